import { err, ok, type Result } from "../basics/index.ts";
import { ensureAbsoluteMajority } from "./absolute-majority.ts";
import {
  type Calculation,
  type NeedingLots,
  type Standing,
  seatsPerList,
  startCalculation,
} from "./calculation.ts";
import { toContest } from "./contest.ts";
import { adviseToConsult, passOnSeatsOfExhaustedLists, setAsideDeceased } from "./exhausted-lists.ts";
import { giveFullSeats } from "./full-seats.ts";
import type { ApportionmentError, ApportionmentInput } from "./input.ts";
import { electInOrder } from "./list-order.ts";
import { answerTo } from "./lots.ts";
import type { ApportionmentOutcome, Elected, Ranking, SeatsOfList } from "./outcome.ts";
import { electOnPreference, explainPreferenceThreshold } from "./preference-votes.ts";
import { determineQuota } from "./quota.ts";
import { rankCandidates } from "./ranking.ts";
import { announceResidualSeats, giveResidualSeats } from "./residual-seats.ts";

/**
 * Divides the seats among the lists and names who is elected: Kieswet P 5 to P 10, P 15, P 17, P 19 and P 19a, in
 * exact numbers. Every step is kept with its article, its numbers and a sentence.
 *
 * Where lots must be drawn and none is left in `input.lots`, the outcome says which. The same input with the drawn
 * lot added goes on from there, as the calculation is made anew from the beginning and always runs the same way.
 * The order in which lists and candidates are given makes no difference.
 * @returns an error when the input contradicts itself, or holds a lot that nobody asked for
 * @throws Error when a number of votes is not a count
 */
export function apportion(input: ApportionmentInput): Result<ApportionmentOutcome, ApportionmentError> {
  const contest = toContest(input);
  if (!contest.ok) return contest;
  const calculation = startCalculation(contest.value);
  const progress = calculate(calculation);
  let next = progress.next();
  let used = 0;
  while (next.done !== true) {
    const required = next.value;
    const lot = input.lots[used];
    if (lot === undefined) {
      const { steps, assignment } = calculation;
      const { seats, unassigned } = assignment ?? { seats: null, unassigned: 0 };
      return ok({ status: "lot-required", lot: required, seats, unassigned, steps });
    }
    const drawn = answerTo(required, lot);
    if (drawn === null) return err({ kind: "lot-does-not-fit", index: used, lot, required });
    used += 1;
    next = progress.next(drawn);
  }
  const tooMany = input.lots[used];
  if (tooMany !== undefined) {
    return err({ kind: "lot-does-not-fit", index: used, lot: tooMany, required: null });
  }
  return ok({ status: "complete", ...next.value, steps: calculation.steps });
}

interface Completed {
  readonly seats: readonly SeatsOfList[];
  readonly unassigned: number;
  readonly elected: readonly Elected[];
  readonly ranking: readonly Ranking[];
}

function* calculate(calculation: Calculation): NeedingLots<Completed> {
  const unassigned = yield* assignSeats(calculation);
  const assignment = { seats: seatsPerList(calculation), unassigned };
  calculation.assignment = assignment;
  return { ...assignment, ...(yield* nominate(calculation)) };
}

/** P 5 to P 10, with the deceased taken out between P 9 and P 10 (P 19a): how many seats stay empty. */
function* assignSeats(calculation: Calculation): NeedingLots<number> {
  const hasQuota = determineQuota(calculation);
  if (!hasQuota) {
    setAsideDeceased(calculation);
    return calculation.contest.seats;
  }
  const residual = giveFullSeats(calculation);
  announceResidualSeats(calculation, residual);
  const never = yield* giveResidualSeats(calculation, residual, () => true);
  const changedHands = yield* ensureAbsoluteMajority(calculation);
  setAsideDeceased(calculation);
  const { freed, unassigned } = yield* passOnSeatsOfExhaustedLists(calculation);
  if (changedHands && freed > 0) adviseToConsult(calculation);
  return never + unassigned;
}

/** P 15 for every list, then P 17, and P 19 last of all. */
function* nominate(
  calculation: Calculation,
): NeedingLots<{ readonly elected: readonly Elected[]; readonly ranking: readonly Ranking[] }> {
  const { standings } = calculation;
  if (calculation.contest.votes > 0n) explainPreferenceThreshold(calculation);
  const nominations: { readonly standing: Standing; readonly onPreference: readonly Elected[] }[] = [];
  for (const standing of standings) {
    nominations.push({ standing, onPreference: yield* electOnPreference(calculation, standing) });
  }
  const elected = nominations.flatMap(({ standing, onPreference }) => [
    ...onPreference,
    ...electInOrder(calculation, standing, onPreference),
  ]);
  const ranking = nominations.map(({ standing, onPreference }) =>
    rankCandidates(calculation, standing, onPreference),
  );
  return { elected, ranking };
}
