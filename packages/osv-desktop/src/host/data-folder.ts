import { homedir } from "node:os";
import { join } from "node:path";

/** Where data stands when nobody says otherwise: in the user's own data folder, as each system has it. */
export function usualDataFolder(
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === "win32") return join(home, "AppData", "Local", "Stemketen", "osv-desktop");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Stemketen", "osv-desktop");
  return join(home, ".local", "share", "stemketen", "osv-desktop");
}
