import { type FieldPath, type ResultSheet, valuesOfSheet } from "../election/index.ts";
import type { EntryContext } from "./context.ts";

/** The boxes in which two sheets of this form differ, in the order of the paper. */
export function compareEntries(context: EntryContext, a: ResultSheet, b: ResultSheet): readonly FieldPath[] {
  const [inA, inB] = [valuesOfSheet(a), valuesOfSheet(b)];
  return context.fields.flatMap(({ path }) => (inA[path] === inB[path] ? [] : [path]));
}
