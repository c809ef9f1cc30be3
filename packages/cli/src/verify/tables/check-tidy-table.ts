import { describeCell, partsOfCell } from "../eml/cells.ts";
import type { CountedUnit } from "../eml/count-file.ts";
import { collapseBlanks } from "../eml/parts.ts";
import type { Found } from "../found.ts";
import { type Check, concludeCheck, type Problem } from "../report.ts";
import { nameInTable, type TableRows, type TableSources } from "./check-table.ts";
import { FORM_ROWS } from "./form-rows.ts";
import { numberOfStation, titleParts } from "./station-names.ts";

/** The first row of the tidy table. */
export const TIDY_COLUMNS = [
  "verkiezing",
  "gebiednummer",
  "gebied",
  "stembureaunummer",
  "stembureau",
  "postcode",
  "soort",
  "lijstnummer",
  "aanduiding",
  "kandidaatnummer",
  "kandidaat",
  "aantal",
] as const;

/** Compares the tidy table (one number a row) with the count it was made of: the same rows, in any order. */
export function checkTidyTable(table: Found<TableRows>, sources: TableSources): Check {
  const waiting = expectedRows(sources);
  const expected = waiting.size;
  const problems: Problem[] = [];
  for (const [index, cells] of table.content.entries()) {
    const isEnd = index === table.content.length - 1 && cells.join("") === "";
    if (index === 0 || isEnd) continue;
    if (!waiting.delete(keyOf(cells)))
      problems.push(strayRow(table.path, sources.count.path, index + 1, cells));
  }
  for (const what of waiting.values()) problems.push(missingRow(table.path, sources.count.path, what));
  return concludeCheck("tidy-table", table.path, problems, {
    nl: `alle ${expected} rijen zijn die van ${sources.count.path}`,
    en: `all ${expected} rows are those of ${sources.count.path}`,
  });
}

/** One text for a row; a quote before what a spreadsheet takes for a formula is part of the table's form. */
function keyOf(cells: readonly string[]): string {
  const bare = cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, ""));
  return JSON.stringify(bare.map(collapseBlanks));
}

/** Every row the count asks for, each with what it is called in a message. */
function expectedRows(sources: TableSources): Map<string, string> {
  const { election, units } = sources.count.content;
  const area = [election.id, election.domain?.id ?? "", election.domain?.name ?? ""];
  const rows = new Map<string, string>();
  for (const unit of units) {
    const { name, postalCode } = titleParts(unit.name);
    const number = numberOfStation(unit.id);
    for (const { cells, what } of [...formRows(unit), ...voteRows(unit, sources)]) {
      rows.set(keyOf([...area, number, name, postalCode, ...cells]), `${number}, ${what}`);
    }
  }
  return rows;
}

/** The columns from "soort" on. */
interface ExpectedRow {
  readonly cells: readonly string[];
  readonly what: string;
}

function formRows(unit: CountedUnit): readonly ExpectedRow[] {
  return FORM_ROWS.flatMap(({ kind, of }) => {
    const number = of(unit.cells);
    return number === null ? [] : [{ cells: [kind, "", "", "", "", String(number)], what: kind }];
  });
}

function voteRows(unit: CountedUnit, { count, lists }: TableSources): readonly ExpectedRow[] {
  return [...unit.cells].flatMap(([cell, votes]) => {
    const parts = partsOfCell(cell);
    if (parts === null) return [];
    const { list, candidate } = parts;
    const ofList = [String(list), count.content.listNames.get(list) ?? ""];
    const person = lists?.content.lists.get(list)?.candidates.get(Number(candidate));
    const ofCandidate = [candidate ?? "", person === undefined ? "" : nameInTable(person)];
    const kind = candidate === null ? "lijst" : "kandidaat";
    return [{ cells: [kind, ...ofList, ...ofCandidate, String(votes)], what: describeCell(cell).nl }];
  });
}

function strayRow(path: string, other: string, line: number, cells: readonly string[]): Problem {
  const row = cells.slice(3).join(",");
  return {
    kind: "different",
    path,
    other,
    detail: {
      nl: `regel ${line} staat niet zo in ${other}: ${row}`,
      en: `line ${line} does not stand like this in ${other}: ${row}`,
    },
  };
}

function missingRow(path: string, other: string, what: string): Problem {
  return {
    kind: "different",
    path,
    other,
    detail: {
      nl: `stembureau ${what}: ontbreekt of heeft een ander getal dan in ${other}`,
      en: `station ${what}: missing, or another number than in ${other}`,
    },
  };
}
