import { err, ok, type Result } from "../basics/index.ts";
import {
  type Count,
  countsOfSheet,
  type Finding,
  type ListNumbers,
  type ResultSheet,
  type StationNumber,
} from "../election/index.ts";
import type { TabulationError } from "./tabulation-error.ts";
import { addUp, type Totals, type UnitCounts } from "./totals.ts";

/** The definitive sheet of one station. */
export interface StationSheet {
  readonly station: StationNumber;
  readonly sheet: ResultSheet;
  /** Voters on the roll of the station, 0 where it has none: the form does not ask for them. */
  readonly eligibleVoters: Count;
  /** The errors on the sheet that nobody accepted with a reason. With any of them it is not added up. */
  readonly unacceptedErrors: readonly Finding[];
}

/**
 * The counts of the sheets of a session: one of every station of the session, and of no other, none with an
 * error that was not accepted. In a later session `stations` are those under investigation, and applyCorrections
 * takes it from here.
 * @returns the counts in the order of the sheets, or everything of one kind that stands in the way
 */
export function countsOfSession(
  stations: readonly StationNumber[],
  sheets: readonly StationSheet[],
): Result<readonly UnitCounts<StationNumber>[], TabulationError> {
  const known = new Set(stations);
  const unknown = sheets.filter(({ station }) => !known.has(station)).map(({ station }) => station);
  if (unknown.length > 0) return err({ kind: "unknown-stations", stations: unknown });
  const present = new Set(sheets.map(({ station }) => station));
  const missing = stations.filter((station) => !present.has(station));
  if (missing.length > 0) return err({ kind: "missing-stations", stations: missing });
  const refused = sheets
    .filter(({ unacceptedErrors }) => unacceptedErrors.length > 0)
    .map(({ station, unacceptedErrors }) => ({ station, errors: unacceptedErrors }));
  if (refused.length > 0) return err({ kind: "errors-not-accepted", stations: refused });
  return ok(
    sheets.map(({ station, sheet, eligibleVoters }) => ({
      unit: station,
      counts: countsOfSheet(sheet, eligibleVoters),
    })),
  );
}

/**
 * Adds up the sheets of a first session.
 * @param stations all stations of the election
 * @param lists the lists of the election
 */
export function tabulate(
  stations: readonly StationNumber[],
  sheets: readonly StationSheet[],
  lists: readonly ListNumbers[],
): Result<Totals<StationNumber>, TabulationError> {
  const counts = countsOfSession(stations, sheets);
  return counts.ok ? addUp(counts.value, lists) : counts;
}
