import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import {
  type CandidateListsDocument,
  type CountDocument,
  type CountMessage,
  describeEmlError,
  type ElectionDefinitionDocument,
  type EmlDocument,
  type EmlError,
  type MessageId,
  type PollingStationsDocument,
  type ReportingUnit,
  type ResultDocument,
  startEmlReader,
} from "@stemketen/core/eml";
import type { Message } from "./message.ts";
import type { Terminal } from "./terminal.ts";

/** The document that belongs to a message: "230b" gives candidate lists, any 510 a count. */
type DocumentOf<M extends MessageId> = M extends "110a"
  ? ElectionDefinitionDocument
  : M extends "110b"
    ? PollingStationsDocument
    : M extends "230b"
      ? CandidateListsDocument
      : M extends CountMessage
        ? CountDocument
        : ResultDocument;

/** A file that was read whole, with what proves which file it was. */
interface ReadEml<D> {
  readonly document: D;
  readonly bytes: number;
  /** SHA-256 of the raw bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A file that was written. */
export interface WrittenFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

const READ_PIECE = 256 * 1024;
const WRITE_PIECE = 256 * 1024;

/** Text for a line on the terminal: file names and values may hold control characters, a terminal obeys them. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{fffd}");
}

/**
 * Reads one EML file in pieces, without holding its bytes.
 * @param path as the user typed it; "-" is stdin
 * @param options.expect the messages that fit here: another one is an error
 * @param options.onReportingUnit takes the units of a count one by one; the document then holds none
 * @returns a sentence that names the file and, where it can, the line and character
 */
export async function readEml<M extends MessageId = MessageId>(
  path: string,
  terminal: Terminal,
  options: {
    readonly expect?: readonly M[];
    readonly onReportingUnit?: (unit: ReportingUnit) => void;
  } = {},
): Promise<Result<ReadEml<DocumentOf<M>>, Message>> {
  const { expect, onReportingUnit } = options;
  const reader = startEmlReader({
    ...(expect === undefined ? {} : { expect }),
    ...(onReportingUnit === undefined ? {} : { onReportingUnit }),
  });
  const hash = createHash("sha256");
  let bytes = 0;
  const source: AsyncIterable<Uint8Array> =
    path === "-" ? process.stdin : createReadStream(terminal.path(path), { highWaterMark: READ_PIECE });
  try {
    for await (const piece of source) {
      hash.update(piece);
      bytes += piece.length;
      const error = reader.write(piece);
      if (error !== null) return err(whyUnreadable(path, error, expect));
    }
  } catch (error) {
    if (isSystemError(error)) return err(whyNotOpened(path, error.code));
    throw error;
  }
  const read = reader.end();
  if (!read.ok) return err(whyUnreadable(path, read.error, expect));
  const document = read.value;
  if (!fits(document, expect)) throw new Error(`Invariant broken: a ${document.message} was not refused`);
  return ok({ document, bytes, sha256: hash.digest("hex") });
}

function fits<M extends MessageId>(
  document: EmlDocument,
  expect: readonly M[] | undefined,
): document is EmlDocument & DocumentOf<M> {
  return expect === undefined || expect.some((message) => message === document.message);
}

/** The name of a file in a sentence. */
export function nameOf(path: string): string {
  return path === "-" ? "stdin" : printable(path);
}

function about(path: string, nl: string, en: string): Message {
  return { nl: `${nameOf(path)}: ${nl}`, en: `${nameOf(path)}: ${en}` };
}

function whyUnreadable(path: string, error: EmlError, expect: readonly MessageId[] = []): Message {
  if (error.kind === "other-message") return whyAnotherMessage(path, error.detail, expect);
  const said = describeEmlError(error);
  return about(path, printable(said.nl), printable(said.en));
}

function kindOf(message: string): Message {
  switch (message) {
    case "110a":
      return { nl: "een verkiezingsdefinitie (110a)", en: "an election definition (110a)" };
    case "110b":
      return { nl: "een lijst van stembureaus (110b)", en: "a list of polling stations (110b)" };
    case "230b":
      return { nl: "een bestand met kandidatenlijsten (230b)", en: "a file of candidate lists (230b)" };
    case "520":
      return { nl: "een uitslag met gekozenen (520)", en: "a result with those elected (520)" };
    default:
      return { nl: `een telling (${message})`, en: `a count (${message})` };
  }
}

function whyAnotherMessage(path: string, found: string, expect: readonly MessageId[]): Message {
  const { nl, en } = kindOf(found);
  // Whoever takes any count is not told all seven names of one.
  const counts = expect.filter((message) => message.startsWith("510"));
  const wanted =
    counts.length > 1
      ? [...expect.filter((message) => !counts.includes(message)).map(kindOf), kindOf("510")]
      : expect.map(kindOf);
  return about(
    path,
    `dit is ${nl}. Hier hoort ${wanted.map((kind) => kind.nl).join(" of ")}.`,
    `this is ${en}. Wanted here: ${wanted.map((kind) => kind.en).join(" or ")}.`,
  );
}

/** Whether an error comes from the system: a file that is not there, a disk that is full. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/** Why a file cannot be read, in a sentence that names it. */
export function whyNotOpened(path: string, code: string): Message {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return about(path, "dit bestand bestaat niet.", "this file does not exist.");
    case "EISDIR":
      return about(path, "dit is een map, geen bestand.", "this is a folder, not a file.");
    case "EACCES":
    case "EPERM":
      return about(path, "u mag dit bestand niet lezen.", "you may not read this file.");
    default:
      return about(path, `het lezen is mislukt (${code}).`, `reading failed (${code}).`);
  }
}

/**
 * Writes one file, whole or not at all: nobody ever sees half of it, and an error leaves nothing behind.
 * @param path absolute; its folder must exist; a file that stands there is replaced
 * @param chunks the text in pieces, none of which ends inside a character
 */
export async function writeFileAtomically(
  path: string,
  chunks: Iterable<string>,
): Promise<Result<WrittenFile, Message>> {
  let waiting: string | undefined;
  try {
    const target = await replaceable(path);
    if (target === null) return err(whyNotWritten(path, "EEXIST"));
    waiting = await mkdtemp(join(dirname(target), ".stemketen-"));
    const whole = join(waiting, "whole");
    const written = await writeWhole(whole, chunks);
    await rename(whole, target);
    return ok({ path: target, ...written });
  } catch (error) {
    if (isSystemError(error)) return err(whyNotWritten(path, error.code));
    throw error;
  } finally {
    if (waiting !== undefined) await rm(waiting, { recursive: true, force: true });
  }
}

/** Whether two paths lead to the same file. Both absolute; false when one of them is not there. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  try {
    const [one, other] = await Promise.all([stat(a), stat(b)]);
    return one.ino === other.ino && one.dev === other.dev;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Where a file really goes (a link is followed); null when something other than a file stands there. */
async function replaceable(path: string): Promise<string | null> {
  try {
    const target = await realpath(path);
    return (await stat(target)).isFile() ? target : null;
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return path;
    throw error;
  }
}

async function writeWhole(path: string, chunks: Iterable<string>): Promise<Omit<WrittenFile, "path">> {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(path, "wx");
  try {
    for (const piece of inPieces(chunks)) {
      hash.update(piece);
      bytes += piece.length;
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Gathers the small texts of a generator into pieces worth a system call. */
function* inPieces(chunks: Iterable<string>): Generator<Uint8Array> {
  let gathered: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    gathered.push(chunk);
    length += chunk.length;
    if (length < WRITE_PIECE) continue;
    yield Buffer.from(gathered.join(""), "utf8");
    gathered = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(gathered.join(""), "utf8");
}

function whyNotWritten(path: string, code: string): Message {
  switch (code) {
    case "ENOENT":
      return about(path, "de map van dit bestand bestaat niet.", "the folder of this file does not exist.");
    case "EEXIST":
    case "ENOTDIR":
    case "EISDIR":
      return about(
        path,
        "hier staat al iets anders. Er is niets geschreven.",
        "something else stands here. Nothing was written.",
      );
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return about(path, "u mag hier niet schrijven.", "you may not write here.");
    case "ENOSPC":
      return about(
        path,
        "de schijf is vol. Er is niets geschreven.",
        "the disk is full. Nothing was written.",
      );
    default:
      return about(path, `het schrijven is mislukt (${code}).`, `writing failed (${code}).`);
  }
}

/** A file as it is, byte for byte. */
export async function bytesOf(path: string): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of createReadStream(path)) pieces.push(piece);
  return pieces;
}
