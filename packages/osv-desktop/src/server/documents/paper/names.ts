import { type Candidate, type CandidateList, listTitle, type PollingStation } from "@stemketen/core/election";

const GENDER_LETTERS = { male: "m", female: "v", other: "x", unknown: "" } as const;

/** "van Dreumel, C.G.H.M. (Cees) (m)": a candidate in the models, with what is unknown left out. */
export function candidateInModel(candidate: Candidate): string {
  const prefix = candidate.namePrefix ? `${candidate.namePrefix} ` : "";
  const initials = candidate.initials === "" ? "" : `, ${candidate.initials}`;
  const firstName = candidate.firstName ? ` (${candidate.firstName})` : "";
  const letter = candidate.gender === null ? "" : GENDER_LETTERS[candidate.gender];
  const gender = letter === "" ? "" : ` (${letter})`;
  return `${prefix}${candidate.lastName}${initials}${firstName}${gender}`;
}

/** "Lijst 8 Lindewaards Belang"; a list without a name is called by its first candidate. */
export function listInModel(list: CandidateList): string {
  return `Lijst ${list.number} ${listTitle(list)}`;
}

/** Lists by number, as every model has them. */
export function byNumber<T extends { readonly number: number }>(items: readonly T[]): readonly T[] {
  return items.toSorted((one, other) => one.number - other.number);
}

/** "6626 AC Dorpsstraat 1, Lindewaard"; empty where nothing is known. */
export function addressOf({ postalCode, address, locality }: PollingStation): string {
  const first = [postalCode, address].filter(Boolean).join(" ");
  return [first, locality].filter(Boolean).join(", ");
}
