import { type ApportionmentOutcome, apportion } from "@stemketen/core/apportionment";
import { err, ok, type Result } from "@stemketen/core/basics";
import { checkDocument } from "../apportion/check-document.ts";
import { outcomeJson } from "../apportion/outcome-json.ts";
import { outcomeText } from "../apportion/outcome-text.ts";
import { readJson, sourceName } from "../apportion/read-json.ts";
import { whyRefused } from "../apportion/why-refused.ts";
import type { Message } from "../message.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { CliCommand } from "./command.ts";

/** The most elections in one file. */
const MAX_DOCUMENTS = 10_000;

/**
 * `apportion`: the seats and the people elected, from numbers of votes in JSON: one election, or an array of them
 * which is answered with an array. A lot that must be drawn first is an answer like any other.
 */
export const apportionCommand: CliCommand = {
  register(program, terminal, ended) {
    const say = (message: Message): string => message[terminal.language];
    program
      .command("apportion")
      .description(
        say({
          nl: "verdeelt de zetels en wijst de gekozenen aan (Kieswet P 5 tot en met P 19a)",
          en: "assigns the seats and names those elected (Kieswet P 5 to P 19a)",
        }),
      )
      .argument(
        "<file>",
        say({
          nl: "de stemmen als JSON, van één verkiezing of een rij; - leest van standaardinvoer",
          en: "the votes as JSON, of one election or an array; - reads standard input",
        }),
      )
      .option("--json", say({ nl: "geeft het antwoord als JSON", en: "gives the answer as JSON" }))
      .action(async (file: string, options: { readonly json?: true }) => {
        ended(await answerFile(file, options.json === true, terminal));
      });
  },
};

async function answerFile(file: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const calculated = await calculateFile(file, terminal, (outcome) =>
    json ? outcomeJson(outcome) : outcomeText(outcome, terminal.language),
  );
  if (!calculated.ok) {
    const source = sourceName(file);
    terminal.complain(calculated.error);
    return 2;
  }
  const { answers, several } = calculated.value;
  if (!several) terminal.answer(answers.join(""));
  return 0;
}
