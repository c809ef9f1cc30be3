import { err, ok, type Result, sha256Hex } from "@stemketen/core/basics";
import type { Count, Election } from "@stemketen/core/election";
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
import { drawBelow } from "../draw-below.ts";
import { logTypedGroups } from "../hash-check-log.ts";
import type { Office } from "../office.ts";
import { replaceStations } from "../polling-stations/stations.store.ts";
import {
  deleteElection,
  type ElectionChoice,
  keepFile,
  readElection,
  readHashCheck,
  readKept,
  type SetupMessage,
  storeElection,
  storeEligibleVoters,
  storeHashCheck,
  takeInHand,
} from "./election.store.ts";
import {
  type ElectionMismatch,
  mismatchOf,
  municipalitiesOf,
  municipalityCode,
  type UploadedFile,
} from "./set-up-files.ts";

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
  /** The lists are of another election than the definition: in this respect. */
  | ({ readonly kind: "other-election" } & ElectionMismatch)
  /** The files do not name the municipality that was chosen; `expected`: those that they name. */
  | { readonly kind: "other-municipality"; readonly expected: string; readonly found: string }
  | { readonly kind: "already-set-up" }
  | { readonly kind: "not-set-up" }
  /** What is counted does not change any more once the papers are being typed. */
  | { readonly kind: "session-begun" }
  | { readonly kind: "reason-required" };

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
    takeInHand(db, message, sha256);
    const check = readHashCheck(db, sha256) ?? startHashCheck(sha256, (bound) => drawBelow(random, bound));
    storeHashCheck(db, check);
    const payload = { name, sha256, bytes: bytes.length, document: message };
    appendAuditEvent(db, { event: "file.imported", payload }, { at, actor: actorFor(by) });
    return ok({ sha256, electionName: document.election.name, check: showHashCheck(check) });
  });
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
    logTypedGroups(db, about, answer, { at: now(), actor: actorFor(by) });
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
    const mismatch = mismatchOf(definition, lists);
    if (mismatch !== null) return err({ kind: "other-election", ...mismatch });
    const named = municipalitiesOf(definition);
    const municipality = named.find(({ id }) => id === choice.municipality.id);
    if (municipality === undefined || !isOfDomain(lists.election, municipality.id)) {
      const expected = named.map((one) => `${one.name} (${one.id})`).join(", ");
      const found = `${choice.municipality.name} (${choice.municipality.id})`;
      return err({ kind: "other-municipality", expected, found });
    }
    // The name is the one of the file, however it was typed.
    storeElection(db, { ...choice, municipality });
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

/** A council belongs to one municipality; other elections are held in many. */
function isOfDomain({ category, domain }: Election, municipality: string): boolean {
  return category !== "GR" || domain === null || municipalityCode(domain.id) === municipality;
}

/**
 * Takes the set-up back before the session begins, when something was chosen wrongly: the stations go with it, the
 * files and their checks stay.
 */
export function withdrawElection({ db, now }: Office, by: User, reason: string): Result<null, SetupError> {
  return inTransaction(db, () => {
    if (reason.trim() === "") return err({ kind: "reason-required" });
    if (readCommitteeSession(db).status !== "prepared") return err({ kind: "session-begun" });
    const election = readElection(db);
    if (election === null) return err({ kind: "not-set-up" });
    const at = now();
    replaceStations(db, [], at);
    deleteElection(db);
    const payload = { election: election.election.id, reason: reason.trim() };
    appendAuditEvent(db, { event: "election.withdrawn", payload }, { at, actor: actorFor(by) });
    return ok(null);
  });
}

/**
 * Says how many voters the municipality has (Z), before the session begins. A 110b gives the number; the roll of
 * the evening itself may differ.
 */
export function setVoters({ db, now }: Office, by: User, voters: Count): Result<null, SetupError> {
  return inTransaction(db, () => {
    if (readCommitteeSession(db).status !== "prepared") return err({ kind: "session-begun" });
    const election = readElection(db);
    if (election === null) return err({ kind: "not-set-up" });
    if (voters === election.eligibleVoters) return ok(null);
    storeEligibleVoters(db, voters);
    const changes = [{ field: "eligibleVoters", before: election.eligibleVoters, after: voters }];
    const payload = { election: election.election.id, changes };
    appendAuditEvent(db, { event: "election.updated", payload }, { at: now(), actor: actorFor(by) });
    return ok(null);
  });
}
