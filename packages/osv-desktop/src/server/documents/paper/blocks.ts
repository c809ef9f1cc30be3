import type { Block, Cell, Column, Rubric, TickLook } from "./paper.ts";

/** A numbered heading of a model: "1.2.1 Getelde stembureaus". */
export function rubric(level: Rubric["level"], number: string, title: string, text = ""): Rubric {
  return { kind: "rubric", level, number, title, text };
}

/** Running text, three quarters of the page wide. */
export function plainText(text: string): Block {
  return { kind: "text", look: "plain", text };
}

/** A column of fixed width. */
export function fixed(title: string, points: number, align: Column["align"] = "left"): Column {
  return { title, width: { unit: "pt", value: points }, align };
}

/** A column that takes its share of what is left. */
export function wide(title: string, share = 1): Column {
  return { title, width: { unit: "fr", value: share }, align: "left" };
}

/** Height of a row to write on by hand, in points. */
const PEN_ROW = 24;

/** A table to be filled in by hand. */
export function penTable(columns: readonly Column[], rowCount: number): Block {
  const row = columns.map(() => "");
  return {
    kind: "table",
    columns,
    rows: Array.from({ length: rowCount }, () => row),
    rowHeight: PEN_ROW,
    columnRules: true,
  };
}

/** A table that is filled in already. */
export function printedTable(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block {
  return { kind: "table", columns, rows, rowHeight: null, columnRules: false };
}

/** What was typed, or else rows for the pen. */
export function typedOrPen(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  penRows: number,
): Block {
  return rows.length === 0 ? penTable(columns, penRows) : printedTable(columns, rows);
}

/** Boxes to be ticked by hand. */
export function penTicks(...labels: readonly string[]): Block {
  return { kind: "ticks", options: labels.map((label) => ({ label, look: "hand" as const })) };
}

/** A box ticked or left open by the programme. */
export function ticked(on: boolean): TickLook {
  return on ? "on" : "off";
}

/** Ruled lines for the pen. */
export function penLines(count: number, label = ""): Block {
  return { kind: "lines", label, count };
}
