import type { LotBook } from "./lots.ts";

/** A candidate with the votes on it, in the order of the list. */
export interface CandidateTally {
  readonly number: number;
  readonly votes: number;
}

/** What decides who of a list is elected. */
interface ListOutcomeInput {
  readonly list: number;
  readonly seats: number;
  /** Those who can be elected, in the order of the list. */
  readonly living: readonly CandidateTally[];
  /** Whether votes are above the preference threshold (P 15: strictly). */
  readonly overThreshold: (votes: number) => boolean;
  /** Whether a list without seats keeps its order (councils of 19 seats or more, P 19). */
  readonly keepsOrderWithoutSeats: boolean;
}

interface ElectedPerson {
  readonly candidate: number;
  readonly by: "preference" | "order";
}

/** Who of a list is elected, in order of election, and the order of succession. */
interface ListOutcome {
  readonly elected: readonly ElectedPerson[];
  readonly ranking: readonly number[];
}

/**
 * Elects the people of one list (Kieswet P 15, P 17) and ranks all who live (P 19).
 * @throws LotFault when the recorded lots are not the ones needed
 */
export function electFromList(input: ListOutcomeInput, lots: LotBook): ListOutcome {
  const preferred = input.living
    .filter(({ votes }) => input.overThreshold(votes))
    .toSorted((a, b) => b.votes - a.votes);
  const chosen = preferred.length <= input.seats ? numbersOf(preferred) : strongest(input, preferred, lots);
  const others = numbersOf(input.living).filter((number) => !chosen.includes(number));
  const byOrder = others.slice(0, input.seats - chosen.length);
  const elected: readonly ElectedPerson[] = [
    ...chosen.map((candidate) => ({ candidate, by: "preference" as const })),
    ...byOrder.map((candidate) => ({ candidate, by: "order" as const })),
  ];
  const keepsOrder = input.seats === 0 && input.keepsOrderWithoutSeats;
  const front = keepsOrder ? [] : [...chosen, ...numbersOf(preferred)];
  return { elected, ranking: [...new Set([...front, ...numbersOf(input.living)])] };
}

function numbersOf(candidates: readonly CandidateTally[]): readonly number[] {
  return candidates.map(({ number }) => number);
}

/** As many as there are seats, of more than that; equal votes across the limit are decided by lot (P 15 lid 3). */
function strongest(
  input: ListOutcomeInput,
  preferred: readonly CandidateTally[],
  lots: LotBook,
): readonly number[] {
  const limit = preferred[input.seats]?.votes ?? 0;
  const above = numbersOf(preferred.filter(({ votes }) => votes > limit));
  const open = input.seats - above.length;
  const equal = numbersOf(preferred.filter(({ votes }) => votes === limit)).toSorted((a, b) => a - b);
  if (open === 0) return above;
  return [...above, ...lots.drawSeats({ kind: "candidate", list: input.list, options: equal }, open)];
}
