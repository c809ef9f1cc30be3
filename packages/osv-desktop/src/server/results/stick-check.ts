import { formatHash } from "@stemketen/core/basics";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { readElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { readableTimeOf } from "./dutch-time.ts";
import { markedElection } from "./practice-marks.ts";
import { type ResultVersion, readVersions } from "./result-versions.store.ts";

/** A file as the browser chose and hashed it. */
export interface ChosenFile {
  readonly name: string;
  readonly sha256: string;
}

/** What "Controleer de stick" found. */
export type StickCheck =
  /** Byte for byte a file of the valid version: the sticker may go on. */
  | { readonly outcome: "same"; readonly version: number; readonly label: readonly string[] }
  /** A file of a version that is no longer valid. */
  | { readonly outcome: "lapsed"; readonly version: number; readonly reason: string }
  /** It has the name of one of our files, and other content. */
  | { readonly outcome: "changed"; readonly version: number; readonly expected: string }
  | { readonly outcome: "unknown" };

/** Compares the hash of a file on a stick with everything that was made, and writes the outcome in the log. */
export function checkStick({ db, now, mode }: Office, by: User, file: ChosenFile): StickCheck {
  return inTransaction(db, () => {
    const check = compareWithVersions(db, file, mode);
    const { outcome } = check;
    const version = check.outcome === "unknown" ? null : check.version;
    appendAuditEvent(
      db,
      { event: "result.stick-checked", payload: { name: file.name, sha256: file.sha256, outcome, version } },
      { at: now(), actor: { ...actorOfUser(by), role: by.role } },
    );
    return check;
  });
}

function compareWithVersions(db: Database, file: ChosenFile, mode: Office["mode"]): StickCheck {
  const versions = readVersions(db);
  const same = versions.find((version) => hashesOf(version).some(({ sha256 }) => sha256 === file.sha256));
  if (same !== undefined) {
    const { number: version, voided } = same;
    if (voided !== null) return { outcome: "lapsed", version, reason: voided.reason };
    return { outcome: "same", version, label: labelOf(db, same, file, mode) };
  }
  for (const version of versions) {
    const made = hashesOf(version).find(({ name }) => name === file.name);
    if (made !== undefined) return { outcome: "changed", version: version.number, expected: made.sha256 };
  }
  return { outcome: "unknown" };
}

/** Everything of a version that can lie on a stick: its package and each file. */
function hashesOf({ package: zip, files }: ResultVersion): readonly ChosenFile[] {
  return zip === null ? files : [zip, ...files];
}

/** The lines of the sticker. */
function labelOf(
  db: Database,
  { number, madeAt }: ResultVersion,
  { name, sha256 }: ChosenFile,
  mode: Office["mode"],
): readonly string[] {
  const counted = readElection(db);
  const election = counted === null ? [] : [markedElection(counted.election, mode).name];
  const municipality = counted === null ? [] : [`Gemeente ${counted.municipality.name}`];
  return [
    ...election,
    ...municipality,
    `Versie ${number}, gemaakt op ${readableTimeOf(madeAt)}`,
    name,
    `SHA-256: ${formatHash(sha256)}`,
  ];
}
