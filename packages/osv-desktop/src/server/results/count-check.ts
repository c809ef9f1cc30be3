import { err, ok, type Result } from "@stemketen/core/basics";
import { numbersOf, type PollingStation, type StationNumber } from "@stemketen/core/election";
import { type StationSheet, type TabulationError, type Totals, tabulate } from "@stemketen/core/tabulation";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { definitiveEntries } from "../data-entry/entries.store.ts";
import { type CountedElection, readElection } from "../election-setup/election.store.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import {
  type DefinitiveStation,
  readDefinitive,
  sheetHashOf,
  sheetsHashOf,
  stationSheetOf,
} from "./definitive-sheets.ts";
import { inTurns } from "./in-turns.ts";
import { type AddingDifference, type SecondAddition, startSecondAddition } from "./independent-adding.ts";
import { countStamp, loggedSheetHash, storedText } from "./stored-sheets.store.ts";

/** A count in which every station is definitive and two ways of adding agree. */
export interface CheckedCount {
  readonly election: CountedElection;
  readonly stations: readonly DefinitiveStation[];
  readonly totals: Totals<StationNumber>;
  /** SHA-256 over all sheets. */
  readonly sheetsSha256: string;
}

/** Why there are no totals. */
export type CountError =
  | { readonly kind: "no-election" }
  | { readonly kind: "not-tabulated"; readonly error: TabulationError }
  /** What is stored is not what the log says became definitive. */
  | { readonly kind: "sheets-changed"; readonly stations: readonly StationNumber[] }
  /** Two ways of adding do not agree: nothing may be finished or made. */
  | { readonly kind: "re-adding-differs"; readonly differences: readonly AddingDifference[] };

type Checked = Result<CheckedCount, CountError>;

// The last check that was begun of a database, and what was counted then.
const lastChecks = new WeakMap<Database, { readonly stamp: string; readonly checking: Promise<Checked> }>();

/**
 * The totals of the session by core/tabulation, held against a second addition over the stored sheets, and the
 * sheets against the audit log. Whatever differs stops everything that follows.
 */
export async function checkCount(db: Database): Promise<Checked> {
  return (await checkAsOf(db)).checked;
}

/** The same for a screen: checked once, and again after a change of what is counted. */
export async function checkedCountOf(db: Database): Promise<Checked> {
  const stamp = countStamp(db);
  const last = lastChecks.get(db);
  if (last?.stamp !== stamp) return checkCount(db);
  const checked = await last.checking;
  return countStamp(db) === stamp ? checked : checkCount(db);
}

/** Does something with a count that is checked anew, in a transaction in which that is still what is stored. */
export async function withCheckedCount<T>(db: Database, work: (checked: Checked) => T): Promise<T> {
  for (;;) {
    const { stamp, checked } = await checkAsOf(db);
    const done = inTransaction(db, () => (countStamp(db) === stamp ? { value: work(checked) } : null));
    if (done !== null) return done.value;
  }
}

/** A check, with the stamp of what was checked: made again until nothing of it changed meanwhile. */
async function checkAsOf(db: Database): Promise<{ readonly stamp: string; readonly checked: Checked }> {
  for (;;) {
    const stamp = countStamp(db);
    const checking = checkOnce(db);
    lastChecks.set(db, { stamp, checking });
    try {
      const checked = await checking;
      if (countStamp(db) === stamp) return { stamp, checked };
    } catch (error) {
      lastChecks.delete(db);
      if (countStamp(db) === stamp) throw error;
    }
  }
}

/** Looks at one station after another, and adds up once all are seen. */
async function checkOnce(db: Database): Promise<Checked> {
  const election = readElection(db);
  if (election === null) return err({ kind: "no-election" });
  const expected = readStations(db);
  const missing = withoutResult(db, expected);
  if (missing.length > 0) {
    return err({ kind: "not-tabulated", error: { kind: "missing-stations", stations: missing } });
  }
  const seen: SeenStation[] = [];
  const changed: StationNumber[] = [];
  const again = startSecondAddition();
  for await (const station of inTurns(expected)) {
    const one = lookAt(db, station);
    if (one === null) changed.push(station.number);
    else {
      again.add(storedText(db, station.number));
      seen.push(one);
    }
  }
  if (changed.length > 0) return err({ kind: "sheets-changed", stations: changed });
  return addUp(election, expected, seen, again);
}

/** Stations without a result that stands; the sheets are not read for it. */
function withoutResult(db: Database, expected: readonly PollingStation[]): readonly StationNumber[] {
  const definitive = new Set(definitiveEntries(db).map(({ station }) => station));
  return expected.map(({ number }) => number).filter((number) => !definitive.has(number));
}

/** What a check finds at one station. */
interface SeenStation {
  readonly definitive: DefinitiveStation;
  readonly sheet: StationSheet;
  readonly sha256: string;
}

/** Looks at the sheet of a station; null when it is not the one that the log says became definitive. */
function lookAt(db: Database, station: PollingStation): SeenStation | null {
  const definitive = readDefinitive(db, station);
  if (definitive === null) return null;
  const sha256 = sheetHashOf(definitive.state.sheet);
  if (loggedSheetHash(db, station.number) !== sha256) return null;
  return { definitive, sheet: stationSheetOf(definitive), sha256 };
}

function addUp(
  election: CountedElection,
  expected: readonly PollingStation[],
  seen: readonly SeenStation[],
  again: SecondAddition,
): Checked {
  const numbers = expected.map(({ number }) => number);
  const sheets = seen.map(({ sheet }) => sheet);
  const totals = tabulate(numbers, sheets, election.lists.map(numbersOf));
  if (!totals.ok) return err({ kind: "not-tabulated", error: totals.error });
  const differences = again.compareWith(totals.value.counts);
  if (differences.length > 0) return err({ kind: "re-adding-differs", differences });
  const sheetsSha256 = sheetsHashOf(new Map(seen.map(({ sheet, sha256 }) => [sheet.station, sha256])));
  const stations = seen.map(({ definitive }) => definitive);
  return ok({ election, stations, totals: totals.value, sheetsSha256 });
}
