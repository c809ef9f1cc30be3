import { statfsSync } from "node:fs";
import type { Office } from "../office.ts";
import { automaticFolder } from "./automatic-backup.ts";

/** A folder that is offered for a backup; a person may also type another. */
export interface BackupPlace {
  readonly path: string;
  /** The programme's own folder, or a stick or disk that was plugged in. */
  readonly kind: "own" | "plugged-in";
  readonly freeBytes: number;
}

/** The programme's own folder and everything that is plugged in now. Of what is there, only the names are read. */
export function backupPlaces(office: Office): readonly BackupPlace[] {
  const own = placeAt(automaticFolder(office), "own");
  const plugged = office.installation.pluggedIn().map((path) => placeAt(path, "plugged-in"));
  return [own, ...plugged].flatMap((place) => place ?? []);
}

/** Null when it is not there, or was pulled out while we looked. */
function placeAt(path: string, kind: BackupPlace["kind"]): BackupPlace | null {
  try {
    const { bavail, bsize } = statfsSync(path);
    return { path, kind, freeBytes: bavail * bsize };
  } catch {
    return null;
  }
}
