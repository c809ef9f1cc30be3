import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatHash, sha256Hex } from "@stemketen/core/basics";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { inFolder, recordingTerminal } from "../eml-files.fixtures.ts";
import { hashCommand } from "./hash.ts";

async function runHash(words: readonly string[], files: Readonly<Record<string, Uint8Array>>) {
  return inFolder(async (folder) => {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    mkdirSync(join(folder, "map"));
    const terminal = recordingTerminal(folder);
    const program = new Command("stemketen").exitOverride();
    let code = -1;
    hashCommand.register(program, terminal, (ended) => {
      code = ended;
    });
    await program.parseAsync(["hash", ...words], { from: "user" });
    return { code, answer: terminal.answers.join(""), nl: terminal.complaints.map(({ nl }) => nl) };
  });
}

const TEXT = new TextEncoder().encode("abc");
/** FIPS 180-2, example B.1. */
const ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const GROUPS = "ba78 16bf 8f01 cfea 4141 40de 5dae 2223 b003 61a3 9617 7a9c b410 ff61 f200 15ad";
const LARGE = new Uint8Array(3_000_001).map((_, at) => at % 251);

describe("hash", () => {
  it("gives the SHA-256 in sixteen groups of four and as one word", async () => {
    expect(await runHash(["a.xml"], { "a.xml": TEXT })).toEqual({
      code: 0,
      nl: [],
      answer: `a.xml\n  ${GROUPS}\n  ${ABC}\n`,
    });
  });

  it("reads files of more than one piece, in the order given", async () => {
    const { answer } = await runHash(["b", "a"], { a: TEXT, b: LARGE });
    const large = sha256Hex(LARGE);
    expect(answer).toBe(`b\n  ${formatHash(large)}\n  ${large}\n\na\n  ${GROUPS}\n  ${ABC}\n`);
  });

  it("gives one JSON document for all files", async () => {
    const { code, answer } = await runHash(["a", "leeg", "--json"], { a: TEXT, leeg: new Uint8Array() });
    expect(code).toBe(0);
    expect(answer.endsWith("}\n")).toBe(true);
    expect(JSON.parse(answer)).toEqual({
      files: [
        { file: "a", bytes: 3, sha256: ABC, groups: GROUPS.split(" ") },
        {
          file: "leeg",
          bytes: 0,
          sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          groups: expect.arrayContaining(["e3b0", "b855"]),
        },
      ],
    });
  });

  it.each([
    ["weg.xml", "weg.xml: dit bestand bestaat niet."],
    ["a/b", "a/b: dit bestand bestaat niet."],
    ["map", "map: dit is een map, geen bestand."],
    ["\u001b[31m", "\u{fffd}[31m: dit bestand bestaat niet."],
  ])("%j cannot be read: a sentence on stderr, nothing on stdout, 2", async (name, sentence) => {
    expect(await runHash(["a", name], { a: TEXT })).toEqual({ code: 2, nl: [sentence], answer: "" });
  });

  it("stdin is read once", async () => {
    expect(await runHash(["-", "-"], {})).toEqual({
      code: 2,
      nl: ["Stdin kan maar één keer worden gelezen."],
      answer: "",
    });
  });

  it("- reads stdin, byte for byte", () => {
    const program = fileURLToPath(new URL("../../stemketen.mjs", import.meta.url));
    const input = Uint8Array.from({ length: 300_000 }, (_, at) => at & 255);
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, "hash", "--json", "-"], {
      input,
    });
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout.toString()).files).toMatchObject([
      { file: "-", bytes: 300_000, sha256: sha256Hex(input) },
    ]);
  });
});
