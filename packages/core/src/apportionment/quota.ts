import { type Calculation, quotaOf, record } from "./calculation.ts";
import { formatQuotient } from "./quotient.ts";

/**
 * P 5: the quota (kiesdeler) is the number of votes on candidates divided by the number of seats, exactly.
 * Without any votes, which the law does not foresee, there is no quota and every seat stays empty.
 * @returns whether there is a quota
 */
export function determineQuota(calculation: Calculation): boolean {
  const { contest } = calculation;
  const quota = formatQuotient(quotaOf(contest));
  const numbers = { votes: String(contest.votes), seats: String(contest.seats), quota };
  if (contest.votes === 0n) {
    const sentence = `Er is geen enkele geldige stem op een kandidaat, dus ${stayEmpty(contest.seats)}.`;
    record(calculation, "P 5", "no-votes", { numbers, sentence });
    return false;
  }
  const sentence = `De kiesdeler is het aantal stemmen op kandidaten gedeeld door het aantal zetels: ${contest.votes} gedeeld door ${contest.seats} is ${quota}.`;
  record(calculation, "P 5", "quota", { numbers, sentence });
  return true;
}

function stayEmpty(count: number): string {
  return count === 1 ? "de zetel blijft leeg" : `alle ${count} zetels blijven leeg`;
}
