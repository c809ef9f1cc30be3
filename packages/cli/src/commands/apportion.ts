import { type ApportionmentOutcome, apportion } from "@stemketen/core/apportionment";
import { err, ok, type Result } from "@stemketen/core/basics";
import { checkDocument } from "../apportion/check-document.ts";
import { outcomeJson } from "../apportion/outcome-json.ts";
import { outcomeText } from "../apportion/outcome-text.ts";
import { readJson, sourceName } from "../apportion/read-json.ts";
import { whyRefused } from "../apportion/why-refused.ts";
import type { Language, Message } from "../message.ts";
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
  const read = await readJson(file, terminal);
  if (!read.ok) return refuse(terminal, read.error);
  const several = Array.isArray(read.value);
  const documents: readonly unknown[] = Array.isArray(read.value) ? read.value : [read.value];
  if (documents.length > MAX_DOCUMENTS) return refuse(terminal, whyTooMany(file));
  const outcomes: ApportionmentOutcome[] = [];
  for (const [index, document] of documents.entries()) {
    const outcome = calculate(document);
    if (!outcome.ok) return refuse(terminal, inDocument(file, several ? index + 1 : null, outcome.error));
    outcomes.push(outcome.value);
  }
  for (const text of json ? inJson(outcomes, several) : inWords(outcomes, several, terminal.language)) {
    terminal.answer(text);
  }
  return 0;
}

function refuse(terminal: Terminal, why: Message): ExitCode {
  terminal.complain(why);
  return 2;
}

function calculate(document: unknown): Result<ApportionmentOutcome, Message> {
  const input = checkDocument(document);
  if (!input.ok) return input;
  const outcome = apportion(input.value);
  return outcome.ok ? ok(outcome.value) : err(whyRefused(input.value, outcome.error));
}

/** @param number of the document in its array, from 1; null where there is no array */
function inDocument(file: string, number: number | null, said: Message): Message {
  const source = sourceName(file);
  const place = number === null ? "" : `document ${number}, `;
  return { nl: `${source.nl}: ${place}${said.nl}`, en: `${source.en}: ${place}${said.en}` };
}

function whyTooMany(file: string): Message {
  return inDocument(file, null, {
    nl: `dit zijn meer dan ${MAX_DOCUMENTS} verkiezingen. Verdeel ze over meer bestanden.`,
    en: `these are more than ${MAX_DOCUMENTS} elections. Divide them among more files.`,
  });
}

function* inJson(outcomes: readonly ApportionmentOutcome[], several: boolean): Generator<string> {
  if (several) yield "[";
  for (const [index, outcome] of outcomes.entries())
    yield `${index === 0 ? "" : ",\n"}${outcomeJson(outcome)}`;
  yield several ? "]\n" : "\n";
}

function* inWords(
  outcomes: readonly ApportionmentOutcome[],
  several: boolean,
  language: Language,
): Generator<string> {
  for (const [index, outcome] of outcomes.entries()) {
    const heading = several ? `${index === 0 ? "" : "\n"}Document ${index + 1}\n\n` : "";
    yield `${heading}${outcomeText(outcome, language)}`;
  }
}
