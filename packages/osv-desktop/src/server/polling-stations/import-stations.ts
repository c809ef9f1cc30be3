import { err, ok, type Result, sha256Hex } from "@stemketen/core/basics";
import { type Count, type PollingStation, stationNumber } from "@stemketen/core/election";
import type { PollingStationsDocument } from "@stemketen/core/eml";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { readCommitteeSession } from "../committee-session/committee-session.store.ts";
import { tellEverything } from "../data-entry/overview-feed.ts";
import {
  type CountedElection,
  keepFile,
  readElection,
  readHashCheck,
  readKept,
  storeEligibleVoters,
} from "../election-setup/election.store.ts";
import { municipalityCode, type UploadedFile } from "../election-setup/set-up-files.ts";
import type { Office } from "../office.ts";
import { parseStationTable, type StationTableError } from "./station-table.ts";
import { replaceStations } from "./stations.store.ts";

/** What does not fit and is taken all the same when somebody says so. */
export type StationsConfirmation =
  /** The file is of another election of this municipality: its stations may still be the right ones. */
  | "other-election"
  /** There is no paper with the hash of this file to compare it with. */
  | "no-hash-on-paper";

/** Why stations are not taken from a file. */
export type ImportStationsError =
  | { readonly kind: "unknown-file" }
  | { readonly kind: "not-set-up" }
  /** Stations are not exchanged once their papers are being typed. */
  | { readonly kind: "session-begun" }
  /** Compare the hash with paper, or confirm "no-hash-on-paper". */
  | { readonly kind: "hash-not-checked"; readonly message: "110b" }
  /** Confirm "other-election" to take them all the same. */
  | { readonly kind: "other-election"; readonly expected: string; readonly found: string }
  | { readonly kind: "other-municipality"; readonly expected: string; readonly found: string }
  | StationTableError;

/** Takes the stations of a kept 110b in place of those that are there. Answers with how many there are. */
export function importStations(
  { db, now }: Office,
  by: User,
  sha256: string,
  confirmed: readonly StationsConfirmation[],
): Result<number, ImportStationsError> {
  const done = inTransaction(db, (): Result<number, ImportStationsError> => {
    const election = electionToFill(db);
    if (!election.ok) return election;
    const document = readKept(db, sha256, "110b");
    if (document === null) return err({ kind: "unknown-file" });
    const isChecked = readHashCheck(db, sha256)?.kind === "matched";
    const refusal = refuseDocument(document, election.value, { isChecked, confirmed });
    if (refusal !== null) return err(refusal);
    const stations = document.pollingPlaces.map(stationOf);
    take({ db, now }, by, stations, { sha256, confirmed });
    storeEligibleVoters(db, document.eligibleVoters ?? votersOf(stations));
    return ok(stations.length);
  });
  if (done.ok) tellEverything(db);
  return done;
}

/** Takes the stations of a table in place of those that are there; the table is kept, byte for byte. */
export function importStationTable(
  { db, now }: Office,
  by: User,
  { name, bytes }: UploadedFile,
): Result<number, ImportStationsError> {
  const read = parseStationTable(bytes);
  if (!read.ok) return read;
  const stations = read.value;
  const done = inTransaction(db, (): Result<number, ImportStationsError> => {
    const election = electionToFill(db);
    if (!election.ok) return election;
    const sha256 = sha256Hex(bytes);
    const at = now();
    keepFile(db, { sha256, message: "csv", name, bytes }, at);
    const payload = { name, sha256, bytes: bytes.length, document: "csv" };
    const actor = { ...actorOfUser(by), role: by.role };
    appendAuditEvent(db, { event: "file.imported", payload }, { at, actor });
    take({ db, now }, by, stations, { sha256, confirmed: [] });
    storeEligibleVoters(db, votersOf(stations) ?? election.value.eligibleVoters);
    return ok(stations.length);
  });
  if (done.ok) tellEverything(db);
  return done;
}

function electionToFill(db: Office["db"]): Result<CountedElection, ImportStationsError> {
  if (readCommitteeSession(db).status !== "prepared") return err({ kind: "session-begun" });
  const election = readElection(db);
  return election === null ? err({ kind: "not-set-up" }) : ok(election);
}

function refuseDocument(
  document: PollingStationsDocument,
  { election, municipality }: CountedElection,
  {
    isChecked,
    confirmed,
  }: { readonly isChecked: boolean; readonly confirmed: readonly StationsConfirmation[] },
): ImportStationsError | null {
  if (municipalityCode(document.municipality.id) !== municipality.id) {
    const [expected, found] = [municipality.name, document.municipality.name];
    return { kind: "other-municipality", expected, found };
  }
  if (document.election.id !== election.id && !confirmed.includes("other-election")) {
    return { kind: "other-election", expected: election.id, found: document.election.id };
  }
  const isKnown = isChecked || confirmed.includes("no-hash-on-paper");
  return isKnown ? null : { kind: "hash-not-checked", message: "110b" };
}

function stationOf(place: PollingStationsDocument["pollingPlaces"][number]): PollingStation {
  const { number, name, postalCode, eligibleVoters } = place;
  return {
    number: stationNumber(number),
    name: name.trim() === "" ? String(number) : name,
    postalCode,
    eligibleVoters,
    kind: null,
    address: null,
    locality: null,
  };
}

/** The voters of all stations together; null when a station does not say. */
function votersOf(stations: readonly PollingStation[]): Count | null {
  return stations.reduce<Count | null>((sum, { eligibleVoters }) => {
    return sum === null || eligibleVoters === null ? null : sum + eligibleVoters;
  }, 0);
}

function take(
  { db, now }: Pick<Office, "db" | "now">,
  by: User,
  stations: readonly PollingStation[],
  source: { readonly sha256: string; readonly confirmed: readonly StationsConfirmation[] },
): void {
  const at = now();
  replaceStations(db, stations, at);
  appendAuditEvent(
    db,
    { event: "stations.imported", payload: { stations: stations.length, ...source } },
    { at, actor: { ...actorOfUser(by), role: by.role } },
  );
}
