/** What of a row was last seen: its key, and a value that differs when the row does. */
export type Revisions = ReadonlyMap<string, string | number>;

/** The revisions of rows. */
export function readRevisions<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  revision: (row: Row) => string | number,
): Revisions {
  return new Map(rows.map((row) => [rowKey(row), revision(row)]));
}

/** Keys of rows whose revision is another than before; rows that are new are not "changed". */
export function findChangedRows(before: Revisions, now: Revisions): readonly string[] {
  return [...now].filter(([key, value]) => before.has(key) && before.get(key) !== value).map(([key]) => key);
}
