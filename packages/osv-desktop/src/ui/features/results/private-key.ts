import { err, ok, type Result } from "@stemketen/core/basics";
import { seedFromPem } from "@stemketen/core/integrity";

/** Why a file holds no key that can sign here. */
export interface KeyFileError {
  readonly kind:
    | "no-key"
    /** It says who signed; signing takes the secret that belongs to it. */
    | "public-key"
    /** It asks for a password. */
    | "encrypted"
    /** RSA, a curve of another kind, or the format of OpenSSH. */
    | "other-kind"
    /** Something stands before or after the key, or part of it is missing. */
    | "not-whole";
}

/** Reads the 32-byte seed of an Ed25519 key from the text of its file, and explains any other file. */
export function readPrivateKey(text: string): Result<Uint8Array, KeyFileError> {
  const [, label] = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text) ?? [];
  if (label === undefined) return err({ kind: "no-key" });
  if (label.endsWith("PUBLIC KEY")) return err({ kind: "public-key" });
  if (label === "ENCRYPTED PRIVATE KEY") return err({ kind: "encrypted" });
  if (!label.endsWith("PRIVATE KEY")) return err({ kind: "no-key" });
  if (label !== "PRIVATE KEY") return err({ kind: "other-kind" });
  const seed = seedFromPem(text);
  if (seed.ok) return ok(seed.value);
  return err({ kind: seed.error.kind === "not-ed25519" ? "other-kind" : "not-whole" });
}
