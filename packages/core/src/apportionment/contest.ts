import { assert, err, ok, type Result } from "../basics/index.ts";
import { type CandidateVotes, isCount, type ListNumber } from "../election/index.ts";
import {
  type ApportionmentError,
  type ApportionmentInput,
  type ApportionmentList,
  MAX_SEATS,
} from "./input.ts";
import type { ApportionmentRules, PercentageRule } from "./rules.ts";

/** A list of a contest: candidates in order of number, the deceased apart. */
export interface ContestList {
  readonly number: ListNumber;
  /** All votes on the list, those on deceased candidates included. */
  readonly votes: bigint;
  readonly living: readonly CandidateVotes[];
  readonly deceased: readonly CandidateVotes[];
}

/** An input that was checked, with the sums that every article needs. */
export interface Contest {
  readonly seats: number;
  /** All votes on candidates (P 5). */
  readonly votes: bigint;
  /** In order of number. */
  readonly lists: readonly ContestList[];
  readonly rules: ApportionmentRules;
}

const PERCENTAGES: readonly PercentageRule[] = [
  "remainderThresholdPercent",
  "preferencePercent",
  "electoralThresholdPercent",
];

/**
 * Checks an input and puts lists and candidates in order of number.
 * @throws Error when a number of votes is not a count: whoever read it should have refused it
 */
export function toContest(input: ApportionmentInput): Result<Contest, ApportionmentError> {
  const { seats, rules } = input;
  if (!isWholeBetween(seats, 1, MAX_SEATS)) return err({ kind: "seats-out-of-range", seats });
  for (const rule of PERCENTAGES) {
    const percent = rules[rule];
    if (!isWholeBetween(percent, 0, 100)) return err({ kind: "percentage-out-of-range", rule, percent });
  }
  const ordered = input.lists.toSorted((a, b) => a.number - b.number);
  const lists: ContestList[] = [];
  let votes = 0n;
  for (const [index, list] of ordered.entries()) {
    if (ordered[index - 1]?.number === list.number) return err({ kind: "duplicate-list", list: list.number });
    const checked = toContestList(list);
    if (!checked.ok) return checked;
    lists.push(checked.value);
    votes += checked.value.votes;
  }
  return ok({ seats, votes, lists, rules });
}

function toContestList(list: ApportionmentList): Result<ContestList, ApportionmentError> {
  const ordered = list.candidates.toSorted((a, b) => a.number - b.number);
  const died = new Set(list.deceased);
  let votes = 0n;
  for (const [index, candidate] of ordered.entries()) {
    assert(isCount(candidate.votes), `${candidate.votes} is not a number of votes`);
    if (ordered[index - 1]?.number === candidate.number) {
      return err({ kind: "duplicate-candidate", list: list.number, candidate: candidate.number });
    }
    votes += BigInt(candidate.votes);
  }
  const onList = new Set(ordered.map((candidate) => candidate.number));
  const unknown = [...died].find((number) => !onList.has(number));
  if (unknown !== undefined) return err({ kind: "unknown-deceased", list: list.number, candidate: unknown });
  const living = ordered.filter((candidate) => !died.has(candidate.number));
  const deceased = ordered.filter((candidate) => died.has(candidate.number));
  return ok({ number: list.number, votes, living, deceased });
}

function isWholeBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
