import type { CandidateList, ListNumber } from "@stemketen/core/election";
import type { CandidateListsDocument, CountDocument } from "@stemketen/core/eml";
import { nameOf } from "./files.ts";
import type { Message } from "./message.ts";

/** A count and the candidate lists that should belong to it, with the names of their files. */
interface CountWithLists {
  readonly counts: { readonly path: string; readonly document: Omit<CountDocument, "units"> };
  readonly candidates: { readonly path: string; readonly document: CandidateListsDocument };
}

/**
 * Says why a count and candidate lists are not of one election: another election or kieskring, or lists and
 * candidates that are not exactly the same. The order may differ.
 * @returns null when they belong together
 */
export function whyNotOneElection({ counts, candidates }: CountWithLists): Message | null {
  const [count, lists] = [counts.document, candidates.document];
  const both = `${nameOf(counts.path)} en ${nameOf(candidates.path)}`;
  const bothEn = `${nameOf(counts.path)} and ${nameOf(candidates.path)}`;
  if (count.election.id !== lists.election.id) {
    return {
      nl: `${both} horen niet bij dezelfde verkiezing: ${count.election.id} en ${lists.election.id}.`,
      en: `${bothEn} are not of the same election: ${count.election.id} and ${lists.election.id}.`,
    };
  }
  if (count.contestId !== lists.contestId) {
    return {
      nl: `${both} horen niet bij dezelfde kieskring: ${count.contestId} en ${lists.contestId}.`,
      en: `${bothEn} are not of the same electoral district: ${count.contestId} and ${lists.contestId}.`,
    };
  }
  const stray = firstStray(numbersOfCount(count), numbersOfLists(lists.lists));
  if (stray === null) return null;
  const [has, lacks] = stray.counted ? [counts.path, candidates.path] : [candidates.path, counts.path];
  return {
    nl: `${nameOf(has)} heeft ${stray.what.nl}, ${nameOf(lacks)} niet.`,
    en: `${nameOf(has)} has ${stray.what.en}, ${nameOf(lacks)} does not.`,
  };
}

type Numbers = ReadonlyMap<ListNumber, ReadonlySet<number>>;

function numbersOfCount({ total }: Omit<CountDocument, "units">): Numbers {
  return new Map(
    total.lists.map((list) => [
      list.number,
      new Set(list.candidates.flatMap(({ number }) => (number === null ? [] : [number]))),
    ]),
  );
}

function numbersOfLists(lists: readonly CandidateList[]): Numbers {
  return new Map(
    lists.map((list) => [list.number, new Set(list.candidates.map((candidate) => candidate.number))]),
  );
}

/** The first list or candidate that only one of the two has. */
function firstStray(counted: Numbers, listed: Numbers): { counted: boolean; what: Message } | null {
  const sides = [
    { counted: true, has: counted, lacks: listed },
    { counted: false, has: listed, lacks: counted },
  ];
  for (const { counted: ofCount, has, lacks } of sides) {
    for (const [list, candidates] of has) {
      const others = lacks.get(list);
      if (others === undefined) {
        return { counted: ofCount, what: { nl: `lijst ${list}`, en: `list ${list}` } };
      }
      const stray = [...candidates].find((candidate) => !others.has(candidate));
      if (stray !== undefined) {
        const what = {
          nl: `kandidaat ${stray} van lijst ${list}`,
          en: `candidate ${stray} of list ${list}`,
        };
        return { counted: ofCount, what };
      }
    }
  }
  return null;
}
