import type { Position } from "../documents.ts";

/** What a piece of XML that the parser has not finished yet looks like. */
export interface Pending {
  readonly kind: "doctype" | "entity" | "tag" | "mark" | "text";
  readonly detail: string;
  /** Index in the piece of what is wrong with it. */
  readonly offset: number;
}

// A reference that is none of the five predefined ones and not numeric, nor could still become one.
const FOREIGN_REFERENCE =
  /&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)(?!#?[A-Za-z0-9]{0,10}$)([^;<>&\s"']{0,40};?)/u;

/** Tells what an unfinished piece of XML is, so that an error can name it. Blanks in front do not count. */
export function classifyPending(piece: string): Pending {
  const start = piece.length - piece.trimStart().length;
  if (piece.startsWith("<!DOCTYPE", start)) return { kind: "doctype", detail: "DOCTYPE", offset: start };
  // Comments, CDATA and processing instructions may hold anything; an end tag holds no references.
  if (/^<[!?/]/u.test(piece.slice(start, start + 2))) return { kind: "mark", detail: "", offset: start };
  const reference = FOREIGN_REFERENCE.exec(piece);
  if (reference !== null) return { kind: "entity", detail: reference[0], offset: reference.index };
  return { kind: piece.startsWith("<", start) ? "tag" : "text", detail: "", offset: start };
}

/** Where one stands after `text` that begins at `start`; columns count characters, not code units. */
export function positionAfter(start: Position, text: string): Position {
  const lines = text.split(/\r\n|\r|\n/u);
  const column = Array.from(lines.at(-1) ?? "").length;
  return lines.length === 1
    ? { line: start.line, column: start.column + column }
    : { line: start.line + lines.length - 1, column: column + 1 };
}
