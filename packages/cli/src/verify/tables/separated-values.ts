import { err, ok, type Result } from "@stemketen/core/basics";

/** Where a table is not well-formed: the line, from 1. */
interface TableFault {
  readonly line: number;
}

/**
 * Reads a table of separated values (RFC 4180, lines ended by LF or CR LF): cells with quotes around them, in
 * which a doubled quote stands for one, or cells without any quote. Text behind a closing quote is refused.
 */
export function readSeparatedValues(
  text: string,
  separator: ";" | ",",
): Result<readonly (readonly string[])[], TableFault> {
  const rows: string[][] = [[]];
  let at = 0;
  let line = 1;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    if (cell === null) return err({ line });
    rows.at(-1)?.push(cell.value);
    line += cell.value.split("\n").length - 1;
    at = cell.end;
    if (at >= text.length) return ok(rows);
    const lineEnd = text.startsWith("\r\n", at) ? 2 : 1;
    if (text[at] === separator) at += 1;
    else if (lineEnd === 2 || text[at] === "\n") {
      at += lineEnd;
      line += 1;
      rows.push([]);
    } else return err({ line });
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function quotedCell(text: string, start: number): Cell | null {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return null;
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function plainCell(text: string, start: number, separator: string): Cell | null {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") {
    if (text[end] === '"') return null;
    end += 1;
  }
  return { value: text.slice(start, end), end };
}
