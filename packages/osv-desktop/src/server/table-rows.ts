import { err, ok, type Result } from "@stemketen/core/basics";

/** A row of a table with the line of the file on which it begins, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quote is never closed, or text follows a closed one: where a row begins that cannot be read. */
export interface BadQuotes {
  readonly kind: "bad-quotes";
  readonly line: number;
}

/** Why a file is no table. */
export type TableError =
  /** Neither UTF-8 nor a UTF-16 that says so: names would come out wrong. */
  { readonly kind: "encoding" } | BadQuotes;

/**
 * Reads a table from a file.
 * @param bytes UTF-8 with or without a byte order mark, or UTF-16 with one
 */
export function readTable(bytes: Uint8Array): Result<readonly TableRow[], TableError> {
  const text = decode(bytes);
  return text === null ? err({ kind: "encoding" }) : readTableText(text);
}

/**
 * Reads a table as spreadsheets write it: cells parted by semicolons, commas or tabs, in quotes where needed with or
 * without blanks round them, any line ending. Empty rows are left out.
 */
export function readTableText(text: string): Result<readonly TableRow[], BadQuotes> {
  const separator = separatorOf(/^[^\r\n]*/.exec(text)?.[0] ?? "");
  const rows: TableRow[] = [];
  let place = { at: 0, line: 1 };
  while (place.at < text.length) {
    const row = readRow(text, separator, place);
    if (row === null) return err({ kind: "bad-quotes", line: place.line });
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push({ line: place.line, cells: row.cells });
    place = row.next;
  }
  return ok(rows);
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The sign that occurs most in the first line; Dutch spreadsheets write semicolons. */
function separatorOf(line: string): string {
  const amount = (sign: string): number => line.split(sign).length;
  return [",", "\t"].reduce((best, sign) => (amount(sign) > amount(best) ? sign : best), ";");
}

interface Place {
  readonly at: number;
  readonly line: number;
}

/** One row from a place on; null when its quotes do not fit. */
function readRow(
  text: string,
  separator: string,
  { at, line }: Place,
): { readonly cells: readonly string[]; readonly next: Place } | null {
  const cells: string[] = [];
  let position = at;
  let lines = line;
  for (;;) {
    const cell = readCell(text, separator, position);
    if (cell === null) return null;
    cells.push(cell.content);
    lines += cell.content.match(/\r\n|\n|\r/g)?.length ?? 0;
    position = cell.end;
    if (text.startsWith(separator, position)) {
      position += separator.length;
      continue;
    }
    position += text.startsWith("\r\n", position) ? 2 : 1;
    return { cells, next: { at: position, line: lines + 1 } };
  }
}

/** A cell and where it ends: at a separator, a line ending or the end of the file. */
function readCell(
  text: string,
  separator: string,
  at: number,
): { readonly content: string; readonly end: number } | null {
  const opening = / *"/y;
  opening.lastIndex = at;
  if (!opening.test(text)) {
    const stop = new RegExp(`[${separator}\r\n]`, "g");
    stop.lastIndex = at;
    const end = stop.exec(text)?.index ?? text.length;
    return { content: text.slice(at, end), end };
  }
  const quoted = / *"((?:[^"]|"")*)" */y;
  quoted.lastIndex = at;
  const [whole, content = ""] = quoted.exec(text) ?? [];
  if (whole === undefined) return null;
  const end = at + whole.length;
  const isEnd = end === text.length || [separator, "\r", "\n"].includes(text[end] ?? "");
  return isEnd ? { content: content.replaceAll('""', '"'), end } : null;
}
