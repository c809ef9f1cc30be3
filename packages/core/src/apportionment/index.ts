export { apportion } from "./apportion.ts";
export * from "./input.ts";
export type { Lot, LotKind, RequiredCandidateLot, RequiredListLot, RequiredLot } from "./lots.ts";
export * from "./outcome.ts";
export * from "./rules.ts";
