import { readdirSync, statfsSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
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
  const plugged = pluggedIn().map((path) => placeAt(path, "plugged-in"));
  return [own, ...plugged].flatMap((place) => place ?? []);
}

/** Drive letters of Windows, but for the two of the system; on Linux what the desktop hung in for this user. */
function pluggedIn(): readonly string[] {
  if (process.platform === "win32") return Array.from("DEFGHIJKLMNOPQRSTUVWXYZ", (letter) => `${letter}:\\`);
  const { username } = userInfo();
  return [join("/media", username), join("/run/media", username)].flatMap(foldersIn);
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
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
