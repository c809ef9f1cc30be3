export {
  applyCorrections,
  type CorrectedField,
  type CorrectedResults,
  type Corrigendum,
  correctedFields,
} from "./corrections.ts";
export type { NamedUnits } from "./named-units.ts";
export { type CountDifference, reconcile, reconcileWithin, type SumDifference } from "./reconcile.ts";
export {
  compareSecondCount,
  type DefinitiveSheets,
  parseSecondCount,
  type SecondCount,
  type SecondCountDifference,
  type SecondCountError,
} from "./second-count.ts";
export { countsOfSession, type StationSheet, tabulate } from "./tabulate.ts";
export type { AddingError, TabulationError, Unit } from "./tabulation-error.ts";
export {
  addUp,
  countedNumbers,
  type RunningTotals,
  startTotals,
  type Totals,
  type UnitCounts,
} from "./totals.ts";
