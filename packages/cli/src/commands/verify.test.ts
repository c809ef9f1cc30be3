import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import type { Language, Message } from "../message.ts";
import {
  type Files,
  inSetFolder,
  PATHS,
  publicPem,
  publishedFiles,
  replaced,
  sealed,
  signed,
  testKey,
} from "../verify/fixtures/published-set.fixtures.ts";
import { verifyCommand } from "./verify.ts";

interface Answer {
  readonly code: number;
  readonly answer: string;
  readonly complaints: readonly Message[];
}

/** Runs `verify` in a folder that holds the files, with paths relative to it. */
function run(files: Files, words: readonly string[], language: Language = "nl"): Answer {
  return inSetFolder(files, (folder) => {
    let code = -1;
    let answer = "";
    const complaints: Message[] = [];
    const program = new Command("stemketen").exitOverride();
    const terminal = {
      language,
      interactive: false,
      path: (given: string) => join(folder, given),
      answer: (text: string) => {
        answer += text;
      },
      complain: (message: Message) => {
        complaints.push(message);
      },
    };
    verifyCommand.register(program, terminal, (ended) => {
      code = ended;
    });
    program.parse(["verify", ...words], { from: "user" });
    return { code, answer, complaints };
  });
}

const KEY = testKey(1);

/** The set in the folder "uitslag", with files beside it. */
function beside(set: Files, others: Files = new Map()): Files {
  return new Map([...[...set].map(([path, content]) => [`uitslag/${path}`, content] as const), ...others]);
}

const whole = sealed(publishedFiles());
const trust = new Map([
  ["trust.json", JSON.stringify({ threshold: 1, keys: [{ id: "csb", publicKeyPem: publicPem(KEY) }] })],
]);

describe("verify", () => {
  it("0: a line for each check, and the verdict", () => {
    const { code, answer, complaints } = run(beside(whole), ["uitslag"]);
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
    expect(answer).toContain(
      `✓ klopt          ${PATHS.manifest}: alle 12 bestanden van de inhoudslijst zijn er`,
    );
    expect(answer).toContain(`– niet nagegaan  ${PATHS.manifest}: er is geen handtekening\n`);
    expect(answer).toContain(
      `! let op         ${PATHS.count}: kiezers en stembiljetten passen niet bij elkaar`,
    );
    expect(
      answer.endsWith("\n\nAlles wat hier te controleren is, klopt. Niet nagegaan: 1, zie hierboven.\n"),
    ).toBe(true);
  });

  it("0: everything right when a trusted key signed", () => {
    const { code, answer } = run(
      beside(signed(whole, "csb", KEY), trust),
      ["uitslag", "--keys", "trust.json"],
      "en",
    );
    expect(code).toBe(0);
    expect(answer.endsWith("\n\nEverything is right.\n")).toBe(true);
  });

  it("1: names the file with one changed digit", () => {
    const { code, answer } = run(beside(replaced(whole, PATHS.count, ">150<", ">151<")), ["uitslag"]);
    expect(code).toBe(1);
    expect(answer).toContain(`✗ klopt niet     ${PATHS.manifest}: ${PATHS.count} is veranderd\n`);
    expect(answer.endsWith(`\nDit klopt niet. Er is iets mis met: ${PATHS.count}.\n`)).toBe(true);
  });

  it("1: names the table that contradicts the count when a new manifest hides what was touched", () => {
    const forged = sealed(replaced(publishedFiles(), PATHS.table, '"Wilg, A.";"150"', '"Wilg, A.";"151"'));
    const { code, answer } = run(beside(forged), ["uitslag"], "en");
    expect(code).toBe(1);
    expect(answer).toContain(
      `✗ wrong          ${PATHS.table}: total, list 1, candidate 1: "151", in ${PATHS.count} "150"\n`,
    );
    expect(answer.endsWith(`\nThis is not right. Something is wrong with: ${PATHS.table}.\n`)).toBe(true);
  });

  it("1: names both files that were exchanged", () => {
    const exchanged = new Map([
      ...whole,
      [PATHS.page, String(whole.get(PATHS.audit))],
      [PATHS.audit, String(whole.get(PATHS.page))],
    ]);
    const { answer } = run(beside(exchanged), ["uitslag"]);
    expect(answer.endsWith(`Er is iets mis met: ${PATHS.audit}, ${PATHS.page}.\n`)).toBe(true);
  });

  it("1: with --json one document that holds the checks and the problems", () => {
    const { code, answer } = run(
      beside(replaced(whole, PATHS.result, ">Linde<", ">Lende<")),
      ["uitslag", "--json"],
      "en",
    );
    const document: unknown = JSON.parse(answer);
    expect(code).toBe(1);
    expect(document).toMatchObject({ ok: false });
    expect(document).toHaveProperty("checks.0", {
      id: "manifest",
      file: PATHS.manifest,
      ok: false,
      status: "wrong",
      detail: `${PATHS.result} was changed`,
    });
    expect(document).toHaveProperty("problems.0", {
      kind: "changed",
      path: PATHS.result,
      detail: `${PATHS.result} was changed`,
    });
    expect(document).toHaveProperty("problems.2", {
      kind: "different",
      path: PATHS.result,
      other: PATHS.lists,
      detail: "list 1: Lende, E. is no candidate there",
    });
  });

  it("0: with --json, ok and no problems", () => {
    const { code, answer } = run(beside(whole), ["uitslag", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(answer)).toMatchObject({ ok: true, problems: [] });
  });

  it("shows no control character of a file on the terminal", () => {
    const forged = sealed(replaced(publishedFiles(), PATHS.outcome, "Dorpsbelang", "\\u001b[2JDorps\\u202e"));
    const { code, answer } = run(beside(forged), ["uitslag"]);
    expect(code).toBe(1);
    expect(answer).toContain("\ufffd[2JDorps\ufffd");
    // oxlint-disable-next-line no-control-regex
    expect(answer).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it("2: nothing on stdout when there is nothing to check", () => {
    expect(run(new Map([["leeg.txt", ""]]), ["."])).toMatchObject({
      code: 2,
      answer: "",
      complaints: [{ nl: expect.stringMatching(/^\.: in deze map staat niets van een uitslag/) }],
    });
    expect(run(new Map(), ["weg"])).toMatchObject({
      code: 2,
      answer: "",
      complaints: [{ nl: "weg: kan niet worden gelezen (ENOENT)" }],
    });
  });

  it("2: keys from inside the folder are refused", () => {
    const files = beside(new Map([...whole, ...trust]));
    expect(run(files, ["uitslag", "--keys", "uitslag/trust.json"])).toMatchObject({
      code: 2,
      answer: "",
      complaints: [
        { nl: expect.stringMatching(/^uitslag\/trust\.json: staat in de map die u laat controleren/) },
      ],
    });
  });
});
