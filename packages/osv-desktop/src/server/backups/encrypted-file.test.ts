import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isLockedFile, lockFile, unlockFile } from "./encrypted-file.ts";

const PASSPHRASE = "zeven wilde zwanen";
const random = (length: number) => Uint8Array.from({ length }, (_, at) => at * 7);

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "locked-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function lock(content: Uint8Array): Promise<Buffer> {
  writeFileSync(at("open"), content);
  await lockFile(at("open"), at("locked"), { passphrase: PASSPHRASE, random });
  return readFileSync(at("locked"));
}

describe("a locked file", () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])("gives %i bytes back as they were", async (length) => {
    const content = Uint8Array.from({ length }, (_, index) => (index * 31) % 251);
    const locked = await lock(content);
    expect(await isLockedFile(at("locked"))).toBe(true);
    expect(await isLockedFile(at("open"))).toBe(false);
    expect(await unlockFile(at("locked"), at("again"), PASSPHRASE)).toEqual({ ok: true, value: null });
    expect(readFileSync(at("again")).equals(content)).toBe(true);
    if (length > 100) expect(locked.includes(Buffer.from(content.subarray(0, 40)))).toBe(false);
    expect(readdirSync(folder).toSorted()).toEqual(["again", "locked", "open"]);
  });

  it("takes the passphrase however its accents are typed, and tells another from damage", async () => {
    writeFileSync(at("open"), "inhoud");
    await lockFile(at("open"), at("locked"), { passphrase: "zeven één zwanen", random });
    const otherwise = "zeven één zwanen".normalize("NFD");
    expect(await unlockFile(at("locked"), at("again"), otherwise)).toEqual({ ok: true, value: null });
    const wrong = await unlockFile(at("locked"), at("again"), "zeven twee zwanen");
    expect(wrong).toEqual({ ok: false, error: { kind: "wrong-passphrase" } });
  });

  it.each(["the line", "the first chunk", "the last chunk"])(
    "is damaged when a bit of %s is other",
    async (where) => {
      const locked = await lock(new Uint8Array(150_000));
      const line = locked.indexOf(10);
      const place =
        { "the line": 25, "the first chunk": line + 9, "the last chunk": locked.length - 20 }[where] ?? 0;
      locked[place] = (locked[place] ?? 0) ^ 1;
      writeFileSync(at("locked"), locked);
      expect(await unlockFile(at("locked"), at("again"), PASSPHRASE)).toEqual({
        ok: false,
        error: { kind: "damaged" },
      });
    },
  );

  it("is damaged when its end is missing, also at the edge of a chunk, or when chunks changed places", async () => {
    const content = Uint8Array.from({ length: 3 * 65_536 }, (_, index) => index % 256);
    const locked = await lock(content);
    const start = locked.indexOf(10) + 1;
    const chunk = (number: number) => locked.subarray(start + number * 65_552, start + (number + 1) * 65_552);
    const line = locked.subarray(0, start);
    for (const parts of [
      [line],
      [line, chunk(0), chunk(1)],
      [line, chunk(0), chunk(1), chunk(2).subarray(0, 9)],
      [line, chunk(1), chunk(0), chunk(2)],
      [line, chunk(0), chunk(1), chunk(2), chunk(2)],
    ]) {
      writeFileSync(at("locked"), Buffer.concat(parts));
      const unlocked = await unlockFile(at("locked"), at("again"), PASSPHRASE);
      expect(unlocked).toEqual({ ok: false, error: { kind: "damaged" } });
    }
  });
});
