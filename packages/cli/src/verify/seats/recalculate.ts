import { err, ok, type Result } from "@stemketen/core/basics";
import { type CandidateTally, electFromList } from "./elect-from-list.ts";
import { giveSeats, type SeatRules } from "./give-seats.ts";
import { LotBook, LotFault, type LotProblem, type RecordedLot } from "./lots.ts";

/** Councils of this size and up have other rules than smaller ones (Kieswet P 7, P 8, P 15, P 19). */
export const LARGE_COUNCIL = 19;

/** Everything on which an outcome depends. */
export interface Recalculation {
  readonly seats: number;
  readonly lists: readonly {
    readonly number: number;
    readonly candidates: readonly CandidateTally[];
    readonly deceased: readonly number[];
  }[];
  readonly rules: SeatRules;
  readonly lots: readonly RecordedLot[];
}

/** The outcome: everything a publication says about seats and people. */
export interface Outcome {
  readonly seats: ReadonlyMap<number, number>;
  readonly unassigned: number;
  /** In order of list, and within a list in order of election. */
  readonly elected: readonly {
    readonly list: number;
    readonly candidate: number;
    readonly by: "preference" | "order";
  }[];
  /** Order of succession by list number: everyone alive. */
  readonly ranking: ReadonlyMap<number, readonly number[]>;
}

/** The rules for a municipal council of so many seats (Kieswet P 7, P 8, P 15). */
export function councilRules(seats: number): SeatRules {
  return {
    residual: seats >= LARGE_COUNCIL ? "largest-averages" : "largest-remainders",
    remainderThresholdPercent: 75,
    preferencePercent: seats >= LARGE_COUNCIL ? 25 : 50,
    electoralThresholdPercent: 0,
  };
}

/** Calculates seats and people from the votes again, with the lots as they were recorded. */
export function recalculate(input: Recalculation): Result<Outcome, LotProblem> {
  try {
    const lots = new LotBook(input.lots);
    const outcome = outcomeOf(input, lots);
    lots.close();
    return ok(outcome);
  } catch (error) {
    if (error instanceof LotFault) return err(error.problem);
    throw error;
  }
}

function outcomeOf({ seats, lists, rules }: Recalculation, lots: LotBook): Outcome {
  const contenders = lists.map(({ number, candidates, deceased }) => ({
    number,
    votes: candidates.reduce((sum, { votes }) => sum + votes, 0),
    living: candidates.filter((candidate) => !deceased.includes(candidate.number)),
  }));
  const allVotes = contenders.reduce((sum, { votes }) => sum + BigInt(votes), 0n);
  const given = giveSeats(
    seats,
    contenders.map(({ number, votes, living }) => ({ number, votes, living: living.length })),
    rules,
    lots,
  );
  const perList = contenders.map(({ number, living }) => ({
    list: number,
    ...electFromList(
      {
        list: number,
        seats: given.seats.get(number) ?? 0,
        living,
        overThreshold: (votes) =>
          BigInt(votes) * BigInt(seats) * 100n > BigInt(rules.preferencePercent) * allVotes,
        keepsOrderWithoutSeats: seats >= LARGE_COUNCIL,
      },
      lots,
    ),
  }));
  return {
    ...given,
    elected: perList.flatMap(({ list, elected }) => elected.map((person) => ({ list, ...person }))),
    ranking: new Map(perList.map(({ list, ranking }) => [list, ranking])),
  };
}
