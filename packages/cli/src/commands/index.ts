import type { CliCommand } from "./command.ts";

/** All commands, in the order in which the help shows them. */
export const commands: readonly CliCommand[] = [];
