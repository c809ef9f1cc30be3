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
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(",")}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
