import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareByteOrder, err, ok, type Result } from "@stemketen/core/basics";
import type { Message } from "../../message.ts";

/** A file in the folder. */
export interface FolderFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** In bytes. */
  readonly size: number;
}

/** All that stands in a folder, in byte order of the paths. */
export interface Folder {
  readonly files: readonly FolderFile[];
  /** Links, pipes and the like: a published set holds plain files only. They are never followed. */
  readonly oddities: readonly string[];
}

const PIECE = 1024 * 1024;
/** Enough to tell what kind of file it is. */
const BEGINNING = 4096;
/** Larger files are hashed but not read. */
const MAX_READ = 512 * 1024 * 1024;

const NOT_UTF8: Message = { nl: "is geen tekst in UTF-8", en: "is not text in UTF-8" };

/** Why something on the disk could not be read, in words. */
export function whyNotRead(error: unknown): Message {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return { nl: `kan niet worden gelezen (${code})`, en: `cannot be read (${code})` };
}

/** Lists all files in a folder and the folders in it. @returns why the folder itself cannot be read */
export function listFolder(root: string): Result<Folder, Message> {
  const files: FolderFile[] = [];
  const oddities: string[] = [];
  const visit = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`;
      const absolute = join(folder, entry.name);
      if (entry.isDirectory()) visit(absolute, `${path}/`);
      else if (entry.isFile()) files.push({ path, absolute, size: statSync(absolute).size });
      else oddities.push(path);
    }
  };
  try {
    visit(root, "");
  } catch (error) {
    return err(whyNotRead(error));
  }
  files.sort((a, b) => compareByteOrder(a.path, b.path));
  return ok({ files, oddities });
}

/**
 * Reads a file piece by piece; each piece holds only until the next one is asked for.
 * @throws the system's error
 */
export function eachPiece(file: FolderFile, take: (piece: Buffer) => void): void {
  const handle = openSync(file.absolute, "r");
  try {
    const room = Buffer.alloc(Math.min(PIECE, Math.max(1, file.size)));
    for (let length = readSync(handle, room); length > 0; length = readSync(handle, room)) {
      take(room.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * Reads a file of UTF-8 piece by piece, without its byte order mark.
 * @returns why it could not be read to the end, or null
 */
export function eachText(file: FolderFile, take: (text: string) => void): Message | null {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    eachPiece(file, (piece) => {
      take(decoder.decode(piece, { stream: true }));
    });
    take(decoder.decode());
    return null;
  } catch (error) {
    return error instanceof TypeError ? NOT_UTF8 : whyNotRead(error);
  }
}

/** SHA-256 of a file, 64 lower-case hexadecimal digits. */
export function hashOf(file: FolderFile): Result<string, Message> {
  const hash = createHash("sha256");
  try {
    eachPiece(file, (piece) => hash.update(piece));
    return ok(hash.digest("hex"));
  } catch (error) {
    return err(whyNotRead(error));
  }
}

/** The first bytes of a file; none when it cannot be read. */
export function beginningOf(file: FolderFile): Buffer {
  try {
    const handle = openSync(file.absolute, "r");
    try {
      const room = Buffer.alloc(BEGINNING);
      return room.subarray(0, readSync(handle, room));
    } finally {
      closeSync(handle);
    }
  } catch {
    return Buffer.alloc(0);
  }
}

/** All bytes of a file. */
export function bytesOf(file: FolderFile): Result<Buffer, Message> {
  if (file.size > MAX_READ) return err({ nl: "is te groot om te lezen", en: "is too big to read" });
  try {
    return ok(readFileSync(file.absolute));
  } catch (error) {
    return err(whyNotRead(error));
  }
}

/** The text of a file in UTF-8, without a byte order mark. */
export function textOf(file: FolderFile): Result<string, Message> {
  const bytes = bytesOf(file);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value));
  } catch {
    return err(NOT_UTF8);
  }
}
