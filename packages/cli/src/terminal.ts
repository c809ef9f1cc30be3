import { resolve } from "node:path";
import type { Language, Message } from "./message.ts";

/** 0: all is well. 1: the check found something. 2: wrong use, or input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** What a command sees of the world it was called from. */
export interface Terminal {
  readonly language: Language;
  /** A person is watching: progress bars and live tables make sense. */
  readonly interactive: boolean;
  /** An absolute path: what people type is relative to where they stood. */
  path(given: string): string;
  /** Text on stdout: the answer, and nothing else. */
  answer(text: string): void;
  /** A line on stderr: problems, progress, explanations. */
  complain(message: Message): void;
}

/** The terminal of this process. `INIT_CWD` is where the user stood when a package script moved elsewhere. */
export function processTerminal(language: Language): Terminal {
  const stood = process.env["INIT_CWD"] ?? process.cwd();
  return {
    language,
    interactive: process.stderr.isTTY,
    path: (given) => resolve(stood, given),
    answer: (text) => {
      process.stdout.write(text);
    },
    complain: (message) => {
      process.stderr.write(`${message[language]}\n`);
    },
  };
}
