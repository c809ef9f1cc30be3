import type { EntrySide } from "@stemketen/core/data-entry";
import type { FieldPath, FieldValue, StationNumber } from "@stemketen/core/election";
import type { MistakeKind, Typing } from "./mistakes.ts";

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

type Values = Readonly<Record<string, FieldValue>>;

const valueIn = (values: Values, field: FieldPath, paper: FieldValue): FieldValue =>
  values[field] ?? (typeof paper === "number" ? 0 : false);

/** Remembers every slip, and which boxes of which entry are still wrong because of it. */
export class MistakeLog {
  readonly all: Mistake[] = [];
  readonly #wrong = new Map<string, Map<FieldPath, Mistake>>();

  /** Notes what a typist made of some boxes: `fields` were just typed (again), `typing` says how. */
  typed(
    where: { readonly station: StationNumber; readonly side: EntrySide; readonly typist: string },
    paper: Values,
    fields: readonly FieldPath[],
    typing: Typing,
    noticedBy: CaughtBy,
  ): void {
    const wrong = this.#wrongIn(where.station, where.side);
    for (const field of fields) this.#release(wrong, field, noticedBy);
    for (const slip of typing.slips) {
      const mistake: Mistake = {
        ...where,
        kind: slip.kind,
        fields: slip.fields.map((field) => {
          const onPaper = paper[field] ?? 0;
          return { field, paper: onPaper, typed: valueIn(typing.values, field, onPaper) };
        }),
        caughtBy: null,
      };
      this.all.push(mistake);
      for (const field of slip.fields) wrong.set(field, mistake);
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

  /** The box is typed anew; a mistake is caught once none of its boxes is wrong any more. */
  #release(wrong: Map<FieldPath, Mistake>, field: FieldPath, noticedBy: CaughtBy): void {
    const mistake = wrong.get(field);
    if (mistake === undefined) return;
    wrong.delete(field);
    if (mistake.fields.every((other) => wrong.get(other.field) !== mistake)) mistake.caughtBy = noticedBy;
  }
}
