import { assert, err, ok, type Result } from "../basics/index.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 of bytes, with padding (RFC 4648 §4). The platform's `btoa` is not used: the core leans on no DOM. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const taken = Math.min(3, bytes.length - at);
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let sextet = 0; sextet < 4; sextet++) {
      text += sextet <= taken ? ALPHABET.charAt((bits >> (18 - 6 * sextet)) & 63) : "=";
    }
  }
  return text;
}

/**
 * Bytes of base64 in its one canonical spelling: padded, no blanks, unused bits zero. A second spelling of the
 * same bytes is refused.
 */
export function fromBase64(text: string): Result<Uint8Array, { readonly kind: "not-base64" }> {
  const padding = /={0,2}$/.exec(text)?.[0].length ?? 0;
  const digits = text.slice(0, text.length - padding);
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*$/.test(digits)) return err({ kind: "not-base64" });
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let [bits, held, at] = [0, 0, 0];
  for (const digit of digits) {
    const value = ALPHABET.indexOf(digit);
    assert(value >= 0, "every digit was checked");
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 0xff;
    }
  }
  return toBase64(bytes) === text ? ok(bytes) : err({ kind: "not-base64" });
}
