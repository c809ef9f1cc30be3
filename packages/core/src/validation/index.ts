export { checkSheet, checkSheetData, type SheetDataError } from "./check-sheet-data.ts";
export { compareStations, type ExpectedRow, expectedRows, type StationFinding } from "./compare-stations.ts";
export { describeFinding } from "./describe-finding.ts";
export { RULES, ruleOf } from "./registry.ts";
export type { Audience, Language, Rule, RuleScope, RuleSource, Text } from "./rule.ts";
export { validateSheet } from "./validate-sheet.ts";
