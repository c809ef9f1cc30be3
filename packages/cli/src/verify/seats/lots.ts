/** A lot as the publication records it: among whom, for how many seats still open, and who was drawn. */
export interface RecordedLot {
  readonly kind: LotKind;
  /** The list whose candidates are equal; null for a lot among lists. */
  readonly list: number | null;
  /** List numbers, or candidate numbers of the list. */
  readonly options: readonly number[];
  /** Seats still to be given among the options, this one included. */
  readonly seatsAvailable: number;
  readonly drawn: number;
}

export type LotKind = "largest-remainder" | "largest-average" | "absolute-majority" | "candidate";

/** A lot that the votes ask for. */
export type LotNeeded = Omit<RecordedLot, "drawn">;

/** Why the recorded lots are not the lots that the votes ask for. `index` counts from 0. */
export type LotProblem =
  | { readonly kind: "lot-missing"; readonly index: number; readonly needed: LotNeeded }
  | { readonly kind: "lot-misfit"; readonly index: number; readonly needed: LotNeeded }
  | { readonly kind: "lot-unneeded"; readonly index: number };

/** Ends a recalculation that cannot go on; caught in recalculate.ts. */
export class LotFault extends Error {
  readonly problem: LotProblem;

  constructor(problem: LotProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, at) => number === b[at]);
}

/** The recorded lots, used up in the order in which the calculation asks for them. */
export class LotBook {
  readonly #lots: readonly RecordedLot[];
  #used = 0;

  constructor(lots: readonly RecordedLot[]) {
    this.#lots = lots;
  }

  /**
   * Draws one of the options for one seat.
   * @throws LotFault when the next recorded lot is another one, or drew what was not among the options
   */
  draw(needed: LotNeeded): number {
    const index = this.#used;
    const lot = this.#lots[index];
    if (lot === undefined) throw new LotFault({ kind: "lot-missing", index, needed });
    const fits =
      lot.kind === needed.kind &&
      lot.list === needed.list &&
      lot.seatsAvailable === needed.seatsAvailable &&
      sameNumbers(
        lot.options.toSorted((a, b) => a - b),
        needed.options,
      ) &&
      needed.options.includes(lot.drawn);
    if (!fits) throw new LotFault({ kind: "lot-misfit", index, needed });
    this.#used += 1;
    return lot.drawn;
  }

  /**
   * Gives `seats` among more options than there are seats: one at a time, and who is drawn leaves.
   * @returns who was drawn, in that order
   */
  drawSeats(needed: Omit<LotNeeded, "seatsAvailable">, seats: number): readonly number[] {
    const drawn: number[] = [];
    for (let available = seats; available > 0; available--) {
      const options = needed.options.filter((option) => !drawn.includes(option));
      drawn.push(this.draw({ ...needed, options, seatsAvailable: available }));
    }
    return drawn;
  }

  /** @throws LotFault when a lot is left that nothing asked for */
  close(): void {
    if (this.#used < this.#lots.length) throw new LotFault({ kind: "lot-unneeded", index: this.#used });
  }
}
