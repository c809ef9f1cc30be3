import { argon2Verify } from "hash-wasm";
import { describe, expect, it } from "vitest";
import { type Argon2Task, argon2id } from "./argon2.ts";

const TASK: Argon2Task = {
  password: "correct paard batterij nietje",
  salt: new Uint8Array(16).fill(7),
  memorySize: 256,
  iterations: 1,
  parallelism: 1,
  hashLength: 32,
};

describe("argon2id in a worker", () => {
  it("hashes as the library does, however many ask at once", async () => {
    const passwords = Array.from({ length: 12 }, (_, at) => `wachtwoord ${at}`);
    const hashes = await Promise.all(passwords.map((password) => argon2id({ ...TASK, password })));
    for (const [at, password] of passwords.entries()) {
      expect(await argon2Verify({ password, hash: hashes[at] ?? "" })).toBe(true);
    }
    expect(new Set(hashes).size).toBe(passwords.length);
  });

  it("leaves its thread to others meanwhile", async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 1);
    await argon2id({ ...TASK, memorySize: 19_456, iterations: 4 });
    clearInterval(others);
    expect(turns).toBeGreaterThan(10);
  });

  it("goes on after a task that it refuses", async () => {
    await expect(argon2id({ ...TASK, memorySize: 0 })).rejects.toThrow("A password was not hashed");
    expect(await argon2id(TASK)).toMatch(/^\$argon2id\$v=19\$m=256,t=1,p=1\$/);
  });
});
