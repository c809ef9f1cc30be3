import { createReadStream } from "node:fs";
import { isSystemError, whyNotOpened } from "./files.ts";
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
    if (!isSystemError(error)) throw error;
    return whyNotOpened(path, error.code);
  }
}
