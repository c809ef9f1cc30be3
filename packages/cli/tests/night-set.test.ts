import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow, inFolder, runCommand, runProgram } from "./run-command.ts";
import { COUNT_AND_LISTS, smallTown, writeTown } from "./small-town.ts";

const BUILT_IN = [
  "MANIFEST.sha256",
  "MANIFEST.sha256.oefensleutel.sig",
  "audit/",
  "audit/audit-head.json",
  "audit/audit.jsonl",
  "csv/",
  "csv/osv4-3_telling_gr2026_lindewaard.csv",
  "csv/stemmen_gr2026_lindewaard.csv",
  "eml/",
  "eml/Kandidatenlijsten_GR2026_Lindewaard.eml.xml",
  "eml/Resultaat_GR2026_Lindewaard.eml.xml",
  "eml/Stembureaus_GR2026_Lindewaard.eml.xml",
  "eml/Telling_GR2026_Lindewaard.eml.xml",
  "eml/Totaaltelling_GR2026_Lindewaard.eml.xml",
  "eml/Verkiezingsdefinitie_GR2026_Lindewaard.eml.xml",
  "index.html",
  "oefensleutel.pem",
  "verloop.html",
  "zetelverdeling.json",
] as const;

const files = (paths: readonly string[]): readonly string[] => paths.filter((path) => !path.endsWith("/"));

/** The SHA-256 of every file of a set. */
function hashesIn(set: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files(filesBelow(set)).map((path) => {
      const hash = createHash("sha256").update(readFileSync(join(set, path)));
      return [path, hash.digest("hex")];
    }),
  );
}

describe("the set that a night leaves behind", () => {
  let folder = "";
  let set = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "stemketen-test-"));
    set = join(folder, "set");
    const run = await runCommand(["night", "--core", "--out", "set"], folder);
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: [] });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("holds what a publication set holds, and nothing lies beside it", () => {
    expect(filesBelow(set)).toEqual(BUILT_IN);
    expect(filesBelow(folder).filter((path) => !path.startsWith("set/"))).toEqual([]);
  });

  it("is right, says verify", async () => {
    const { code, stdout } = await runCommand(["verify", "set", "--json"], folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, problems: [] });
  });

  it("is vouched for by a key that everyone can make, and that says so", async () => {
    const trust = { threshold: 1, keys: [{ id: "oefensleutel", publicKeyPem: readFileSync(join(set, "oefensleutel.pem"), "utf8") }] };
    writeFileSync(join(folder, "trust.json"), JSON.stringify(trust));
    const { code, stdout } = await runCommand(["verify", "set", "--json", "--keys", "trust.json"], folder);
    expect(code).toBe(0);
    const signatures = JSON.parse(stdout).checks.filter(({ id }: { id: string }) => id === "signatures");
    expect(signatures).toEqual([expect.objectContaining({ ok: true })]);
  });

  it.each(files(BUILT_IN))("one changed digit in %s: verify ends with 1 and names the file", async (path) => {
    await inFolder(async (other) => {
      cpSync(set, join(other, "set"), { recursive: true });
      const target = join(other, "set", path);
      const bytes = readFileSync(target);
      // The signature is 64 bytes of any value, the rest is text.
      const at = path.endsWith(".sig") ? 7 : lastDigit(bytes);
      const changed = bytes.with(at, path.endsWith(".sig") ? ((bytes[at] ?? 0) + 1) % 256 : otherDigit(bytes[at]));
      writeFileSync(target, changed);
      const keys = path.endsWith(".sig") ? ["--keys", join(folder, "trust.json")] : [];
      const { code, stdout } = await runCommand(["verify", "set", "--json", ...keys], other);
      expect(code).toBe(1);
      const paths: readonly string[] = JSON.parse(stdout).problems.map((problem: { path: string }) => problem.path);
      expect(paths).toContain(path);
    });
  });
});
