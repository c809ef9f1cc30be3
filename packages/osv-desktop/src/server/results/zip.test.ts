import { createHash } from "node:crypto";
import { instant } from "@stemketen/core/election";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packFile, unpackFile } from "./packed-file.ts";
import { zipOf } from "./zip.ts";

const AT = instant("2026-03-19T13:28:34.960Z");
const TEXT = Array.from({ length: 20_000 }, (_, row) => `rij ${row}: één stem\n`);

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

describe("a packed file", () => {
  it("knows the size and the hash of what went in, and gives it back", async () => {
    const packed = await packFile("telling.xml", TEXT);
    const text = TEXT.join("");
    expect(packed.size).toBe(Buffer.byteLength(text));
    expect(packed.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    expect(packed.deflated.length).toBeLessThan(packed.size / 4);
    expect((await bytesOf(unpackFile(packed))).toString()).toBe(text);
  });

  it("is the same however it came in pieces, and may be empty", async () => {
    const text = TEXT.join("");
    const [many, one, bytes] = [
      await packFile("a", TEXT),
      await packFile("a", [text]),
      await packFile("a", [Buffer.from(text)]),
    ];
    expect(new Set([many.sha256, one.sha256, bytes.sha256]).size).toBe(1);
    expect(new Set([many.crc32, one.crc32, bytes.crc32]).size).toBe(1);
    const empty = await packFile("leeg", []);
    expect([empty.size, (await bytesOf(unpackFile(empty))).length]).toEqual([0, 0]);
  });
});

describe("a zip", () => {
  it("holds its files in order, and is the same at each making", async () => {
    const files = [await packFile("één.txt", TEXT), await packFile("b/twee.txt", ["kort"])];
    const zip = await bytesOf(zipOf(files, AT));
    expect(await bytesOf(zipOf(files, AT))).toEqual(zip);
    const read = unzipSync(zip);
    expect(Object.keys(read)).toEqual(["één.txt", "b/twee.txt"]);
    expect(Buffer.from(read["één.txt"] ?? []).toString()).toBe(TEXT.join(""));
    expect(Buffer.from(read["b/twee.txt"] ?? []).toString()).toBe("kort");
  });
});
