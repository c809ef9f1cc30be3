import type { CandidateNumber, ListNumber } from "./identifiers.ts";

export type Gender = "male" | "female" | "unknown" | "other";

/** A candidate as published on the lists (EML 230b Candidate). */
export interface Candidate {
  readonly number: CandidateNumber;
  /** Only in elections with several kieskringen: identifies the person across lists. */
  readonly shortCode: string | null;
  readonly initials: string;
  readonly firstName: string | null;
  /** "van der"; null where there is none. */
  readonly namePrefix: string | null;
  readonly lastName: string;
  readonly gender: Gender | null;
  readonly locality: string;
  /** Country code where the candidate lives abroad. */
  readonly country: string | null;
}

/** A candidate list (kandidatenlijst, EML 230b Affiliation). */
export interface CandidateList {
  readonly number: ListNumber;
  /** The registered name (aanduiding); empty for a list without one (blanco lijst). */
  readonly name: string;
  /** "op zichzelf staande lijst", "stel gelijkluidende lijsten" or "lijstengroep". */
  readonly type: string;
  readonly publicationLanguage: string;
  readonly publishGender: boolean;
  readonly belongsToSet: string | null;
  readonly belongsToCombination: string | null;
  readonly candidates: readonly Candidate[];
}

/** The numbers of a list and of its candidates: all that counting needs. */
export interface ListNumbers {
  readonly number: ListNumber;
  readonly candidates: readonly CandidateNumber[];
}

/** The numbers of a list, in the order of the list. */
export function numbersOf(list: CandidateList): ListNumbers {
  return { number: list.number, candidates: list.candidates.map((candidate) => candidate.number) };
}

/** "van Dreumel, C.G.H.M.": the way of the osv4-3 table. */
export function nameInTable(candidate: Candidate): string {
  const prefix = candidate.namePrefix ? `${candidate.namePrefix} ` : "";
  return `${prefix}${candidate.lastName}, ${candidate.initials}`;
}

/** "C.G.H.M. (Cees) van Dreumel": the way people are named in a report. */
export function fullName(candidate: Candidate): string {
  const firstName = candidate.firstName ? ` (${candidate.firstName})` : "";
  const prefix = candidate.namePrefix ? ` ${candidate.namePrefix}` : "";
  return `${candidate.initials}${firstName}${prefix} ${candidate.lastName}`;
}

/**
 * The name to show for a list; a list without a registered name is called by its first candidate
 * (Kieswet H 3).
 */
export function listTitle(
  list: Pick<CandidateList, "name"> & { readonly candidates?: readonly Candidate[] },
): string {
  if (list.name !== "") return list.name;
  const first = list.candidates?.[0];
  return first === undefined ? "Blanco" : `Blanco (${nameInTable(first)})`;
}
