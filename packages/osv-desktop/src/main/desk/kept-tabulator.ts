import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const KEPT = z.object({
  /** "https://192.168.1.10:8443" */
  origin: z.string(),
  /** Certificate of the authority whose words were compared, PEM. */
  authority: z.string(),
  /** With what the tabulator lets this desk in; null: it did not yet. */
  admission: z.nullable(z.string()),
});

/** The tabulator that a desk trusts, and all that a desk keeps. */
export type KeptTabulator = Readonly<z.infer<typeof KEPT>>;

const NAME = "tabulator.json";
const OWNER_ONLY = 0o600;

/** What this desk keeps; null: nothing, or nothing that can be read. Then the words are compared again. */
export function readKept(folder: string): KeptTabulator | null {
  try {
    return KEPT.parse(JSON.parse(readFileSync(join(folder, NAME), "utf8")));
  } catch {
    return null;
  }
}

/** Keeps it, whole or not at all, whenever the power goes. @throws the system's error when it cannot be kept */
export function writeKept(folder: string, kept: KeptTabulator): void {
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${NAME}.new`);
  // What was left behind by another start may be readable for others.
  rmSync(unfinished, { force: true });
  const file = openSync(unfinished, "wx", OWNER_ONLY);
  try {
    writeFileSync(file, JSON.stringify(kept));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, join(folder, NAME));
}
