import type { Message } from "../../message.ts";
import { candidateCell, describeCell, listCell, partsOfCell } from "../eml/cells.ts";
import type { CountedUnit, CountFile } from "../eml/count-file.ts";
import type { ListsFile } from "../eml/lists-file.ts";
import { collapseBlanks, type PersonName } from "../eml/parts.ts";
import type { Found } from "../found.ts";
import { type Check, concludeCheck, type Problem } from "../report.ts";
import { FORM_ROWS } from "./form-rows.ts";
import { numberOfStation, titleParts } from "./station-names.ts";

/** The rows of a published table. */
export type TableRows = readonly (readonly string[])[];

/** What tables are compared with. */
export interface TableSources {
  readonly count: Found<CountFile>;
  /** Without them the names of candidates are not compared. */
  readonly lists: Found<ListsFile> | null;
}

/** Rows above the numbers, and columns before them. */
const HEADING_ROWS = 8;
const HEADING_COLUMNS = 4;

/** Stands for a cell whose text no other file gives; no name is a NUL. */
const ANYTHING = "\0";

function fits(here: string, there: string): boolean {
  return there === ANYTHING || collapseBlanks(here) === there;
}

/** "van Dreumel, C.G.H.M.": a candidate in a table. */
export function nameInTable({ initials, prefix, lastName }: PersonName): string {
  return `${prefix === "" ? "" : `${prefix} `}${lastName}, ${initials}`;
}

/** Compares the table osv4-3 with the count it was made of, cell by cell. */
export function checkTable(table: Found<TableRows>, sources: TableSources): Check {
  const problems = [...headingProblems(table, sources.count), ...numberProblems(table, sources)];
  return concludeCheck("table", table.path, problems, {
    nl: `alle namen en getallen zijn die van ${sources.count.path}`,
    en: `all names and numbers are those of ${sources.count.path}`,
  });
}

function headingOf({ election, units }: CountFile): TableRows {
  const titles = units.map((unit) => titleParts(unit.name));
  const area = election.domain?.name ?? "";
  const kind = ["Bonaire", "Saba", "Sint Eustatius"].includes(area) ? "Openbaar lichaam" : "Gemeente";
  return [
    ["Verkiezing", "", election.name],
    ["Datum", "", election.date],
    ["Gebied", "", election.domain === null ? ANYTHING : `${kind} ${area}`],
    ["Nummer", "", election.domain?.id ?? ANYTHING],
    [""],
    [
      "Lijstnummer",
      "Aanduiding",
      "Volgnummer",
      "Naam kandidaat",
      "Totaal",
      ...titles.map(({ name }) => name),
    ],
    ["Gebiednummer", "", "", "", "", ...units.map(({ id }) => numberOfStation(id))],
    ["Postcode", "", "", "", "", ...titles.map(({ postalCode }) => postalCode)],
  ];
}

function headingProblems(table: Found<TableRows>, count: Found<CountFile>): readonly Problem[] {
  return headingOf(count.content).flatMap((expected, row) => {
    const cells = table.content[row] ?? [];
    const columns = Math.max(cells.length, expected.length);
    return Array.from({ length: columns }, (_, column) => column)
      .filter((column) => !fits(cells[column] ?? "", expected[column] ?? ""))
      .map((column) => {
        const [here, there] = [cells[column] ?? "", expected[column] ?? ""];
        return differs(table, count, { nl: `regel ${row + 1}`, en: `line ${row + 1}` }, here, there);
      });
  });
}

function differs(
  table: Found<TableRows>,
  count: Found<CountFile>,
  where: Message,
  here: string,
  there: string,
): Problem {
  return {
    kind: "different",
    path: table.path,
    other: count.path,
    detail: {
      nl: `${where.nl}: "${here}", in ${count.path} "${there}"`,
      en: `${where.en}: "${here}", in ${count.path} "${there}"`,
    },
  };
}

/** A row as the count says it should be. */
interface ExpectedRow {
  readonly what: Message;
  readonly heading: readonly string[];
  readonly numberIn: (unit: CountedUnit) => number | null;
}

/** Every row that the count asks for, by what stands in the first cells of it. */
function expectedRows({ count, lists }: TableSources): ReadonlyMap<string, ExpectedRow> {
  const expected = new Map<string, ExpectedRow>();
  for (const { title, of } of FORM_ROWS) {
    expected.set(title, {
      what: { nl: title, en: title },
      heading: ["", title, "", ""],
      numberIn: (unit) => of(unit.cells),
    });
  }
  for (const cell of count.content.total.keys()) {
    const parts = partsOfCell(cell);
    if (parts === null) continue;
    const { list, candidate } = parts;
    const person = lists?.content.lists.get(list)?.candidates.get(Number(candidate));
    expected.set(cell, {
      what: describeCell(cell),
      heading:
        candidate === null
          ? [String(list), count.content.listNames.get(list) ?? "", "", ""]
          : ["", "", candidate, person === undefined ? ANYTHING : nameInTable(person)],
      numberIn: (unit) => unit.cells.get(cell) ?? null,
    });
  }
  return expected;
}

function numberProblems(table: Found<TableRows>, sources: TableSources): readonly Problem[] {
  const { count } = sources;
  const units = [{ id: "", name: "", cells: count.content.total }, ...count.content.units];
  const waiting = new Map(expectedRows(sources));
  const problems: Problem[] = [];
  let list = 0;
  for (const [index, cells] of table.content.entries()) {
    if (index < HEADING_ROWS) continue;
    if (/^\d+$/.test(cells[0] ?? "")) list = Number(cells[0]);
    const key = keyOfRow(cells, list);
    const expected = waiting.get(key);
    if (expected === undefined) {
      const line = { nl: `regel ${index + 1}`, en: `line ${index + 1}` };
      problems.push(differs(table, count, line, cells.slice(0, HEADING_COLUMNS).join(";"), ""));
      continue;
    }
    waiting.delete(key);
    problems.push(...rowProblems(table, count, cells, expected, units));
  }
  // A row of the form may be left out where the count has no number for it at all.
  const lacking = [...waiting.values()].filter((row) => units.some((unit) => row.numberIn(unit) !== null));
  return [...problems, ...lacking.map((row) => differs(table, count, row.what, "", "…"))];
}

function keyOfRow(cells: readonly string[], list: number): string {
  const [number = "", title = "", candidate = ""] = cells;
  if (number !== "") return listCell(list);
  return candidate === "" ? title : candidateCell(list, candidate);
}

function rowProblems(
  table: Found<TableRows>,
  count: Found<CountFile>,
  cells: readonly string[],
  { what, heading, numberIn }: ExpectedRow,
  units: readonly CountedUnit[],
): readonly Problem[] {
  const names = heading.flatMap((there, column) => {
    const here = cells[column] ?? "";
    return fits(here, there) ? [] : [differs(table, count, what, here, there)];
  });
  const columns = Math.max(units.length, cells.length - HEADING_COLUMNS);
  const numbers = Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const unit = units[column];
    const here = cells[HEADING_COLUMNS + column] ?? "";
    const there = unit === undefined ? "" : String(numberIn(unit) ?? 0);
    if (here === there) return [];
    const station = unit === undefined ? "" : numberOfStation(unit.id);
    const where =
      station === ""
        ? { nl: `totaal, ${what.nl}`, en: `total, ${what.en}` }
        : { nl: `stembureau ${station}, ${what.nl}`, en: `station ${station}, ${what.en}` };
    return [differs(table, count, where, here, there)];
  });
  return [...names, ...numbers];
}
