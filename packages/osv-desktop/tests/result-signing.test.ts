import { spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allUsers } from "../src/server/accounts/users.store.ts";
import { RESULT_ROUTES } from "../src/server/http/result-files.ts";
import { makeVersion } from "../src/server/results/make-version.ts";
import { printPdf } from "../src/server/results/print.ts";
import { signVersion } from "../src/server/results/sign-version.ts";
import { tabulatorForAll } from "./staffed-tabulator.ts";
import { type Answer, recordsIn } from "./tabulator-at-work.ts";

const { tabulator, coordinator } = tabulatorForAll({
  people: ["coordinator", "anna", "bram"],
  count: "finished",
});
const VERIFIER = join(import.meta.dirname, "..", "..", "cli", "stemketen.mjs");

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const OURS = generateKeyPairSync("ed25519");
const OTHERS = generateKeyPairSync("ed25519");

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "signed-"));
  await makeNext();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function makeNext(): Promise<number> {
  return (await coordinator.mutate("results.make", { kind: "definitive" })).data.value.number;
}

async function versionOf(number: number): Promise<Answer["data"]> {
  const versions: readonly Answer["data"][] = (await coordinator.query("results.versions")).data;
  return must(
    versions.find((version) => version.number === number),
    "it was made",
  );
}

const rawOf = ({ publicKey }: Keys): Buffer =>
  Buffer.from(must(publicKey.export({ format: "jwk" }).x, "a point"), "base64url");
const derOf = ({ publicKey }: Keys): Buffer => publicKey.export({ type: "spki", format: "der" });
const keyIdOf = (keys: Keys): string => createHash("sha256").update(derOf(keys)).digest("hex").slice(0, 16);
const signatureOf = (text: string, { privateKey }: Keys): Buffer => sign(null, Buffer.from(text), privateKey);

async function handIn(version: number, signature: Buffer, keys: Keys): Promise<Answer["data"]> {
  const hex = { publicKey: rawOf(keys).toString("hex"), signature: signature.toString("hex") };
  return (await coordinator.mutate("results.sign", { version, ...hex })).data;
}

async function bytesOf(path: string): Promise<Buffer> {
  const response = await coordinator.file(`/results/versions/${path}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Puts everything of a version in a folder, as somebody does who downloads it. */
async function downloadAll(number: number): Promise<void> {
  const { files, package: zip, signatures } = await versionOf(number);
  const put = (name: string, bytes: Buffer) => writeFileSync(join(folder, name), bytes);
  put(zip.name, await bytesOf(`${number}/package`));
  for (const { name } of files) put(name, await bytesOf(`${number}/files/${name}`));
  put("MANIFEST.sha256", await bytesOf(`${number}/manifest`));
  for (const { keyId } of signatures) {
    put(`MANIFEST.sha256.${keyId}.sig`, await bytesOf(`${number}/signatures/${keyId}`));
  }
}

const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { cwd: folder, encoding: "utf8" });

describe("a version", () => {
  it("is signed with a key, and the signature is checked by tools that everybody has", async () => {
    const { manifest } = await versionOf(1);
    const signature = signatureOf(manifest, OURS);
    const keyId = keyIdOf(OURS);
    expect(await handIn(1, signature, OURS)).toMatchObject({
      ok: true,
      value: { keyId, signedBy: "carla de Vries" },
    });
    await downloadAll(1);
    const pem = join(folder, "..", `${keyId}.pem`);
    writeFileSync(pem, OURS.publicKey.export({ type: "spki", format: "pem" }));
    const hashes = run("sha256sum", ["--check", "--strict", "MANIFEST.sha256"]);
    expect(hashes.stdout.trim().split("\n")).toHaveLength(7);
    expect(hashes.status).toBe(0);
    const file = `MANIFEST.sha256.${keyId}.sig`;
    const verify = ["pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", pem, "-sigfile", file];
    expect(run("openssl", [...verify, "-in", "MANIFEST.sha256"]).stdout).toContain("Verified Successfully");
    writeFileSync(join(folder, "..", `${keyId}.txt`), manifest.replace("version 1", "version 2"));
    expect(run("openssl", [...verify, "-in", `../${keyId}.txt`]).status).toBe(1);
    for (const end of ["pem", "txt"]) rmSync(join(folder, "..", `${keyId}.${end}`));
  });

  it("is checked by our own verifier too: every file and the signature", () => {
    const trust = `${folder}.trust.json`;
    const publicKeyPem = OURS.publicKey.export({ type: "spki", format: "pem" });
    writeFileSync(trust, JSON.stringify({ threshold: 1, keys: [{ id: keyIdOf(OURS), publicKeyPem }] }));
    const verify = () => {
      const { stdout } = run(process.execPath, [VERIFIER, "verify", folder, "--keys", trust, "--json"]);
      return JSON.parse(stdout);
    };
    const { checks, problems } = verify();
    expect(problems).toEqual([]);
    const statusOf = (id: string) =>
      checks
        .filter((check: { id: string }) => check.id === id)
        .map(({ status }: { status: string }) => status);
    expect(statusOf("manifest")).toEqual(["right"]);
    expect(statusOf("signatures")).toEqual(["right", "right"]);
    writeFileSync(join(folder, "Overdrachtsblad.pdf"), "een ander blad");
    expect(verify().problems).toMatchObject([{ kind: "changed", path: "Overdrachtsblad.pdf" }]);
    rmSync(trust);
  });

  it("lists everything that is handed over, the same text each time", async () => {
    const { manifest, files, package: zip, madeAt } = await versionOf(1);
    const lines: readonly string[] = manifest.trimEnd().split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "# stemketen/publication/1",
      "# election GR2026_Lindewaard",
      "# version 1",
      `# made-at ${madeAt}`,
    ]);
    const all: readonly { name: string; sha256: string }[] = [zip, ...files];
    expect(lines.slice(4).toSorted()).toEqual(all.map(({ name, sha256 }) => `${sha256}  ${name}`).toSorted());
    expect((await bytesOf("1/manifest")).toString()).toBe(manifest);
    // The same version and the same key: the same bytes.
    expect(await bytesOf(`1/signatures/${keyIdOf(OURS)}`)).toEqual(signatureOf(manifest, OURS));
  });

  it("is signed by another key as well, but by each once", async () => {
    const { manifest } = await versionOf(1);
    expect(await handIn(1, signatureOf(manifest, OURS), OURS)).toEqual({
      ok: false,
      error: { kind: "already-signed", keyId: keyIdOf(OURS) },
    });
    expect((await handIn(1, signatureOf(manifest, OTHERS), OTHERS)).ok).toBe(true);
    const { signatures } = await versionOf(1);
    expect(new Set(signatures.map(({ keyId }: { keyId: string }) => keyId))).toEqual(
      new Set([keyIdOf(OURS), keyIdOf(OTHERS)]),
    );
    const logged = recordsIn(tabulator, "result.signed");
    const sha256 = createHash("sha256").update(manifest).digest("hex");
    expect(logged.map(({ payload }) => payload)).toEqual(
      [OURS, OTHERS].map((keys) => ({ version: 1, keyId: keyIdOf(keys), manifest: sha256 })),
    );
  });

  it("that lapsed keeps its signatures and gets no others", async () => {
    const before = await versionOf(1);
    expect(await makeNext()).toBe(2);
    const late = generateKeyPairSync("ed25519");
    expect((await handIn(1, signatureOf(before.manifest, late), late)).error).toEqual({ kind: "voided" });
    expect((await versionOf(1)).signatures).toEqual(before.signatures);
    expect(await bytesOf(`1/signatures/${keyIdOf(OURS)}`)).toHaveLength(64);
  });

  it("takes no signature over something else, or of another key", async () => {
    const [before, now] = [await versionOf(1), await versionOf(2)];
    const refused = { ok: false, error: { kind: "invalid-signature" } };
    expect(await handIn(2, signatureOf(before.manifest, OURS), OURS)).toEqual(refused);
    expect(await handIn(2, signatureOf(now.manifest, OURS), OTHERS)).toEqual(refused);
    expect(await handIn(2, Buffer.alloc(64), OURS)).toEqual(refused);
    expect((await handIn(9, signatureOf(now.manifest, OURS), OURS)).error).toEqual({
      kind: "no-such-version",
    });
    expect((await versionOf(2)).signatures).toEqual([]);
    expect(await coordinator.statusOfFile(`/results/versions/2/signatures/${keyIdOf(OURS)}`)).toBe(404);
    expect(await coordinator.statusOfFile("/results/versions/9/manifest")).toBe(404);
  });
});

describe("in practice", () => {
  it("a version is signed too, and its files say that it is practice", async () => {
    const practice = { ...tabulator.office, mode: "practice" } as const;
    const carla = must(
      allUsers(tabulator.db).find(({ userName }) => userName === "carla"),
      "carla has an account",
    );
    const made = await makeVersion(practice, carla, "definitive", printPdf);
    const { number: version, manifest } = must(made.ok ? made.value : null, "it is made");
    expect(manifest).toContain("# election GR2026_Lindewaard_OEFENING\n");
    const signature = signatureOf(manifest ?? "", OURS);
    const signed = signVersion(practice, carla, { version, publicKey: rawOf(OURS), signature });
    expect(signed.ok).toBe(true);
    const nameAt = async (end: string) => {
      const route = must(
        RESULT_ROUTES.find(({ path }) => path.endsWith(end)),
        "a route",
      );
      const params = { number: String(version), keyId: keyIdOf(OURS) };
      const request = new Request("http://localhost/");
      const loggedIn = { user: carla } as Parameters<typeof route.answer>[0]["loggedIn"];
      const response = await route.answer({ office: practice, loggedIn, request, params });
      return response.headers.get("content-disposition");
    };
    expect(await nameAt("/manifest")).toMatch(/''OEFENING_MANIFEST\.sha256$/);
    expect(await nameAt("/:keyId")).toMatch(/''OEFENING_MANIFEST\.sha256\.[0-9a-f]{16}\.sig$/);
  });
});

it("a concept is not signed", async () => {
  await coordinator.mutate("session.reopen", { reason: "Telfout" });
  const made = await coordinator.mutate("results.make", { kind: "concept" });
  const { number, manifest } = made.data.value;
  expect(manifest).toBeNull();
  expect((await handIn(number, Buffer.alloc(64), OURS)).error).toEqual({ kind: "concept" });
  expect(await coordinator.statusOfFile(`/results/versions/${number}/manifest`)).toBe(404);
});
