import { createHash } from "node:crypto";
import { canonicalJson, type JsonValue } from "@stemketen/core/basics";
import { type DataEntryState, fingerprintOf, type StateOf } from "@stemketen/core/data-entry";
import { type Finding, type PollingStation, type ResultSheet, valuesOfSheet } from "@stemketen/core/election";
import type { StationSheet } from "@stemketen/core/tabulation";
import { validateSheet } from "@stemketen/core/validation";
import type { Database } from "@stemketen/server-kit/database";
import { readEntry } from "../data-entry/entries.store.ts";
import { readStations } from "../election-setup/election.store.ts";

/** A station whose result stands, with what was settled about it. */
export interface DefinitiveStation {
  readonly station: PollingStation;
  readonly state: StateOf<"definitive">;
}

/** A station with where its entry stands. */
export interface StationEntry {
  readonly station: PollingStation;
  readonly state: DataEntryState;
}

/** Every station with its entry, by number; one at a time, for all sheets together are large. */
export function* stationEntries(db: Database): Generator<StationEntry> {
  for (const station of readStations(db)) yield { station, state: readEntry(db, station.number).state };
}

/** The stations whose two entries agree, by number. */
export function definitiveStations(db: Database): readonly DefinitiveStation[] {
  const definitive: DefinitiveStation[] = [];
  for (const { station, state } of stationEntries(db)) {
    if (state.kind === "definitive") definitive.push({ station, state });
  }
  return definitive;
}

/** The sheet as core/tabulation takes it. */
export function stationSheetOf({ station, state }: DefinitiveStation): StationSheet {
  return {
    station: station.number,
    sheet: state.sheet,
    eligibleVoters: station.eligibleVoters ?? 0,
    unacceptedErrors: unacceptedErrorsOf(state),
  };
}

/** The errors on a sheet that nobody accepted as they are now: an acceptance lapses with another value. */
function unacceptedErrorsOf({ sheet, accepted }: StateOf<"definitive">): readonly Finding[] {
  const values = valuesOfSheet(sheet);
  const fingerprints = new Set(accepted.map(({ fingerprint }) => fingerprint));
  return validateSheet(sheet).filter(
    (finding) => finding.severity === "error" && !fingerprints.has(fingerprintOf(finding, values)),
  );
}

/** SHA-256 of the canonical JSON of a sheet: how the audit log names it (event entry.definitive). */
export function sheetHashOf(sheet: ResultSheet): string {
  const plain: JsonValue = JSON.parse(JSON.stringify(sheet));
  return createHash("sha256").update(canonicalJson(plain)).digest("hex");
}

/** One hash for all sheets together: whatever was drawn or made from others is out of date. */
export function sheetsHashOf(stations: readonly DefinitiveStation[]): string {
  const hash = createHash("sha256");
  for (const { station, state } of stations) hash.update(`${station.number} ${sheetHashOf(state.sheet)}\n`);
  return hash.digest("hex");
}
