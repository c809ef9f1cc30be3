import type { CliCommand } from "./command.ts";

type Load = () => Promise<CliCommand>;

/**
 * All commands, in the order in which the help shows them. Each is loaded only when it is asked for: a command
 * that adds up a file need not read the code that plays a night.
 */
const COMMANDS: Readonly<Record<string, Load>> = {
  inspect: async () => (await import("./inspect.ts")).inspectCommand,
  totals: async () => (await import("./totals.ts")).totalsCommand,
  apportion: async () => (await import("./apportion.ts")).apportionCommand,
  result: async () => (await import("./result.ts")).resultCommand,
  csv: async () => (await import("./csv.ts")).csvCommand,
  verify: async () => (await import("./verify.ts")).verifyCommand,
  hash: async () => (await import("./hash.ts")).hashCommand,
  audit: async () => (await import("./audit-verify.ts")).auditCommand,
  night: async () => (await import("./night.ts")).nightCommand,
};

/** The command that these words name; all of them where they name none, so that the help is whole. */
export async function commandsFor(words: readonly string[]): Promise<readonly CliCommand[]> {
  const named = words.find((word) => Object.hasOwn(COMMANDS, word));
  const load = named === undefined ? undefined : COMMANDS[named];
  return Promise.all(load === undefined ? Object.values(COMMANDS).map((every) => every()) : [load()]);
}
