import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256Hex, utf8 } from "../basics/index.ts";
import { signingKeyFromSeed } from "./keys.ts";
import { writeManifest } from "./manifest.ts";
import { MANIFEST_NAME, manifestSignatureName } from "./manifest-path.ts";
import { signManifest, verifyManifestSignature } from "./manifest-signature.ts";
import { privateKeyToPem, publicKeyToPem, seedFromPem } from "./pem.ts";
import type { SignerRole } from "./signer-roles.ts";

const seed = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);
const key = signingKeyFromSeed("gsb-1", seed);
const contents = { "csv/a.csv": "1;2", "eml/Súd west.xml": "<EML></EML>", "-x": "dash", "*y": "star" };
const manifest = writeManifest({
  domain: "stemketen/publication/1",
  headers: { election: "GR2026_Súdwest", "made-at": "2026-03-19T10:00:00.000Z" },
  files: Object.entries(contents).map(([path, text]) => ({ path, sha256: sha256Hex(utf8(text)) })),
});
const signature = signManifest(manifest, key);
const committee = { keyId: "gsb-1", publicKey: key.publicKey, roles: ["committee"] } as const;

const check = (publicKey: Uint8Array, keyId: string, role: SignerRole) =>
  verifyManifestSignature(manifest, signature, [{ keyId, publicKey, roles: [role] }]);

describe("the detached signature of a manifest", () => {
  it("is 64 bytes and valid with the committee's key", () => {
    expect(signature.signature).toHaveLength(64);
    for (const source of [manifest, utf8(manifest)]) {
      expect(verifyManifestSignature(source, signature, [committee])).toEqual({ ok: true, value: committee });
    }
  });

  it("is invalid when one byte of the manifest changed, even in a comment", () => {
    const changed = manifest.replace("GR2026_S", "GR2026_s");
    expect(verifyManifestSignature(changed, signature, [committee])).toEqual({
      ok: false,
      error: { kind: "invalid-signature", keyId: "gsb-1" },
    });
  });

  it("counts for nothing with an unknown key, another key, or a key of another role", () => {
    const stranger = signingKeyFromSeed("gsb-1", new Uint8Array(32));
    expect(check(key.publicKey, "gsb-2", "committee")).toEqual({
      ok: false,
      error: { kind: "unknown-key", keyId: "gsb-1" },
    });
    expect(check(stranger.publicKey, "gsb-1", "committee")).toEqual({
      ok: false,
      error: { kind: "invalid-signature", keyId: "gsb-1" },
    });
    for (const role of ["release", "tabulator"] as const) {
      expect(check(key.publicKey, "gsb-1", role)).toEqual({
        ok: false,
        error: {
          kind: "role-not-allowed",
          keyId: "gsb-1",
          role: null,
          domain: "stemketen/publication/1",
        },
      });
    }
  });

  it("a signature over something that is no manifest is refused for that", () => {
    const text = `${manifest}rest`;
    expect(verifyManifestSignature(text, signManifest(text, key), [committee])).toMatchObject({
      ok: false,
      error: { kind: "no-final-newline" },
    });
  });
});

const present = (command: string): boolean => spawnSync(command, ["--version"]).error === undefined;
const tools = ["openssl", "sha256sum"].filter((command) => !present(command));
const suffix = tools.length === 0 ? "" : ` (skipped: this computer has no ${tools.join(" and no ")})`;

describe.skipIf(tools.length > 0)(`checked by hand, without our code${suffix}`, () => {
  let folder = "";
  const run = (command: string, ...words: string[]): number | null =>
    spawnSync(command, words, { cwd: folder, encoding: "utf8" }).status;
  const write = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const verifyWithOpenssl = (): number | null =>
    run(
      "openssl",
      ...`pkeyutl -verify -rawin -pubin -inkey gsb-1.pem -in ${MANIFEST_NAME} -sigfile`.split(" "),
      manifestSignatureName("gsb-1"),
    );

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "stemketen-manifest-"));
    for (const [path, text] of Object.entries(contents)) write(path, text);
    write(MANIFEST_NAME, manifest);
    write(manifestSignatureName("gsb-1"), signature.signature);
    write("gsb-1.pem", publicKeyToPem(key.publicKey));
    write("gsb-1.secret.pem", privateKeyToPem(seed));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("sha256sum --check --strict finds every file right, and one changed byte wrong", () => {
    expect(run("sha256sum", "--check", "--strict", "--quiet", MANIFEST_NAME)).toBe(0);
    write("csv/a.csv", "1;3");
    expect(run("sha256sum", "--check", "--strict", "--quiet", MANIFEST_NAME)).toBe(1);
    write("csv/a.csv", contents["csv/a.csv"]);
  });

  it("openssl pkeyutl -verify finds the signature right, and wrong over one changed byte", () => {
    expect(verifyWithOpenssl()).toBe(0);
    write(MANIFEST_NAME, manifest.replace("# election", "# Election"));
    expect(verifyWithOpenssl()).toBe(1);
    write(MANIFEST_NAME, manifest);
  });

  it("openssl makes the very same signature with our private key", () => {
    const words = ["-inkey", "gsb-1.secret.pem", "-in", MANIFEST_NAME, "-out", "openssl.sig"];
    expect(run("openssl", "pkeyutl", "-sign", "-rawin", ...words)).toBe(0);
    expect(run("cmp", "openssl.sig", manifestSignatureName("gsb-1"))).toBe(0);
  });

  it("we sign with a private key that openssl made", () => {
    const pem = spawnSync("openssl", ["genpkey", "-algorithm", "ed25519"], { encoding: "utf8" }).stdout;
    const read = seedFromPem(pem);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const own = signingKeyFromSeed("gsb-1", read.value);
    write("gsb-1.pem", publicKeyToPem(own.publicKey));
    write(manifestSignatureName("gsb-1"), signManifest(manifest, own).signature);
    expect(verifyWithOpenssl()).toBe(0);
  });
});
