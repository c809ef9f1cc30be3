import { type Instant, instant } from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRows } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

/** Who signed a version, with which key and when. */
export interface ResultSignature {
  /** The first 16 hexadecimal digits of the SHA-256 of the public key in DER. */
  readonly keyId: string;
  readonly signedAt: Instant;
  /** The name of who chose the key. */
  readonly signedBy: string;
}

const MANIFEST = z.object({ text: z.string() });
const SIGNATURE = z.object({
  key_id: z.string(),
  signed_at: z.pipe(z.string(), z.transform(instant)),
  signed_by: z.string(),
});
const BYTES = z.object({ signature: z.instanceof(Uint8Array) });

/** Keeps the manifest of a version, which is never made again. */
export function addManifest(db: Database, version: number, text: string): void {
  db.prepare("INSERT INTO result_manifests (version, text) VALUES (?, ?)").run(version, text);
}

/** The manifest of a version; null for a concept, which is not handed over. */
export function readManifest(db: Database, version: number): string | null {
  const query = db.prepare("SELECT text FROM result_manifests WHERE version = ?");
  return parseOptionalRow(MANIFEST, query.get(version))?.text ?? null;
}

/** Who signed a version, the first one first. */
export function readSignatures(db: Database, version: number): readonly ResultSignature[] {
  const query = db.prepare(
    `SELECT key_id, signed_at, signed_by FROM result_signatures WHERE version = ? ORDER BY signed_at, key_id`,
  );
  return parseRows(SIGNATURE, query.all(version)).map((row) => {
    return { keyId: row.key_id, signedAt: row.signed_at, signedBy: row.signed_by };
  });
}

/** The 64 bytes that a key signed a version with; null when it did not. */
export function readSignatureBytes(db: Database, version: number, keyId: string): Uint8Array | null {
  const query = db.prepare("SELECT signature FROM result_signatures WHERE version = ? AND key_id = ?");
  return parseOptionalRow(BYTES, query.get(version, keyId))?.signature ?? null;
}

/** Keeps a signature that was found genuine, with the 32 bytes of the key it is held against. */
export function addSignature(
  db: Database,
  version: number,
  { keyId, signedAt, signedBy }: ResultSignature,
  bytes: { readonly publicKey: Uint8Array; readonly signature: Uint8Array },
): void {
  db.prepare(
    `INSERT INTO result_signatures (version, key_id, public_key, signature, signed_at, signed_by)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(version, keyId, bytes.publicKey, bytes.signature, signedAt, signedBy);
}
