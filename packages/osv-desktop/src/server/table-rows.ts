import { err, ok, type Result } from "@stemketen/core/basics";
import { CsvError, parse } from "csv-parse/sync";

/** A row of a table with the line of the file on which it begins, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a text is no table. */
export type TableTextError =
  /** A quote is never closed, or text follows a closed one: where a row begins that cannot be read. */
  | { readonly kind: "bad-quotes"; readonly line: number }
  /** `line`: the first one too many. */
  | { readonly kind: "too-many-lines"; readonly line: number };

/** Why a file is no table. */
export type TableError =
  /** Neither UTF-8 nor a UTF-16 that says so: names would come out wrong. */
  { readonly kind: "encoding" } | TableTextError;

/** Far above any count or staff. Rows of unequal length are slow to read: a hostile file must not keep others waiting. */
const MOST_LINES = 20_000;

const BAD_QUOTES: ReadonlySet<string> = new Set([
  "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
  "CSV_QUOTE_NOT_CLOSED",
]);

/**
 * Reads a table from a file.
 * @param bytes UTF-8 with or without a byte order mark, or UTF-16 with one
 */
export function readTable(bytes: Uint8Array): Result<readonly TableRow[], TableError> {
  const text = decode(bytes);
  return text === null ? err({ kind: "encoding" }) : readTableText(text);
}

/**
 * Reads a table as spreadsheets write it: cells parted by semicolons, commas or tabs, in quotes where needed, with or
 * without blanks round them, any line ending. Empty rows are left out.
 * @param text with or without a byte order mark
 */
export function readTableText(text: string): Result<readonly TableRow[], TableTextError> {
  // The reader would count a CRLF inside quotes as two lines.
  const unix = text.replace(/\r\n?/g, "\n");
  if (unix.split("\n", MOST_LINES + 1).length > MOST_LINES) {
    return err({ kind: "too-many-lines", line: MOST_LINES + 1 });
  }
  const rows: TableRow[] = [];
  let line = 1;
  try {
    parse(unix, {
      bom: true,
      delimiter: separatorOf(unix.split("\n", 1)[0] ?? ""),
      record_delimiter: "\n",
      relax_column_count: true,
      // Only for quotes within a cell that does not begin with one: 12;Café "De Hoek".
      relax_quotes: true,
      trim: true,
      on_record: (cells: readonly string[], { lines }) => {
        if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
        line = lines + 1;
      },
    });
  } catch (error) {
    if (error instanceof CsvError && BAD_QUOTES.has(error.code)) return err({ kind: "bad-quotes", line });
    throw error;
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
