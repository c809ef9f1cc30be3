import {
  type ApportionmentError,
  type ApportionmentInput,
  apportion,
  type Lot,
  type RequiredLot,
} from "@stemketen/core/apportionment";
import { err, ok, type Result } from "@stemketen/core/basics";
import { candidateNumber, listNumber } from "@stemketen/core/election";
import type { CompleteOutcome, DrawnLot } from "./seat-assignment.ts";

/** The seats, with the lots that decided them; or the lot that must be drawn first. */
export type SeatsOrLot =
  | { readonly kind: "complete"; readonly outcome: CompleteOutcome; readonly lots: readonly DrawnLot[] }
  | { readonly kind: "lot-required"; readonly lot: RequiredLot };

/** Who draws: one of the lot's options with the moment, or null when nobody can. */
export type Draw = (lot: RequiredLot) => Pick<DrawnLot, "drawn" | "at"> | null;

/** The outcome of a lot as the calculation wants it. */
function outcomeOf(lot: RequiredLot, drawn: number): Lot {
  return lot.list === null
    ? { kind: "list", list: listNumber(drawn) }
    : { kind: "candidate", list: lot.list, candidate: candidateNumber(drawn) };
}

/** Assigns the seats, drawing a lot each time the law asks for one (Kieswet P 7–P 9, P 15). */
export function assignSeats(
  input: Omit<ApportionmentInput, "lots">,
  draw: Draw,
): Result<SeatsOrLot, ApportionmentError> {
  const lots: DrawnLot[] = [];
  for (;;) {
    const drawn = lots.map((lot) => outcomeOf(lot.lot, lot.drawn));
    const result = apportion({ ...input, lots: drawn });
    if (!result.ok) return err(result.error);
    if (result.value.status === "complete") return ok({ kind: "complete", outcome: result.value, lots });
    const { lot } = result.value;
    const next = draw(lot);
    if (next === null) return ok({ kind: "lot-required", lot });
    lots.push({ lot, ...next });
  }
}
