export type { StationStatus } from "@stemketen/core/data-entry";
export * from "./icons.tsx";
export * from "./StatusIcon.tsx";
