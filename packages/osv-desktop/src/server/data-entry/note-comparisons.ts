import { must } from "@stemketen/core/basics";
import type { DataEntryCommand, EntryContext } from "@stemketen/core/data-entry";
import {
  type Count,
  candidateField,
  countsOfSheet,
  type Finding,
  findingKey,
  type ListNumber,
  type StationNumber,
  type VoteCounts,
} from "@stemketen/core/election";
import { compareStations, type ExpectedRow, expectedRows, ruleOf } from "@stemketen/core/validation";
import type { Database } from "@stemketen/server-kit/database";
import { definitiveEntries, readEntry } from "./entries.store.ts";
import { takeStep } from "./take-step.ts";

/** What a definitive sheet brings to the comparison. */
interface ComparedSheet {
  /** Names the change as of which this was read. */
  readonly stamp: string;
  readonly counts: VoteCounts;
  /** The remarks of earlier comparisons that stand at the sheet. */
  readonly noted: readonly string[];
}

// Reading hundreds of whole sheets at each one that is finished would be slow. Only warnings are made of this:
// totals always come from the database.
const readBefore = new WeakMap<Database, Map<StationNumber, ComparedSheet>>();

/**
 * Holds all definitive sheets against one another (W.301 and on) and writes what is remarkable at the sheets where
 * that changed. Call it in the transaction in which a sheet became definitive, or no longer is.
 * @param cause who did it, and when
 * @returns the stations at which something came or went
 */
export function noteComparisons(
  db: Database,
  context: EntryContext,
  { by, at }: Pick<DataEntryCommand, "by" | "at">,
): readonly StationNumber[] {
  const sheets = definitiveSheets(db);
  const remarks = Map.groupBy(compareStations(countsIn(sheets)), ({ station }) => station);
  return [...sheets].flatMap(([station, { noted }]) => {
    const warnings = remarks.get(station) ?? [];
    if (isSame(keysOf(warnings), noted)) return [];
    const command = { kind: "note-warnings", warnings, by, at } as const;
    const step = takeStep(db, context, { before: readEntry(db, station), command, isLogged: true });
    must(step.ok ? step.value : null, "a definitive sheet takes remarks");
    return [station];
  });
}

/** What stands on some rows of a list, beside what the other stations let one expect. */
export interface RowsExpected {
  readonly list: ListNumber;
  readonly rows: readonly ExpectedRow[];
}

/**
 * For each list that remarks about misplaced rows (W.302, W.303) are about: the rows they name, as typed and as was to
 * be expected. What a remark leaves out is reckoned with the sheets that are definitive now.
 */
export function rowsExpected(
  db: Database,
  station: StationNumber,
  findings: readonly Finding[],
): readonly RowsExpected[] {
  const misplaced = findings.filter(({ code }) => MISPLACED_ROWS.has(code));
  if (misplaced.length === 0) return [];
  const counts = countsIn(definitiveSheets(db));
  return misplaced.flatMap(({ list, fields, numbers }) => {
    if (list === null) return [];
    const said = saidBy(numbers);
    const rows = expectedRows(counts, station, list)
      .filter(({ candidate }) => fields.includes(candidateField(list, candidate)))
      .map((row) => ({ ...row, expected: said.get(row.candidate) ?? row.expected }));
    return [{ list, rows }];
  });
}

/** What a remark itself says was to be expected, by candidate: it may be of when fewer sheets were definitive. */
function saidBy(numbers: Finding["numbers"]): ReadonlyMap<number, Count> {
  const said = [
    [numbers["first"], numbers["firstExpected"]],
    [numbers["second"], numbers["secondExpected"]],
    [numbers["empty"], numbers["expected"]],
  ] as const;
  return new Map(
    said.flatMap(([candidate, expected]) =>
      candidate === undefined || expected === undefined ? [] : [[candidate, expected] as const],
    ),
  );
}

const MISPLACED_ROWS: ReadonlySet<string> = new Set(["W.302", "W.303"]);

const countsIn = (sheets: ReadonlyMap<StationNumber, ComparedSheet>) =>
  [...sheets].map(([number, { counts }]) => ({ number, counts }));

const keysOf = (findings: readonly Finding[]): readonly string[] => findings.map(findingKey).toSorted();

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

function definitiveSheets(db: Database): ReadonlyMap<StationNumber, ComparedSheet> {
  const known = readBefore.get(db);
  const sheets = new Map<StationNumber, ComparedSheet>();
  for (const { station, version, changedAt } of definitiveEntries(db)) {
    const stamp = `${version} ${changedAt}`;
    const before = known?.get(station);
    sheets.set(station, before?.stamp === stamp ? before : readSheet(db, station, stamp));
  }
  readBefore.set(db, sheets);
  return sheets;
}

function readSheet(db: Database, station: StationNumber, stamp: string): ComparedSheet {
  const { state } = readEntry(db, station);
  const { sheet, warnings } = must(state.kind === "definitive" ? state : null, "the entry is definitive");
  // What no rule finds on the sheet by itself came from comparing it.
  const noted = keysOf(warnings.filter(({ code }) => ruleOf(code).check === null));
  // The roll is not compared.
  return { stamp, counts: countsOfSheet(sheet, 0), noted };
}
