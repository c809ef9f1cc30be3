import { assert } from "../basics/index.ts";
import {
  type CandidateNumber,
  candidateField,
  type FieldPath,
  isCount,
  type ListNumber,
  type ListNumbers,
  type ListVotes,
  listTotalField,
} from "../election/index.ts";

/** The running sum of one list. */
export interface ListSum {
  readonly number: ListNumber;
  total: number;
  readonly candidates: readonly { readonly number: CandidateNumber; votes: number }[];
}

/** A list on which nothing has been counted yet. */
export function emptyListSum({ number, candidates }: ListNumbers): ListSum {
  return { number, total: 0, candidates: candidates.map((candidate) => ({ number: candidate, votes: 0 })) };
}

/**
 * Adds the lists of one unit, of which whereListsPart says that they are the same.
 * @throws Error when a number is not a count
 */
export function addLists(sums: readonly ListSum[], lists: readonly ListVotes[]): void {
  for (const [i, sum] of sums.entries()) {
    const list = lists[i];
    assert(list?.number === sum.number && isCount(list.total), `list ${sum.number} has a count`);
    sum.total += list.total;
    for (const [j, candidate] of sum.candidates.entries()) {
      const votes = list.candidates[j]?.votes;
      assert(isCount(votes), `candidate ${candidate.number} of list ${sum.number} has a count`);
      candidate.votes += votes;
    }
  }
}

/** Where the lists of a unit part from those of the election. */
export interface ListsPart {
  readonly list: ListNumber;
  /** null when it is the list as a whole. */
  readonly candidate: CandidateNumber | null;
}

/**
 * The first list or candidate that only one side has, or that stands in another place; null when both sides
 * have the same lists with the same candidates in the same order.
 */
export function whereListsPart(sums: readonly ListSum[], lists: readonly ListVotes[]): ListsPart | null {
  for (let i = 0; i < Math.max(sums.length, lists.length); i++) {
    const [sum, list] = [sums[i], lists[i]];
    if (sum === undefined || list === undefined || sum.number !== list.number) {
      return { list: oddOneOut(sums, lists, i), candidate: null };
    }
    for (let j = 0; j < Math.max(sum.candidates.length, list.candidates.length); j++) {
      if (sum.candidates[j]?.number !== list.candidates[j]?.number) {
        return { list: sum.number, candidate: oddOneOut(sum.candidates, list.candidates, j) };
      }
    }
  }
  return null;
}

/** Of two rows of numbers that part at `at`: the wanted number that is not given, else the one given there. */
function oddOneOut<N extends number>(
  wanted: readonly { readonly number: N }[],
  given: readonly { readonly number: N }[],
  at: number,
): N {
  const missing = wanted[at]?.number;
  const lacks = missing !== undefined && !given.some(({ number }) => number === missing);
  const odd = lacks ? missing : (given[at]?.number ?? missing);
  assert(odd !== undefined, "two rows part at a number of one of them");
  return odd;
}

/** Every sum with its box. */
export function* sumsByField(sums: readonly ListSum[]): Generator<readonly [FieldPath, number]> {
  for (const sum of sums) {
    yield [listTotalField(sum.number), sum.total];
    for (const { number, votes } of sum.candidates) yield [candidateField(sum.number, number), votes];
  }
}

/** The sum as votes, apart from what is added later. */
export function votesOf(sum: ListSum): ListVotes {
  return {
    number: sum.number,
    total: sum.total,
    candidates: sum.candidates.map(({ number, votes }) => ({ number, votes })),
  };
}
