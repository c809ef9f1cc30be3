import {
  type FieldPath,
  type FieldValues,
  type Finding,
  isCount,
  type ResultSheet,
  type SheetField,
  sheetFromValues,
} from "../election/index.ts";
import { checkSheetData } from "../validation/index.ts";
import type { DataEntryRefusal } from "./commands.ts";
import type { EntryContext } from "./context.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";
import type { Draft } from "./states.ts";

const holds = (field: SheetField, value: unknown): boolean =>
  field.kind === "count" ? isCount(value) : typeof value === "boolean";

/**
 * Refuses boxes that the form does not have, and values that a box cannot hold: a count is a whole number of at
 * most nine digits, a tick is true or false. One pass over what was typed; the sheet itself is not validated.
 */
export function refuseValues(context: EntryContext, values: FieldValues): DataEntryRefusal | null {
  const unknown: string[] = [];
  const invalid: FieldPath[] = [];
  for (const name of Object.keys(values)) {
    const field = context.byPath.get(name);
    if (field === undefined) unknown.push(name);
    else if (!holds(field, values[name])) invalid.push(field.path);
  }
  if (unknown.length > 0) return { kind: "unknown-field", fields: unknown };
  return invalid.length > 0 ? { kind: "invalid-value", fields: invalid } : null;
}

/**
 * Refuses to turn blank counts into 0 unless the typist confirmed exactly these, in any order. A box that is not
 * ticked is never blank.
 */
export function refuseBlanks(
  { fields }: EntryContext,
  values: FieldValues,
  confirmed: readonly FieldPath[],
): DataEntryRefusal | null {
  const blanks = fields.flatMap(({ kind, path }) =>
    kind === "count" && values[path] === undefined ? [path] : [],
  );
  const named = new Set(confirmed);
  const exactly = named.size === blanks.length && blanks.every((field) => named.has(field));
  return exactly ? null : { kind: "blanks-not-confirmed", fields: blanks };
}

/** Refuses boxes that stand on a page which the typist says is not there. */
export function refuseMissingPage(context: EntryContext, values: FieldValues): DataEntryRefusal | null {
  if (context.form.kind !== "dso-first") return null;
  const checked = checkSheetData(context.form, context.lists, values);
  return checked.ok ? null : (checked.error.find((error) => error.kind === "page-is-missing") ?? null);
}

/** Refuses while a finding, error or warning, was not compared with the paper as it is now. */
export function refuseUnticked(findings: readonly Finding[], draft: Draft): DataEntryRefusal | null {
  const ticked = new Set(draft.ticked);
  const open = findings.filter((finding) => !ticked.has(fingerprintOf(finding, draft.values)));
  return open.length > 0 ? { kind: "findings-not-ticked", findings: open } : null;
}

/** The sheet as typed, its blanks turned into 0. */
export function sheetOf(context: EntryContext, values: FieldValues): ResultSheet {
  return sheetFromValues(context.form, context.lists, values);
}
