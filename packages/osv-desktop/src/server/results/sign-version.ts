import { err, ok, type Result, sha256Hex, utf8 } from "@stemketen/core/basics";
import { verifyManifestSignature } from "@stemketen/core/integrity";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import type { Office } from "../office.ts";
import { keyIdOf } from "./key-id.ts";
import { readVersion } from "./result-versions.store.ts";
import { addSignature, type ResultSignature } from "./signatures.store.ts";

/** A signature as the screen made it: the private key stays there. */
export interface SignedManifest {
  readonly version: number;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes over the exact manifest of the version. */
  readonly signature: Uint8Array;
}

/** Why a signature is not kept. */
export type SigningError =
  | { readonly kind: "no-such-version" }
  /** A concept is not handed over, and not signed. */
  | { readonly kind: "concept" }
  /** Nobody puts a name to what is no longer valid. */
  | { readonly kind: "voided" }
  | { readonly kind: "already-signed"; readonly keyId: string }
  /** It is not of this key, or not over this manifest. */
  | { readonly kind: "invalid-signature" };

/**
 * Keeps a signature over the manifest of a version, once it is found genuine. Another key adds another signature.
 * @returns the signature as it is kept
 */
export function signVersion(
  { db, now }: Office,
  by: User,
  { version: number, publicKey, signature }: SignedManifest,
): Result<ResultSignature, SigningError> {
  return inTransaction(db, () => {
    const version = readVersion(db, number);
    if (version === null) return err({ kind: "no-such-version" });
    if (version.voided !== null) return err({ kind: "voided" });
    if (version.manifest === null) return err({ kind: "concept" });
    const keyId = keyIdOf(publicKey);
    if (version.signatures.some((one) => one.keyId === keyId)) return err({ kind: "already-signed", keyId });
    const signer = { keyId, publicKey, roles: ["committee"] } as const;
    const verified = verifyManifestSignature(version.manifest, { keyId, signature }, [signer]);
    if (!verified.ok) return err({ kind: "invalid-signature" });
    const at = now();
    const kept = { keyId, signedAt: at, signedBy: by.fullName };
    addSignature(db, number, kept, { publicKey, signature });
    const payload = { version: number, keyId, manifest: sha256Hex(utf8(version.manifest)) };
    appendAuditEvent(
      db,
      { event: "result.signed", payload },
      { at, actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok(kept);
  });
}
