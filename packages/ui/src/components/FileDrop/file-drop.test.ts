import { createHash } from "node:crypto";
import { err, ok } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import { checkFile } from "./check-file.ts";
import { formatSize } from "./format-size.ts";
import { hashFile } from "./hash-file.ts";

const wishes = { endings: [".eml.xml", ".xml"], maxBytes: 1000 };

describe("what a file must be", () => {
  it("is one file with the right end of its name, whatever the capitals", () => {
    const file = { name: "Kandidatenlijsten.EML.XML", size: 1000 };
    expect(checkFile([file], wishes)).toEqual(ok(file));
  });

  it("nothing chosen is nothing wrong", () => {
    expect(checkFile([], wishes)).toEqual(ok(null));
  });

  it.each([
    [[{ name: "lijst.pdf", size: 10 }], { kind: "wrong-type", name: "lijst.pdf" }],
    [[{ name: "a.xml", size: 1001 }], { kind: "too-big", name: "a.xml", bytes: 1001 }],
    [[{ name: "a.xml", size: 0 }], { kind: "empty", name: "a.xml" }],
    [
      [
        { name: "a.xml", size: 1 },
        { name: "b.xml", size: 1 },
      ],
      { kind: "too-many", count: 2 },
    ],
  ])("refuses %j", (files, refusal) => {
    expect(checkFile(files, wishes)).toEqual(err(refusal));
  });
});

describe("the SHA-256 of a file", () => {
  const bytes = new Uint8Array(700_000).map((_, index) => (index * 31) % 251);

  it("is the one OpenSSL gives, and progress ends at 100 per cent without repeating", async () => {
    const told: number[] = [];
    const digest = await hashFile(new Blob([bytes]), (percent) => told.push(percent), AbortSignal.any([]));
    expect(digest).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(told.at(-1)).toBe(100);
    expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
  });

  it("can be left half-way", async () => {
    const control = new AbortController();
    const hashing = hashFile(new Blob([bytes]), () => control.abort(), control.signal);
    await expect(hashing).rejects.toThrow("abort");
  });
});

describe("the size of a file", () => {
  it.each([
    [312, "312 bytes"],
    [2_449_999, "2,4 MB"],
    [9000, "9 kB"],
    [48_900_000, "48 MB"],
    [1_200_000_000, "1,2 GB"],
  ])("%i is %s", (size, text) => {
    expect(formatSize(size, "nl")).toBe(text);
  });
});
