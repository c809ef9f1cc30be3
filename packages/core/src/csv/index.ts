export type { CountedElection, CountedStation } from "./counted-election.ts";
export * from "./dangerous-cells.ts";
export { writeOsv43 } from "./osv43.ts";
export * from "./tidy-table.ts";
