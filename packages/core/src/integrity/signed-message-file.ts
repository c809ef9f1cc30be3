import * as z from "zod/mini";
import { canonicalJson, err, fromHex, ok, parseJson, type Result, toHex, utf8 } from "../basics/index.ts";
import { isKeyId } from "./keys.ts";
import type { SignedMessage } from "./signed-message.ts";
import { isSigningDomain, type SignerRole, type SigningDomain } from "./signer-roles.ts";

/** Why a text is not a signed message at all. */
export interface SignedMessageError {
  readonly kind: "not-a-signed-message";
}

const FILE = z.strictObject({
  domain: z.string(),
  keyId: z.string(),
  payload: z.string(),
  role: z.enum(["tabulator", "committee", "release", "station-app"] satisfies readonly SignerRole[]),
  signature: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
});

/**
 * A signed message as a file: one line of canonical JSON, with the payload as the very text that was signed and
 * the signature as 128 hexadecimal digits.
 * @throws TypeError when the payload is not UTF-8 text
 */
export function writeSignedMessage(message: SignedMessage): string {
  const payload = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(message.payload);
  const { domain, keyId, role } = message;
  return `${canonicalJson({ domain, keyId, payload, role, signature: toHex(message.signature) })}\n`;
}

/** Reads a signed message; its signature is not checked here (verifyMessage). */
export function parseSignedMessage(text: string): Result<SignedMessage, SignedMessageError> {
  const fields = fieldsOf(text);
  if (fields === null) return err({ kind: "not-a-signed-message" });
  const { domain, keyId, payload, role, signature } = fields;
  return ok({ domain, keyId, role, payload: utf8(payload), signature: fromHex(signature) });
}

function fieldsOf(text: string): (z.infer<typeof FILE> & { readonly domain: SigningDomain }) | null {
  const read = FILE.safeParse(parseJson(text));
  if (!read.success) return null;
  const { domain, keyId, payload } = read.data;
  if (!isSigningDomain(domain) || !isKeyId(keyId) || !payload.isWellFormed()) return null;
  // One message has one text: a second spelling of the same fields is refused.
  return `${canonicalJson(read.data)}\n` === text ? { ...read.data, domain } : null;
}
