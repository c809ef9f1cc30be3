import { type CandidateNumber, type ListNumber, listNumber } from "../../election/index.ts";
import { EML_LIMITS } from "../limits.ts";
import { element, one, optional, text } from "./grammar.ts";
import { optionalAttribute, positiveNumber, required, token } from "./values.ts";
import type { Cursor } from "./xml-reader.ts";

/** A draft that takes the number and the name of a list. */
export interface WithList {
  listNumber: ListNumber | null;
  listName: string;
}

/** A draft that takes the number and the short code of a candidate. */
export interface WithCandidate {
  candidateNumber: CandidateNumber | null;
  shortCode: string | null;
}

/** AffiliationIdentifier: a list; its name is empty for a list without one (blanco lijst). */
export const AFFILIATION_IDENTIFIER = element<WithList>(
  "AffiliationIdentifier",
  [
    one(
      text<WithList>("RegisteredName", (draft, content) => {
        draft.listName = content;
      }),
    ),
  ],
  {
    open: (draft, at) => {
      draft.listNumber = listNumber(positiveNumber(required(at, "Id"), at));
    },
  },
);

/** CandidateIdentifier: a candidate by number, by short code (attribute or element), or both. */
export const CANDIDATE_IDENTIFIER = element<WithCandidate>(
  "CandidateIdentifier",
  [
    optional(
      text<WithCandidate>("ShortCode", (draft, content, at) => {
        draft.shortCode = shortCodeOf(content, at);
      }),
    ),
  ],
  {
    open: (draft, at) => {
      draft.candidateNumber = optionalAttribute(at, "Id", candidateNumberOf);
      draft.shortCode = optionalAttribute(at, "ShortCode", shortCodeOf);
    },
  },
);

// A count names every candidate in every station: the number is not checked a second time for its brand.
function candidateNumberOf(id: string, at: Cursor): CandidateNumber {
  return positiveNumber(id, at) as CandidateNumber;
}

function shortCodeOf(content: string, at: Cursor): string {
  const code = token(content);
  return code === "" || code.length > EML_LIMITS.shortCodeLength ? at.refuse("value", code) : code;
}

/** Refuses a number that is not higher than those before it. Numbers may have gaps. */
export function checkAscending(
  number: number,
  before: readonly { readonly number: number | null }[],
  at: Cursor,
): void {
  const last = before.at(-1)?.number ?? 0;
  if (number > last) return;
  const known = before.some((other) => other.number === number);
  at.refuse(known ? "duplicate" : "order", String(number));
}
