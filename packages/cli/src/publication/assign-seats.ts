import {
  type ApportionmentRules,
  apportion,
  type Lot,
  type RequiredLot,
} from "@stemketen/core/apportionment";
import { candidateNumber, type ListVotes, listNumber } from "@stemketen/core/election";
import type { CompleteOutcome, DrawnLot } from "./seat-assignment.ts";

/** The seats, with the lots that decided them; or the lot that must be drawn first. */
export type SeatsOrLot =
  | { readonly kind: "complete"; readonly outcome: CompleteOutcome; readonly lots: readonly DrawnLot[] }
  | { readonly kind: "lot-required"; readonly lot: RequiredLot };

/** What seats are assigned by. Nobody has died: a set cannot say so yet. */
interface Assignable {
  readonly seats: number;
  readonly rules: ApportionmentRules;
  readonly lists: readonly ListVotes[];
}

/** Who draws: one of the lot's options with the moment, or null when nobody can. */
export type Draw = (lot: RequiredLot) => Pick<DrawnLot, "drawn" | "at"> | null;

/** The outcome of a lot as the calculation wants it. */
function outcomeOf({ lot, drawn }: DrawnLot): Lot {
  return lot.list === null
    ? { kind: "list", list: listNumber(drawn) }
    : { kind: "candidate", list: lot.list, candidate: candidateNumber(drawn) };
}

/**
 * Assigns the seats, drawing a lot each time the law asks for one (Kieswet P 7–P 9, P 15).
 * @throws Error when the votes are not those of a count, or the lot drawn is none of its options
 */
export function assignSeats({ seats, rules, lists }: Assignable, draw: Draw): SeatsOrLot {
  const input = { seats, rules, lists: lists.map((list) => ({ ...list, deceased: [] })) };
  const lots: DrawnLot[] = [];
  for (;;) {
    const result = apportion({ ...input, lots: lots.map(outcomeOf) });
    if (!result.ok) throw new Error(`The seats cannot be assigned: ${JSON.stringify(result.error)}`);
    if (result.value.status === "complete") return { kind: "complete", outcome: result.value, lots };
    const { lot } = result.value;
    const next = draw(lot);
    if (next === null) return { kind: "lot-required", lot };
    lots.push({ lot, ...next });
  }
}
