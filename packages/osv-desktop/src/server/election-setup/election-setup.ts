import { err, ok, type Result, sha256Hex } from "@stemketen/core/basics";
import { type PollingStation, stationNumber } from "@stemketen/core/election";
import { type EmlError, parseEml } from "@stemketen/core/eml";
import {
  restartHashCheck,
  type ShownHashCheck,
  showHashCheck,
  startHashCheck,
  typeGroups,
} from "@stemketen/core/integrity";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { readCommitteeSession } from "../committee-session/committee-session.store.ts";
import type { Office } from "../office.ts";
import {
  type ElectionChoice,
  keepFile,
  readElection,
  readHashCheck,
  readKept,
  replaceStations,
  type SetupMessage,
  storeElection,
  storeHashCheck,
} from "./election.store.ts";

/** A file as the browser sends it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was read and kept, with the check of its hash against paper. */
export interface KeptFile {
  readonly sha256: string;
  readonly electionName: string;
  readonly check: ShownHashCheck;
}

/** Why a step of the set-up is refused. */
export type SetupError =
  /** Not an EML file of this kind: what is wrong, and where. */
  | { readonly kind: "unreadable"; readonly error: EmlError }
  | { readonly kind: "other-message"; readonly expected: SetupMessage; readonly found: string }
  | { readonly kind: "unknown-file" }
  /** The hash was not compared with paper, or did not match. */
  | { readonly kind: "hash-not-checked"; readonly message: SetupMessage }
  | { readonly kind: "other-election"; readonly expected: string; readonly found: string }
  | { readonly kind: "already-set-up" }
  /** Stations are not exchanged once their papers are being typed. */
  | { readonly kind: "session-begun" }
  /** 110b of another municipality than was chosen. */
  | { readonly kind: "other-municipality"; readonly expected: string; readonly found: string };

/** Answers to typing the two hidden groups. */
export interface TypedHash {
  readonly outcome: "matched" | "missed" | "malformed" | "not-open";
  readonly check: ShownHashCheck;
}

function actorFor(by: User) {
  return { ...actorOfUser(by), role: by.role };
}

/**
 * Reads and keeps a file of the set-up, byte for byte. Which two groups of its hash are hidden is drawn once, at
 * the first time this installation sees the file.
 */
export function importFile(
  { db, now, random }: Office,
  by: User,
  message: SetupMessage,
  { name, bytes }: UploadedFile,
): Result<KeptFile, SetupError> {
  const read = parseEml(bytes);
  if (!read.ok) return err({ kind: "unreadable", error: read.error });
  const document = read.value;
  if (document.message !== message) {
    return err({ kind: "other-message", expected: message, found: document.message });
  }
  const sha256 = sha256Hex(bytes);
  return inTransaction(db, () => {
    const at = now();
    keepFile(db, { sha256, message, name, bytes }, at);
    const check = readHashCheck(db, sha256) ?? startHashCheck(sha256, (bound) => drawBelow(random, bound));
    storeHashCheck(db, check);
    const payload = { name, sha256, bytes: bytes.length, document: message };
    appendAuditEvent(db, { event: "file.imported", payload }, { at, actor: actorFor(by) });
    return ok({ sha256, electionName: document.election.name, check: showHashCheck(check) });
  });
}

/** A number below `bound`, every one as likely: bytes that would favour the low ones are drawn again. */
function drawBelow(random: Office["random"], bound: number): number {
  const limit = 256 - (256 % bound);
  for (;;) {
    const [byte = 0] = random(1);
    if (byte < limit) return byte % bound;
  }
}

/** Compares the two groups that somebody typed from paper. Three misses, and a coordinator must start again. */
export function typeHash(
  { db, now }: Office,
  by: User,
  file: { readonly sha256: string; readonly name: string },
  typed: readonly [string, string],
): Result<TypedHash, SetupError> {
  return inTransaction(db, () => {
    const check = readHashCheck(db, file.sha256);
    if (check === null) return err({ kind: "unknown-file" });
    const answer = typeGroups(check, typed);
    storeHashCheck(db, answer.check);
    const about = { name: file.name, sha256: file.sha256 };
    const log = { at: now(), actor: actorFor(by) };
    if (answer.kind === "matched") appendAuditEvent(db, { event: "hash-check.matched", payload: about }, log);
    if (answer.kind === "missed") {
      const { attemptsLeft } = answer;
      appendAuditEvent(db, { event: "hash-check.missed", payload: { ...about, attemptsLeft } }, log);
      if (attemptsLeft === 0) appendAuditEvent(db, { event: "hash-check.locked", payload: about }, log);
    }
    return ok({ outcome: answer.kind, check: showHashCheck(answer.check) });
  });
}

/** Starts a locked check again, with a reason; the same two groups stay hidden. */
export function restartCheck(
  { db, now }: Office,
  by: User,
  file: { readonly sha256: string; readonly name: string },
  reason: string,
): Result<ShownHashCheck, SetupError> {
  return inTransaction(db, () => {
    const check = readHashCheck(db, file.sha256);
    if (check?.kind !== "locked") return err({ kind: "unknown-file" });
    const restarted = restartHashCheck(check);
    storeHashCheck(db, restarted);
    const payload = { name: file.name, sha256: file.sha256, reason };
    appendAuditEvent(db, { event: "hash-check.restarted", payload }, { at: now(), actor: actorFor(by) });
    return ok(showHashCheck(restarted));
  });
}

/** Sets the election up from a definition and lists whose hashes were both compared with paper. */
export function setUpElection(
  { db, now }: Office,
  by: User,
  choice: ElectionChoice,
): Result<null, SetupError> {
  return inTransaction(db, () => {
    if (readElection(db) !== null) return err({ kind: "already-set-up" });
    const definition = readKept(db, choice.definitionSha256, "110a");
    const lists = readKept(db, choice.listsSha256, "230b");
    if (definition === null || lists === null) return err({ kind: "unknown-file" });
    if (!isMatched(db, choice.definitionSha256)) return err({ kind: "hash-not-checked", message: "110a" });
    if (!isMatched(db, choice.listsSha256)) return err({ kind: "hash-not-checked", message: "230b" });
    const [expected, found] = [definition.election.id, lists.election.id];
    if (expected !== found) return err({ kind: "other-election", expected, found });
    storeElection(db, choice);
    const { id, name } = definition.election;
    const { seats } = definition;
    const payload = { election: id, name, committee: "GSB", countingMethod: choice.method, seats } as const;
    appendAuditEvent(db, { event: "election.created", payload }, { at: now(), actor: actorFor(by) });
    return ok(null);
  });
}

function isMatched(db: Office["db"], sha256: string): boolean {
  return readHashCheck(db, sha256)?.kind === "matched";
}

/** Takes the stations of a kept 110b in place of those that are there, before the session begins. */
export function importStations({ db, now }: Office, by: User, sha256: string): Result<number, SetupError> {
  return inTransaction(db, () => {
    if (readCommitteeSession(db).status !== "prepared") return err({ kind: "session-begun" });
    const document = readKept(db, sha256, "110b");
    const election = readElection(db);
    if (document === null || election === null) return err({ kind: "unknown-file" });
    const [expected, found] = [election.election.id, document.election.id];
    if (expected !== found) return err({ kind: "other-election", expected, found });
    if (document.municipality.id !== election.municipality.id) {
      return err({
        kind: "other-municipality",
        expected: election.municipality.name,
        found: document.municipality.name,
      });
    }
    const stations = document.pollingPlaces.map(
      ({ number, name, postalCode, eligibleVoters }): PollingStation => ({
        number: stationNumber(number),
        name,
        postalCode,
        eligibleVoters,
        kind: null,
        address: null,
        locality: null,
      }),
    );
    replaceStations(db, stations);
    appendAuditEvent(
      db,
      { event: "stations.imported", payload: { stations: stations.length, sha256 } },
      { at: now(), actor: actorFor(by) },
    );
    return ok(stations.length);
  });
}
