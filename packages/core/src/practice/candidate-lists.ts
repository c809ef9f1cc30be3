import { must, pick, type RandomSource } from "../basics/index.ts";
import { type Candidate, type CandidateList, candidateNumber, listNumber } from "../election/index.ts";
import { FIRST_NAMES, LAST_NAMES, LOCALITIES, PARTIES } from "./names.ts";

function makeCandidate(random: RandomSource, number: number): Candidate {
  const [firstName = "", gender = ""] = pick(random, FIRST_NAMES).split("/");
  const [prefix = "", lastName = ""] = pick(random, LAST_NAMES).split("/");
  const second = random.below(3) === 0 ? `${String.fromCharCode(65 + random.below(26))}.` : "";
  return {
    number: candidateNumber(number),
    shortCode: null,
    initials: `${firstName.charAt(0)}.${second}`,
    firstName,
    namePrefix: prefix === "" ? null : prefix,
    lastName,
    gender: gender === "f" ? "female" : "male",
    locality: pick(random, LOCALITIES),
    country: null,
  };
}

/** Candidates of whom no two on a list have the same name: a 520 tells people apart by name alone. */
function makeCandidates(random: RandomSource, count: number): Candidate[] {
  const names = new Set<string>();
  const candidates: Candidate[] = [];
  while (candidates.length < count) {
    const candidate = makeCandidate(random, candidates.length + 1);
    const name = [candidate.initials, candidate.firstName, candidate.namePrefix, candidate.lastName].join(
      "|",
    );
    if (names.has(name)) continue;
    names.add(name);
    candidates.push(candidate);
  }
  return candidates;
}

/** Candidate lists of a made-up municipality; lists get shorter towards the end, as they do. */
export function makeCandidateLists(random: RandomSource, lists: number, longest: number): CandidateList[] {
  return Array.from({ length: lists }, (_, index) => ({
    number: listNumber(index + 1),
    name: index < PARTIES.length ? must(PARTIES[index], "a party") : `Lijst ${index + 1}`,
    type: "op zichzelf staande lijst",
    publicationLanguage: "nl",
    publishGender: true,
    belongsToSet: null,
    belongsToCombination: null,
    candidates: makeCandidates(random, Math.max(5, longest - Math.floor((index * longest) / (2 * lists)))),
  }));
}
