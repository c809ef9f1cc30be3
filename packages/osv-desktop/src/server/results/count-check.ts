import { err, ok, type Result } from "@stemketen/core/basics";
import { numbersOf, type StationNumber } from "@stemketen/core/election";
import { type TabulationError, type Totals, tabulate } from "@stemketen/core/tabulation";
import type { Database } from "@stemketen/server-kit/database";
import { type CountedElection, readElection, readStations } from "../election-setup/election.store.ts";
import {
  type DefinitiveStation,
  definitiveStations,
  sheetHashOf,
  sheetsHashOf,
  stationSheetOf,
} from "./definitive-sheets.ts";
import { type AddingDifference, addAgain, compareWithTotals } from "./independent-adding.ts";
import { databaseStamp, loggedSheetHash, storedTexts } from "./stored-sheets.store.ts";

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

/**
 * The totals of the session by core/tabulation, held against a second addition over the stored sheets, and the
 * sheets against the audit log. Whatever differs stops everything that follows.
 */
export function checkCount(db: Database): Result<CheckedCount, CountError> {
  const election = readElection(db);
  if (election === null) return err({ kind: "no-election" });
  const stations = definitiveStations(db);
  const changed = stations
    .filter(({ station, state }) => loggedSheetHash(db, station.number) !== sheetHashOf(state.sheet))
    .map(({ station }) => station.number);
  if (changed.length > 0) return err({ kind: "sheets-changed", stations: changed });
  const expected = readStations(db).map(({ number }) => number);
  const totals = tabulate(expected, stations.map(stationSheetOf), election.lists.map(numbersOf));
  if (!totals.ok) return err({ kind: "not-tabulated", error: totals.error });
  const differences = compareWithTotals(addAgain(storedTexts(db)), totals.value.counts);
  if (differences.length > 0) return err({ kind: "re-adding-differs", differences });
  return ok({ election, stations, totals: totals.value, sheetsSha256: sheetsHashOf(stations) });
}

interface KeptCount {
  readonly stamp: string;
  readonly count: Result<CheckedCount, CountError>;
}

const keptCounts = new WeakMap<Database, KeptCount>();

/** The same for a screen: checked once, and again after any change of the database. */
export function checkedCountOf(db: Database): Result<CheckedCount, CountError> {
  const stamp = databaseStamp(db);
  const kept = keptCounts.get(db);
  if (kept?.stamp === stamp) return kept.count;
  const count = checkCount(db);
  keptCounts.set(db, { stamp, count });
  return count;
}
