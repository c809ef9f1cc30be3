import { equalBytes, must } from "@stemketen/core/basics";
import { argon2id } from "./argon2.ts";
import { normalisePassword } from "./password-rules.ts";
import type { RandomBytes } from "./random-bytes.ts";

/**
 * Argon2id with 19 MiB and two passes in one lane: the least that OWASP advises, and as much as a server can
 * spend when fifty typists log in within a minute on one ordinary computer. RFC 9106 asks for 16 bytes of salt
 * and advises a tag of 32.
 */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

interface ReadHash {
  readonly memorySize: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

const ENCODED =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/**
 * Hashes a password for storage.
 * @returns "$argon2id$v=19$m=…,t=…,p=…$salt$hash", the usual (PHC) spelling
 */
export async function hashPassword(password: string, random: RandomBytes): Promise<string> {
  return argon2id({
    password: normalisePassword(password),
    salt: random(SALT_BYTES),
    memorySize: MEMORY_KIB,
    iterations: PASSES,
    parallelism: LANES,
    hashLength: HASH_BYTES,
  });
}

/**
 * Whether a password is the one that was hashed.
 * @param encoded from hashPassword; null when there is no such user: that takes as long, so that the time
 *   does not tell which names exist
 * @throws Error when `encoded` is not a hash of hashPassword
 */
export async function verifyPassword(password: string, encoded: string | null): Promise<boolean> {
  // Nobody has an empty password, and the library refuses to hash one.
  if (password === "") return false;
  const stored = encoded === null ? NOBODY : readEncoded(encoded);
  const { hash, ...parameters } = stored;
  const computed = await argon2id({
    ...parameters,
    password: normalisePassword(password),
    hashLength: hash.length,
  });
  return equalBytes(readEncoded(computed).hash, hash) && encoded !== null;
}

/** Whether a hash was made with other parameters than today's: hash again at the next successful login. */
export function needsRehash(encoded: string): boolean {
  const { memorySize, iterations, parallelism, salt, hash } = readEncoded(encoded);
  const asToday = memorySize === MEMORY_KIB && iterations === PASSES && parallelism === LANES;
  return !asToday || salt.length !== SALT_BYTES || hash.length !== HASH_BYTES;
}

const NOBODY: ReadHash = {
  memorySize: MEMORY_KIB,
  iterations: PASSES,
  parallelism: LANES,
  salt: new Uint8Array(SALT_BYTES),
  hash: new Uint8Array(HASH_BYTES),
};

function readEncoded(encoded: string): ReadHash {
  const [, memory, passes, lanes, salt, hash] = must(ENCODED.exec(encoded), "a stored password is a hash");
  return {
    memorySize: Number(memory),
    iterations: Number(passes),
    parallelism: Number(lanes),
    salt: Buffer.from(salt ?? "", "base64"),
    hash: Buffer.from(hash ?? "", "base64"),
  };
}
