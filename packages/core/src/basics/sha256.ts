import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "./bytes.ts";

/** A SHA-256 that takes its input in pieces; `digest` ends it. */
export interface RunningHash {
  update(bytes: Uint8Array): void;
  /** The digest, 64 lower-case hexadecimal digits. */
  digest(): string;
}

/** SHA-256 of bytes as 64 lower-case hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}

/** Starts a SHA-256 over bytes that arrive in pieces. */
export function startSha256(): RunningHash {
  const hash = sha256.create();
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    digest: () => toHex(hash.digest()),
  };
}
