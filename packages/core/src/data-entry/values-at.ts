import { type FieldPath, type FieldValues, type ResultSheet, valuesOfSheet } from "../election/index.ts";
import type { EntryContext } from "./context.ts";

/** What stands in these boxes of a sheet. Lists that have none of them are not gone through: a sheet can be long. */
export function valuesAt(
  { byPath }: EntryContext,
  sheet: ResultSheet,
  fields: readonly FieldPath[],
): FieldValues {
  const lists = new Set(fields.map((field) => byPath.get(field)?.list ?? null));
  return valuesOfSheet({ ...sheet, lists: sheet.lists.filter(({ number }) => lists.has(number)) });
}
