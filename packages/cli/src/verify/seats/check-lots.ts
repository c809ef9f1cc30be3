import type { Message } from "../../message.ts";
import type { Found } from "../found.ts";
import { type Check, concludeCheck, type Problem } from "../report.ts";
import type { LotKind, LotNeeded, LotProblem } from "./lots.ts";
import type { PublishedOutcome } from "./published-outcome.ts";

/**
 * Checks that the lots drawn are those the votes ask for, among the right options and in the right order.
 * @param misfit what the calculation met
 * @param basis the file with the votes it used; null: the publication's own
 */
export function checkLots(
  published: Found<PublishedOutcome>,
  misfit: LotProblem | null,
  basis: string | null,
): Check {
  const { path, content } = published;
  const problems: readonly Problem[] = [
    ...unknownDeceased(content),
    ...(misfit === null ? [] : [describeMisfit(misfit)]),
    ...timeProblems(content),
  ].map((detail) => ({ kind: "seats", path, ...(basis === null ? {} : { other: basis }), detail }));
  const { length } = content.lots;
  return concludeCheck(
    "lots",
    path,
    problems,
    length === 0
      ? { nl: "er was geen loting nodig", en: "no lots were needed" }
      : {
          nl: `${length} lotingen: alle nodig, juist gesteld en op volgorde`,
          en: `${length} lots: all needed, rightly put and in order`,
        },
  );
}

const KINDS: Readonly<Record<LotKind, Message>> = {
  "largest-remainder": { nl: "het grootste overschot", en: "the largest remainder" },
  "largest-average": { nl: "het grootste gemiddelde", en: "the largest average" },
  "absolute-majority": { nl: "de volstrekte meerderheid", en: "the absolute majority" },
  candidate: { nl: "gelijke voorkeurstemmen", en: "equal preference votes" },
};

/** A lot in words: why, among whom, and for how many seats. */
export function describeLot({ kind, list, options, seatsAvailable }: LotNeeded): Message {
  const named = options.join(", ");
  const among: Message =
    list === null
      ? { nl: `lijst ${named}`, en: `list ${named}` }
      : { nl: `kandidaat ${named} van lijst ${list}`, en: `candidate ${named} of list ${list}` };
  const seats = seatsAvailable;
  return {
    nl: `loting om ${KINDS[kind].nl} tussen ${among.nl} (${seats} ${seats === 1 ? "zetel" : "zetels"})`,
    en: `lot for ${KINDS[kind].en} among ${among.en} (${seats} ${seats === 1 ? "seat" : "seats"})`,
  };
}

function describeMisfit(misfit: LotProblem): Message {
  const number = misfit.index + 1;
  if (misfit.kind === "lot-unneeded") {
    return { nl: `loting ${number} was niet nodig`, en: `lot ${number} was not needed` };
  }
  const needed = describeLot(misfit.needed);
  return misfit.kind === "lot-missing"
    ? { nl: `loting ${number} ontbreekt: ${needed.nl}`, en: `lot ${number} is missing: ${needed.en}` }
    : {
        nl: `loting ${number} past niet: nodig was een ${needed.nl}`,
        en: `lot ${number} does not fit: needed was a ${needed.en}`,
      };
}

function unknownDeceased(content: PublishedOutcome): readonly Message[] {
  return content.deceased.flatMap(({ list, candidates }) => {
    const known = content.lists.find(({ number }) => number === list)?.candidateVotes ?? [];
    return candidates
      .filter((candidate) => !known.some(({ number }) => number === candidate))
      .map((candidate) => ({
        nl: `de overleden kandidaat ${candidate} van lijst ${list} bestaat niet`,
        en: `the deceased candidate ${candidate} of list ${list} does not exist`,
      }));
  });
}

/** Lots are drawn one after another; a moment that was not recorded is passed over. */
function timeProblems(content: PublishedOutcome): readonly Message[] {
  const times = content.lots.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]));
  const ascending = times.every((time, index) => index === 0 || (times[index - 1] ?? 0) <= time);
  return ascending && !times.some(Number.isNaN)
    ? []
    : [{ nl: "de tijden van de lotingen lopen niet op", en: "the times of the lots do not ascend" }];
}
