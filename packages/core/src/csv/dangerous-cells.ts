import { breaksRow, looksLikeFormula } from "./cells.ts";
import type { CountedElection } from "./counted-election.ts";
import { osv43Rows } from "./osv43.ts";

/** A cell of osv4-3 that may harm who opens the table. */
export interface DangerousCell {
  /** From 1, counting the four rows above the table and the empty one. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** The cell as it stands in the table. */
  readonly text: string;
  /** formula: a spreadsheet may compute it; line-break: the row may fall apart. */
  readonly danger: "formula" | "line-break";
}

/**
 * Finds the cells of osv4-3 that a spreadsheet may run or that break their row. The table has to be equal to
 * what others make of the same count, so such a cell is reported and not altered.
 */
export function findDangerousCells(counted: CountedElection): readonly DangerousCell[] {
  const found: DangerousCell[] = [];
  let row = 0;
  for (const cells of osv43Rows(counted)) {
    row += 1;
    for (const [index, text] of cells.entries()) {
      const place = { row, column: index + 1, text };
      if (looksLikeFormula(text)) found.push({ ...place, danger: "formula" });
      else if (breaksRow(text)) found.push({ ...place, danger: "line-break" });
    }
  }
  return found;
}
