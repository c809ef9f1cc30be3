import { createHash, createPublicKey } from "node:crypto";
import { publicKeyToPem } from "@stemketen/core/integrity";

const KEY_ID_LENGTH = 16;

/**
 * The name of a key: `openssl pkey -pubin -in KEY.pem -outform DER | sha256sum`, its first sixteen digits.
 * @param publicKey 32 bytes
 */
export function keyIdOf(publicKey: Uint8Array): string {
  const der = createPublicKey(publicKeyToPem(publicKey)).export({ format: "der", type: "spki" });
  return createHash("sha256").update(der).digest("hex").slice(0, KEY_ID_LENGTH);
}
