// A backup in a locked file. Its bytes, all numbers big-endian:
//   1. one line of text, ended by a line feed: STEMKETEN-BACKUP-1 <salt> <m> <t> <p> <check> <sum>
//      salt   16 bytes in base64url; m, t, p: memory in KiB, passes and lanes of Argon2id
//      check  the first 16 bytes of HKDF-SHA256(key, info "check") in base64url: tells a wrong passphrase from damage
//      sum    SHA-256 of the line up to and including the blank before it, in hexadecimal
//   2. chunks of 65,536 bytes (the last one 0 to 65,536), each AES-256-GCM and followed by its tag of 16 bytes
//      key    HKDF-SHA256(Argon2id(passphrase), info "content"); made for one file by its salt
//      nonce  11 bytes number of the chunk from 0, and one byte that is 1 for the last chunk and else 0
//      aad    the line of 1, with its line feed
// The passphrase is normalised (NFKC) before it is hashed.
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { assert, equalBytes, err, must, ok, type Result } from "@stemketen/core/basics";
import { hashPassword, type RandomBytes } from "@stemketen/server-kit/accounts";
import { publishFile } from "@stemketen/server-kit/database";

const MAGIC = "STEMKETEN-BACKUP-1";
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
const KEY_BYTES = 32;
const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
/** Longer than any line that we write. */
const MAX_LINE_BYTES = 512;
const CIPHER = "aes-256-gcm";
const UNFINISHED = ".unfinished";

/** Why a locked file does not open. */
export type LockedFileError =
  | { readonly kind: "wrong-passphrase" }
  /** Not whole, or changed. */
  | { readonly kind: "damaged" }
  /** Locked by a programme that does it in another way. */
  | { readonly kind: "newer-version" };

interface Header {
  readonly line: Uint8Array;
  readonly salt: Uint8Array;
  readonly check: Uint8Array;
}

interface Keys {
  readonly content: Uint8Array;
  readonly check: Uint8Array;
}

/** Whether a file begins as a locked backup does. @throws the system's error */
export async function isLockedFile(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return buffer.toString("latin1", 0, bytesRead) === MAGIC;
  } finally {
    await file.close();
  }
}

/**
 * Locks a file with a passphrase. `to` is there as a whole or as it was.
 * @throws the system's error
 */
export async function lockFile(
  from: string,
  to: string,
  { passphrase, random }: { readonly passphrase: string; readonly random: RandomBytes },
): Promise<void> {
  const salt = random(SALT_BYTES);
  const { keys, parameters } = await keysFor(passphrase, salt);
  const line = headerLine(salt, parameters, keys.check);
  const unfinished = `${to}${UNFINISHED}`;
  const source = await open(from, "r");
  try {
    const target = await open(unfinished, "w");
    try {
      await target.write(line);
      const { size } = await source.stat();
      const chunks = Math.max(1, Math.ceil(size / CHUNK_BYTES));
      for (let number = 0; number < chunks; number++) {
        const plain = await readFully(source, number * CHUNK_BYTES, CHUNK_BYTES);
        const cipher = createCipheriv(CIPHER, keys.content, nonceOf(number, number === chunks - 1));
        cipher.setAAD(line);
        const locked = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
        await target.write(locked);
      }
    } finally {
      await target.close();
    }
    await publishFile(unfinished, to);
  } finally {
    await source.close();
    // On a stick that was pulled out nothing can be removed.
    await rm(unfinished, { force: true }).catch(() => null);
  }
}

/**
 * Opens a locked file into another one; what is written is only to be used when the answer is ok.
 * @throws the system's error
 */
export async function unlockFile(
  from: string,
  to: string,
  passphrase: string,
): Promise<Result<null, LockedFileError>> {
  const source = await open(from, "r");
  try {
    const header = await readHeader(source);
    if (!header.ok) return header;
    const { line, salt, check } = header.value;
    const { keys } = await keysFor(passphrase, salt);
    if (!equalBytes(keys.check, check)) return err({ kind: "wrong-passphrase" });
    return await writeContent(source, to, { line, key: keys.content });
  } finally {
    await source.close();
  }
}

async function writeContent(
  source: FileHandle,
  to: string,
  { line, key }: { readonly line: Uint8Array; readonly key: Uint8Array },
): Promise<Result<null, LockedFileError>> {
  const target = await open(to, "w");
  try {
    const { size } = await source.stat();
    const lockedBytes = CHUNK_BYTES + TAG_BYTES;
    const chunks = Math.ceil((size - line.length) / lockedBytes);
    for (let number = 0; number < chunks; number++) {
      const locked = await readFully(source, line.length + number * lockedBytes, lockedBytes);
      const plain = unlockChunk(locked, { line, key, nonce: nonceOf(number, number === chunks - 1) });
      if (plain === null) return err({ kind: "damaged" });
      await target.write(plain);
    }
    await target.sync();
    return chunks > 0 ? ok(null) : err({ kind: "damaged" });
  } finally {
    await target.close();
  }
}

function unlockChunk(
  locked: Uint8Array,
  { line, key, nonce }: { readonly line: Uint8Array; readonly key: Uint8Array; readonly nonce: Uint8Array },
): Uint8Array | null {
  if (locked.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(line);
  decipher.setAuthTag(locked.subarray(locked.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(locked.subarray(0, locked.length - TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

function headerLine(salt: Uint8Array, parameters: string, check: Uint8Array): Uint8Array {
  const start = `${MAGIC} ${textOf(salt)} ${parameters} ${textOf(check)} `;
  return Buffer.from(`${start}${sumOf(start)}\n`, "latin1");
}

async function readHeader(source: FileHandle): Promise<Result<Header, LockedFileError>> {
  const start = await readFully(source, 0, MAX_LINE_BYTES);
  const end = start.indexOf(10);
  const line = start.subarray(0, end + 1);
  const text = Buffer.from(line).toString("latin1");
  const read = /^(STEMKETEN-BACKUP-1 (\S+) (\d+ \d+ \d+) (\S+) )([0-9a-f]{64})\n$/.exec(text);
  if (read === null) return err({ kind: "damaged" });
  const [, beginning = "", salt = "", parameters, check = "", sum] = read;
  if (sumOf(beginning) !== sum) return err({ kind: "damaged" });
  if (parameters !== (await parametersOfToday())) return err({ kind: "newer-version" });
  return ok({ line, salt: bytesOf(salt), check: bytesOf(check) });
}

async function readFully(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Argon2id as for passwords, from its usual spelling "$argon2id$v=19$m=…,t=…,p=…$salt$hash". */
async function keysFor(
  passphrase: string,
  salt: Uint8Array,
): Promise<{ readonly keys: Keys; readonly parameters: string }> {
  const encoded = await hashPassword(passphrase, () => salt);
  const [, , , parameters, , hash] = encoded.split("$");
  const key = Buffer.from(must(hash, "a hash is spelled in five parts"), "base64");
  assert(key.length === KEY_BYTES, "Argon2id gives a key of 32 bytes");
  const derive = (info: string, length: number): Uint8Array =>
    new Uint8Array(hkdfSync("sha256", key, new Uint8Array(0), info, length));
  return {
    keys: { content: derive("content", KEY_BYTES), check: derive("check", CHECK_BYTES) },
    parameters: [...(parameters ?? "").matchAll(/\d+/g)].map(([value]) => value).join(" "),
  };
}

async function parametersOfToday(): Promise<string> {
  return (await keysFor("parameters", new Uint8Array(SALT_BYTES))).parameters;
}

function nonceOf(number: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(number, NONCE_BYTES - 5);
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0;
  return nonce;
}

function sumOf(text: string): string {
  return createHash("sha256").update(text, "latin1").digest("hex");
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, "base64url");
}
