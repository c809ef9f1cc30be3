import { Command, CommanderError } from "commander";
import { commandsFor } from "./commands/index.ts";
import type { Language } from "./message.ts";
import { type ExitCode, processTerminal } from "./terminal.ts";
import { complainAboutUse, dutchHelp } from "./usage.ts";

function chosenLanguage(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const value = words[at]?.split("=")[1] ?? words[at + 1];
  return at >= 0 && value === "en" ? "en" : "nl";
}

/**
 * Runs one command of `stemketen`.
 * @param words what stands behind the command's name on the command line
 * @returns 0 ok, 1 the check found something, 2 wrong use or unreadable input
 */
export async function main(words: readonly string[]): Promise<ExitCode> {
  const language = chosenLanguage(words);
  const terminal = processTerminal(language);
  const program = new Command("stemketen");
  dutchHelp(program, language);
  let exitCode: ExitCode = 0;
  for (const command of await commandsFor(words)) {
    command.register(program, terminal, (code) => {
      exitCode = code;
    });
  }
  try {
    await program.parseAsync([...words], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return complainAboutUse(error, terminal);
    // Whatever this is, it is our mistake and not the user's: say so without a stack trace.
    const reason = error instanceof Error ? error.message : String(error);
    terminal.complain({
      nl: `Het programma is gestopt door een fout in het programma zelf: ${reason}. Er is niets opgeslagen dat niet klopt. Meld dit met de opdracht die u gaf.`,
      en: `The program stopped because of a mistake of its own: ${reason}. Nothing wrong was saved. Please report this with the command you gave.`,
    });
    return 2;
  }
}
