import { readdirSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";

/** Where sticks and disks may be: drive letters but for the two of the system, or what the desktop hung in for this user. */
export function pluggedIn(): readonly string[] {
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
