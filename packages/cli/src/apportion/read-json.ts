import { err, ok, type Result } from "@stemketen/core/basics";
import { nameOf } from "../files.ts";
import type { Message } from "../message.ts";
import { readRaw } from "../raw-file.ts";
import type { Terminal } from "../terminal.ts";
import { findJsonFault, type JsonFault } from "./json-fault.ts";

/** The most that is read: room for ten thousand elections. */
const MAX_BYTES = 64 * 1024 * 1024;

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
    return err(about(path, whyNotJson(findJsonFault(text))));
  }
}

function whyNotJson({ line, column, early }: JsonFault): Message {
  const place = { nl: `regel ${line}, teken ${column}`, en: `line ${line}, character ${column}` };
  return early
    ? { nl: `${place.nl}: hier houdt de JSON te vroeg op.`, en: `${place.en}: the JSON ends too early here.` }
    : {
        nl: `${place.nl}: dit kan hier in JSON niet staan.`,
        en: `${place.en}: this cannot stand here in JSON.`,
      };
}

function about(path: string, said: Message): Message {
  const source = sourceName(path);
  return { nl: `${source.nl}: ${said.nl}`, en: `${source.en}: ${said.en}` };
}
