import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { MANIFEST_NAME, type ManifestDomain, writeManifest } from "@stemketen/core/integrity";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { type CheckedRelease, checkRelease } from "./index.ts";

const FILES = {
  "server.mjs": "import 'node:http';",
  "ui/index.html": "<!doctype html>",
  "ui/assets/app.js": "export {};",
  "licentie één.txt": "EUPL",
} as const;
const HEADERS = { component: "osv-desktop", version: "0.1.0", commit: "4f2a9c1" };

const hashOf = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex");

function releasedFolder({
  domain = "stemketen/release-manifest/1",
  headers = HEADERS,
}: {
  readonly domain?: ManifestDomain;
  readonly headers?: Readonly<Record<string, string>>;
} = {}): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "ui", "assets"), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
  const files = Object.entries(FILES).map(([path, text]) => ({ path, sha256: hashOf(text) }));
  writeFileSync(join(folder, MANIFEST_NAME), writeManifest({ domain, headers, files }));
  return folder;
}

async function problemsIn(folder: string): Promise<CheckedRelease["problems"]> {
  const check = await checkRelease(folder);
  return must(check.kind === "checked" ? check.release : null, JSON.stringify(check)).problems;
}

describe("checkRelease", () => {
  it("finds every file as released, and computes the code as sha256sum does", async () => {
    const folder = releasedFolder();
    expect(await checkRelease(folder)).toEqual({
      kind: "checked",
      release: {
        ...HEADERS,
        code: hashOf(readFileSync(join(folder, MANIFEST_NAME))),
        files: 4,
        problems: [],
      },
    });
  });

  it("does not mind the signatures beside the manifest", async () => {
    const folder = releasedFolder();
    writeFileSync(join(folder, "MANIFEST.sha256.key-1.sig"), "signature");
    expect(await problemsIn(folder)).toEqual([]);
  });

  it("names what was changed, is missing or was added", async () => {
    const folder = releasedFolder();
    appendFileSync(join(folder, "server.mjs"), " ");
    rmSync(join(folder, "ui", "index.html"));
    mkdirSync(join(folder, "new"));
    writeFileSync(join(folder, "new", ".hidden.js"), "");
    expect(await problemsIn(folder)).toEqual([
      { kind: "added", path: "new/.hidden.js" },
      { kind: "changed", path: "server.mjs" },
      { kind: "missing", path: "ui/index.html" },
    ]);
  });

  it("names two files that hold each other's bytes", async () => {
    const folder = releasedFolder();
    renameSync(join(folder, "server.mjs"), join(folder, "kept"));
    renameSync(join(folder, "ui", "assets", "app.js"), join(folder, "server.mjs"));
    renameSync(join(folder, "kept"), join(folder, "ui", "assets", "app.js"));
    expect(await problemsIn(folder)).toEqual([
      { kind: "swapped", path: "server.mjs", other: "ui/assets/app.js" },
    ]);
  });

  it("accepts the one file that may be added, whatever is in it, and no other of that name", async () => {
    const folder = releasedFolder({ headers: { ...HEADERS, "may-add": "Uninstall Stemketen.exe" } });
    expect(await problemsIn(folder)).toEqual([]);
    writeFileSync(join(folder, "Uninstall Stemketen.exe"), "MZ");
    expect(await problemsIn(folder)).toEqual([]);
    writeFileSync(join(folder, "ui", "Uninstall Stemketen.exe"), "MZ");
    expect(await problemsIn(folder)).toEqual([{ kind: "added", path: "ui/Uninstall Stemketen.exe" }]);
  });

  it("refuses a link, also to the very same bytes or to a whole folder", async () => {
    const folder = releasedFolder();
    const elsewhere = temporaryFolder();
    renameSync(join(folder, "server.mjs"), join(elsewhere, "server.mjs"));
    symlinkSync(join(elsewhere, "server.mjs"), join(folder, "server.mjs"));
    renameSync(join(folder, "ui", "assets"), join(elsewhere, "assets"));
    symlinkSync(join(elsewhere, "assets"), join(folder, "ui", "assets"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling"));
    expect(await problemsIn(folder)).toEqual([
      { kind: "added", path: "dangling" },
      { kind: "changed", path: "server.mjs" },
      { kind: "added", path: "ui/assets" },
      { kind: "missing", path: "ui/assets/app.js" },
    ]);
  });

  it("calls a folder without a manifest not released", async () => {
    const folder = releasedFolder();
    rmSync(join(folder, MANIFEST_NAME));
    expect(await checkRelease(folder)).toEqual({ kind: "not-released" });
  });

  it("does not take another manifest for a release", async () => {
    const fault = { kind: "bad-manifest", fault: "not-a-release", line: 1 };
    expect(await checkRelease(releasedFolder({ domain: "stemketen/publication/1" }))).toEqual(fault);
    expect(await checkRelease(releasedFolder({ headers: { component: "osv-desktop" } }))).toEqual(fault);
    const folder = releasedFolder();
    appendFileSync(join(folder, MANIFEST_NAME), "nonsense\n");
    expect(await checkRelease(folder)).toEqual({ kind: "bad-manifest", fault: "bad-line", line: 9 });
  });

  it("says that it cannot read what is there", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, MANIFEST_NAME));
    expect(await checkRelease(folder)).toEqual({ kind: "unreadable", reason: "EISDIR" });
  });
});
