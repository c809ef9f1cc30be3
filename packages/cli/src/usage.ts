import { type Command, type CommanderError, Option } from "commander";
import type { Language } from "./message.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Gebruik:",
  "Arguments:": "Wat u opgeeft:",
  "Options:": "Opties:",
  "Commands:": "Opdrachten:",
};

const TERMS: readonly (readonly [english: string, dutch: string])[] = [
  ["[options]", "[opties]"],
  ["[command]", "[opdracht]"],
  ["<file...>", "<bestand...>"],
  ["<file>", "<bestand>"],
  ["(default: ", "(standaard: "],
  [", default: ", ", standaard: "],
  ["(choices: ", "(keuze uit: "],
];

/** Help in the chosen language; errors are left to complainAboutUse. */
export function dutchHelp(program: Command, language: Language): void {
  const say = (text: string): string =>
    language === "nl" ? TERMS.reduce((all, [english, dutch]) => all.replace(english, dutch), text) : text;
  program
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => (language === "nl" ? (TITLES[title] ?? title) : title),
      styleUsage: say,
      styleSubcommandTerm: say,
      styleArgumentTerm: say,
      styleOptionDescription: say,
      helpWidth: 100,
    })
    .helpOption("--help", language === "nl" ? "deze uitleg" : "this help")
    .helpCommand(false)
    .addOption(
      new Option("--lang <nl|en>", language === "nl" ? "taal" : "language")
        .choices(["nl", "en"])
        .default("nl"),
    );
}

/** Says in plain words what was wrong with the command line. */
export function complainAboutUse(error: CommanderError, terminal: Terminal): ExitCode {
  if (error.code === "commander.helpDisplayed" || error.code === "commander.version") return 0;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const see = {
    nl: 'Zie "stemketen --help".',
    en: 'See "stemketen --help".',
  };
  const known: Readonly<Record<string, { nl: string; en: string }>> = {
    "commander.help": { nl: "Geef een opdracht op.", en: "Give a command." },
    "commander.unknownCommand": {
      nl: `De opdracht "${named}" bestaat niet.`,
      en: `There is no command "${named}".`,
    },
    "commander.unknownOption": {
      nl: `De optie "${named}" bestaat niet.`,
      en: `There is no option "${named}".`,
    },
    "commander.missingArgument": {
      nl: `Er ontbreekt iets: ${named}.`,
      en: `Something is missing: ${named}.`,
    },
    "commander.missingMandatoryOptionValue": {
      nl: `De optie "${named}" is verplicht.`,
      en: `The option "${named}" is required.`,
    },
    "commander.optionMissingArgument": {
      nl: `Achter de optie "${named}" hoort een waarde.`,
      en: `The option "${named}" takes a value.`,
    },
    "commander.excessArguments": {
      nl: "Er staat te veel achter de opdracht.",
      en: "Too much stands behind the command.",
    },
    "commander.invalidArgument": {
      nl: `Een waarde past niet: ${named}.`,
      en: `A value does not fit: ${named}.`,
    },
  };
  const said = known[error.code] ?? { nl: "De opdracht klopt niet.", en: "The command is not right." };
  terminal.complain({ nl: `${said.nl} ${see.nl}`, en: `${said.en} ${see.en}` });
  return 2;
}
