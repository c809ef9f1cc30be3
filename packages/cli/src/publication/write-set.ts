import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
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
  keyIdOfSignatureName,
  MANIFEST_NAME,
  manifestSignatureName,
  parseManifest,
  type SigningKey,
  signManifest,
  writeManifest,
} from "@stemketen/core/integrity";
import { printable } from "../files.ts";
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
 * @param folder absolute; it may be absent, empty, or hold an earlier set and nothing else, which is replaced
 */
export function writeSet(
  folder: string,
  files: Iterable<SetFile>,
  manifest: SetManifest,
): Result<readonly WrittenSetFile[], Message> {
  const taken = whyTaken(folder);
  if (taken !== null) return err(taken);
  let workplace: string | undefined;
  try {
    const beside = firstFolderToMake(folder) ?? folder;
    workplace = mkdtempSync(join(dirname(beside), `.${basename(beside)}-`));
    const whole = join(workplace, "set");
    const written = makeSet(whole, files, manifest);
    mkdirSync(dirname(folder), { recursive: true });
    moveIntoPlace(whole, folder, `${workplace}-old`);
    return ok(written);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return err({
      nl: `${printable(folder)}: schrijven is mislukt (${String(error.code)}). Er is niets achtergebleven.`,
      en: `${printable(folder)}: writing failed (${String(error.code)}). Nothing was left behind.`,
    });
  } finally {
    if (workplace !== undefined) rmSync(workplace, { recursive: true, force: true });
  }
}

/** The outermost folder on the way to this one that is not there; null when all are. */
function firstFolderToMake(folder: string): string | null {
  if (existsSync(folder)) return null;
  return firstFolderToMake(dirname(folder)) ?? folder;
}

function makeSet(root: string, files: Iterable<SetFile>, { headers, key }: SetManifest): WrittenSetFile[] {
  mkdirSync(root);
  const written: WrittenSetFile[] = [];
  for (const file of files) written.push(writeFile(root, file));
  const hashes = written.map(({ path, sha256 }) => ({ path, sha256 }));
  const text = writeManifest({ domain: DOMAIN, headers, files: hashes });
  written.push(writeFile(root, { path: MANIFEST_NAME, chunks: [text] }));
  if (key !== null) {
    const { keyId, signature } = signManifest(text, key);
    written.push(writeFile(root, { path: manifestSignatureName(keyId), chunks: [signature] }));
  }
  return written;
}

/** Why a folder cannot be written: it holds something else than one earlier set of ours. */
export function whyTaken(folder: string): Message | null {
  let present: readonly string[];
  try {
    present = filesIn(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    return {
      nl: `${printable(folder)}: dit is geen map waarin geschreven kan worden. Kies een andere met --out.`,
      en: `${printable(folder)}: this is not a folder that can be written to. Choose another with --out.`,
    };
  }
  const listed = filesOfEarlierSet(folder);
  const ours = (path: string): boolean =>
    listed.has(path) || (listed.size > 0 && keyIdOfSignatureName(path) !== null);
  const strange = present.find((path) => !ours(path));
  if (strange === undefined) return null;
  return {
    nl: `${printable(folder)}: in deze map staat al iets anders (${printable(strange)}). Kies met --out een lege of een nieuwe map.`,
    en: `${printable(folder)}: this folder already holds something else (${printable(strange)}). Choose an empty or a new folder with --out.`,
  };
}

/** The paths of all files below a folder, with forward slashes; an empty folder counts as a file. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    const below = filesIn(join(folder, entry.name));
    return below.length === 0 ? [`${entry.name}/`] : below.map((path) => `${entry.name}/${path}`);
  });
}

/** What the manifest of an earlier set lists, and itself; nothing when there is no such manifest. */
function filesOfEarlierSet(folder: string): ReadonlySet<string> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, MANIFEST_NAME));
  } catch {
    return new Set();
  }
  const manifest = parseManifest(bytes);
  if (!manifest.ok || manifest.value.domain !== DOMAIN) return new Set();
  return new Set([MANIFEST_NAME, ...manifest.value.files.map(({ path }) => path)]);
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

/** Many small texts become few large pieces, for one write each; a piece holds only until the next is asked for. */
function* inLargePieces(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const room = Buffer.alloc(PIECE);
  let filled = 0;
  for (const chunk of chunks) {
    const size = Buffer.byteLength(chunk);
    if (filled + size > PIECE) {
      yield room.subarray(0, filled);
      filled = 0;
    }
    if (size > PIECE) yield Buffer.from(chunk);
    else if (typeof chunk === "string") filled += room.write(chunk, filled);
    else {
      room.set(chunk, filled);
      filled += size;
    }
  }
  yield room.subarray(0, filled);
}

/** Puts a whole set in its place; the set that stood there is gone only once that has succeeded. */
function moveIntoPlace(whole: string, folder: string, aside: string): void {
  const replaces = existsSync(folder);
  if (replaces) renameSync(folder, aside);
  try {
    renameSync(whole, folder);
  } catch (error) {
    if (replaces) renameSync(aside, folder);
    throw error;
  }
  if (replaces) rmSync(aside, { recursive: true, force: true });
}
