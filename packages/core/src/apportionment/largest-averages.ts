import { type Standing, seatsOf } from "./calculation.ts";
import type { Explanation } from "./contenders.ts";
import { seats, votes } from "./dutch.ts";
import { formatQuotient, type Quotient } from "./quotient.ts";

/** P 7: the average (gemiddelde) of a list is its votes per seat, were it given one seat more. */
export function averageOf(standing: Standing): Quotient {
  return { dividend: standing.list.votes, divisor: BigInt(seatsOf(standing) + 1) };
}

/** P 8, second round: a list gets at most one seat on its average; a seat on its remainder does not count. */
export function mayHaveUniqueAverage(standing: Standing): boolean {
  return standing.residualSeats.every((seat) => seat.round !== "unique-largest-average");
}

/** How the average of a list comes about. */
export function explainAverage(standing: Standing): Explanation {
  const { list } = standing;
  const held = seatsOf(standing);
  const average = formatQuotient(averageOf(standing));
  return {
    numbers: { votes: String(list.votes), seats: String(held), average },
    words: `${votes(list.votes)} gedeeld door ${seats(held + 1)} (met deze erbij) is ${average}`,
  };
}
