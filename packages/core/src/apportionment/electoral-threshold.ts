import { type Calculation, quotaOf, reaches, record, residualArticle } from "./calculation.ts";
import type { Contest, ContestList } from "./contest.ts";
import { lists } from "./dutch.ts";
import { formatQuotient } from "./quotient.ts";

/**
 * P 7 lid 2: for the Tweede Kamer (and by chapter Y for the Europees Parlement) only lists that reached the quota
 * share in the residual seats; councils have no such threshold.
 */
export function reachesElectoralThreshold(contest: Contest, list: ContestList): boolean {
  return reaches(contest, list, contest.rules.electoralThresholdPercent);
}

/** Writes down which lists stay below the electoral threshold. */
export function explainElectoralThreshold(calculation: Calculation): void {
  const { contest } = calculation;
  const percent = contest.rules.electoralThresholdPercent;
  const quota = formatQuotient(quotaOf(contest));
  const below = contest.lists
    .filter((list) => !reachesElectoralThreshold(contest, list))
    .map((list) => list.number);
  record(calculation, residualArticle(contest), "electoral-threshold", {
    numbers: { percentage: String(percent), quota, listsBelow: below.join(", ") },
    sentence: `Een restzetel kan alleen naar een lijst met minstens ${percent} % van de kiesdeler (${quota}); ${missing(below)}.`,
  });
}

function missing(below: readonly number[]): string {
  if (below.length === 0) return "elke lijst haalt dat";
  return `${lists(below)} ${below.length === 1 ? "haalt" : "halen"} dat niet`;
}
