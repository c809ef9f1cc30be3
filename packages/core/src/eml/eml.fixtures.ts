import { readFileSync } from "node:fs";
import { assert, type Result, utf8 } from "../basics/index.ts";
import type { EmlDocument, EmlError } from "./documents.ts";
import { type EmlReaderOptions, startEmlReader } from "./reader.ts";

/** Files of our own, with made-up names; they stand in fixtures/. */
export type FixtureName =
  | "count-510b"
  | "count-510b-2022"
  | "count-510b-draft"
  | "count-510d-kieskringen"
  | "count-510q-referendum"
  | "definition-110a"
  | "lists-230b"
  | "lists-230b-draft"
  | "result-520"
  | "stations-110b"
  | "stations-110b-draft";

export const FIXTURE_NAMES: readonly FixtureName[] = [
  "count-510b",
  "count-510b-2022",
  "count-510b-draft",
  "count-510d-kieskringen",
  "count-510q-referendum",
  "definition-110a",
  "lists-230b",
  "lists-230b-draft",
  "result-520",
  "stations-110b",
  "stations-110b-draft",
];

/** The text of a fixture. */
export function fixture(name: FixtureName): string {
  return readFileSync(new URL(`fixtures/${name}.eml.xml`, import.meta.url), "utf8");
}

/** A text with one piece replaced, which must be there; the first of several. */
export function replaced(text: string, piece: string, by: string): string {
  const at = text.indexOf(piece);
  assert(at >= 0, `the fixture has ${piece}`);
  return text.slice(0, at) + by + text.slice(at + piece.length);
}

/** Reads a text or bytes, in pieces of the given lengths (repeated to the end), all at once without them. */
export function read(
  file: string | Uint8Array,
  options: EmlReaderOptions = {},
  pieces: readonly number[] = [],
): Result<EmlDocument, EmlError> {
  const bytes = typeof file === "string" ? utf8(file) : file;
  const reader = startEmlReader(options);
  let at = 0;
  for (let piece = 0; at < bytes.length; piece++) {
    const length = pieces[piece % pieces.length] ?? bytes.length;
    reader.write(bytes.subarray(at, at + length));
    at += length;
  }
  return reader.end();
}

/** The document of a file that must be right. */
export function documentOf(file: string | Uint8Array, options: EmlReaderOptions = {}): EmlDocument {
  const result = read(file, options);
  assert(result.ok, `the file can be read: ${result.ok ? "" : JSON.stringify(result.error)}`);
  return result.value;
}

/** What is wrong with a file that must be refused. */
export function errorOf(file: string | Uint8Array, options: EmlReaderOptions = {}): EmlError {
  const result = read(file, options);
  assert(!result.ok, "the file is refused");
  return result.error;
}

/** Where a piece of text stands, counted by another way than the reader's: line and column from 1. */
export function placeOf(text: string, piece: string, occurrence = 1): { line: number; column: number } {
  let at = -1;
  for (let i = 0; i < occurrence; i++) at = text.indexOf(piece, at + 1);
  assert(at >= 0, `the text has ${piece}`);
  const before = text.slice(0, at).replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: Array.from(before.slice(start)).length + 1 };
}

/** What the envelope of every fixture says. */
export const ENVELOPE = {
  version: { number: "1.2.1", draft: false },
  transactionId: "1",
  managingAuthority: { id: "9998", name: "Waterkant", createdBy: null },
  issueDate: null,
  creationDateTime: "2026-03-19T14:28:34.960",
  canonical: true,
  election: {
    id: "GR2026_Waterkant",
    name: "Gemeenteraad Waterkant 2026",
    category: "GR",
    subcategory: "GR1",
    domain: { id: "9998", name: "Waterkant" },
    date: "2026-03-18",
    nominationDate: null,
  },
  contestId: "geen",
  contestName: null,
} as const;
