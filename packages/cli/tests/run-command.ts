import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { commandsFor } from "../src/commands/index.ts";
import type { Language } from "../src/message.ts";
import type { Terminal } from "../src/terminal.ts";
import { complainAboutUse, dutchHelp } from "../src/usage.ts";

export { inFolder } from "../src/eml-files.fixtures.ts";

/** What a command said, and how it ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  /** One line each. */
  readonly stderr: readonly string[];
}

/** Runs a command in this process: as the program does, without starting one. */
export async function runCommand(
  words: readonly string[],
  folder: string,
  language: Language = "nl",
): Promise<Run> {
  const answers: string[] = [];
  const stderr: string[] = [];
  const terminal: Terminal = {
    language,
    interactive: false,
    path: (given) => resolve(folder, given),
    answer: (text) => {
      answers.push(text);
    },
    complain: (message) => {
      stderr.push(message[language]);
    },
  };
  const program = new Command("stemketen");
  dutchHelp(program, language);
  let code: number | null = null;
  for (const command of await commandsFor(words)) {
    command.register(program, terminal, (ended) => {
      code = ended;
    });
  }
  try {
    await program.parseAsync([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = complainAboutUse(error, terminal);
  }
  return { code, stdout: answers.join(""), stderr };
}

const PROGRAM = join(import.meta.dirname, "..", "stemketen.mjs");

/** Runs the program in a process of its own. `INIT_CWD` is where the user stood. */
export function runProgram(
  words: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Run {
  const child = spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, INIT_CWD: folder, ...environment },
  });
  return {
    code: child.status,
    stdout: child.stdout,
    stderr: child.stderr.split("\n").filter((line) => line !== ""),
  };
}

/** Every file below a folder, hidden ones too, with forward slashes and in order; an empty folder ends in "/". */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
      return entry.isDirectory() ? `${path}/` : path;
    })
    .toSorted();
}
