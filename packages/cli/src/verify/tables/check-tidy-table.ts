import type { Message } from "../../message.ts";
import { describeCell, partsOfCell } from "../eml/cells.ts";
import type { CountedUnit } from "../eml/count-file.ts";
import { collapseBlanks } from "../eml/parts.ts";
import { eachText, type FolderFile } from "../files/folder.ts";
import type { Found } from "../found.ts";
import { type Check, concludeCheck, type Problem } from "../report.ts";
import { nameInTable, type TableSources } from "./check-table.ts";
import { FORM_ROWS } from "./form-rows.ts";
import { SeparatedValues } from "./separated-values.ts";
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

/** The columns that name the station, those that name the number, and behind them the number itself. */
const STATION_COLUMNS = 6;
const NUMBER_COLUMN = TIDY_COLUMNS.length - 1;

/**
 * Compares the tidy table (one number a row) with the count it was made of: the same rows, in any order. The
 * table is by far the largest file of a publication, so it is read in pieces and never kept.
 */
export function checkTidyTable({ path, content }: Found<FolderFile>, sources: TableSources): Check {
  const comparison = new Comparison(path, sources);
  const table = new SeparatedValues(",", (cells, line) => {
    comparison.take(cells, line);
  });
  const unread = eachText(content, (text) => {
    table.push(text);
  });
  const fault = unread === null ? table.end() : null;
  const why = unread ?? (fault === null ? null : notATable(fault.line));
  if (why !== null) return concludeCheck("readable", path, [{ kind: "unreadable", path, detail: why }], why);
  return comparison.conclude();
}

function notATable(line: number): Message {
  return {
    nl: `regel ${line} is geen regel van een CSV-tabel`,
    en: `line ${line} is not a line of a CSV table`,
  };
}

/** A number that stations can have: a row of the form, a list or a candidate. */
interface RowKind {
  readonly place: number;
  readonly what: string;
  readonly numberIn: (unit: CountedUnit) => number | null;
}

/** A station, and which of its rows were met. */
interface ExpectedStation {
  readonly unit: CountedUnit;
  readonly met: Uint8Array;
}

/** Holds the rows of a table against the count, one by one. */
class Comparison {
  readonly #path: string;
  readonly #other: string;
  readonly #kinds: ReadonlyMap<string, RowKind>;
  readonly #stations: ReadonlyMap<string, ExpectedStation>;
  readonly #problems: Problem[] = [];
  #met = 0;
  /** An empty row: fine when it is the last. */
  #emptyLine: number | null = null;

  constructor(path: string, sources: TableSources) {
    const { election, units } = sources.count.content;
    this.#path = path;
    this.#other = sources.count.path;
    this.#kinds = rowKinds(sources);
    const area = [election.id, election.domain?.id ?? "", election.domain?.name ?? ""];
    this.#stations = new Map(
      units.map((unit) => {
        const { name, postalCode } = titleParts(unit.name);
        const key = keyOf([...area, numberOfStation(unit.id), name, postalCode].map(collapseBlanks));
        return [key, { unit, met: new Uint8Array(this.#kinds.size) }];
      }),
    );
  }

  take(cells: readonly string[], line: number): void {
    if (line === 1) return;
    if (this.#emptyLine !== null) this.#stray(this.#emptyLine, []);
    this.#emptyLine = cells.length === 1 && cells[0] === "" ? line : null;
    if (this.#emptyLine !== null || this.#meets(cells)) return;
    // A quote before what a spreadsheet takes for a formula, and how blanks stand, are part of the table's form.
    const bare = cells.map((cell) => collapseBlanks(cell.replace(FORMULA_GUARD, "")));
    if (!this.#meets(bare)) this.#stray(line, cells);
  }

  conclude(): Check {
    for (const { unit, met } of this.#stations.values()) {
      for (const { place, what, numberIn } of this.#kinds.values()) {
        if (met[place] === 0 && numberIn(unit) !== null) this.#missing(numberOfStation(unit.id), what);
      }
    }
    return concludeCheck("tidy-table", this.#path, this.#problems, {
      nl: `alle ${this.#met} rijen zijn die van ${this.#other}`,
      en: `all ${this.#met} rows are those of ${this.#other}`,
    });
  }

  /** Whether this is a row that the count asks for, and the first like it. */
  #meets(cells: readonly string[]): boolean {
    if (cells.length !== TIDY_COLUMNS.length) return false;
    const station = this.#stations.get(keyOf(cells.slice(0, STATION_COLUMNS)));
    const kind = this.#kinds.get(keyOf(cells.slice(STATION_COLUMNS, NUMBER_COLUMN)));
    if (station === undefined || kind === undefined || station.met[kind.place] === 1) return false;
    const number = kind.numberIn(station.unit);
    if (number === null || cells[NUMBER_COLUMN] !== String(number)) return false;
    station.met[kind.place] = 1;
    this.#met += 1;
    return true;
  }

  #stray(line: number, cells: readonly string[]): void {
    const row = cells.slice(3).join(",");
    this.#differs({
      nl: `regel ${line} staat niet zo in ${this.#other}: ${row}`,
      en: `line ${line} does not stand like this in ${this.#other}: ${row}`,
    });
  }

  #missing(station: string, what: string): void {
    this.#differs({
      nl: `stembureau ${station}, ${what}: ontbreekt of heeft een ander getal dan in ${this.#other}`,
      en: `station ${station}, ${what}: missing, or another number than in ${this.#other}`,
    });
  }

  #differs(detail: Message): void {
    this.#problems.push({ kind: "different", path: this.#path, other: this.#other, detail });
  }
}

const FORMULA_GUARD = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/** One text for several cells; no text of an EML file holds a NUL. */
function keyOf(cells: readonly string[]): string {
  return cells.join("\0");
}

/** Every kind of row that a station of this count can have, by what the columns from "soort" on say of it. */
function rowKinds({ count, lists }: TableSources): ReadonlyMap<string, RowKind> {
  const kinds = new Map<string, RowKind>();
  const add = (columns: readonly string[], what: string, numberIn: RowKind["numberIn"]): void => {
    kinds.set(keyOf(columns.map(collapseBlanks)), { place: kinds.size, what, numberIn });
  };
  for (const { kind, of } of FORM_ROWS) add([kind, "", "", "", ""], kind, (unit) => of(unit.cells));
  const cellsOfUnits = new Set<string>();
  for (const { cells } of count.content.units) for (const cell of cells.keys()) cellsOfUnits.add(cell);
  for (const cell of cellsOfUnits) {
    const parts = partsOfCell(cell);
    if (parts === null) continue;
    const { list, candidate } = parts;
    const ofList = [String(list), count.content.listNames.get(list) ?? ""];
    const person = lists?.content.lists.get(list)?.candidates.get(Number(candidate));
    const ofCandidate = [candidate ?? "", person === undefined ? "" : nameInTable(person)];
    const kind = candidate === null ? "lijst" : "kandidaat";
    add([kind, ...ofList, ...ofCandidate], describeCell(cell).nl, (unit) => unit.cells.get(cell) ?? null);
  }
  return kinds;
}
