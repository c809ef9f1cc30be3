import { generateKeyPairSync, sign } from "node:crypto";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Files,
  inSetFolder,
  PATHS,
  publicPem,
  publishedFiles,
  sealed,
  signed,
  testKey,
} from "../fixtures/published-set.fixtures.ts";
import { readTrust, type VerificationReport, verifyFolder } from "../index.ts";

const [ANNE, BEA, CORA] = [testKey(1), testKey(2), testKey(3)];
const set = sealed(publishedFiles());

/** The keys that are trusted, by name. */
function trust(threshold: number, keys: Readonly<Record<string, ReturnType<typeof testKey>>>): string {
  return JSON.stringify({
    threshold,
    keys: Object.entries(keys).map(([id, key]) => ({ id, publicKeyPem: publicPem(key) })),
  });
}

function verifyWith(files: Files, trustFile: string): VerificationReport {
  return inSetFolder(files, (folder) =>
    inSetFolder(new Map([["trust.json", trustFile]]), (outside) => {
      const read = readTrust(join(outside, "trust.json"), folder);
      if (!read.ok) throw new Error(read.error.nl);
      const report = verifyFolder(folder, read.value);
      if (!report.ok) throw new Error(report.error.nl);
      return report.value;
    }),
  );
}

/** "file status" of every check of a signature, and the problems as "kind path". */
function outcome(report: VerificationReport): {
  readonly checks: readonly string[];
  readonly problems: readonly string[];
} {
  return {
    checks: report.checks
      .filter(({ id }) => id === "signatures")
      .map(({ file, status }) => `${String(file).replace("MANIFEST.sha256", "M")} ${status}`),
    problems: report.problems.map(({ kind, path }) => `${kind} ${path.replace("MANIFEST.sha256", "M")}`),
  };
}

describe("signatures under the manifest", () => {
  it("count when as many trusted keys signed as are needed", () => {
    const files = signed(signed(set, "anne", ANNE), "bea", BEA);
    expect(outcome(verifyWith(files, trust(2, { anne: ANNE, bea: BEA, cora: CORA })))).toEqual({
      checks: ["M.anne.sig right", "M.bea.sig right", "M right"],
      problems: [],
    });
  });

  it("are too few below the threshold", () => {
    const files = signed(set, "anne", ANNE);
    expect(outcome(verifyWith(files, trust(2, { anne: ANNE, bea: BEA })))).toEqual({
      checks: ["M.anne.sig right", "M wrong"],
      problems: ["signature M"],
    });
    expect(outcome(verifyWith(files, trust(1, { anne: ANNE, bea: BEA }))).problems).toEqual([]);
  });

  it("are too few when nobody signed", () => {
    expect(outcome(verifyWith(set, trust(1, { anne: ANNE })))).toEqual({
      checks: ["M wrong"],
      problems: ["signature M"],
    });
  });

  it("made by another key under a trusted name are false", () => {
    const files = signed(set, "anne", BEA);
    expect(outcome(verifyWith(files, trust(1, { anne: ANNE })))).toEqual({
      checks: ["M.anne.sig wrong", "M wrong"],
      problems: ["signature M.anne.sig", "signature M"],
    });
  });

  it("that are false are a problem although others are enough", () => {
    const files = signed(signed(set, "anne", ANNE), "bea", CORA);
    expect(outcome(verifyWith(files, trust(1, { anne: ANNE, bea: BEA }))).problems).toEqual([
      "signature M.bea.sig",
    ]);
  });

  it("of unknown names do not count and are no problem", () => {
    const files = signed(signed(set, "anne", ANNE), "zus", BEA);
    expect(outcome(verifyWith(files, trust(1, { anne: ANNE })))).toEqual({
      checks: ["M.anne.sig right", "M.zus.sig unchecked", "M right"],
      problems: [],
    });
  });

  it("of one key under two names count once", () => {
    const files = signed(signed(set, "anne", ANNE), "anna", ANNE);
    expect(outcome(verifyWith(files, trust(2, { anne: ANNE, anna: ANNE }))).problems).toEqual([
      "signature M",
    ]);
  });

  it("are over the exact bytes of the manifest", () => {
    const files = signed(set, "anne", ANNE);
    const respelled = new Map([
      ...files,
      [PATHS.manifest, String(files.get(PATHS.manifest)).replace("GR2026", "GR2027")],
    ]);
    expect(outcome(verifyWith(respelled, trust(1, { anne: ANNE }))).problems).toEqual([
      "signature M.anne.sig",
      "signature M",
    ]);
  });

  it.each([63, 65, 0])("are 64 bytes, not %i", (length) => {
    const whole = Buffer.concat([
      sign(null, Buffer.from(set.get(PATHS.manifest) ?? ""), ANNE),
      Buffer.alloc(1),
    ]);
    const files = new Map([...set, [`${PATHS.manifest}.anne.sig`, whole.subarray(0, length)]]);
    expect(outcome(verifyWith(files, trust(1, { anne: ANNE }))).problems).toContain("signature M.anne.sig");
  });

  it("without a manifest are false, and the manifest is missing", () => {
    const files = new Map([...signed(set, "anne", ANNE)].filter(([path]) => path !== PATHS.manifest));
    expect(outcome(verifyWith(files, trust(1, { anne: ANNE }))).problems).toEqual([
      "missing M",
      "signature M.anne.sig",
      "signature M",
    ]);
  });

  it("are left alone without trusted keys, and the report says so", () => {
    const report = inSetFolder(signed(set, "anne", ANNE), (folder) => verifyFolder(folder, null));
    expect(report.ok && outcome(report.value)).toEqual({ checks: ["M.anne.sig unchecked"], problems: [] });
  });
});

describe("the head of the log in a signed message", () => {
  const head = String(set.get(PATHS.auditHead));

  function withSignedHead(key: ReturnType<typeof testKey>): Files {
    const domain = "stemketen/audit-head/1";
    const signature = sign(null, Buffer.from(`${domain}\ntabulator\n${head}`), key).toString("hex");
    const message = { domain, keyId: "anne", payload: head, role: "tabulator", signature };
    return sealed(new Map([...publishedFiles(), [PATHS.auditHead, `${JSON.stringify(message)}\n`]]));
  }

  it("is read, and its signature checked where the key is trusted", () => {
    const report = verifyWith(signed(withSignedHead(ANNE), "anne", ANNE), trust(1, { anne: ANNE }));
    expect(report.checks.find(({ id }) => id === "audit")?.detail.nl).toBe(
      "3 regels, elk vast aan de vorige, tot en met de slotregel",
    );
    expect(report.ok).toBe(true);
  });

  it("is false when another key signed it", () => {
    const report = verifyWith(signed(withSignedHead(BEA), "anne", ANNE), trust(1, { anne: ANNE }));
    expect(report.problems).toMatchObject([{ kind: "signature", path: PATHS.auditHead }]);
  });

  it("is not judged by keys of other names, or without keys", () => {
    expect(verifyWith(signed(withSignedHead(BEA), "bea", BEA), trust(1, { bea: BEA })).ok).toBe(true);
  });
});

describe("the file with trusted keys", () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey.export({
    type: "spki",
    format: "pem",
  });
  const pem = publicPem(ANNE);
  const secret = String(ANNE.export({ type: "pkcs8", format: "pem" }));

  it.each([
    ["is no JSON", "threshold: 1"],
    ["has no keys", '{"threshold":1,"keys":[]}'],
    ["has no threshold", JSON.stringify({ keys: [{ id: "a", publicKeyPem: pem }] })],
    ["has a threshold of nobody", JSON.stringify({ threshold: 0, keys: [{ id: "a", publicKeyPem: pem }] })],
    [
      "has a key of another kind",
      JSON.stringify({ threshold: 1, keys: [{ id: "a", publicKeyPem: String(rsa) }] }),
    ],
    ["has a secret key", JSON.stringify({ threshold: 1, keys: [{ id: "a", publicKeyPem: secret }] })],
    [
      "has no key at all",
      JSON.stringify({ threshold: 1, keys: [{ id: "a", publicKeyPem: "-----BEGIN PUBLIC KEY-----\nx" }] }),
    ],
    [
      "has one name twice",
      JSON.stringify({
        threshold: 1,
        keys: [
          { id: "a", publicKeyPem: pem },
          { id: "a", publicKeyPem: pem },
        ],
      }),
    ],
  ])("is refused when it %s", (_, text) => {
    expect(() => verifyWith(set, text)).toThrow(/heeft niet de vorm|is geen openbare sleutel/);
  });

  it("is refused inside the folder that is checked, also through a link", () => {
    inSetFolder(set, (folder) => {
      writeFileSync(join(folder, "csv", "trust.json"), trust(1, { anne: ANNE }));
      inSetFolder(new Map(), (outside) => {
        symlinkSync(join(folder, "csv", "trust.json"), join(outside, "trust.json"));
        for (const path of [join(folder, "csv", "trust.json"), join(outside, "trust.json")]) {
          const read = readTrust(path, folder);
          expect(read.ok ? "" : read.error.nl).toMatch(/^staat in de map die u laat controleren/);
        }
      });
    });
  });

  it("is taken from a folder beside it whose name begins the same", () => {
    inSetFolder(
      new Map([
        ["uitslag/x", ""],
        ["uitslag..sleutels/trust.json", trust(1, { anne: ANNE })],
      ]),
      (folder) => {
        expect(readTrust(join(folder, "uitslag..sleutels", "trust.json"), join(folder, "uitslag")).ok).toBe(
          true,
        );
        expect(readTrust(join(folder, "weg.json"), join(folder, "uitslag"))).toMatchObject({
          ok: false,
          error: { nl: "kan niet worden gelezen (ENOENT)" },
        });
      },
    );
  });
});
