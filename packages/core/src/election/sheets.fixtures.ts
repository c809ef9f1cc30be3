import * as fc from "fast-check";
import type { ListNumbers } from "./candidate-list.ts";
import { type Count, candidateNumber, listNumber, MAX_COUNT } from "./identifiers.ts";
import { sheetFields } from "./sheet-fields.ts";
import type { FormVersion, SheetForm, SheetKind } from "./sheet-form.ts";
import type { FieldValue, FieldValues } from "./sheet-values.ts";
import type { Investigations, ListVotes, VoteCounts } from "./vote-counts.ts";

export const KINDS: readonly SheetKind[] = ["cso-first", "cso-next", "dso-first", "dso-next", "csb-entry"];
export const VERSIONS: readonly FormVersion[] = ["2022", "2026"];

/** Every form there is: five kinds, two versions, with and without row C. */
export const FORMS: readonly SheetForm[] = KINDS.flatMap((kind) =>
  VERSIONS.flatMap((version) => [true, false].map((voterCards) => ({ kind, version, voterCards }))),
);

/** "cso-first 2026 C": names a form in a test. */
export function nameOf({ kind, version, voterCards }: SheetForm): string {
  return `${kind} ${version}${voterCards ? " C" : ""}`;
}

export function form(kind: SheetKind, version: FormVersion = "2026", voterCards = false): SheetForm {
  return { kind, version, voterCards };
}

/** The numbers of a list. */
export function list(number: number, ...candidates: readonly number[]): ListNumbers {
  return { number: listNumber(number), candidates: candidates.map(candidateNumber) };
}

/** Lists 1 and 4, with the gaps that struck lists and candidates leave; 6 is an option without candidates. */
export const LISTS: readonly ListNumbers[] = [list(1, 1, 2, 4), list(4, 1, 3), list(6)];

/** A complete entry of a form with any counts and ticks. */
export function entries(of: SheetForm, lists: readonly ListNumbers[] = LISTS): fc.Arbitrary<FieldValues> {
  const values = Object.fromEntries(
    sheetFields(of, lists).map(({ path, kind }): [string, fc.Arbitrary<FieldValue>] => [
      path,
      kind === "tick" ? fc.boolean() : fc.nat({ max: MAX_COUNT }),
    ]),
  );
  return fc.record(values, { noNullPrototype: true });
}

export const anyForm = fc.constantFrom(...FORMS);

/** The votes on a list. */
export function listVotes(
  number: number,
  total: Count,
  candidates: readonly (readonly [number: number, votes: Count])[],
): ListVotes {
  return {
    number: listNumber(number),
    total,
    candidates: candidates.map(([candidate, count]) => ({
      number: candidateNumber(candidate),
      votes: count,
    })),
  };
}

/** A station with 103 admitted voters and 103 ballots. */
export const COUNTS: VoteCounts = {
  lists: [
    listVotes(1, 60, [
      [1, 10],
      [2, 20],
      [4, 30],
    ]),
    listVotes(4, 40, [
      [1, 25],
      [3, 15],
    ]),
  ],
  eligibleVoters: 200,
  admitted: { pollCards: 90, proxies: 13, voterCards: null, total: 103 },
  candidateVotes: 100,
  blank: 1,
  invalid: 2,
  moreCounted: 0,
  fewerCounted: 0,
  explanations: null,
  investigations: null,
};

const three = [true, false].flatMap((a) =>
  [true, false].flatMap((b) => [true, false].map((c) => [a, b, c] as const)),
);

/** Every combination of answers that a 510b can publish. */
export const INVESTIGATIONS: readonly Investigations[] = [
  ...three.map(([admittedRedetermined, otherReason, partlyRecounted]) => {
    return { method: "CSO", admittedRedetermined, otherReason, partlyRecounted } as const;
  }),
  ...three.map(([unexplainedDifference, otherError, corrected]) => {
    return { method: "DSO", unexplainedDifference, otherError, corrected } as const;
  }),
];
