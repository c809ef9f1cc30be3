import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow, inFolder, runCommand } from "./run-command.ts";

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

/** The same bytes with the last digit another one. */
function withAnotherDigit(bytes: Uint8Array): Uint8Array {
  const [zero, nine] = [0x30, 0x39];
  const at = bytes.findLastIndex((byte) => byte >= zero && byte <= nine);
  return bytes.with(at, bytes[at] === nine ? zero : (bytes[at] ?? zero) + 1);
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
    trustPracticeKey(folder, set);
    const { code, stdout } = await runCommand(["verify", "set", "--json", "--keys", "trust.json"], folder);
    expect(code).toBe(0);
    const checks: readonly { id: string; file: string; status: string }[] = JSON.parse(stdout).checks;
    const signature = checks.find(({ file }) => file === "MANIFEST.sha256.oefensleutel.sig");
    expect(signature).toMatchObject({ id: "signatures", status: "right" });
    expect(checks.filter(({ status }) => status === "wrong")).toEqual([]);
  });

  const texts = files(BUILT_IN).filter((path) => !path.startsWith("MANIFEST"));

  it.each(texts)("one changed digit in %s: verify ends with 1 and names the file", async (path) => {
    await inFolder(async (other) => {
      const copy = join(other, "set");
      cpSync(set, copy, { recursive: true });
      writeFileSync(join(copy, path), withAnotherDigit(readFileSync(join(copy, path))));
      const { code, stdout } = await runCommand(["verify", "set", "--json"], other);
      expect(code).toBe(1);
      expect(problemPaths(stdout)).toContain(path);
    });
  });

  it("one changed digit in the manifest: verify ends with 1 and names the file of that line", async () => {
    await inFolder(async (other) => {
      const copy = join(other, "set");
      cpSync(set, copy, { recursive: true });
      const manifest = readFileSync(join(copy, "MANIFEST.sha256"));
      writeFileSync(join(copy, "MANIFEST.sha256"), withAnotherDigit(manifest));
      const { code, stdout } = await runCommand(["verify", "set", "--json"], other);
      expect(code).toBe(1);
      expect(problemPaths(stdout)).toEqual([manifest.toString("utf8").trimEnd().split("  ").at(-1)]);
    });
  });

  it("one changed byte in the signature: verify ends with 1 and names the file", async () => {
    await inFolder(async (other) => {
      const copy = join(other, "set");
      cpSync(set, copy, { recursive: true });
      const path = "MANIFEST.sha256.oefensleutel.sig";
      const signature = readFileSync(join(copy, path));
      writeFileSync(join(copy, path), signature.with(7, ((signature[7] ?? 0) + 1) % 256));
      trustPracticeKey(other, copy);
      const { code, stdout } = await runCommand(["verify", "set", "--json", "--keys", "trust.json"], other);
      expect(code).toBe(1);
      expect(problemPaths(stdout)).toContain(path);
    });
  });
});

/** Writes trust.json, outside the set, with the key that stands in it. */
function trustPracticeKey(folder: string, set: string): void {
  const publicKeyPem = readFileSync(join(set, "oefensleutel.pem"), "utf8");
  const trust = { threshold: 1, keys: [{ id: "oefensleutel", publicKeyPem }] };
  writeFileSync(join(folder, "trust.json"), JSON.stringify(trust));
}

function problemPaths(stdout: string): readonly string[] {
  return JSON.parse(stdout).problems.map(({ path }: { path: string }) => path);
}
