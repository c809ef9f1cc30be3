import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const PACKAGE = join(import.meta.dirname, "..");
const SOURCES = [
  join(PACKAGE, "src", "ui"),
  join(PACKAGE, "..", "ui", "src"),
  join(PACKAGE, "..", "core", "src"),
];
/** Folder in which they are built. */
export const SCREENS = join(PACKAGE, "dist", "ui");
const BUILT = join(SCREENS, "index.html");

/** Builds the screens into dist/ui, unless what stands there is newer than every source. */
export async function ensureScreens(): Promise<void> {
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > Math.max(...SOURCES.map(newestIn))) return;
  process.stderr.write("De schermen worden gebouwd… / Building the screens…\n");
  // Standard output is for the line that says where the program answers.
  await build({ configFile: join(PACKAGE, "src", "ui", "vite.config.ts"), logLevel: "error" });
}

/** When the newest file below a folder was written, in milliseconds. */
function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}
