import type { Command } from "commander";
import type { ExitCode, Terminal } from "../terminal.ts";

/** One command of `stemketen`: adds itself to the program and reports how it ended. */
export interface CliCommand {
  register(program: Command, terminal: Terminal, ended: (code: ExitCode) => void): void;
}
