import type { CandidateNumber, FieldPath, Finding, ListNumber, StationNumber } from "../election/index.ts";

/** What is added up: a station by its number, or another unit (municipality, kieskring) by its EML identifier. */
export type Unit = StationNumber | string;

/** Why counts cannot be added up. */
export type AddingError<U extends Unit> =
  /** The same unit twice. */
  | { readonly kind: "duplicate-unit"; readonly unit: U }
  /** The unit has other lists or candidates than the election: the first place where they part. */
  | {
      readonly kind: "lists-differ";
      readonly unit: U;
      readonly list: ListNumber;
      readonly candidate: CandidateNumber | null;
    }
  /** The unit has a row that the others do not have, or the other way round (C, or the explanations). */
  | { readonly kind: "rows-differ"; readonly unit: U; readonly field: FieldPath }
  /** No unit to add up, and nobody said which lists there are. */
  | { readonly kind: "nothing-to-add" }
  /** A sum of more than nine digits. */
  | { readonly kind: "sum-too-large"; readonly field: FieldPath; readonly sum: number };

/** Why the sheets of a session cannot be tabulated. */
export type TabulationError =
  | AddingError<StationNumber>
  /** Results of stations that the session does not have. */
  | { readonly kind: "unknown-stations"; readonly stations: readonly StationNumber[] }
  /** Stations of the session without a result. */
  | { readonly kind: "missing-stations"; readonly stations: readonly StationNumber[] }
  /** Sheets with errors that the coordinator did not accept. */
  | {
      readonly kind: "errors-not-accepted";
      readonly stations: readonly { readonly station: StationNumber; readonly errors: readonly Finding[] }[];
    };
