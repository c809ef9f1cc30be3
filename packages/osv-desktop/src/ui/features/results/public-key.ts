import { err, ok, type Result } from "@stemketen/core/basics";
import { publicKeyFromPem } from "@stemketen/core/integrity";

/** Why a file holds no key that a signature can be held against here. */
export interface PublicKeyFileError {
  readonly kind:
    | "no-key"
    /** Whoever has it can sign: it stays with its owner, and is not sent anywhere. */
    | "secret-key"
    /** RSA, or a curve of another kind. */
    | "other-kind"
    /** Something stands before or after the key, or part of it is missing. */
    | "not-whole";
}

/** The PEM of an Ed25519 public key from the text of its file; explains any other file. */
export function readPublicKey(text: string): Result<string, PublicKeyFileError> {
  const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map(([, label]) => label ?? "");
  if (labels.some((label) => label.endsWith("PRIVATE KEY"))) return err({ kind: "secret-key" });
  if (!labels.some((label) => label.endsWith("PUBLIC KEY"))) return err({ kind: "no-key" });
  const key = publicKeyFromPem(text);
  if (key.ok) return ok(text);
  const isOther = key.error.kind === "not-ed25519" || !labels.includes("PUBLIC KEY");
  return err({ kind: isOther ? "other-kind" : "not-whole" });
}
