import { err, ok, type Result, utf8 } from "../basics/index.ts";
import { isSignatureOf, type SigningKey, type TrustedKey } from "./keys.ts";
import { type ManifestError, parseManifest } from "./manifest.ts";
import type { SignatureError } from "./signed-message.ts";
import { maySign } from "./signer-roles.ts";

/** A detached signature, and the name of the key that its file name gives (keyIdOfSignatureName). */
export interface DetachedSignature {
  readonly keyId: string;
  /** 64 raw bytes. */
  readonly signature: Uint8Array;
}

/**
 * Signs a manifest, detached: 64 raw bytes over its exact bytes, so that
 * `openssl pkeyutl -verify -rawin -pubin -inkey K.pem -in MANIFEST.sha256 -sigfile MANIFEST.sha256.K.sig`
 * checks it. The first line of the manifest is what keeps this signature from passing for another kind.
 * @param text the manifest as written by writeManifest
 */
export function signManifest(text: string, key: SigningKey): DetachedSignature {
  return { keyId: key.keyId, signature: key.sign(utf8(text)) };
}

/**
 * Checks a detached signature of a manifest: the key is trusted, the signature is genuine over these exact
 * bytes, and a role of the key may sign this kind of manifest.
 * @param source the bytes of the manifest as stored, or its text
 * @returns the key that signed
 */
export function verifyManifestSignature(
  source: string | Uint8Array,
  { keyId, signature }: DetachedSignature,
  trusted: readonly TrustedKey[],
): Result<TrustedKey, SignatureError | ManifestError> {
  const manifest = parseManifest(source);
  if (!manifest.ok) return manifest;
  const key = trusted.find((candidate) => candidate.keyId === keyId);
  if (key === undefined) return err({ kind: "unknown-key", keyId });
  const bytes = typeof source === "string" ? utf8(source) : source;
  if (!isSignatureOf(signature, bytes, key.publicKey)) return err({ kind: "invalid-signature", keyId });
  const { domain } = manifest.value;
  if (!key.roles.some((role) => maySign(role, domain))) {
    return err({ kind: "role-not-allowed", keyId, role: null, domain });
  }
  return ok(key);
}
