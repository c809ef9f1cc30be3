import { err, ok, type Result } from "../basics/index.ts";
import {
  FIELD,
  type FieldPath,
  type FieldValue,
  type FieldValues,
  isCount,
  type ListNumbers,
  type ResultSheet,
  type SheetField,
  type SheetForm,
  sheetFields,
  valuesOfSheet,
  yesNoFields,
} from "../election/index.ts";

/** Why data from outside cannot be (part of) a sheet. Nothing of it is taken over then. */
export type SheetDataError =
  /** The lists and candidates of a complete sheet are not exactly those of the election, in that order. */
  | { readonly kind: "other-lists" }
  /** A box that the form does not have: a candidate who is not on the list, C where it is not printed. */
  | { readonly kind: "unknown-field"; readonly field: string }
  /** Not a whole number from 0 to MAX_COUNT. */
  | { readonly kind: "not-a-count"; readonly field: FieldPath }
  /** Neither ticked (true) nor left open (false). */
  | { readonly kind: "not-a-tick"; readonly field: FieldPath }
  /** These boxes of the page "controles en correcties" are ticked, and the page is declared missing. */
  | { readonly kind: "page-is-missing"; readonly fields: readonly FieldPath[] }
  /** A complete sheet lacks this box of its form, as C where it is printed. */
  | { readonly kind: "missing-field"; readonly field: FieldPath };

/**
 * Refuses what no form can hold, in an entry that comes from outside: the boxes filled so far, absent ones
 * being blank.
 * @returns the same values, typed, or every error: unknown boxes first, then in the order of the form
 */
export function checkSheetData(
  form: SheetForm,
  lists: readonly ListNumbers[],
  values: Readonly<Record<string, unknown>>,
): Result<FieldValues, readonly SheetDataError[]> {
  const fields = sheetFields(form, lists);
  const paths = new Set<string>(fields.map(({ path }) => path));
  const typed = new Map<FieldPath, FieldValue>();
  const errors: SheetDataError[] = Object.keys(values)
    .filter((field) => !paths.has(field))
    .map((field) => ({ kind: "unknown-field", field }));
  for (const { path, kind } of fields) {
    const value = values[path];
    if (value === undefined) continue;
    if (kind === "count" && isCount(value)) typed.set(path, value);
    else if (kind === "tick" && typeof value === "boolean") typed.set(path, value);
    else errors.push({ kind: kind === "count" ? "not-a-count" : "not-a-tick", field: path });
  }
  errors.push(...tickedOnMissingPage(fields, typed));
  return errors.length === 0 ? ok(Object.fromEntries(typed)) : err(errors);
}

function tickedOnMissingPage(
  fields: readonly SheetField[],
  values: ReadonlyMap<FieldPath, FieldValue>,
): readonly SheetDataError[] {
  const [pageIsThere, pageIsMissing] = yesNoFields(FIELD.correctionsPage).map(
    (box) => values.get(box) === true,
  );
  if (pageIsThere === true || pageIsMissing !== true) return [];
  const ticked = fields.filter(({ block, path }) => block === "corrections" && values.get(path) === true);
  return ticked.length === 0 ? [] : [{ kind: "page-is-missing", fields: ticked.map(({ path }) => path) }];
}

/**
 * Refuses a complete sheet from outside that no form can hold: as checkSheetData, and every box of its form
 * must be there, with exactly the lists and candidates of the election in their order.
 */
export function checkSheet(
  sheet: ResultSheet,
  lists: readonly ListNumbers[],
): Result<ResultSheet, readonly SheetDataError[]> {
  const values = valuesOfSheet(sheet);
  const checked = checkSheetData(sheet.form, lists, values);
  const errors: readonly SheetDataError[] = [
    ...(hasLists(sheet, lists) ? [] : [{ kind: "other-lists" } as const]),
    ...(checked.ok ? [] : checked.error),
    ...sheetFields(sheet.form, lists)
      .filter(({ path }) => values[path] === undefined)
      .map(({ path }) => ({ kind: "missing-field", field: path }) as const),
  ];
  return errors.length === 0 ? ok(sheet) : err(errors);
}

function hasLists(sheet: ResultSheet, lists: readonly ListNumbers[]): boolean {
  return (
    areEqual(numbers(sheet.cast.lists), numbers(lists)) &&
    areEqual(numbers(sheet.lists), numbers(lists)) &&
    sheet.lists.every((list, at) => areEqual(numbers(list.candidates), lists[at]?.candidates ?? []))
  );
}

function numbers<N extends number>(things: readonly { readonly number: N }[]): readonly N[] {
  return things.map(({ number }) => number);
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, at) => number === b[at]);
}
