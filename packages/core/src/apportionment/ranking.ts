import { type CandidateNumber, LARGE_COUNCIL_SEATS } from "../election/index.ts";
import { type Calculation, record, type Standing, seatsOf } from "./calculation.ts";
import { candidates } from "./dutch.ts";
import type { Elected, Ranking } from "./outcome.ts";
import { aboveThreshold } from "./preference-votes.ts";

/**
 * P 19: the order in which candidates of a list follow when a place falls vacant: those elected on preference
 * votes in order of election, then the others above the preference threshold in order of votes, then the rest
 * in order of the list. Nobody above the threshold leaves the list as it was; so does a list without a seat in
 * an election of 19 seats or more. The deceased are left out (P 19a). By law this is the last thing done.
 * @param onPreference who was elected by P 15 on this list
 */
export function rankCandidates(
  calculation: Calculation,
  standing: Standing,
  onPreference: readonly Elected[],
): Ranking {
  const { contest } = calculation;
  const { list } = standing;
  const ranked = seatsOf(standing) > 0 || contest.seats < LARGE_COUNCIL_SEATS;
  const elected = onPreference.map((each) => each.candidate);
  const above = aboveThreshold(contest, standing).map((candidate) => candidate.number);
  const first = ranked ? [...new Set([...elected, ...above])] : [];
  const order = [...new Set([...first, ...list.living.map((candidate) => candidate.number)])];
  record(calculation, "P 19", "ranking", {
    list: list.number,
    numbers: { ranking: order.join(", ") },
    sentence: `Volgorde van opvolging op lijst ${list.number}: ${explain(first, order.length, ranked)}.`,
  });
  return { list: list.number, candidates: order };
}

function explain(first: readonly CandidateNumber[], length: number, ranked: boolean): string {
  if (!ranked) return "zoals op de lijst, want de lijst heeft geen zetel";
  if (first.length === 0) return "zoals op de lijst, want niemand kwam boven de voorkeurdrempel";
  const rest = length > first.length ? ", daarna de anderen zoals op de lijst" : "";
  return `eerst ${candidates(first)} (boven de voorkeurdrempel)${rest}`;
}
