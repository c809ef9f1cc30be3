import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll } from "vitest";
import { apportionCommand } from "../commands/apportion.ts";
import type { Language, Message } from "../message.ts";
import type { ExitCode } from "../terminal.ts";

/** Where the files of a test stand; it is gone after the tests of a file. */
export const folder = mkdtempSync(join(tmpdir(), "stemketen-apportion-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What came of a run. */
interface Ran {
  readonly code: ExitCode | undefined;
  readonly out: string;
  readonly complaints: readonly string[];
}

/** Runs the command with these words behind its name. */
export async function run(words: readonly string[], language: Language = "nl"): Promise<Ran> {
  const out: string[] = [];
  const complaints: string[] = [];
  let code: ExitCode | undefined;
  const program = new Command().exitOverride();
  const terminal = {
    language,
    interactive: false,
    path: (given: string) => join(folder, given),
    answer: (text: string) => out.push(text),
    complain: (message: Message) => complaints.push(message[language]),
  };
  apportionCommand.register(program, terminal, (ended) => {
    code = ended;
  });
  await program.parseAsync(["apportion", ...words], { from: "user" });
  return { code, out: out.join(""), complaints };
}

/** Runs the command on a file with this content: text, or a value to be written as JSON. */
export async function runOn(content: unknown, ...options: readonly string[]): Promise<Ran> {
  writeFileSync(
    join(folder, "stemmen.json"),
    typeof content === "string" ? content : JSON.stringify(content),
  );
  return run(["stemmen.json", ...options]);
}

/** 300 ÷ 3 = 100, preference threshold 50: two seats for list 3, one for list 8. */
export const small = {
  seats: 3,
  lists: [
    { number: 8, candidateVotes: [60, 40] },
    { number: 3, candidateVotes: [20, 70, 110], candidateNumbers: [2, 5, 9] },
  ],
};
/** 1200 ÷ 15 = 80: five remainders of 60 for four seats. */
export const equal = {
  seats: 15,
  lists: [500, 140, 140, 140, 140, 140].map((votes, index) => ({
    number: index + 1,
    candidateVotes: [votes, 0, 0, 0, 0, 0, 0, 0],
  })),
};
/** 300 ÷ 3 = 100: two seats for three candidates with 60. */
export const candidates = {
  seats: 3,
  lists: [
    { number: 1, candidateVotes: [60, 20, 60, 60] },
    { number: 2, candidateVotes: [100] },
  ],
};
