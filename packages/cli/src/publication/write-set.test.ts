import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256Hex, utf8 } from "@stemketen/core/basics";
import { signingKeyFromSeed } from "@stemketen/core/integrity";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SetFile, whyTaken, writeSet } from "./write-set.ts";

const PLAIN = { headers: { election: "GR2026_Lindewaard" }, key: null };
const FILES: readonly SetFile[] = [
  { path: "eml/telling.xml", chunks: ["<a>", "é", "</a>"] },
  { path: "b.txt", chunks: [utf8("bytes "), "en tekst ", utf8("door elkaar")] },
  { path: "leeg", chunks: [] },
];

describe("writing a set", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stemketen-test-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("writes every file, with its size and hash, and a manifest as sha256sum writes it", () => {
    const set = join(folder, "set");
    const written = writeSet(set, FILES, PLAIN);
    expect(written).toMatchObject({ ok: true });
    expect(readFileSync(join(set, "eml", "telling.xml"), "utf8")).toBe("<a>é</a>");
    expect(readFileSync(join(set, "b.txt"), "utf8")).toBe("bytes en tekst door elkaar");
    const files = written.ok ? written.value : [];
    expect(files.slice(0, 3)).toEqual([
      { path: "eml/telling.xml", bytes: 9, sha256: sha256Hex(utf8("<a>é</a>")) },
      { path: "b.txt", bytes: 26, sha256: sha256Hex(utf8("bytes en tekst door elkaar")) },
      { path: "leeg", bytes: 0, sha256: sha256Hex(utf8("")) },
    ]);
    const manifest = readFileSync(join(set, "MANIFEST.sha256"), "utf8");
    const [one, two, three] = files.slice(0, 3).map(({ sha256, path }) => `${sha256}  ${path}`);
    expect(manifest.split("\n")).toEqual([
      "# stemketen/publication/1",
      "# election GR2026_Lindewaard",
      two,
      one,
      three,
      "",
    ]);
    expect(files[3]).toEqual({
      path: "MANIFEST.sha256",
      bytes: manifest.length,
      sha256: sha256Hex(utf8(manifest)),
    });
  });

  it("signs the manifest where there is a key", () => {
    const set = join(folder, "set");
    const key = signingKeyFromSeed("sleutel-1", new Uint8Array(32).fill(7));
    expect(writeSet(set, FILES, { ...PLAIN, key }).ok).toBe(true);
    expect(readFileSync(join(set, "MANIFEST.sha256.sleutel-1.sig"))).toHaveLength(64);
    // What was signed is replaced as well: its signature belongs to the old manifest.
    expect(writeSet(set, FILES.slice(1), PLAIN).ok).toBe(true);
    expect(readdirSync(set).toSorted()).toEqual(["MANIFEST.sha256", "b.txt", "leeg"]);
  });

  it("replaces an earlier set whole: nothing of it is left", () => {
    const set = join(folder, "set");
    writeSet(set, FILES, PLAIN);
    expect(writeSet(set, [{ path: "nieuw.txt", chunks: ["nieuw"] }], PLAIN).ok).toBe(true);
    expect(readdirSync(set).toSorted()).toEqual(["MANIFEST.sha256", "nieuw.txt"]);
    expect(readdirSync(folder)).toEqual(["set"]);
  });

  it("a file that cannot be made leaves nothing behind, and the earlier set as it was", () => {
    const set = join(folder, "set");
    writeSet(set, FILES, PLAIN);
    const before = readFileSync(join(set, "MANIFEST.sha256"), "utf8");
    const broken: SetFile = {
      path: "kapot.txt",
      chunks: {
        *[Symbol.iterator]() {
          yield "begin";
          throw new Error("the votes cannot be written");
        },
      },
    };
    expect(() => writeSet(set, [...FILES, broken], PLAIN)).toThrow("the votes cannot be written");
    expect(readdirSync(folder)).toEqual(["set"]);
    expect(readFileSync(join(set, "MANIFEST.sha256"), "utf8")).toBe(before);
    expect(() => writeSet(join(folder, "diep", "set"), [broken], PLAIN)).toThrow(
      "the votes cannot be written",
    );
    expect(readdirSync(folder)).toEqual(["set"]);
  });

  it("two files with one name are refused with a sentence, and leave nothing behind", () => {
    const [file] = FILES;
    const twice = file === undefined ? [] : [file, file];
    expect(writeSet(join(folder, "set"), twice, PLAIN)).toMatchObject({
      ok: false,
      error: {
        nl: expect.stringMatching(/schrijven is mislukt \(EEXIST\)\. Er is niets achtergebleven\.$/u),
      },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("knows an earlier set by its manifest, and takes nothing else for one", () => {
    const set = join(folder, "set");
    expect(whyTaken(set)).toBeNull();
    mkdirSync(set);
    expect(whyTaken(set)).toBeNull();
    writeSet(set, FILES, PLAIN);
    expect(whyTaken(set)).toBeNull();
    rmSync(join(set, "b.txt"));
    expect(whyTaken(set)).toBeNull();
    writeFileSync(join(set, "mijn.txt"), "");
    expect(whyTaken(set)?.nl).toContain("(mijn.txt)");
    rmSync(join(set, "mijn.txt"));
    const manifest = readFileSync(join(set, "MANIFEST.sha256"), "utf8");
    writeFileSync(join(set, "MANIFEST.sha256"), manifest.replace("publication", "release-manifest"));
    expect(whyTaken(set)?.en).toContain("already holds something else (");
    writeFileSync(join(set, "MANIFEST.sha256"), `${manifest}x`);
    expect(whyTaken(set)).not.toBeNull();
    rmSync(set, { recursive: true });
    mkdirSync(set);
    writeFileSync(join(set, "MANIFEST.sha256.iemand.sig"), "");
    expect(whyTaken(set)?.nl).toContain("(MANIFEST.sha256.iemand.sig)");
  });
});
