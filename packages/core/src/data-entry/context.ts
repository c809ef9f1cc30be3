import {
  type FieldPath,
  type ListNumbers,
  type SheetField,
  type SheetForm,
  sheetFields,
} from "../election/index.ts";

/** What a transition needs to know of the election; never changes during a session. */
export interface EntryContext {
  readonly form: SheetForm;
  readonly lists: readonly ListNumbers[];
  /** Every box of the form, in the order of the paper. */
  readonly fields: readonly SheetField[];
  readonly byPath: ReadonlyMap<string, SheetField>;
}

/** The context of an election and form. Make it once: it lists and indexes every box. */
export function makeEntryContext(form: SheetForm, lists: readonly ListNumbers[]): EntryContext {
  const fields = sheetFields(form, lists);
  return { form, lists, fields, byPath: new Map(fields.map((field) => [field.path, field])) };
}

/** These fields, each once, in the order of the paper. */
export function inPaperOrder(context: EntryContext, paths: readonly FieldPath[]): readonly FieldPath[] {
  const wanted = new Set(paths);
  return context.fields.flatMap(({ path }) => (wanted.has(path) ? [path] : []));
}
