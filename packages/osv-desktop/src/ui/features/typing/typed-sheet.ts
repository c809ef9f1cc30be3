import { type EntryContext, fingerprintOf } from "@stemketen/core/data-entry";
import {
  FIELD,
  type FieldPath,
  type FieldValues,
  type Finding,
  type SheetField,
  sheetFromValues,
  yesNoFields,
} from "@stemketen/core/election";
import { validateSheet } from "@stemketen/core/validation";

/** What a typist has on the screen: what is saved as a draft, and what of it is no count yet. */
export interface TypedSheet {
  readonly values: FieldValues;
  /** Texts that are no count, by box: they cannot be saved and stay here until they are mended. */
  readonly unreadable: Readonly<Record<string, string>>;
  /** Fingerprints of the findings that were compared with the paper. */
  readonly ticked: readonly string[];
  readonly findings: readonly FoundOnSheet[];
}

/** A finding with what a tick on it is kept under. */
export interface FoundOnSheet {
  readonly finding: Finding;
  readonly fingerprint: string;
}

/** What a draft holds of it. */
export type SheetDraft = Pick<TypedSheet, "values" | "ticked">;

/** A draft as it goes on the screen. */
export function openSheet(context: EntryContext, { values, ticked }: SheetDraft): TypedSheet {
  return { values, unreadable: {}, ticked, findings: findingsIn(context, values) };
}

function findingsIn({ form, lists }: EntryContext, values: FieldValues): readonly FoundOnSheet[] {
  return validateSheet(sheetFromValues(form, lists, values)).map((finding) => ({
    finding,
    fingerprint: fingerprintOf(finding, values),
  }));
}

/** With a box changed: null makes it blank again. A tick lapses for good when what it was about changes. */
export function withValue(
  context: EntryContext,
  sheet: TypedSheet,
  path: string,
  value: number | boolean | null,
  unreadable: string | null = null,
): TypedSheet {
  const { [path]: _was, ...values } = sheet.values;
  const next: FieldValues = value === null ? values : { ...values, [path]: value };
  const { [path]: _text, ...texts } = sheet.unreadable;
  const findings = findingsIn(context, next);
  const current = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    values: next,
    unreadable: unreadable === null ? texts : { ...texts, [path]: unreadable },
    ticked: sheet.ticked.filter((fingerprint) => current.has(fingerprint)),
    findings,
  };
}

/** With a finding ticked against the paper, or that taken back. */
export function withTick(sheet: TypedSheet, fingerprint: string, isTicked: boolean): TypedSheet {
  const others = sheet.ticked.filter((ticked) => ticked !== fingerprint);
  return { ...sheet, ticked: isTicked ? [...others, fingerprint] : others };
}

/** Counts that are still blank, in the order of the paper. */
export function blanksIn(fields: readonly SheetField[], values: FieldValues): readonly SheetField[] {
  return fields.filter(({ kind, path }) => kind === "count" && values[path] === undefined);
}

/** Whether somebody says that the page "controles en correcties" is not there, as core/validation reads it. */
export function isPageMissing(values: FieldValues): boolean {
  const [yes, no] = yesNoFields(FIELD.correctionsPage);
  return values[yes] !== true && values[no] === true;
}

/** Boxes of that page which are ticked all the same. */
export function tickedOnMissingPage(context: EntryContext, values: FieldValues): readonly FieldPath[] {
  if (!isPageMissing(values)) return [];
  return context.fields.flatMap(({ block, path }) =>
    block === "corrections" && values[path] === true ? [path] : [],
  );
}
