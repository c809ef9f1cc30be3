import { createHash } from "node:crypto";
import { canonicalJson, type JsonValue } from "@stemketen/core/basics";
import { fingerprintOf, type StateOf } from "@stemketen/core/data-entry";
import {
  type Finding,
  type PollingStation,
  type ResultSheet,
  type StationNumber,
  valuesOfSheet,
} from "@stemketen/core/election";
import type { StationSheet } from "@stemketen/core/tabulation";
import { validateSheet } from "@stemketen/core/validation";
import type { Database } from "@stemketen/server-kit/database";
import { readEntry } from "../data-entry/entries.store.ts";

/** A station whose result stands, with what was settled about it. */
export interface DefinitiveStation {
  readonly station: PollingStation;
  readonly state: StateOf<"definitive">;
}

/** A station whose two entries agree; null while they do not. */
export function readDefinitive(db: Database, station: PollingStation): DefinitiveStation | null {
  const { state } = readEntry(db, station.number);
  return state.kind === "definitive" ? { station, state } : null;
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

/**
 * One hash for all sheets together: whatever was drawn or made from others is out of date.
 * @param hashes by station, in their order
 */
export function sheetsHashOf(hashes: ReadonlyMap<StationNumber, string>): string {
  const hash = createHash("sha256");
  for (const [station, sheet] of hashes) hash.update(`${station} ${sheet}\n`);
  return hash.digest("hex");
}
