import { Buffer } from "node:buffer";
import type { Message } from "../../message.ts";
import { XML_REASONS } from "./reasons.ts";

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["apos", "'"],
  ["quot", '"'],
]);

/** Whether a code point may stand in XML 1.0 at all (production 2, Char). */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** The first byte of a character that XML does not allow, in bytes known to be UTF-8; null when there is none. */
export function firstForbiddenCharacter(bytes: Buffer): number | null {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && !isXmlCharacter(byte)) return at;
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    if (byte === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) return at;
  }
  return null;
}

function numericReference(digits: string, base: 10 | 16): string | null {
  const wellFormed = base === 16 ? /^[0-9A-Fa-f]{1,8}$/ : /^[0-9]{1,8}$/;
  const code = wellFormed.test(digits) ? Number.parseInt(digits, base) : -1;
  return code >= 0 && isXmlCharacter(code) ? String.fromCodePoint(code) : null;
}

function referredCharacter(reference: string): string | null {
  if (reference.startsWith("#x")) return numericReference(reference.slice(2), 16);
  if (reference.startsWith("#")) return numericReference(reference.slice(1), 10);
  return PREDEFINED.get(reference) ?? null;
}

/**
 * Puts the characters in for the references of a text: the five predefined entities and numbers.
 * @returns the text, or the reference that is not one of these
 */
export function resolveReferences(text: string): { readonly text: string } | { readonly unknown: string } {
  let unknown: string | null = null;
  const resolved = text.replace(/&([^&;]{0,40})(;?)/g, (written, reference: string, end: string) => {
    const character = end === ";" ? referredCharacter(reference) : null;
    if (character === null) unknown ??= written;
    return character ?? "";
  });
  return unknown === null ? { text: resolved } : { unknown };
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d')(?:\s+encoding\s*=\s*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

/**
 * Reads what stands before the first element of XML in any case: the byte order mark and the XML declaration.
 * @returns where they end, or why the file is refused: another encoding than UTF-8, or a broken declaration
 */
export function readDeclaration(bytes: Buffer): { readonly end: number } | { readonly refused: Message } {
  const [first, second] = [bytes[0], bytes[1]];
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (wide || first === 0 || second === 0) return { refused: XML_REASONS.encoding };
  const start = bytes.subarray(0, UTF8_MARK.length).equals(UTF8_MARK) ? UTF8_MARK.length : 0;
  const beginning = bytes.toString("latin1", start, start + 200);
  if (!/^<\?xml[\s?]/.test(beginning)) return { end: start };
  const declaration = DECLARATION.exec(beginning);
  if (declaration === null) return { refused: XML_REASONS.declaration };
  const encoding = declaration[1] ?? declaration[2] ?? "UTF-8";
  return /^(utf-8|us-ascii)$/i.test(encoding)
    ? { end: start + declaration[0].length }
    : { refused: XML_REASONS.encoding };
}
