import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type KeptTabulator, readKept, writeKept } from "./kept-tabulator.ts";

const KEPT: KeptTabulator = { origin: "https://10.0.0.7:8443", authority: "PEM", admission: null };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("what a desk keeps", () => {
  it("is there at the next start, for its owner alone", () => {
    const inside = join(folder, "werkplek");
    expect(readKept(inside)).toBeNull();
    writeKept(inside, KEPT);
    writeKept(inside, { ...KEPT, admission: "let-in" });
    expect(readKept(inside)).toEqual({ ...KEPT, admission: "let-in" });
    expect(readdirSync(inside)).toEqual(["tabulator.json"]);
    expect(statSync(join(inside, "tabulator.json")).mode & 0o777).toBe(0o600);
  });

  it("is the old one, whole, when the power went while the new one was written", () => {
    writeKept(folder, KEPT);
    const unfinished = join(folder, "tabulator.json.new");
    writeFileSync(unfinished, '{"origin":"https://10.0');
    chmodSync(unfinished, 0o644);
    expect(readKept(folder)).toEqual(KEPT);
    writeKept(folder, { ...KEPT, admission: "let-in" });
    expect(statSync(join(folder, "tabulator.json")).mode & 0o777).toBe(0o600);
  });

  it.each(["", "{", "[]", '{"origin":1}', '{"origin":"https://10.0.0.7:8443"}'])(
    "is nothing when it cannot be read: %s",
    (text) => {
      writeFileSync(join(folder, "tabulator.json"), text);
      expect(readKept(folder)).toBeNull();
    },
  );
});
