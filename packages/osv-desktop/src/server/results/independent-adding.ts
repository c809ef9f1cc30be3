import type { FieldPath, ResultSheet, VoteCounts } from "@stemketen/core/election";

// A second way from sheets to totals, beside core/tabulation and without a line of it: so that a mistake in one of
// the two shows. It reads the stored text itself, adds in another kind of number, and names every box by hand.

/** The stored entry of a station, as text. */
export interface StoredText {
  readonly station: number;
  readonly state: string;
}

/** A box in which the two additions do not agree; null where one of them has no such box. */
export interface AddingDifference {
  readonly field: FieldPath;
  readonly computed: number | null;
  readonly addedAgain: number | null;
}

type Box = readonly [field: string, value: number];

/** Adds stored sheets one by one, box by box. */
export interface SecondAddition {
  /** @throws Error when the stored entry is not definitive or a number in it is not whole */
  add(stored: StoredText): void;
  /** Where the totals say something else. Z is not added: it is a field of its own. */
  compareWith(totals: VoteCounts): readonly AddingDifference[];
}

/** Begins to add, with nothing added yet. */
export function startSecondAddition(): SecondAddition {
  const sums = new Map<string, bigint>();
  return {
    add({ station, state }) {
      const entry = JSON.parse(state) as { readonly kind: string; readonly sheet: ResultSheet };
      if (entry.kind !== "definitive") throw new Error(`The sheet of station ${station} is not definitive`);
      for (const [field, value] of boxesOnPaper(entry.sheet)) {
        sums.set(field, (sums.get(field) ?? 0n) + BigInt(value));
      }
    },
    compareWith(totals) {
      const computed = new Map(boxesOfTotals(totals));
      const fields = new Set([...computed.keys(), ...sums.keys()]);
      return [...fields].flatMap((field): readonly AddingDifference[] => {
        const [here, there] = [computed.get(field) ?? null, sums.get(field) ?? null];
        if (here !== null && there !== null && BigInt(here) === there) return [];
        const addedAgain = there === null ? null : Number(there);
        return [{ field: field as FieldPath, computed: here, addedAgain }];
      });
    },
  };
}

function* boxesOnPaper({ admitted, cast, difference, lists }: ResultSheet): Generator<Box> {
  yield ["admitted.pollCards", admitted.pollCards];
  yield ["admitted.proxies", admitted.proxies];
  if (admitted.voterCards !== null) yield ["admitted.voterCards", admitted.voterCards];
  yield ["admitted.total", admitted.total];
  yield ["cast.candidates", cast.candidates];
  yield ["cast.blank", cast.blank];
  yield ["cast.invalid", cast.invalid];
  yield ["difference.moreCounted", difference.moreCounted];
  yield ["difference.fewerCounted", difference.fewerCounted];
  yield* boxesOfExplanations(difference.explanations);
  yield* boxesOfLists(lists);
}

function* boxesOfTotals(counts: VoteCounts): Generator<Box> {
  const { admitted, explanations, lists } = counts;
  yield ["admitted.pollCards", admitted.pollCards];
  yield ["admitted.proxies", admitted.proxies];
  if (admitted.voterCards !== null) yield ["admitted.voterCards", admitted.voterCards];
  yield ["admitted.total", admitted.total];
  yield ["cast.candidates", counts.candidateVotes];
  yield ["cast.blank", counts.blank];
  yield ["cast.invalid", counts.invalid];
  yield ["difference.moreCounted", counts.moreCounted];
  yield ["difference.fewerCounted", counts.fewerCounted];
  yield* boxesOfExplanations(explanations);
  yield* boxesOfLists(lists);
}

function* boxesOfExplanations(explanations: VoteCounts["explanations"]): Generator<Box> {
  if (explanations === null) return;
  yield ["difference.explanations.takenAway", explanations.takenAway];
  yield ["difference.explanations.tooFewIssued", explanations.tooFewIssued];
  yield ["difference.explanations.tooManyIssued", explanations.tooManyIssued];
  yield ["difference.explanations.unexplained", explanations.unexplained];
  yield ["difference.explanations.otherExplanation", explanations.otherExplanation];
}

function* boxesOfLists(lists: VoteCounts["lists"]): Generator<Box> {
  for (const { number, total, candidates } of lists) {
    yield [`list.${number}.total`, total];
    for (const candidate of candidates) {
      yield [`list.${number}.candidate.${candidate.number}`, candidate.votes];
    }
  }
}
