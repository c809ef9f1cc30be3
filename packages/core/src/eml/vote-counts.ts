import { must } from "../basics/index.ts";
import {
  type CandidateNumber,
  type Count,
  candidateNumber,
  type DifferenceExplanations,
  type Investigations,
  type ListVotes,
  type VoteCounts,
} from "../election/index.ts";
import type { CountedList, ReasonedCount, ReportingUnit, VoteGroup } from "./documents.ts";

type InvestigationTicks = ReportingUnit["investigations"];

/**
 * The numbers of a unit as the paper has them: A, B, C, D, I, J and the explanations by their reason codes
 * (UncountedVotes), F and G from RejectedVotes, Z from Cast. The schema requires no UncountedVotes: a code
 * that is absent counts as 0, and C and the explanations are null when the form does not have them.
 * @throws Error when a candidate has no number, as in a 510c or 510d over kieskringen: see countsByTotal
 */
export function voteCountsOf(group: VoteGroup, investigations: InvestigationTicks = null): VoteCounts {
  const lists = group.lists.map((list): ListVotes => {
    const candidates = list.candidates.map(({ number, votes }) => ({
      number: must(number, "a candidate of this count has a number"),
      votes,
    }));
    return { number: list.number, total: list.votes, candidates };
  });
  return withRows(lists, group, investigations);
}

/**
 * Makes the numbers of a total and of its units comparable, also in a count over several kieskringen, where a
 * candidate has another number in each and the total knows only short codes: there the candidates are
 * numbered by their place in the total, and lists or candidates that a unit does not have count 0.
 * @returns a function from a group (the total or a unit) to its counts; null when a candidate of it cannot be
 * found in the total, because one of them has no short code
 */
export function countsByTotal(
  total: VoteGroup,
): (group: VoteGroup, investigations?: InvestigationTicks) => VoteCounts | null {
  if (total.lists.every((list) => list.candidates.every(({ number }) => number !== null)))
    return voteCountsOf;
  const places = new Map(total.lists.map((list) => [list.number, placesOf(list)]));
  return (group, investigations = null) => {
    const lists: ListVotes[] = [];
    for (const list of total.lists) {
      const candidates = votesByPlace(
        group.lists.find(({ number }) => number === list.number),
        must(places.get(list.number), "every list of the total has its places"),
      );
      if (candidates === null) return null;
      const votes = group.lists.find(({ number }) => number === list.number)?.votes ?? 0;
      lists.push({ number: list.number, total: votes, candidates });
    }
    return withRows(lists, group, investigations);
  };
}

/** The candidates of a list in the total: their short codes, and the places that serve as numbers. */
function placesOf(list: CountedList): ReadonlyMap<string | null, CandidateNumber> {
  return new Map(list.candidates.map(({ shortCode }, index) => [shortCode, candidateNumber(index + 1)]));
}

function votesByPlace(
  list: CountedList | undefined,
  places: ReadonlyMap<string | null, CandidateNumber>,
): ListVotes["candidates"] | null {
  const votes = new Map<CandidateNumber, Count>([...places.values()].map((place) => [place, 0]));
  for (const candidate of list?.candidates ?? []) {
    const place = places.get(candidate.shortCode);
    if (place === undefined || candidate.shortCode === null) return null;
    votes.set(place, candidate.votes);
  }
  return [...votes].map(([number, count]) => ({ number, votes: count }));
}

function withRows(
  lists: readonly ListVotes[],
  group: VoteGroup,
  investigations: InvestigationTicks,
): VoteCounts {
  const { rejected, uncounted } = group;
  return {
    lists,
    eligibleVoters: group.cast,
    admitted: {
      pollCards: countOf(uncounted, "geldige stempassen") ?? 0,
      proxies: countOf(uncounted, "geldige volmachtbewijzen") ?? 0,
      voterCards: countOf(uncounted, "geldige kiezerspassen"),
      total: countOf(uncounted, "toegelaten kiezers") ?? 0,
    },
    candidateVotes: group.totalCounted,
    blank: countOf(rejected, "blanco") ?? 0,
    invalid: countOf(rejected, "ongeldig") ?? 0,
    moreCounted: countOf(uncounted, "meer getelde stembiljetten") ?? 0,
    fewerCounted: countOf(uncounted, "minder getelde stembiljetten") ?? 0,
    explanations: explanationsOf(uncounted),
    investigations: investigations === null ? null : investigationsOf(investigations),
  };
}

function countOf(counts: readonly ReasonedCount[], reasonCode: string): Count | null {
  return counts.find((count) => count.reasonCode === reasonCode)?.count ?? null;
}

const EXPLANATIONS = {
  takenAway: "meegenomen stembiljetten",
  tooFewIssued: "te weinig uitgereikte stembiljetten",
  tooManyIssued: "te veel uitgereikte stembiljetten",
  unexplained: "geen verklaring",
  otherExplanation: "andere verklaring",
} as const satisfies Record<keyof DifferenceExplanations, string>;

function explanationsOf(uncounted: readonly ReasonedCount[]): DifferenceExplanations | null {
  const codes: readonly string[] = Object.values(EXPLANATIONS);
  if (!uncounted.some(({ reasonCode }) => codes.includes(reasonCode))) return null;
  const count = (key: keyof DifferenceExplanations): Count => countOf(uncounted, EXPLANATIONS[key]) ?? 0;
  return {
    takenAway: count("takenAway"),
    tooFewIssued: count("tooFewIssued"),
    tooManyIssued: count("tooManyIssued"),
    unexplained: count("unexplained"),
    otherExplanation: count("otherExplanation"),
  };
}

const CSO_CODES = {
  admittedRedetermined: "toegelaten kiezers opnieuw vastgesteld",
  otherReason: "onderzocht vanwege andere reden",
  partlyRecounted: "stembiljetten deels herteld",
} as const;

const DSO_CODES = {
  unexplainedDifference: "onderzocht vanwege onverklaard verschil",
  otherError: "onderzocht vanwege andere fout",
  corrected: "uitslag gecorrigeerd",
} as const;

/** The ticks of one way of counting; null when none is known or those of both ways are mixed. */
function investigationsOf(ticks: NonNullable<InvestigationTicks>): Investigations | null {
  const ticked = (code: string): boolean =>
    ticks.some(({ reasonCode, value }) => reasonCode === code && value);
  const only = (codes: Readonly<Record<string, string>>): boolean =>
    ticks.length > 0 && ticks.every(({ reasonCode }) => Object.values(codes).includes(reasonCode));
  if (only(CSO_CODES)) {
    return {
      method: "CSO",
      admittedRedetermined: ticked(CSO_CODES.admittedRedetermined),
      otherReason: ticked(CSO_CODES.otherReason),
      partlyRecounted: ticked(CSO_CODES.partlyRecounted),
    };
  }
  if (only(DSO_CODES)) {
    return {
      method: "DSO",
      unexplainedDifference: ticked(DSO_CODES.unexplainedDifference),
      otherError: ticked(DSO_CODES.otherError),
      corrected: ticked(DSO_CODES.corrected),
    };
  }
  return null;
}
