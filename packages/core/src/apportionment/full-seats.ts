import { type Calculation, quotaOf, record } from "./calculation.ts";
import { votes } from "./dutch.ts";
import { formatQuotient } from "./quotient.ts";

/**
 * P 6: every list gets as many full seats as the quota fits into its votes.
 * @returns the seats that are left: the residual seats
 */
export function giveFullSeats(calculation: Calculation): number {
  const { contest, standings } = calculation;
  const quota = formatQuotient(quotaOf(contest));
  let left = contest.seats;
  for (const standing of standings) {
    const { list } = standing;
    standing.fullSeats = Number((list.votes * BigInt(contest.seats)) / contest.votes);
    left -= standing.fullSeats;
    record(calculation, "P 6", "full-seats", {
      list: list.number,
      numbers: { votes: String(list.votes), quota, seats: String(standing.fullSeats) },
      sentence: explain(list.number, list.votes, quota, standing.fullSeats),
    });
  }
  return left;
}

function explain(list: number, count: bigint, quota: string, seats: number): string {
  if (seats === 0) {
    return `Lijst ${list} haalt met ${votes(count)} de kiesdeler (${quota}) niet en krijgt geen volle zetel.`;
  }
  const given = seats === 1 ? "1 volle zetel" : `${seats} volle zetels`;
  return `Lijst ${list} haalt met ${votes(count)} ${seats} keer de kiesdeler (${quota}) en krijgt ${given}.`;
}
