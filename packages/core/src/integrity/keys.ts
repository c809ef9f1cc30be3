import { ed25519 } from "@noble/curves/ed25519.js";
import { assert } from "../basics/index.ts";
import type { SignerRole } from "./signer-roles.ts";

/** Bytes of an Ed25519 seed, public key and signature (RFC 8032). */
export const SEED_LENGTH = 32;
export const PUBLIC_KEY_LENGTH = 32;
export const SIGNATURE_LENGTH = 64;

/** A key name goes into a file name (`MANIFEST.sha256.<key id>.sig`), so it is short and plain. */
const KEY_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Something that can sign with Ed25519. A port: the secret may live in memory, on a card, or elsewhere. */
export interface SigningKey {
  readonly keyId: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** @returns the 64 bytes of the signature */
  sign(bytes: Uint8Array): Uint8Array;
}

/** A public key with the roles that whoever verifies grants it; never taken from what is being verified. */
export interface TrustedKey {
  readonly keyId: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly roles: readonly SignerRole[];
}

/** Whether a text can be the name of a key. */
export function isKeyId(text: string): boolean {
  return KEY_ID.test(text);
}

/**
 * A signing key made from its secret.
 * @param seed 32 bytes from a good random source; the caller has it, the core has no randomness
 * @throws Error when the key's name or the length of the seed is wrong
 */
export function signingKeyFromSeed(keyId: string, seed: Uint8Array): SigningKey {
  assert(isKeyId(keyId), `"${keyId}" is not the name of a key`);
  assert(seed.length === SEED_LENGTH, "a seed has 32 bytes");
  const secret = Uint8Array.from(seed);
  return {
    keyId,
    publicKey: ed25519.getPublicKey(secret),
    sign: (bytes) => ed25519.sign(bytes, secret),
  };
}

/**
 * Whether a signature over these exact bytes was made with this key: strictly as in RFC 8032, as OpenSSL does,
 * so that no two verifiers disagree. False too when the key or signature is not one at all.
 */
export function isSignatureOf(signature: Uint8Array, bytes: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_LENGTH || publicKey.length !== PUBLIC_KEY_LENGTH) return false;
  return ed25519.verify(signature, bytes, publicKey, { zip215: false });
}
