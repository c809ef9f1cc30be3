import { dirname, resolve } from "node:path";
import type { AuditEventId } from "@stemketen/core/audit";
import type { JsonValue } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import { readAuditPage } from "@stemketen/server-kit/audit-store";
import type { Office } from "../office.ts";
import { automaticFolder } from "./automatic-backup.ts";
import { type PlaceState, placeState } from "./automatic-place.ts";

/** What is known of the backups of a database: from its log, and of the chosen place since the start. */
export interface BackupState {
  /** The last one that was made and read back whole, wherever it stands; null: there is none. */
  readonly last: {
    readonly at: Instant;
    readonly path: string;
    readonly automatic: boolean;
    readonly encrypted: boolean;
  } | null;
  /**
   * The last one that failed, when none was made since. What fails in the chosen place is not among them: that is
   * told of the place, for as long as it lasts.
   */
  readonly failed: {
    readonly at: Instant;
    readonly path: string;
    readonly reason: string;
    /** Of those that the programme makes beside the database. */
    readonly isOwn: boolean;
  } | null;
  /** Where automatic copies also go; null: no place was chosen. */
  readonly place: PlaceState | null;
}

/** So far back in the log is looked for one that does not stand in the chosen place. */
const LOOKED_AT = 20;

/** The backups as they stand. */
export function backupState(office: Office): BackupState {
  const { db } = office;
  const place = placeState(office);
  const [last] = recordsOf(db, "backup.made", 1);
  const isElsewhere = (path: string): boolean => place !== null && dirname(path) === resolve(place.folder);
  const lastHere = (event: AuditEventId) =>
    recordsOf(db, event, LOOKED_AT).find(({ payload }) => !isElsewhere(textIn(payload, "path")));
  const failed = lastHere("backup.failed");
  const isNewer = failed !== undefined && failed.sequence > (lastHere("backup.made")?.sequence ?? 0);
  return {
    last:
      last === undefined
        ? null
        : {
            at: last.at,
            path: textIn(last.payload, "path"),
            automatic: last.payload["automatic"] === true,
            encrypted: last.payload["encrypted"] === true,
          },
    failed: isNewer ? failedOne(office, failed) : null,
    place,
  };
}

type Records = ReturnType<typeof recordsOf>;

function failedOne(office: Office, { at, payload }: Records[number]): BackupState["failed"] {
  const path = textIn(payload, "path");
  return { at, path, reason: textIn(payload, "reason"), isOwn: dirname(path) === automaticFolder(office) };
}

function recordsOf(db: Office["db"], event: AuditEventId, limit: number) {
  return readAuditPage(db, { event }, { before: null, limit }).records;
}

function textIn(payload: Readonly<Record<string, JsonValue>>, field: string): string {
  const value = payload[field];
  return typeof value === "string" ? value : "";
}
