import type { EntrySide } from "@stemketen/core/data-entry";
import type { FieldPath, FieldValue, StationNumber } from "@stemketen/core/election";
import type { MistakeKind, Slip, Typing } from "./mistakes.ts";
import type { Paper } from "./paper.ts";

/** Who noticed a mistake: the typist when the form did not add up, the coordinator, or the other entry. */
export type CaughtBy = "typist" | "coordinator" | "second-entry";

/** One slip of one typist, and how it ended. */
export interface Mistake {
  readonly station: StationNumber;
  readonly side: EntrySide;
  readonly typist: string;
  readonly kind: MistakeKind;
  /** The boxes that came out wrong, with what the paper says and what was typed (a blank counts as 0). */
  readonly fields: readonly {
    readonly field: FieldPath;
    readonly paper: FieldValue;
    readonly typed: FieldValue;
  }[];
  /** Null while a wrong number still stands in the entry. */
  caughtBy: CaughtBy | null;
}

/** Whose typing it was. */
type Where = Pick<Mistake, "station" | "side" | "typist">;

/** Remembers every slip, and which boxes of which entry are still wrong because of it. */
export class MistakeLog {
  readonly all: Mistake[] = [];
  readonly #wrong = new Map<string, Map<FieldPath, Mistake>>();

  /**
   * Notes what a typist made of some boxes.
   * @param fields boxes that were just typed, or typed again: what was wrong in them is noticed
   * @param typing how; the slips in it are new mistakes
   * @param noticedBy who had them typed again
   */
  typed(where: Where, paper: Paper, fields: readonly FieldPath[], typing: Typing, noticedBy: CaughtBy): void {
    const wrong = this.#wrongIn(where.station, where.side);
    for (const field of fields) release(wrong, field, noticedBy);
    for (const slip of typing.slips) {
      const mistake = mistakeOf(where, paper, slip, typing);
      this.all.push(mistake);
      for (const field of slip.fields) wrong.set(field, mistake);
    }
  }

  /** Both entries of a station are thrown away, and every mistake in them. */
  thrownAway(station: StationNumber, noticedBy: CaughtBy): void {
    for (const side of ["first", "second"] as const) {
      const wrong = this.#wrongIn(station, side);
      for (const field of wrong.keys()) release(wrong, field, noticedBy);
    }
  }

  /** Boxes of an entry that are wrong now. */
  wrongFields(station: StationNumber, side: EntrySide): ReadonlySet<FieldPath> {
    return new Set(this.#wrongIn(station, side).keys());
  }

  /** Mistakes that nobody noticed. */
  get remaining(): readonly Mistake[] {
    return this.all.filter(({ caughtBy }) => caughtBy === null);
  }

  #wrongIn(station: StationNumber, side: EntrySide): Map<FieldPath, Mistake> {
    const key = `${station}/${side}`;
    const wrong = this.#wrong.get(key) ?? new Map<FieldPath, Mistake>();
    this.#wrong.set(key, wrong);
    return wrong;
  }
}

function mistakeOf(where: Where, paper: Paper, { kind, fields }: Slip, { values }: Typing): Mistake {
  return {
    ...where,
    kind,
    fields: fields.map((field) => ({ field, paper: paper.valueOf(field), typed: values[field] ?? 0 })),
    caughtBy: null,
  };
}

/** The box is typed anew; a mistake is caught once none of its boxes is wrong any more. */
function release(wrong: Map<FieldPath, Mistake>, field: FieldPath, noticedBy: CaughtBy): void {
  const mistake = wrong.get(field);
  if (mistake === undefined) return;
  wrong.delete(field);
  if (mistake.fields.every((other) => wrong.get(other.field) !== mistake)) mistake.caughtBy = noticedBy;
}
