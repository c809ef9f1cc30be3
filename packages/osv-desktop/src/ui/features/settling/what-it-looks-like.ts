import type { DifferenceRow } from "@stemketen/core/data-entry";

/** A common slip that would explain differences, with the rows it is about. */
export type Likeness =
  /** What one entry has in the first row, the other has in the second, and the other way round. */
  | { readonly kind: "exchanged"; readonly rows: readonly [DifferenceRow, DifferenceRow] }
  /** The second entry has the figures of the first one row lower (or higher). */
  | { readonly kind: "shifted"; readonly rows: readonly DifferenceRow[]; readonly by: 1 | -1 }
  /** The same digits in another order: 83 and 38. */
  | { readonly kind: "digits"; readonly rows: readonly [DifferenceRow] };

/** Rows that agree in this many figures, one place further, were not typed there by chance. */
const MIN_SHIFTED = 3;

/** What the differences look like; each row is named once, the strongest likeness first. */
export function whatItLooksLike(rows: readonly DifferenceRow[]): readonly Likeness[] {
  const counts = rows.filter(({ first, second }) => typeof first === "number" && typeof second === "number");
  const shifted = findShift(counts);
  const rest = counts.filter((row) => !(shifted?.rows.includes(row) ?? false));
  const exchanged = findExchanges(rest);
  const named = new Set(exchanged.flatMap((likeness): readonly DifferenceRow[] => likeness.rows));
  const digits = rest.filter((row) => !named.has(row) && hasSameDigits(row));
  return [
    ...(shifted === null ? [] : [shifted]),
    ...exchanged,
    ...digits.map((row): Likeness => ({ kind: "digits", rows: [row] })),
  ];
}

/** The longest run of rows, one under the other on the paper, whose figures stand one row further. */
function findShift(rows: readonly DifferenceRow[]): Extract<Likeness, { kind: "shifted" }> | null {
  let best: readonly DifferenceRow[] = [];
  let way: 1 | -1 = 1;
  for (const by of [1, -1] as const) {
    for (const run of runsOf(rows, by)) {
      if (run.length > best.length) [best, way] = [run, by];
    }
  }
  return best.length > MIN_SHIFTED ? { kind: "shifted", rows: best, by: way } : null;
}

function runsOf(rows: readonly DifferenceRow[], by: 1 | -1): readonly (readonly DifferenceRow[])[] {
  const runs: DifferenceRow[][] = [];
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    const [upper, lower] = by === 1 ? [before, row] : [row, before];
    const goesOn =
      before !== undefined && isNextTo(before, row) && upper !== undefined && upper.first === lower?.second;
    if (goesOn) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Whether two rows are candidates of one list that follow on each other. */
function isNextTo(a: DifferenceRow, b: DifferenceRow): boolean {
  const [upper, lower] = [a.field.candidate, b.field.candidate];
  return a.field.list === b.field.list && upper !== null && lower !== null && lower === upper + 1;
}

function findExchanges(rows: readonly DifferenceRow[]): readonly Extract<Likeness, { kind: "exchanged" }>[] {
  const found: Extract<Likeness, { kind: "exchanged" }>[] = [];
  const used = new Set<DifferenceRow>();
  for (const [at, a] of rows.entries()) {
    const b = rows
      .slice(at + 1)
      .find((row) => !used.has(row) && a.first === row.second && a.second === row.first);
    if (used.has(a) || b === undefined) continue;
    used.add(a).add(b);
    found.push({ kind: "exchanged", rows: [a, b] });
  }
  return found;
}

function hasSameDigits({ first, second }: DifferenceRow): boolean {
  return sortedDigits(first) === sortedDigits(second);
}

function sortedDigits(value: number | boolean): string {
  return String(value).split("").toSorted().join("");
}
