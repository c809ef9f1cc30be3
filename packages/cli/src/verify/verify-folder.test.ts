import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Files,
  inSetFolder,
  PATHS,
  publishedFiles,
  reportOn,
  sealed,
} from "./fixtures/published-set.fixtures.ts";
import { verifyFolder } from "./index.ts";

/** Problems as "kind path". */
function problemsOf(files: Files): readonly string[] {
  return reportOn(files).problems.map(({ kind, path }) => `${kind} ${path}`);
}

function without(files: Files, ...paths: readonly string[]): Files {
  return new Map([...files].filter(([path]) => !paths.includes(path)));
}

const whole = publishedFiles();

describe("a set that is as it was published", () => {
  it("is right in every check, and says what it did not check", () => {
    const report = reportOn(sealed(whole));
    expect(report.ok).toBe(true);
    expect(report.problems).toEqual([]);
    expect(report.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "manifest right",
      "signatures unchecked",
      "audit right",
      "same-election right",
      "sums-within right",
      "sums-of-units right",
      "admitted-voters remark",
      "sums-within right",
      "sums-of-units right",
      "total-count right",
      "lists right",
      "stations right",
      "table right",
      "tidy-table right",
      "published-votes right",
      "rules right",
      "lots right",
      "seats right",
      "elected right",
      "ranking right",
      "result right",
    ]);
  });

  it("is found by what stands in the files, not by their names", () => {
    const renamed = new Map([...whole].map(([, content], index) => [`${index}.bin`, content]));
    const report = reportOn(sealed(renamed));
    // The log and its head are known by their names alone.
    expect(report.checks.filter(({ status }) => status === "right")).toHaveLength(18);
    expect(report.ok).toBe(true);
  });

  it("says of voters and ballots that do not fit one another where, and does not call it wrong", () => {
    const note = reportOn(whole).checks.find(({ id }) => id === "admitted-voters");
    expect(note?.detail.nl).toContain("0998::SB2 (1 van 3 stembureaus)");
  });
});

describe("a file that was touched after publication", () => {
  const set = sealed(whole);

  it.each(Object.values(PATHS).filter((path) => path !== PATHS.manifest))(
    "names %s when it was changed",
    (path) => {
      const text = String(set.get(path));
      expect(problemsOf(new Map([...set, [path, `${text} `]]))).toContain(`changed ${path}`);
    },
  );

  it.each(Object.values(PATHS))("names %s when it is missing", (path) => {
    expect(problemsOf(without(set, path))).toContain(`missing ${path}`);
  });

  it("names a file that was added", () => {
    expect(problemsOf(new Map([...set, ["eml/extra.txt", "x"]]))).toEqual(["added eml/extra.txt"]);
  });

  it("names two files that were exchanged", () => {
    const exchanged = new Map([
      ...set,
      [PATHS.page, String(set.get(PATHS.audit))],
      [PATHS.audit, String(set.get(PATHS.page))],
    ]);
    const report = reportOn(exchanged);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ kind: "swapped", path: PATHS.audit, other: PATHS.page }),
    );
  });

  it("names a link, which is never followed", () => {
    const report = inSetFolder(set, (folder) => {
      symlinkSync("/etc/hostname", join(folder, "eml", "link.eml.xml"));
      return verifyFolder(folder, null);
    });
    expect(report.ok && report.value.problems.map(({ kind, path }) => [kind, path])).toEqual([
      ["added", "eml/link.eml.xml"],
    ]);
  });

  it("finds any single byte that was changed in any file", () => {
    const files = [...set].map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
    inSetFolder(set, (folder) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...files),
          fc.nat(),
          fc.integer({ min: 1, max: 255 }),
          ({ path, bytes }, at, by) => {
            const touched = Buffer.from(bytes);
            const offset = at % touched.length;
            touched[offset] = (touched[offset] ?? 0) ^ by;
            writeFileSync(join(folder, path), touched);
            const report = verifyFolder(folder, null);
            writeFileSync(join(folder, path), bytes);
            expect(report).toMatchObject({ ok: true, value: { ok: false } });
          },
        ),
        { numRuns: 60, seed: 20260318 },
      );
    });
  });
});
