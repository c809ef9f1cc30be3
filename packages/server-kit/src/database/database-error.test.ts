import { describe, expect, it } from "vitest";
import { openForTest } from "./database.fixtures.ts";
import { type DatabaseError, describeDatabaseError, systemError } from "./index.ts";

const path = "/media/stick/town.sqlite";

const ERRORS: readonly DatabaseError[] = [
  { kind: "missing", path },
  { kind: "not-a-database", path },
  { kind: "corrupted", path, findings: [] },
  { kind: "in-use", path },
  { kind: "folder-missing", path },
  { kind: "disk-full", path },
  { kind: "refused-by-system", path, reason: "EACCES" },
  { kind: "not-ours", path },
  { kind: "migration-changed", path, number: 3 },
  { kind: "migration-missing", path, number: 3 },
  { kind: "from-newer-version", path, number: 9, known: 3 },
  { kind: "migration-failed", path, number: 3, reason: "UNIQUE" },
];

const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe("describeDatabaseError", () => {
  it("has a sentence of its own for every error, in both languages, that names the file", () => {
    const sentences = ERRORS.map(describeDatabaseError).flatMap(({ nl, en }) => [nl, en]);
    expect(new Set(sentences).size).toBe(2 * ERRORS.length);
    for (const sentence of sentences) {
      expect(sentence).toContain(path);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toContain("undefined");
    }
  });
});

describe("systemError", () => {
  it("says what a code of the system means for a person", () => {
    expect(systemError(coded("ENOSPC"), path)).toEqual({ kind: "disk-full", path });
    expect(systemError(coded("ENOENT"), path)).toEqual({ kind: "folder-missing", path });
    expect(systemError(coded("EROFS"), path)).toEqual({ kind: "refused-by-system", path, reason: "EROFS" });
  });

  it("does not pass a mistake of ours off as one of the system", () => {
    const mistake = new TypeError("undefined is not a function");
    expect(() => systemError(mistake, path)).toThrow(mistake);
    expect(() => systemError("text", path)).toThrow("text");
    const db = openForTest(":memory:");
    expect(() => {
      try {
        db.exec("SELECT * FROM nowhere");
      } catch (error) {
        systemError(error, path);
      }
    }).toThrow("no such table: nowhere");
  });
});
