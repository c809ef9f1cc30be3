import { err, ok, type Result } from "@stemketen/core/basics";
import { MAX_COUNT, type PollingStation, type StationKind, stationNumber } from "@stemketen/core/election";

/** A polling station as somebody typed it or as a table has it: nothing of it is checked yet. */
export interface StationDraft {
  readonly number: number;
  readonly name: string;
  readonly kind: StationKind | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly locality: string | null;
  readonly eligibleVoters: number | null;
}

/** What is wrong with one field of a station. */
export interface StationProblem {
  readonly field: keyof StationDraft;
  readonly problem:
    | "required"
    | "too-long"
    /** A line break or another sign that no table or file can hold. */
    | "bad-character"
    /** Not a whole number within the bounds: 1 to 999 999 999 for a number, from 0 for voters. */
    | "not-a-number"
    /** Not four digits and two letters. */
    | "not-a-postal-code"
    /** Neither vaste locatie, bijzonder nor mobiel. */
    | "unknown-kind"
    /** Another station has this number. */
    | "duplicate";
}

const MAX_LENGTH = 200;
const TEXTS = ["name", "address", "locality"] as const;

/**
 * The station of a draft: blanks at the ends taken off, a postal code as "1234 AB", what is empty null. Or everything
 * that is wrong with it, field by field.
 */
export function checkStation(draft: StationDraft): Result<PollingStation, readonly StationProblem[]> {
  const postalCode = postalCodeOf(draft.postalCode);
  const problems: readonly StationProblem[] = [
    ...problemIf(!isNumber(draft.number, 1), "number", "not-a-number"),
    ...problemIf(draft.name.trim() === "", "name", "required"),
    ...TEXTS.flatMap((field) => textProblems(field, draft[field] ?? "")),
    ...problemIf(postalCode === undefined, "postalCode", "not-a-postal-code"),
    ...problemIf(
      draft.eligibleVoters !== null && !isNumber(draft.eligibleVoters, 0),
      "eligibleVoters",
      "not-a-number",
    ),
  ];
  if (problems.length > 0 || postalCode === undefined) return err(problems);
  return ok({
    number: stationNumber(draft.number),
    name: draft.name.trim(),
    kind: draft.kind,
    address: orNull(draft.address),
    postalCode,
    locality: orNull(draft.locality),
    eligibleVoters: draft.eligibleVoters,
  });
}

function problemIf(
  isWrong: boolean,
  field: StationProblem["field"],
  problem: StationProblem["problem"],
): readonly StationProblem[] {
  return isWrong ? [{ field, problem }] : [];
}

function textProblems(field: (typeof TEXTS)[number], text: string): readonly StationProblem[] {
  return [
    ...problemIf(text.trim().length > MAX_LENGTH, field, "too-long"),
    ...problemIf(
      !text.isWellFormed() || /[\p{Cc}\u2028\u2029\uFFFE\uFFFF]/u.test(text),
      field,
      "bad-character",
    ),
  ];
}

/** The postal code as it is written; null where there is none, undefined when it is not one. */
function postalCodeOf(text: string | null): string | null | undefined {
  const plain = (text ?? "").replaceAll(/\s/g, "").toUpperCase();
  if (plain === "") return null;
  return /^\d{4}[A-Z]{2}$/.test(plain) ? `${plain.slice(0, 4)} ${plain.slice(4)}` : undefined;
}

const isNumber = (value: number, least: number): boolean =>
  Number.isInteger(value) && value >= least && value <= MAX_COUNT;

const orNull = (text: string | null): string | null => {
  const trimmed = (text ?? "").trim();
  return trimmed === "" ? null : trimmed;
};
