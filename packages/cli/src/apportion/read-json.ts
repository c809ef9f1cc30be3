import { err, ok, type Result } from "@stemketen/core/basics";
import { nameOf } from "../files.ts";
import type { Message } from "../message.ts";
import { readRaw } from "../raw-file.ts";
import type { Terminal } from "../terminal.ts";
import { placeOfJsonFault } from "./json-fault.ts";

/** The most that is read: room for ten thousand elections. */
export const MAX_BYTES = 64 * 1024 * 1024;

class TooLarge extends Error {}

/** The name of what is read, in a sentence. */
export function sourceName(path: string): Message {
  if (path === "-") return { nl: "standaardinvoer", en: "standard input" };
  return { nl: nameOf(path), en: nameOf(path) };
}

/**
 * Reads a JSON value.
 * @param path as the user typed it; "-" is stdin
 * @returns a sentence that names the file and the place where it cannot be read
 */
export async function readJson(path: string, terminal: Terminal): Promise<Result<unknown, Message>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const unread = await readRaw(path, terminal, (piece) => {
      length += piece.length;
      if (length > MAX_BYTES) throw new TooLarge();
      pieces.push(piece);
    });
    if (unread !== null) return err(unread);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return err(about(path, { nl: "dit is groter dan 64 MB.", en: "this is larger than 64 MB." }));
  }
  return parseJson(path, Buffer.concat(pieces));
}

function parseJson(path: string, bytes: Uint8Array): Result<unknown, Message> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return err(about(path, { nl: "dit is geen tekst in UTF-8.", en: "this is not text in UTF-8." }));
  }
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    const place = placeOfJsonFault(text);
    if (place === null) {
      return err(about(path, { nl: "de JSON houdt te vroeg op.", en: "the JSON ends too early." }));
    }
    const { line, column } = place;
    return err(
      about(path, {
        nl: `regel ${line}, teken ${column}: hier houdt het op JSON te zijn.`,
        en: `line ${line}, character ${column}: from here on this is not JSON.`,
      }),
    );
  }
}

function about(path: string, said: Message): Message {
  const source = sourceName(path);
  return { nl: `${source.nl}: ${said.nl}`, en: `${source.en}: ${said.en}` };
}
