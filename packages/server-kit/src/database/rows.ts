import { assert } from "@stemketen/core/basics";
import type * as z from "zod/mini";

/**
 * A row of a query as the schema says.
 * @throws Error when it is not: then the query, the table or the file is not what we think it is
 */
export function parseRow<T extends z.ZodMiniType>(schema: T, row: unknown): z.output<T> {
  const read = schema.safeParse(row);
  // The values stay out of the message: a log line must not hold what people typed.
  const where = read.success ? "" : read.error.issues.map(({ path }) => path.join(".")).join(", ");
  assert(read.success, `a row is as its schema says (${where})`);
  return read.data;
}

/** The row of a query that may find nothing, or null. @throws Error as parseRow does */
export function parseOptionalRow<T extends z.ZodMiniType>(schema: T, row: unknown): z.output<T> | null {
  return row === undefined ? null : parseRow(schema, row);
}

/** All rows of a query. @throws Error as parseRow does */
export function parseRows<T extends z.ZodMiniType>(
  schema: T,
  rows: readonly unknown[],
): readonly z.output<T>[] {
  return rows.map((row) => parseRow(schema, row));
}
