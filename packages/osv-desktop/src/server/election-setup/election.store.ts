import { must } from "@stemketen/core/basics";
import {
  type CandidateList,
  type Count,
  type CountingMethod,
  type Election,
  type Instant,
  instant,
} from "@stemketen/core/election";
import { type EmlDocument, parseEml } from "@stemketen/core/eml";
import type { HashCheck } from "@stemketen/core/integrity";
import { type Database, parseOptionalRow, parseRow } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

/** Messages that the set-up reads. */
export type SetupMessage = "110a" | "230b" | "110b";

/** The election that is counted. */
export interface CountedElection {
  readonly election: Election;
  readonly seats: number;
  readonly lists: readonly CandidateList[];
  readonly method: CountingMethod;
  readonly municipality: { readonly id: string; readonly name: string };
  /** Z, the voters of the whole municipality; null while nobody knows. */
  readonly eligibleVoters: Count | null;
  /** Which contest of the election this is, as its files call it: "geen" for a council. */
  readonly contestId: string;
}

/** What is chosen once the files are read and checked. */
export interface ElectionChoice {
  readonly definitionSha256: string;
  readonly listsSha256: string;
  readonly method: CountingMethod;
  readonly municipality: { readonly id: string; readonly name: string };
}

const FILE = z.object({ bytes: z.instanceof(Uint8Array) });
const CHECK = z.object({ state: z.string() });
const CHECK_STATE = z.object({
  kind: z.enum(["open", "matched", "locked"]),
  digest: z.string(),
  hidden: z.tuple([z.int(), z.int()]),
  misses: z.int(),
});
const ELECTION = z.object({
  definition_sha256: z.string(),
  lists_sha256: z.string(),
  method: z.enum(["CSO", "DSO"]),
  municipality_id: z.string(),
  municipality_name: z.string(),
  eligible_voters: z.nullable(z.int()),
});
const FILE_IN_HAND = z.object({
  sha256: z.string(),
  name: z.string(),
  imported_at: z.pipe(z.string(), z.transform(instant)),
});

/** A file as it is kept: a message of EML, or a table of stations. */
export interface FileToKeep {
  readonly sha256: string;
  readonly message: SetupMessage | "csv";
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file of a message that the set-up works with: the one that was imported last. */
export interface FileInHand {
  readonly sha256: string;
  readonly name: string;
  /** When this installation first saw the file. */
  readonly importedAt: Instant;
}

/** Keeps an imported file byte for byte. The same file once more changes nothing. */
export function keepFile(db: Database, file: FileToKeep, at: Instant): void {
  db.prepare(
    `INSERT INTO imported_files (sha256, message, name, bytes, imported_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  ).run(file.sha256, file.message, file.name, file.bytes, at);
}

/** Goes on with this file for its message. */
export function takeInHand(db: Database, message: SetupMessage, sha256: string): void {
  db.prepare(
    "INSERT INTO files_in_hand (message, sha256) VALUES (?, ?) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256",
  ).run(message, sha256);
}

/** The file of a message that the set-up works with, or null. */
export function fileInHand(db: Database, message: SetupMessage): FileInHand | null {
  const query = db.prepare(
    `SELECT sha256, name, imported_at FROM files_in_hand JOIN imported_files USING (sha256)
     WHERE files_in_hand.message = ?`,
  );
  const row = parseOptionalRow(FILE_IN_HAND, query.get(message));
  return row === null ? null : { sha256: row.sha256, name: row.name, importedAt: row.imported_at };
}

// What was read of a file stays true as long as its hash does. Reading lists anew at every key press would be slow.
const readBefore = new WeakMap<Database, Map<string, EmlDocument>>();

/** A kept file of this message; null when there is none with that hash. */
export function readKept<M extends SetupMessage>(
  db: Database,
  sha256: string,
  message: M,
): Extract<EmlDocument, { readonly message: M }> | null {
  const documents = readBefore.get(db) ?? new Map<string, EmlDocument>();
  readBefore.set(db, documents);
  const known = documents.get(sha256) ?? null;
  if (known !== null) return isMessage(known, message) ? known : null;
  const query = db.prepare("SELECT bytes FROM imported_files WHERE sha256 = ? AND message = ?");
  const row = parseOptionalRow(FILE, query.get(sha256, message));
  if (row === null) return null;
  const read = parseEml(row.bytes);
  const document = must(read.ok ? read.value : null, "a kept file was readable when it was kept");
  documents.set(sha256, document);
  return isMessage(document, message) ? document : null;
}

function isMessage<M extends SetupMessage>(
  document: EmlDocument,
  message: M,
): document is Extract<EmlDocument, { readonly message: M }> {
  return document.message === message;
}

export function readHashCheck(db: Database, sha256: string): HashCheck | null {
  const row = parseOptionalRow(
    CHECK,
    db.prepare("SELECT state FROM hash_checks WHERE sha256 = ?").get(sha256),
  );
  return row === null ? null : parseRow(CHECK_STATE, JSON.parse(row.state));
}

export function storeHashCheck(db: Database, check: HashCheck): void {
  db.prepare(
    "INSERT INTO hash_checks (sha256, state) VALUES (?, ?) ON CONFLICT DO UPDATE SET state = excluded.state",
  ).run(check.digest, JSON.stringify(check));
}

export function storeElection(db: Database, choice: ElectionChoice): void {
  db.prepare(
    `INSERT INTO election (only_one, definition_sha256, lists_sha256, method, municipality_id, municipality_name)
     VALUES (1, ?, ?, ?, ?, ?)`,
  ).run(
    choice.definitionSha256,
    choice.listsSha256,
    choice.method,
    choice.municipality.id,
    choice.municipality.name,
  );
}

/** Forgets what was chosen; the files and their checks stay. */
export function deleteElection(db: Database): void {
  db.prepare("DELETE FROM election").run();
}

/** Stores Z, the voters of the whole municipality. */
export function storeEligibleVoters(db: Database, voters: Count | null): void {
  db.prepare("UPDATE election SET eligible_voters = ?").run(voters);
}

/** The election that is counted, from the files as they were kept; null before it is set up. */
export function readElection(db: Database): CountedElection | null {
  const row = parseOptionalRow(ELECTION, db.prepare("SELECT * FROM election").get());
  if (row === null) return null;
  const definition = must(readKept(db, row.definition_sha256, "110a"), "the definition was kept");
  const lists = must(readKept(db, row.lists_sha256, "230b"), "the lists were kept");
  return {
    election: definition.election,
    seats: definition.seats,
    lists: lists.lists,
    method: row.method,
    municipality: { id: row.municipality_id, name: row.municipality_name },
    eligibleVoters: row.eligible_voters,
    contestId: definition.contestId,
  };
}
