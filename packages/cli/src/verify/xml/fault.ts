import { isUtf8 } from "node:buffer";
import type { Message } from "../../message.ts";

/** A place in a file; line and column count from 1, in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Ends the reading of one file: it is broken, or does not say what it should. Thrown by the readers of this
 * folder and caught where a file is opened (read-eml-file.ts), so that one broken file never ends the whole check.
 */
export class XmlFault extends Error {
  readonly reason: Message;
  readonly place: Place;

  constructor(reason: Message, place: Place) {
    super(`${reason.en} (line ${place.line}, column ${place.column})`);
    this.reason = reason;
    this.place = place;
  }
}

const NEWLINE = 0x0a;

/** The line and column of a byte in a file of UTF-8; bytes behind the offset are not looked at. */
export function placeOf(bytes: Buffer, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) {
    line += 1;
    start = at + 1;
  }
  let column = 1;
  for (let at = start; at < offset; at++) if (!continues(bytes[at])) column += 1;
  return { line, column };
}

/** Whether a byte is the second or later one of a character in UTF-8. */
function continues(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** The first byte that is not UTF-8, give or take one character; null when all are. */
export function firstBadUtf8(bytes: Buffer): number | null {
  if (isUtf8(bytes)) return null;
  let good = 0;
  let bad = bytes.length;
  for (;;) {
    let middle = good + Math.floor((bad - good) / 2);
    while (middle < bad && continues(bytes[middle])) middle += 1;
    if (middle === good || middle >= bad) return good;
    if (isUtf8(bytes.subarray(good, middle))) good = middle;
    else bad = middle;
  }
}
