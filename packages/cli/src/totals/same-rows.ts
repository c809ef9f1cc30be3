import type { DifferenceExplanations, VoteCounts } from "@stemketen/core/election";

const NO_EXPLANATIONS: DifferenceExplanations = {
  takenAway: 0,
  tooFewIssued: 0,
  tooManyIssued: 0,
  unexplained: 0,
  otherExplanation: 0,
};

/** Gives units that leave rows out the same rows, so that they can be added up. */
export interface SameRows {
  /** The counts with row C and the explanations, 0 where the unit leaves them out. */
  readonly fill: (counts: VoteCounts) => VoteCounts;
  /** The sum without the rows that no unit had. */
  readonly drop: (sum: VoteCounts) => VoteCounts;
}

/**
 * A file may leave out a row that is 0 (EML_NL asks for none of the UncountedVotes), and a form of 2026 has no
 * such rows at all: only the whole file tells which it is.
 */
export function startSameRows(): SameRows {
  const seen = { voterCards: false, explanations: false };
  return {
    fill(counts) {
      seen.voterCards ||= counts.admitted.voterCards !== null;
      seen.explanations ||= counts.explanations !== null;
      return {
        ...counts,
        admitted: { ...counts.admitted, voterCards: counts.admitted.voterCards ?? 0 },
        explanations: counts.explanations ?? NO_EXPLANATIONS,
      };
    },
    drop: (sum) => ({
      ...sum,
      admitted: { ...sum.admitted, voterCards: seen.voterCards ? sum.admitted.voterCards : null },
      explanations: seen.explanations ? sum.explanations : null,
    }),
  };
}
