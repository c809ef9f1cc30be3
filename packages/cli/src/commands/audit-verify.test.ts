import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AuditHead, appendEvent, writeAuditHead } from "@stemketen/core/audit";
import { formatHash, must, utf8 } from "@stemketen/core/basics";
import { instant } from "@stemketen/core/election";
import {
  publicKeyToPem,
  type SignedMessage,
  signingKeyFromSeed,
  signMessage,
  writeSignedMessage,
} from "@stemketen/core/integrity";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { inFolder, recordingTerminal } from "../eml-files.fixtures.ts";
import { auditCommand } from "./audit-verify.ts";

async function runVerify(words: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  return inFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const terminal = recordingTerminal(folder);
    const program = new Command("stemketen").exitOverride();
    let code = -1;
    auditCommand.register(program, terminal, (ended) => {
      code = ended;
    });
    await program.parseAsync(["audit", "verify", ...words], { from: "user" });
    return { code, answer: terminal.answers.join(""), nl: terminal.complaints.map(({ nl }) => nl) };
  });
}

function logAt(...seconds: readonly number[]): {
  readonly lines: readonly string[];
  readonly heads: readonly AuditHead[];
} {
  const lines: string[] = [];
  const heads: AuditHead[] = [];
  for (const second of seconds) {
    const at = instant(new Date(Date.UTC(2026, 2, 18, 21, 0, second)).toISOString());
    const event = { event: "session.started", payload: { session: "first" } } as const;
    const added = appendEvent(heads.at(-1) ?? null, event, { at, actor: null });
    lines.push(added.line);
    heads.push(added.head);
  }
  return { lines, heads };
}

const { lines, heads } = logAt(1, 2, 3);
const LOG = lines.join("");
const head = must(heads.at(-1), "a head");
const key = signingKeyFromSeed("osv-1", new Uint8Array(32).fill(4));
const PEM = publicKeyToPem(key.publicKey);
const sign = (of: AuditHead): SignedMessage =>
  signMessage(
    { domain: "stemketen/audit-head/1", role: "tabulator", payload: utf8(writeAuditHead(of)) },
    key,
  );
const HEAD = writeSignedMessage(sign(head));
const SIGNED = ["log", "--head", "head.json", "--key", "key.pem"];
const files = (changed: Readonly<Record<string, string | Uint8Array>> = {}) => ({
  log: LOG,
  "head.json": HEAD,
  "key.pem": PEM,
  ...changed,
});

const WHOLE = `log: het logboek is heel. Het heeft 3 regels; de laatste is van ${head.at}.\nHash van de laatste regel: ${formatHash(head.hash)}\n`;

describe("audit verify", () => {
  it("a whole log: how long it is, its last hash, and what cannot be seen without a signature", async () => {
    expect(await runVerify(["log"], files())).toEqual({
      code: 0,
      nl: [],
      answer: `${WHOLE}Of er aan het eind regels ontbreken, is alleen te zien met een ondertekende slotregel (--head en --key).\n`,
    });
  });

  it("a whole log with a signed head: nothing is missing", async () => {
    expect(await runVerify(SIGNED, files())).toEqual({
      code: 0,
      nl: [],
      answer: `${WHOLE}De ondertekende slotregel klopt: er ontbreekt niets.\n`,
    });
  });

  it("says so when lines stand behind the signed one", async () => {
    const early = writeSignedMessage(sign(must(heads[1], "the second head")));
    const { code, answer } = await runVerify(SIGNED, files({ "head.json": early }));
    expect(code).toBe(0);
    expect(answer).toBe(
      `${WHOLE}De ondertekende slotregel klopt tot en met regel 2. Voor de regels daarna staat de handtekening niet in.\n`,
    );
  });

  it("names the moments when the clock was set back, and the log is still whole", async () => {
    const { code, answer } = await runVerify(["log"], { log: logAt(5, 3).lines.join("") });
    expect(code).toBe(0);
    expect(answer).toContain(
      "\nLet op, regel 2: de klok is teruggezet, van 2026-03-18T21:00:05.000Z naar 2026-03-18T21:00:03.000Z.\n",
    );
  });

  it.each([
    [
      "a changed byte",
      LOG.replace("21:00:02", "21:00:01"),
      2,
      "wrong-hash",
      "er is iets in deze regel veranderd",
    ],
    [
      "a line taken out",
      lines.toSpliced(1, 1).join(""),
      2,
      "wrong-sequence",
      "hier is een regel weggehaald, ingevoegd of verplaatst",
    ],
    [
      "the end cut off within a line",
      LOG.slice(0, -9),
      3,
      "no-final-newline",
      "het logboek houdt midden in deze regel op",
    ],
    ["another file", "<EML/>\n", 1, "not-json", "dit is geen regel van een logboek"],
    ["an empty file", "", 1, "empty", "het logboek is leeg"],
  ])("%s: the first broken line is named, and the code is 1", async (_, log, line, reason, why) => {
    const { code, answer, nl } = await runVerify(["log"], { log });
    expect({ code, nl }).toEqual({ code: 1, nl: [] });
    expect(answer).toBe(`log, regel ${line}: ${why}. Vertrouw het logboek vanaf deze regel niet.\n`);
    const json = await runVerify(["log", "--json"], { log });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.answer)).toEqual({
      ok: false,
      signature: null,
      records: null,
      head: null,
      signedTo: null,
      clockWarnings: [],
      firstBroken: { line, reason },
    });
  });

  it("the end cut off between two lines is seen with the signed head", async () => {
    const { code, answer } = await runVerify(SIGNED, files({ log: lines.slice(0, 2).join("") }));
    expect(code).toBe(1);
    expect(answer).toBe(
      "log, regel 3: vanaf hier ontbreken regels die wel zijn ondertekend. Vertrouw het logboek vanaf deze regel niet.\n",
    );
  });

  it("gives one JSON document, with the head of the log", async () => {
    const { code, answer } = await runVerify([...SIGNED, "--json"], files());
    expect(code).toBe(0);
    expect(JSON.parse(answer)).toEqual({
      ok: true,
      signature: "valid",
      records: 3,
      head,
      signedTo: 3,
      clockWarnings: [],
      firstBroken: null,
    });
  });
});

describe("audit verify with a signature that counts for nothing", () => {
  const stranger = publicKeyToPem(signingKeyFromSeed("x", new Uint8Array(32)).publicKey);
  const forged = { ...sign(head), role: "committee" } as const;
  const byCommittee = {
    ...forged,
    signature: key.sign(utf8(`stemketen/audit-head/1\ncommittee\n${writeAuditHead(head)}`)),
  };
  const NOT_GENUINE =
    "De handtekening onder de slotregel is niet van deze sleutel, of de slotregel is veranderd.";

  it.each([
    ["another key", { "key.pem": stranger }, "invalid-signature", NOT_GENUINE],
    [
      "a changed head",
      { "head.json": HEAD.replace("21:00:03", "21:00:04") },
      "invalid-signature",
      NOT_GENUINE,
    ],
    [
      "a role that may not sign it",
      { "head.json": writeSignedMessage(byCommittee) },
      "role-not-allowed",
      "De slotregel is ondertekend door iemand die dat niet mag.",
    ],
  ])("%s: the chain is whole, the answer is no", async (_, changed, kind, sentence) => {
    expect(await runVerify(SIGNED, files(changed))).toEqual({
      code: 1,
      nl: [],
      answer: `${WHOLE}${sentence}\n`,
    });
    const json = await runVerify([...SIGNED, "--json"], files(changed));
    expect(json.code).toBe(1);
    expect(JSON.parse(json.answer)).toMatchObject({ ok: false, signature: kind, records: 3, signedTo: null });
  });
});

describe("audit verify refuses, with 2 and nothing on stdout", () => {
  const large = new Uint8Array(65_537).fill(32);
  const publication = signMessage(
    { domain: "stemketen/publication/1", role: "committee", payload: utf8(writeAuditHead(head)) },
    key,
  );
  const noHead = signMessage(
    { domain: "stemketen/audit-head/1", role: "tabulator", payload: utf8("{}") },
    key,
  );
  const together =
    "Geef --head en --key samen op: een slotregel bewijst alleen iets met de sleutel van wie ondertekende.";
  const notSigned = "head.json: dit is geen ondertekende slotregel van een logboek.";

  it.each<[string, readonly string[], Readonly<Record<string, string | Uint8Array>>, string]>([
    ["a log that is not there", ["weg"], {}, "weg: dit bestand bestaat niet."],
    ["a head without a key", ["log", "--head", "head.json"], {}, together],
    ["a key without a head", ["log", "--key", "key.pem"], {}, together],
    [
      "a key that is none",
      SIGNED,
      { "key.pem": "x" },
      "key.pem: dit is geen openbare sleutel (PEM, Ed25519).",
    ],
    [
      "a key that is far too big",
      SIGNED,
      { "key.pem": large },
      "key.pem: dit bestand is veel te groot voor een sleutel of een slotregel.",
    ],
    ["a head that is none", SIGNED, { "head.json": writeAuditHead(head) }, notSigned],
    ["a signed message of another kind", SIGNED, { "head.json": writeSignedMessage(publication) }, notSigned],
    ["a signed message that holds no head", SIGNED, { "head.json": writeSignedMessage(noHead) }, notSigned],
  ])("%s", async (_, words, changed, sentence) => {
    expect(await runVerify(words, files(changed))).toEqual({ code: 2, nl: [sentence], answer: "" });
  });
});
