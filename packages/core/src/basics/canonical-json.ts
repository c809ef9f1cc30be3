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
    assert(key.isWellFormed(), "canonical JSON holds well-formed text only");
    members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
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
