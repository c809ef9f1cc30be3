import { randomBytes } from "node:crypto";
import { argon2Verify } from "hash-wasm";
import { describe, expect, it } from "vitest";
import { generateTemporaryPassword, hashPassword, needsRehash, verifyPassword } from "./index.ts";

const PASSWORD = "vier paardjes in de wei";

describe("hashPassword and verifyPassword", () => {
  it("know a password again, and no other", async () => {
    const encoded = await hashPassword(PASSWORD, randomBytes);
    expect(encoded).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword(PASSWORD, encoded)).toBe(true);
    for (const other of ["", `${PASSWORD} `, PASSWORD.toUpperCase(), PASSWORD.slice(1)]) {
      expect(await verifyPassword(other, encoded)).toBe(false);
    }
    expect(needsRehash(encoded)).toBe(false);
  });

  it("write what any other Argon2id reads", async () => {
    const encoded = await hashPassword(PASSWORD, randomBytes);
    expect(await argon2Verify({ password: PASSWORD, hash: encoded })).toBe(true);
  });

  it("salt every hash", async () => {
    const hashes = await Promise.all([1, 2].map(() => hashPassword(PASSWORD, randomBytes)));
    expect(new Set(hashes).size).toBe(2);
  });

  it("do not mind how a keyboard makes an accent", async () => {
    const encoded = await hashPassword("privé-paardjes".normalize("NFC"), randomBytes);
    expect(await verifyPassword("privé-paardjes".normalize("NFD"), encoded)).toBe(true);
  });

  it("know a hash made with other parameters, and ask for a new one", async () => {
    const older = "$argon2id$v=19$m=256,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$";
    const { argon2id } = await import("hash-wasm");
    const encoded = await argon2id({
      password: PASSWORD,
      salt: "saltsaltsaltsalt",
      memorySize: 256,
      iterations: 1,
      parallelism: 1,
      hashLength: 32,
      outputType: "encoded",
    });
    expect(encoded.startsWith(older)).toBe(true);
    expect(await verifyPassword(PASSWORD, encoded)).toBe(true);
    expect(await verifyPassword("iets heel anders", encoded)).toBe(false);
    expect(needsRehash(encoded)).toBe(true);
  });

  it("let nobody in who does not exist, in about the same time", async () => {
    const encoded = await hashPassword(PASSWORD, randomBytes);
    const timed = async (stored: string | null): Promise<number> => {
      const start = performance.now();
      expect(await verifyPassword("iets heel anders", stored)).toBe(false);
      return performance.now() - start;
    };
    await timed(encoded);
    const existing = Math.min(await timed(encoded), await timed(encoded), await timed(encoded));
    const unknown = Math.min(await timed(null), await timed(null), await timed(null));
    expect(unknown).toBeGreaterThan(existing / 3);
  });

  it("stop at what is no hash", async () => {
    await expect(verifyPassword(PASSWORD, "plain text")).rejects.toThrow("a stored password is a hash");
    expect(() => needsRehash("$argon2i$v=19$m=1,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA")).toThrow();
  });
});

describe("generateTemporaryPassword", () => {
  it("reads well from a slip and is long enough to be a password", () => {
    for (let drawn = 0; drawn < 200; drawn++) {
      const password = generateTemporaryPassword(randomBytes);
      expect(password).toMatch(/^[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}$/);
    }
  });

  it("draws all of thirty-two signs evenly: sixty bits", () => {
    const everyByte = Array.from({ length: 256 }, (_, byte) => byte);
    const counts = new Map<string, number>();
    for (const byte of everyByte) {
      const sign = generateTemporaryPassword((length) => new Uint8Array(length).fill(byte)).charAt(0);
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8));
  });
});
