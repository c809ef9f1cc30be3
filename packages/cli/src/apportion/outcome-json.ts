import type { ApportionmentOutcome, RequiredLot, SeatsOfList } from "@stemketen/core/apportionment";

/**
 * An outcome as one JSON value. What is not known yet, or does not apply, is left out: no `seats` while a lot among
 * lists is open, no `list` in a lot that is not among candidates.
 */
export function outcomeJson(outcome: ApportionmentOutcome): string {
  return JSON.stringify(
    outcome.status === "complete"
      ? {
          status: outcome.status,
          seats: outcome.seats.map(ofList),
          unassigned: outcome.unassigned,
          elected: outcome.elected.map(({ list, candidate, by, votes }) => ({ list, candidate, by, votes })),
          ranking: outcome.ranking,
          steps: outcome.steps,
        }
      : {
          status: outcome.status,
          lot: lotJson(outcome.lot),
          ...(outcome.seats === null
            ? {}
            : { seats: outcome.seats.map(ofList), unassigned: outcome.unassigned }),
          steps: outcome.steps,
        },
  );
}

function ofList({ list, seats, fullSeats, residualSeats }: SeatsOfList) {
  return { list, seats, fullSeats, residualSeats };
}

function lotJson({ kind, list, options, seatsAvailable, equalValue }: RequiredLot) {
  return { kind, ...(list === null ? {} : { list }), options, seatsAvailable, equalValue };
}
