import type {
  ApportionmentOutcome,
  ApportionmentRules,
  RequiredLot,
  Step,
} from "@stemketen/core/apportionment";
import type {
  CandidateList,
  CandidateNumber,
  Election,
  ListNumber,
  VoteCounts,
} from "@stemketen/core/election";

export type CompleteOutcome = Extract<ApportionmentOutcome, { status: "complete" }>;

/** A lot as it was drawn in the session. */
export interface DrawnLot {
  readonly lot: RequiredLot;
  /** One of the lot's options: a list number, or a candidate number of `lot.list`. */
  readonly drawn: number;
  /** ISO 8601 in UTC; null where the moment was not recorded. */
  readonly at: string | null;
}

/** Everything that decides who is elected. */
export interface SeatAssignment {
  readonly election: Election;
  readonly seats: number;
  readonly rules: ApportionmentRules;
  readonly lists: readonly CandidateList[];
  readonly total: VoteCounts;
  readonly deceased: readonly {
    readonly list: ListNumber;
    readonly candidates: readonly CandidateNumber[];
  }[];
  readonly lots: readonly DrawnLot[];
  readonly outcome: CompleteOutcome;
}

/**
 * zetelverdeling.json: all that is needed to assign the seats again (votes, rules, deceased, every lot with its
 * options, outcome and time), and what came out, with every step.
 */
export function* writeSeatAssignment(assignment: SeatAssignment): Generator<string> {
  const { election, outcome } = assignment;
  const names = new Map(assignment.lists.map((list) => [list.number, list.name]));
  const document = {
    format: "stemketen/zetelverdeling/1",
    election: { id: election.id, name: election.name, date: election.date },
    seats: assignment.seats,
    rules: assignment.rules,
    lists: assignment.total.lists.map((list) => ({
      number: list.number,
      name: names.get(list.number) ?? "",
      votes: list.total,
      candidateVotes: list.candidates,
    })),
    deceased: assignment.deceased,
    lots: assignment.lots.map(({ lot, drawn, at }) => ({
      kind: lot.kind,
      list: lot.list,
      options: lot.options,
      seatsAvailable: lot.seatsAvailable,
      drawn,
      at,
    })),
    outcome: {
      seats: outcome.seats.map(({ list, seats }) => ({ list, seats })),
      unassigned: outcome.unassigned,
      elected: outcome.elected.map(({ list, candidate, by }) => ({ list, candidate, by })),
      ranking: outcome.ranking,
    },
    steps: outcome.steps satisfies readonly Step[],
  };
  yield `${JSON.stringify(document, null, 1)}\n`;
}
