import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import {
  MANIFEST_NAME,
  manifestSignatureName,
  type SigningKey,
  signManifest,
  writeManifest,
} from "@stemketen/core/integrity";
import type { Message } from "../message.ts";

/** A file of a set: a path with forward slashes inside the set, and its content in pieces. */
export interface SetFile {
  readonly path: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

/** A file that was written. */
export interface WrittenSetFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the manifest of a set says besides its files. */
export interface SetManifest {
  readonly headers: Readonly<Record<string, string>>;
  /** Signs the manifest, detached; null leaves it unsigned. */
  readonly key: SigningKey | null;
}

const DOMAIN = "stemketen/publication/1";
const PIECE = 1 << 20;

/**
 * Writes a publication set: everything is made in a folder beside its place and moved there when it is whole,
 * so that a reader never sees half a set and a failure leaves nothing behind.
 * @param folder absolute; it may be absent, empty, or hold an earlier set, which is replaced
 */
export function writeSet(
  folder: string,
  files: Iterable<SetFile>,
  manifest: SetManifest,
): Result<readonly WrittenSetFile[], Message> {
  const taken = whyTaken(folder);
  if (taken !== null) return err(taken);
  let making: string | undefined;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    making = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
    const written: WrittenSetFile[] = [];
    for (const file of files) written.push(writeFile(making, file));
    const text = writeManifest({
      domain: DOMAIN,
      headers: manifest.headers,
      files: written.map(({ path, sha256 }) => ({ path, sha256 })),
    });
    written.push(writeFile(making, { path: MANIFEST_NAME, chunks: [text] }));
    if (manifest.key !== null) {
      const { keyId, signature } = signManifest(text, manifest.key);
      written.push(writeFile(making, { path: manifestSignatureName(keyId), chunks: [signature] }));
    }
    moveIntoPlace(making, folder);
    making = undefined;
    return ok(written);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return err({
      nl: `${folder}: schrijven is mislukt (${String(error.code)}). Er is niets achtergebleven.`,
      en: `${folder}: writing failed (${String(error.code)}). Nothing was left behind.`,
    });
  } finally {
    if (making !== undefined) rmSync(making, { recursive: true, force: true });
  }
}

/** Why a folder cannot be written: it holds something that is not an earlier set of ours. */
function whyTaken(folder: string): Message | null {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const absent = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (absent) return null;
    return {
      nl: `${folder}: dit is geen map waarin geschreven kan worden. Kies een andere met --out.`,
      en: `${folder}: this is not a folder that can be written to. Choose another with --out.`,
    };
  }
  if (names.length === 0) return null;
  const ours =
    names.includes(MANIFEST_NAME) &&
    readFileSync(join(folder, MANIFEST_NAME), "utf8").startsWith(`# ${DOMAIN}\n`);
  if (ours) return null;
  return {
    nl: `${folder}: in deze map staan al andere bestanden. Kies met --out een lege of een nieuwe map.`,
    en: `${folder}: this folder already holds other files. Choose an empty or a new folder with --out.`,
  };
}

function writeFile(root: string, { path, chunks }: SetFile): WrittenSetFile {
  const target = join(root, ...path.split("/"));
  mkdirSync(dirname(target), { recursive: true });
  const hash = createHash("sha256");
  const file = openSync(target, "wx");
  let bytes = 0;
  try {
    for (const piece of inLargePieces(chunks)) {
      hash.update(piece);
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
      bytes += piece.length;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { path, bytes, sha256: hash.digest("hex") };
}

/** Many small texts become few large pieces: one write each is what takes the time. */
function* inLargePieces(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let waiting: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    if (typeof chunk === "string") {
      waiting.push(chunk);
      length += chunk.length;
      if (length < PIECE) continue;
    }
    yield Buffer.from(waiting.join(""), "utf8");
    [waiting, length] = [[], 0];
    if (typeof chunk !== "string") yield chunk;
  }
  yield Buffer.from(waiting.join(""), "utf8");
}

function moveIntoPlace(made: string, folder: string): void {
  const old = `${made}-old`;
  let replaced = false;
  try {
    renameSync(folder, old);
    replaced = true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  try {
    renameSync(made, folder);
  } catch (error) {
    if (replaced) renameSync(old, folder);
    throw error;
  }
  if (replaced) rmSync(old, { recursive: true, force: true });
}
