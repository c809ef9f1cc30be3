import type { EmlError } from "../documents.ts";

/**
 * Carries an error out of the parser's handlers, where nothing can be returned. It never leaves the reader:
 * its `write` and `end` turn it into plain data.
 */
export class Refusal extends Error {
  readonly error: EmlError;

  constructor(error: EmlError) {
    super(`EML refused: ${error.kind}`);
    this.error = error;
  }
}

const LONGEST_DETAIL = 80;
// Control characters and marks that turn the direction of writing: they could disguise a message on a screen.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A piece of a file made fit to stand in a message: short, on one line, without control characters. */
export function printable(text: string): string {
  const short = text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL - 1)}…` : text;
  return short.toWellFormed().replace(UNPRINTABLE, "·");
}
