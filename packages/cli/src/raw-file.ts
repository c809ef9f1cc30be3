import { createReadStream } from "node:fs";
import { nameOf } from "./files.ts";
import type { Message } from "./message.ts";
import type { Terminal } from "./terminal.ts";

const PIECE = 256 * 1024;

/**
 * Reads any file in pieces, so that its size does not matter.
 * @param path as the user typed it; "-" is stdin
 * @param take gets the bytes piece by piece
 * @returns a sentence that names the file and says why it cannot be read; null when all was read
 */
export async function readRaw(
  path: string,
  terminal: Terminal,
  take: (piece: Uint8Array) => void,
): Promise<Message | null> {
  const source: AsyncIterable<Uint8Array> =
    path === "-" ? process.stdin : createReadStream(terminal.path(path), { highWaterMark: PIECE });
  try {
    for await (const piece of source) take(piece);
    return null;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return whyNotRead(nameOf(path), String(error.code));
  }
}

function whyNotRead(name: string, code: string): Message {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { nl: `${name}: dit bestand bestaat niet.`, en: `${name}: this file does not exist.` };
    case "EISDIR":
      return { nl: `${name}: dit is een map, geen bestand.`, en: `${name}: this is a folder, not a file.` };
    case "EACCES":
    case "EPERM":
      return { nl: `${name}: u mag dit bestand niet lezen.`, en: `${name}: you may not read this file.` };
    default:
      return { nl: `${name}: het lezen is mislukt (${code}).`, en: `${name}: reading failed (${code}).` };
  }
}
