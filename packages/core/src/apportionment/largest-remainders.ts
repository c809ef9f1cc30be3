import { formatFraction, fraction } from "../basics/index.ts";
import { type Calculation, quotaOf, reaches, record, type Standing } from "./calculation.ts";
import type { Explanation } from "./contenders.ts";
import type { Contest } from "./contest.ts";
import { lists, votes } from "./dutch.ts";
import { formatQuotient, type Quotient } from "./quotient.ts";

/**
 * P 8: the remainder (overschot) of a list is its votes less the quota times its full seats. A remainder of 0
 * counts as the smallest one. A seat that came by P 9 plays no part in it, so that it is never negative.
 */
export function remainderOf(contest: Contest, standing: Standing): Quotient {
  const seats = BigInt(contest.seats);
  return {
    dividend: standing.list.votes * seats - BigInt(standing.fullSeats) * contest.votes,
    divisor: seats,
  };
}

/**
 * P 8: a list competes on its remainder with 75 % of the quota, and gets at most one seat that way. A seat that P 9
 * took away is not held any more: the list may win it back.
 */
export function mayHaveRemainderSeat(contest: Contest, standing: Standing): boolean {
  return (
    reaches(contest, standing.list, contest.rules.remainderThresholdPercent) &&
    standing.residualSeats.every((seat) => seat.round !== "largest-remainder")
  );
}

/**
 * Writes down which lists compete on their remainders (P 8).
 * @param taking the lists that can have a residual seat at all
 */
export function explainRemainderThreshold(calculation: Calculation, taking: readonly Standing[]): void {
  const { contest } = calculation;
  const percent = contest.rules.remainderThresholdPercent;
  const threshold = formatFraction(fraction(contest.votes * BigInt(percent), contest.seats * 100));
  const competing = taking
    .filter((standing) => mayHaveRemainderSeat(contest, standing))
    .map((standing) => standing.list.number);
  const who = competing.length === 0 ? "geen enkele lijst" : lists(competing);
  record(calculation, "P 8", "remainder-threshold", {
    numbers: { percentage: String(percent), threshold, lists: competing.join(", ") },
    sentence: `Een restzetel voor het grootste overschot kan alleen naar een lijst met minstens ${percent} % van de kiesdeler, dus ${threshold} stemmen: ${who}.`,
  });
}

/** How the remainder of a list comes about. */
export function explainRemainder(contest: Contest, standing: Standing): Explanation {
  const { list, fullSeats } = standing;
  const quota = formatQuotient(quotaOf(contest));
  const remainder = formatQuotient(remainderOf(contest, standing));
  return {
    numbers: { votes: String(list.votes), fullSeats: String(fullSeats), quota, remainder },
    words: `${votes(list.votes)} min ${fullSeats} keer de kiesdeler (${quota}) is ${remainder}`,
  };
}
