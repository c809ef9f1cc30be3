import { err, ok, type Result } from "@stemketen/core/basics";
import type { CandidateList, CandidateNumber, ListNumber, VoteCounts } from "@stemketen/core/election";
import type { TabulatorDocument } from "./documents.ts";
import { MAX_CANDIDATES } from "./paper/candidate-pages.ts";

/** Why a document cannot be made of what it was given. */
export type DocumentError =
  /** The models have room for 80 candidates, the most a list may have (Kieswet H 6). */
  | { readonly kind: "too-many-candidates"; readonly list: ListNumber; readonly candidates: number }
  /** A list, or a candidate of it, without a result: a nought would then be printed that nobody typed. */
  | {
      readonly kind: "result-missing";
      readonly list: ListNumber;
      readonly candidate: CandidateNumber | null;
    };

/** The most candidates on the lists of a document, and whether its totals speak of each of them. */
export function checkDocument(document: TabulatorDocument): Result<null, DocumentError> {
  const error =
    "lists" in document
      ? (tooLong(document.lists) ??
        ("totals" in document ? missing(document.lists, document.totals.counts) : null))
      : null;
  return error === null ? ok(null) : err(error);
}

function tooLong(lists: readonly CandidateList[]): DocumentError | null {
  const list = lists.find(({ candidates }) => candidates.length > MAX_CANDIDATES);
  return list === undefined
    ? null
    : { kind: "too-many-candidates", list: list.number, candidates: list.candidates.length };
}

function missing(lists: readonly CandidateList[], counts: VoteCounts): DocumentError | null {
  for (const list of lists) {
    const counted = counts.lists.find(({ number }) => number === list.number);
    if (counted === undefined) return { kind: "result-missing", list: list.number, candidate: null };
    const numbers = new Set(counted.candidates.map(({ number }) => number));
    const unknown = list.candidates.find(({ number }) => !numbers.has(number));
    if (unknown !== undefined)
      return { kind: "result-missing", list: list.number, candidate: unknown.number };
  }
  return null;
}
