import { err, ok, type Result } from "@stemketen/core/basics";

/** Where a table is not well-formed: the line, from 1. */
export interface TableFault {
  readonly line: number;
}

/** Takes each row as it is complete, with the line on which it begins. */
export type TakeRow = (cells: readonly string[], line: number) => void;

/** Characters of one row: a table of 5,000 stations with long names stays far below it. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** One cell, and where it ends. */
interface Cell {
  readonly value: string;
  readonly end: number;
}

/** The text ends before the row does. */
const UNFINISHED = "unfinished";
const FAULT = "fault";

/**
 * Reads a table of separated values (RFC 4180, lines ended by LF or CR LF) in pieces: cells with quotes around
 * them, in which a doubled quote stands for one, or cells without any quote. Text behind a closing quote is
 * refused. What follows the last line end counts as a row, if only of one empty cell.
 */
export class SeparatedValues {
  readonly #separator: ";" | ",";
  readonly #take: TakeRow;
  /** What was given and is not yet a whole row. */
  #waiting = "";
  /** The line on which it begins. */
  #line = 1;
  #fault: TableFault | null = null;

  constructor(separator: ";" | ",", take: TakeRow) {
    this.#separator = separator;
    this.#take = take;
  }

  /** Takes the next piece of the text. */
  push(piece: string): void {
    if (this.#fault !== null) return;
    const text = this.#waiting + piece;
    const read = this.#readRows(text, false);
    this.#waiting = text.slice(read);
    if (this.#waiting.length > LONGEST_ROW) this.#fault ??= { line: this.#line };
  }

  /** Ends the text. @returns where it is not a table, or null */
  end(): TableFault | null {
    if (this.#fault === null) this.#readRows(this.#waiting, true);
    return this.#fault;
  }

  /** @returns the end of the last whole row */
  #readRows(text: string, last: boolean): number {
    let start = 0;
    for (;;) {
      const row = this.#readRow(text, start, last);
      if (row === null) return start;
      this.#take(row.cells, this.#line);
      this.#line += row.lines;
      if (row.isLast) return text.length;
      start = row.end;
    }
  }

  #readRow(text: string, start: number, last: boolean) {
    const cells: string[] = [];
    let at = start;
    let lines = 1;
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, this.#separator);
      if (cell === UNFINISHED && !last) return null;
      if (cell === UNFINISHED || cell === FAULT) return this.#refuse(lines);
      cells.push(cell.value);
      lines += newlinesIn(cell.value);
      at = cell.end;
      if (at >= text.length) return last ? { cells, end: at, lines, isLast: true } : null;
      if (text[at] === this.#separator) at += 1;
      else if (text[at] === "\n") return { cells, end: at + 1, lines, isLast: false };
      else if (text.startsWith("\r\n", at)) return { cells, end: at + 2, lines, isLast: false };
      else if (text[at] === "\r" && at + 1 === text.length && !last) return null;
      else return this.#refuse(lines);
    }
  }

  #refuse(lines: number): null {
    this.#fault = { line: this.#line + lines - 1 };
    return null;
  }
}

/** Reads a whole table of separated values. See SeparatedValues. */
export function readSeparatedValues(
  text: string,
  separator: ";" | ",",
): Result<readonly (readonly string[])[], TableFault> {
  const rows: (readonly string[])[] = [];
  const table = new SeparatedValues(separator, (cells) => rows.push(cells));
  table.push(text);
  const fault = table.end();
  return fault === null ? ok(rows) : err(fault);
}

function quotedCell(text: string, start: number): Cell | typeof UNFINISHED {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return UNFINISHED;
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function plainCell(text: string, start: number, separator: string): Cell | typeof FAULT {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") {
    if (text[end] === '"') return FAULT;
    end += 1;
  }
  return { value: text.slice(start, end), end };
}

function newlinesIn(text: string): number {
  return text.includes("\n") ? text.split("\n").length - 1 : 0;
}
