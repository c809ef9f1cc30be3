import { type Finding, type ResultSheet, valuesOfSheet } from "../election/index.ts";
import { validateSheet } from "../validation/index.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";
import type { AcceptedError, StateOf } from "./states.ts";

/** An error of a sheet, and its acceptance where the coordinator gave one. */
export interface ErrorOnSheet {
  readonly finding: Finding;
  readonly accepted: AcceptedError | null;
}

/** Every error of a sheet, with the acceptance that belongs to it as it is now, in the order of the rules. */
export function errorsOf(sheet: ResultSheet, accepted: readonly AcceptedError[]): readonly ErrorOnSheet[] {
  const values = valuesOfSheet(sheet);
  return validateSheet(sheet).flatMap((finding): readonly ErrorOnSheet[] => {
    if (finding.severity !== "error") return [];
    const fingerprint = fingerprintOf(finding, values);
    return [{ finding, accepted: accepted.find((one) => one.fingerprint === fingerprint) ?? null }];
  });
}

/** Which acceptances still hold, and whether they leave no error open. */
export interface AcceptanceReview {
  readonly kept: readonly AcceptedError[];
  readonly settled: boolean;
}

/** Holds acceptances against a sheet: those stay whose error, boxes and values are still the same. */
export function reviewAcceptances(sheet: ResultSheet, accepted: readonly AcceptedError[]): AcceptanceReview {
  const errors = errorsOf(sheet, accepted);
  const kept = errors.flatMap((error) => (error.accepted === null ? [] : [error.accepted]));
  return { kept, settled: kept.length === errors.length };
}

/** What the coordinator is to settle, for the two states that wait for it. */
export function errorsForCoordinator(
  state: StateOf<"first-entry-errors"> | StateOf<"errors-on-paper">,
): readonly ErrorOnSheet[] {
  return errorsOf(state.kind === "errors-on-paper" ? state.sheet : state.first.sheet, state.accepted);
}
