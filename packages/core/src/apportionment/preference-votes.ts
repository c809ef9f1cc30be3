import { formatFraction, fraction, must } from "../basics/index.ts";
import type { CandidateVotes } from "../election/index.ts";
import {
  type Calculation,
  type NeedingLots,
  quotaOf,
  record,
  type Standing,
  seatsOf,
} from "./calculation.ts";
import type { Contest } from "./contest.ts";
import { drawAmongCandidates } from "./drawn-lots.ts";
import { candidates, votes } from "./dutch.ts";
import type { Elected } from "./outcome.ts";
import { formatQuotient } from "./quotient.ts";

/** P 15: the preference threshold (voorkeurdrempel) in words; a candidate needs more than this. */
function preferenceThreshold({ votes: all, seats, rules }: Contest): string {
  return formatFraction(fraction(all * BigInt(rules.preferencePercent), seats * 100));
}

/** P 15: whether a candidate has more votes than the preference threshold; exactly as many is not enough. */
export function exceedsPreferenceThreshold(contest: Contest, candidate: CandidateVotes): boolean {
  const { votes: all, seats, rules } = contest;
  return BigInt(candidate.votes) * BigInt(seats * 100) > all * BigInt(rules.preferencePercent);
}

/** Living candidates above the preference threshold, most votes first, equal ones in order of the list. */
export function aboveThreshold(contest: Contest, standing: Standing): readonly CandidateVotes[] {
  return standing.list.living
    .filter((candidate) => exceedsPreferenceThreshold(contest, candidate))
    .toSorted((a, b) => b.votes - a.votes);
}

/** Writes down the preference threshold (P 15). */
export function explainPreferenceThreshold(calculation: Calculation): void {
  const { contest } = calculation;
  const percent = contest.rules.preferencePercent;
  const quota = formatQuotient(quotaOf(contest));
  const threshold = preferenceThreshold(contest);
  record(calculation, "P 15", "preference-threshold", {
    numbers: { quota, percentage: String(percent), threshold },
    sentence: `Met voorkeurstemmen is gekozen wie meer stemmen heeft dan ${percent} % van de kiesdeler (${quota}), dus meer dan ${threshold}.`,
  });
}

/**
 * P 15: the seats of a list go first to its candidates above the preference threshold, in order of votes. Equal
 * candidates that all fit are taken in order of the list; where they do not all fit, the lot decides seat by
 * seat.
 */
export function* electOnPreference(
  calculation: Calculation,
  standing: Standing,
): NeedingLots<readonly Elected[]> {
  const waiting = [...aboveThreshold(calculation.contest, standing)];
  const elected: Elected[] = [];
  for (let left = seatsOf(standing); left > 0 && waiting.length > 0; left -= 1) {
    const first = must(waiting[0], "a candidate waits");
    const equal = waiting.filter((candidate) => candidate.votes === first.votes);
    const byLot = equal.length > left;
    const chosen = byLot ? yield* drawAmongCandidates(calculation, standing, equal, left) : first;
    waiting.splice(waiting.indexOf(chosen), 1);
    elected.push({
      list: standing.list.number,
      candidate: chosen.number,
      votes: chosen.votes,
      by: "preference",
    });
    recordElected(calculation, standing, chosen, { seat: elected.length, equal, byLot });
  }
  return elected;
}

function recordElected(
  calculation: Calculation,
  standing: Standing,
  chosen: CandidateVotes,
  about: { readonly seat: number; readonly equal: readonly CandidateVotes[]; readonly byLot: boolean },
): void {
  const { number } = standing.list;
  const { seat, equal, byLot } = about;
  const threshold = preferenceThreshold(calculation.contest);
  const others = equal.filter((candidate) => candidate !== chosen).map((candidate) => candidate.number);
  const orderOfList =
    byLot || others.length === 0
      ? ""
      : `; ${candidates(others)} ${others.length === 1 ? "heeft" : "hebben"} er evenveel en ${others.length === 1 ? "volgt" : "volgen"} in de volgorde van de lijst`;
  record(calculation, "P 15", "elected-on-preference", {
    list: number,
    candidate: chosen.number,
    seat,
    numbers: { votes: String(chosen.votes), threshold },
    sentence: `Zetel ${seat} van lijst ${number} gaat ${byLot ? "na loting " : ""}naar kandidaat ${chosen.number}: ${votes(chosen.votes)}, meer dan ${threshold}${orderOfList}.`,
  });
}
