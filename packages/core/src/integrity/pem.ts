import { assert, err, fromHex, joinBytes, ok, type Result } from "../basics/index.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { PUBLIC_KEY_LENGTH, SEED_LENGTH } from "./keys.ts";

/** Why a text is not the PEM of an Ed25519 key. */
export type PemError =
  | { readonly kind: "not-pem"; readonly expected: PemLabel }
  | { readonly kind: "not-ed25519" };

export type PemLabel = "PUBLIC KEY" | "PRIVATE KEY";

// The DER in front of the 32 bytes is the same for every Ed25519 key (RFC 8410 §4 and §7).
const DER_PREFIX: Readonly<Record<PemLabel, Uint8Array>> = {
  "PUBLIC KEY": fromHex("302a300506032b6570032100"),
  "PRIVATE KEY": fromHex("302e020100300506032b657004220420"),
};

function toPem(label: PemLabel, key: Uint8Array): string {
  const base64 = toBase64(joinBytes(DER_PREFIX[label], key));
  return `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`;
}

function fromPem(label: PemLabel, text: string): Result<Uint8Array, PemError> {
  const [, body] =
    new RegExp(`^\\s*-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----\\s*$`).exec(text) ??
    [];
  const der = body === undefined ? undefined : fromBase64(body.replaceAll(/\s/g, ""));
  if (der === undefined || !der.ok) return err({ kind: "not-pem", expected: label });
  const prefix = DER_PREFIX[label];
  const fits = der.value.length === prefix.length + 32 && prefix.every((byte, at) => der.value[at] === byte);
  return fits ? ok(der.value.slice(prefix.length)) : err({ kind: "not-ed25519" });
}

/** A public key as PEM (SubjectPublicKeyInfo), as `openssl pkey -pubin` reads it. @param publicKey 32 bytes */
export function publicKeyToPem(publicKey: Uint8Array): string {
  assert(publicKey.length === PUBLIC_KEY_LENGTH, "a public key has 32 bytes");
  return toPem("PUBLIC KEY", publicKey);
}

/** The 32 bytes of a public key from its PEM. */
export function publicKeyFromPem(text: string): Result<Uint8Array, PemError> {
  return fromPem("PUBLIC KEY", text);
}

/** A secret as PEM (PKCS #8, not encrypted), as `openssl pkey` reads and writes it. @param seed 32 bytes */
export function privateKeyToPem(seed: Uint8Array): string {
  assert(seed.length === SEED_LENGTH, "a seed has 32 bytes");
  return toPem("PRIVATE KEY", seed);
}

/** The 32-byte seed of a private key from its PEM (PKCS #8), for signingKeyFromSeed. */
export function seedFromPem(text: string): Result<Uint8Array, PemError> {
  return fromPem("PRIVATE KEY", text);
}
