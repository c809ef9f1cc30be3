import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { sha256Hex, utf8 } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import { inFolder, recordingTerminal, writeCandidates, writeCounts } from "./eml-files.fixtures.ts";
import { printable, readEml, sameFile, writeFileAtomically } from "./files.ts";

/** A text that cannot be finished. */
function* failing(): Generator<string> {
  yield "x".repeat(1_000_000);
  throw new Error("halfway");
}

/** Why a file cannot be read, in Dutch. */
async function whyNot(name: string, prepare: (path: string) => void): Promise<string> {
  return inFolder(async (folder) => {
    prepare(join(folder, name));
    const read = await readEml(name, recordingTerminal(folder));
    if (read.ok) throw new Error("the file was read");
    return read.error.nl;
  });
}

describe("readEml", () => {
  it("gives the document with the length and hash of the raw bytes", async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "lijsten.xml");
      writeCandidates(path);
      const read = await readEml("lijsten.xml", recordingTerminal(folder), { expect: ["230b"] });
      if (!read.ok) throw new Error(read.error.nl);
      const bytes = readFileSync(path);
      expect(read.value).toMatchObject({ bytes: bytes.length, sha256: sha256Hex(bytes) });
      expect(read.value.document.lists.map((list) => list.number)).toEqual([1, 4]);
    });
  });

  it("hands over the units of a count one by one", async () => {
    await inFolder(async (folder) => {
      writeCounts(join(folder, "telling.xml"));
      const names: string[] = [];
      const read = await readEml("telling.xml", recordingTerminal(folder), {
        expect: ["510b"],
        onReportingUnit: ({ id }) => names.push(id),
      });
      if (!read.ok) throw new Error(read.error.nl);
      expect(names).toEqual(["0998::SB1", "0998::SB12"]);
      expect(read.value.document.units).toEqual([]);
    });
  });

  it("takes any message when none is asked for", async () => {
    await inFolder(async (folder) => {
      writeCandidates(join(folder, "lijsten.xml"));
      const read = await readEml("lijsten.xml", recordingTerminal(folder));
      expect(read.ok && read.value.document.message).toBe("230b");
    });
  });

  it("names every message that would have been right", async () => {
    await inFolder(async (folder) => {
      writeCandidates(join(folder, "lijsten.xml"));
      const read = await readEml("lijsten.xml", recordingTerminal(folder), {
        expect: ["110a", "510b", "520"],
      });
      expect(read.ok ? null : read.error).toEqual({
        nl:
          "lijsten.xml: dit is een bestand met kandidatenlijsten (230b). Hier hoort een " +
          "verkiezingsdefinitie (110a) of een telling (510b) of een uitslag met gekozenen (520).",
        en:
          "lijsten.xml: this is a file of candidate lists (230b). Wanted here: an election definition " +
          "(110a) or a count (510b) or a result with those elected (520).",
      });
    });
  });

  it("names the file and the place of a mistake", async () => {
    const why = await whyNot("telling.xml", (path) => {
      writeCounts(path);
      writeFileSync(path, readFileSync(path, "utf8").replace("<Cast>1000<", "<Cast>-1000<"));
    });
    expect(why).toMatch(/^telling\.xml: "-1000" is geen geldig aantal.*regel 1, teken \d+/u);
  });

  it("says in Dutch that a file is not there, a folder, or cut off", async () => {
    expect(await whyNot("weg.xml", () => undefined)).toBe("weg.xml: dit bestand bestaat niet.");
    expect(await whyNot("map", mkdirSync)).toBe("map: dit is een map, geen bestand.");
    const half = await whyNot("half.xml", (path) => {
      writeCounts(path);
      const whole = readFileSync(path);
      writeFileSync(path, whole.subarray(0, whole.length / 2));
    });
    expect(half).toMatch(/^half\.xml: Het bestand is niet compleet/u);
  });

  it("keeps the terminal safe from what names and values hold", async () => {
    expect(printable("a\u{1b}[2Jb\r\nc\u{9b}d\u{202e}e\u{2028}f")).toBe(
      "a\u{fffd}[2Jb\u{fffd}\u{fffd}c\u{fffd}d\u{fffd}e\u{fffd}f",
    );
    expect(await whyNot("\u{1b}[31m.xml", () => undefined)).toBe(
      "\u{fffd}[31m.xml: dit bestand bestaat niet.",
    );
  });
});

describe("writeFileAtomically", () => {
  it("writes text in pieces and gives its length and hash", async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "a.csv");
      const pieces = ["\u{feff}é", "", "😀".repeat(100_000), "einde"];
      const written = await writeFileAtomically(path, pieces);
      const bytes = utf8(pieces.join(""));
      expect(written).toEqual({ ok: true, value: { path, bytes: bytes.length, sha256: sha256Hex(bytes) } });
      expect(readFileSync(path).equals(bytes)).toBe(true);
      expect(readdirSync(folder)).toEqual(["a.csv"]);
    });
  });

  it("replaces a file, also through a link, and nothing but a file", async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "a.csv");
      writeFileSync(path, "oud");
      symlinkSync(path, join(folder, "link.csv"));
      mkdirSync(join(folder, "map"));
      expect((await writeFileAtomically(join(folder, "link.csv"), ["nieuw"])).ok).toBe(true);
      expect(readFileSync(path, "utf8")).toBe("nieuw");
      const refused = await writeFileAtomically(join(folder, "map"), ["nieuw"]);
      expect(refused.ok ? "" : refused.error.nl).toMatch(/map: hier staat al iets anders\. Er is niets/u);
      expect(readdirSync(folder).toSorted()).toEqual(["a.csv", "link.csv", "map"]);
    });
  });

  it("leaves what was there when the text fails halfway", async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "a.csv");
      writeFileSync(path, "oud");
      await expect(writeFileAtomically(path, failing())).rejects.toThrow("halfway");
      expect(readFileSync(path, "utf8")).toBe("oud");
      expect(readdirSync(folder)).toEqual(["a.csv"]);
    });
  });

  it("says that the folder is not there", async () => {
    await inFolder(async (folder) => {
      const refused = await writeFileAtomically(join(folder, "weg", "a.csv"), ["x"]);
      expect(refused.ok ? "" : refused.error.nl).toMatch(/a\.csv: de map van dit bestand bestaat niet\.$/u);
    });
  });

  it.skipIf(process.getuid?.() === 0)("says that one may not write here (skipped for root)", async () => {
    await inFolder(async (folder) => {
      chmodSync(folder, 0o500);
      const refused = await writeFileAtomically(join(folder, "a.csv"), ["x"]);
      chmodSync(folder, 0o700);
      expect(refused.ok ? "" : refused.error.nl).toMatch(/u mag hier niet schrijven\.$/u);
    });
  });
});

describe("sameFile", () => {
  it("sees through links and knows nothing of files that are not there", async () => {
    await inFolder(async (folder) => {
      const [a, b, link] = ["a", "b", "link"].map((name) => join(folder, name));
      if (a === undefined || b === undefined || link === undefined) throw new Error("three paths");
      writeFileSync(a, "");
      writeFileSync(b, "");
      symlinkSync(a, link);
      expect(await sameFile(a, link)).toBe(true);
      expect(await sameFile(a, b)).toBe(false);
      expect(await sameFile(a, join(folder, "weg"))).toBe(false);
      expect(existsSync(join(folder, "weg"))).toBe(false);
    });
  });
});
