import {
  type FieldPath,
  numbersOf,
  type SheetField,
  type SheetForm,
  sheetFields,
} from "@stemketen/core/election";
import { useMemo } from "react";
import { useLists } from "../../app/use-election.ts";

/** Every box of a form, by its path, in the order of the paper. */
export function useBoxes(form: SheetForm): ReadonlyMap<FieldPath, SheetField> {
  const lists = useLists();
  return useMemo(
    () => new Map(sheetFields(form, [...lists.values()].map(numbersOf)).map((field) => [field.path, field])),
    [form, lists],
  );
}
