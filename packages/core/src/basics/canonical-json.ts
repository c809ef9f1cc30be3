import { assert } from "./assert.ts";

/** What canonical JSON can hold: no floating point, no undefined, no dates. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * One text for one value (RFC 8785 restricted to safe integers): keys in UTF-16 code unit order, no blanks.
 * Hashes and signatures are taken over these bytes.
 * @throws Error on a number that is not a safe integer, or a string with a lone surrogate
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    assert(Number.isSafeInteger(value), "canonical JSON holds whole numbers only");
    return String(value);
  }
  if (typeof value === "string") {
    assert(value.isWellFormed(), "canonical JSON holds well-formed text only");
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  let members = "";
  for (const key of sortedKeys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${quotedKey(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

// The same few keys stand in every record and sheet: hundreds of thousands of times in one night.
const REMEMBERED_KEYS = 1000;
const quotedKeys = new Map<string, string>();

function quotedKey(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  assert(key.isWellFormed(), "canonical JSON holds well-formed text only");
  const quoted = JSON.stringify(key);
  if (quotedKeys.size < REMEMBERED_KEYS) quotedKeys.set(key, quoted);
  return quoted;
}

/** Keys in UTF-16 code unit order; nearly always they stand so already, and then nothing is sorted. */
function sortedKeys(value: { readonly [key: string]: JsonValue }): readonly string[] {
  const keys = Object.keys(value);
  for (let at = 1; at < keys.length; at++) {
    if ((keys[at - 1] ?? "") > (keys[at] ?? "")) return keys.toSorted();
  }
  return keys;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
