import { assert, err, joinBytes, ok, type Result, utf8 } from "../basics/index.ts";
import { isSignatureOf, type SigningKey, type TrustedKey } from "./keys.ts";
import { maySign, type SignerRole, type SigningDomain } from "./signer-roles.ts";

/** Bytes that someone states in a role, as one kind of thing. */
export interface UnsignedMessage {
  readonly domain: SigningDomain;
  readonly role: SignerRole;
  readonly payload: Uint8Array;
}

/** A message with its signature; `keyId` only tells the verifier which trusted key to try. */
export interface SignedMessage extends UnsignedMessage {
  readonly keyId: string;
  /** 64 bytes. */
  readonly signature: Uint8Array;
}

/** Why a signature counts for nothing. */
export type SignatureError =
  | { readonly kind: "unknown-key"; readonly keyId: string }
  | { readonly kind: "invalid-signature"; readonly keyId: string }
  /** The signature is genuine, and yet: the key does not have this role, or the role may not sign this. */
  | {
      readonly kind: "role-not-allowed";
      readonly keyId: string;
      readonly role: SignerRole | null;
      readonly domain: SigningDomain;
    };

/**
 * The bytes that are signed: domain, line feed, role, line feed, payload. Neither a domain nor a role holds a
 * line feed, so two different messages never give the same bytes; and a detached signature of a manifest is
 * over bytes that begin with "# ", so it can never pass for one of these.
 */
function framed({ domain, role, payload }: UnsignedMessage): Uint8Array {
  return joinBytes(utf8(`${domain}\n${role}\n`), payload);
}

/**
 * Signs a message.
 * @throws Error when the role may not sign this kind of thing
 */
export function signMessage(message: UnsignedMessage, key: SigningKey): SignedMessage {
  const { domain, role, payload } = message;
  assert(maySign(role, domain), `a ${role} may not sign ${domain}`);
  return { domain, role, payload, keyId: key.keyId, signature: key.sign(framed(message)) };
}

/**
 * Checks a message: the key is trusted, the signature is genuine, the key has the role, and the role may sign
 * this kind of thing.
 * @returns the key that signed
 */
export function verifyMessage(
  message: SignedMessage,
  trusted: readonly TrustedKey[],
): Result<TrustedKey, SignatureError> {
  const { domain, role, keyId } = message;
  const key = trusted.find((candidate) => candidate.keyId === keyId);
  if (key === undefined) return err({ kind: "unknown-key", keyId });
  if (!isSignatureOf(message.signature, framed(message), key.publicKey)) {
    return err({ kind: "invalid-signature", keyId });
  }
  if (!key.roles.includes(role) || !maySign(role, domain)) {
    return err({ kind: "role-not-allowed", keyId, role, domain });
  }
  return ok(key);
}
