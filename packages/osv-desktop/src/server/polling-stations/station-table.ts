import { err, ok, type Result } from "@stemketen/core/basics";
import type { PollingStation, StationKind, StationNumber } from "@stemketen/core/election";
import { EML_LIMITS } from "@stemketen/core/eml";
import { readTable, type TableError, type TableRow } from "../table-rows.ts";
import { KIND_WORDS } from "./station-changes.ts";
import { checkStation, type StationDraft, type StationProblem } from "./station-draft.ts";

/** The columns of the table, in the order in which they are written. Only the first two must be there. */
export const STATION_COLUMNS = {
  nummer: "number",
  naam: "name",
  soort: "kind",
  adres: "address",
  postcode: "postalCode",
  plaats: "locality",
  kiesgerechtigden: "eligibleVoters",
} as const satisfies Readonly<Record<string, keyof StationDraft>>;

type Column = keyof typeof STATION_COLUMNS;

/** A cell that is wrong: where it stands, what is in it and what is the matter. */
export interface WrongCell {
  readonly line: number;
  readonly column: Column;
  readonly problem: StationProblem["problem"];
  readonly text: string;
}

/** Why a table cannot be taken. Nothing of it is taken then. */
export type StationTableError =
  | Exclude<TableError, { kind: "too-many-lines" }>
  | { readonly kind: "no-stations" }
  | { readonly kind: "too-many-stations"; readonly most: number }
  /** `expected`: what the columns are called. */
  | {
      readonly kind: "wrong-columns";
      readonly missing: readonly string[];
      readonly unknown: readonly string[];
      readonly doubled: readonly string[];
      readonly expected: readonly string[];
    }
  | { readonly kind: "wrong-cells"; readonly cells: readonly WrongCell[] };

const COLUMNS = Object.keys(STATION_COLUMNS) as readonly Column[];
const TOO_MANY = { kind: "too-many-stations", most: EML_LIMITS.stations } as const;
const REQUIRED: readonly Column[] = ["nummer", "naam"];

/**
 * Reads the stations of a table: a line of headings as in STATION_COLUMNS in any order, then one line for each
 * station. Everything that is wrong is named at once.
 * @param bytes as readTable takes them
 */
export function parseStationTable(bytes: Uint8Array): Result<readonly PollingStation[], StationTableError> {
  const table = readTable(bytes);
  if (!table.ok) return table.error.kind === "too-many-lines" ? err(TOO_MANY) : err(table.error);
  const [head, ...rows] = table.value;
  if (head === undefined || rows.length === 0) return err({ kind: "no-stations" });
  if (rows.length > EML_LIMITS.stations) return err(TOO_MANY);
  const headings = head.cells.map((cell) => cell.trim().toLowerCase());
  const columns = columnsOf(headings);
  if (!columns.ok) return columns;
  const stations: PollingStation[] = [];
  const wrong: WrongCell[] = [];
  const numbers = new Set<StationNumber>();
  for (const row of rows) {
    const read = stationIn(row, columns.value);
    const isDouble = read.ok && numbers.has(read.value.number);
    if (!read.ok) wrong.push(...read.error);
    else if (isDouble) wrong.push(wrongCell(row, "nummer", "duplicate", columns.value));
    else stations.push(read.value);
    if (read.ok) numbers.add(read.value.number);
  }
  return wrong.length > 0 ? err({ kind: "wrong-cells", cells: wrong }) : ok(stations);
}

type Columns = ReadonlyMap<Column, number>;

const isColumn = (heading: string): heading is Column => Object.hasOwn(STATION_COLUMNS, heading);

function columnsOf(headings: readonly string[]): Result<Columns, StationTableError> {
  const missing = REQUIRED.filter((column) => !headings.includes(column));
  // Spreadsheets leave empty columns behind.
  const unknown = headings.filter((heading) => heading !== "" && !isColumn(heading));
  const doubled = COLUMNS.filter((column) => headings.indexOf(column) !== headings.lastIndexOf(column));
  if (missing.length + unknown.length + doubled.length > 0) {
    return err({ kind: "wrong-columns", missing, unknown, doubled, expected: COLUMNS });
  }
  return ok(new Map(headings.flatMap((heading, at) => (isColumn(heading) ? [[heading, at] as const] : []))));
}

function stationIn(row: TableRow, columns: Columns): Result<PollingStation, readonly WrongCell[]> {
  const text = (column: Column): string => textIn(row, column, columns);
  const kind = kindOf(text("soort"));
  const checked = checkStation({
    number: numberOf(text("nummer")),
    name: text("naam"),
    kind: kind === "wrong" ? null : kind,
    address: text("adres"),
    postalCode: text("postcode"),
    locality: text("plaats"),
    eligibleVoters: text("kiesgerechtigden") === "" ? null : numberOf(text("kiesgerechtigden")),
  });
  const wrongKind = kind === "wrong" ? [wrongCell(row, "soort", "unknown-kind", columns)] : [];
  if (checked.ok && wrongKind.length === 0) return checked;
  const problems = checked.ok ? [] : checked.error;
  return err([
    ...problems.map(({ field, problem }) => wrongCell(row, columnOf(field), problem, columns)),
    ...wrongKind,
  ]);
}

/** The cell of a column, without the quote that stands before what a spreadsheet would take for a formula. */
function textIn({ cells }: TableRow, column: Column, columns: Columns): string {
  const text = (cells[columns.get(column) ?? -1] ?? "").trim();
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

function wrongCell(
  row: TableRow,
  column: Column,
  problem: WrongCell["problem"],
  columns: Columns,
): WrongCell {
  return { line: row.line, column, problem, text: textIn(row, column, columns) };
}

function columnOf(field: keyof StationDraft): Column {
  return COLUMNS.find((column) => STATION_COLUMNS[column] === field) ?? "nummer";
}

/** A number as people write it, with or without points between the thousands; NaN for anything else. */
function numberOf(text: string): number {
  return /^(\d+|\d{1,3}(\.\d{3})+)$/.test(text) ? Number(text.replaceAll(".", "")) : Number.NaN;
}

const KINDS = Object.entries(KIND_WORDS) as readonly (readonly [StationKind, string])[];

function kindOf(text: string): StationKind | null | "wrong" {
  if (text === "") return null;
  return KINDS.find(([, word]) => word === text.toLowerCase())?.[0] ?? "wrong";
}

// What a spreadsheet would take for a formula, as in the tables of the result; or what looks like a guarded one.
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/**
 * Writes the stations as a table that a Dutch spreadsheet opens and that can be imported again: UTF-8 with a byte
 * order mark, semicolons, CRLF. A cell that would be taken for a formula gets a quote (') in front.
 */
export function writeStationTable(stations: readonly PollingStation[]): string {
  const rows = stations.map((station) => COLUMNS.map((column) => cellOf(station, column)).join(";"));
  return `\uFEFF${[COLUMNS.join(";"), ...rows].join("\r\n")}\r\n`;
}

function cellOf(station: PollingStation, column: Column): string {
  const value =
    column === "soort" ? station.kind && KIND_WORDS[station.kind] : station[STATION_COLUMNS[column]];
  const text = String(value ?? "");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
