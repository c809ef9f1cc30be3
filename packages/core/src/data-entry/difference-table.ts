import { must } from "../basics/index.ts";
import { type FieldValue, type SheetField, valuesOfSheet } from "../election/index.ts";
import type { EntryContext } from "./context.ts";
import type { Ruling, StateOf } from "./states.ts";

/** One box in which the entries differ, as the coordinator sees it beside the paper. */
export interface DifferenceRow {
  readonly field: SheetField;
  readonly first: FieldValue;
  readonly second: FieldValue;
  readonly ruling: Ruling | null;
}

const found = <T>(value: T | undefined): T => must(value, "a difference is a box of the form");

/** Every difference with both values, in the order of the paper. For the coordinator's eyes only. */
export function differencesForCoordinator(
  context: EntryContext,
  { first, second, fields, rulings }: StateOf<"differences">,
): readonly DifferenceRow[] {
  const [inFirst, inSecond] = [valuesOfSheet(first.sheet), valuesOfSheet(second.sheet)];
  return fields.map((path) => ({
    field: found(context.byPath.get(path)),
    first: found(inFirst[path]),
    second: found(inSecond[path]),
    ruling: rulings[path] ?? null,
  }));
}
