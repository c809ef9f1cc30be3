import { performance } from "node:perf_hooks";
import { err, ok, type Result, seededRandom } from "@stemketen/core/basics";
import { instant } from "@stemketen/core/election";
import type { Message } from "../message.ts";
import { type NightOutcome, playNight, startOfCount } from "../night/election-night.ts";
import { LiveView } from "../night/live-view.ts";
import { writeNight } from "../night/night-files.ts";
import { nightJson } from "../night/night-json.ts";
import { builtInSource, type NightSource, sourceOfFiles } from "../night/night-sources.ts";
import { summaryText } from "../night/summary.ts";
import { validNumber } from "../option-values.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { verifyFolder } from "../verify/index.ts";
import type { CliCommand } from "./command.ts";

interface NightOptions {
  readonly core?: true;
  readonly counts?: string;
  readonly candidates?: string;
  readonly seats?: string;
  readonly typists: string;
  readonly errorRate: string;
  readonly seed: string;
  readonly now?: string;
  readonly out: string;
  readonly json?: true;
}

interface NightNumbers {
  readonly typists: number;
  readonly errorRate: number;
  readonly seed: number;
}

/**
 * `night`: plays a whole municipal election night. Every paper is typed twice through the state machine of
 * core/data-entry, by typists who make the mistakes people make; a coordinator settles everything from the
 * paper; then totals, seats, files, audit log, and a check of it all by other code.
 */
export const nightCommand: CliCommand = {
  register(program, terminal, ended) {
    const say = (nl: string, en: string): string => (terminal.language === "nl" ? nl : en);
    program
      .command("night")
      .description(
        say(
          "speelt een hele verkiezingsavond na, van papier tot zetels",
          "plays a whole election night, from paper to seats",
        ),
      )
      .option(
        "--core",
        say(
          "zonder de programma's eromheen: alleen de kern",
          "without the programs round it: the core alone",
        ),
      )
      .option(
        "--counts <510b>",
        say(
          "de telling die wordt nagespeeld (anders een verzonnen gemeente)",
          "the count to play back (else a made-up municipality)",
        ),
      )
      .option("--candidates <230b>", say("de kandidatenlijsten daarbij", "its candidate lists"))
      .option("--seats <n>", say("het aantal zetels daarbij", "its number of seats"))
      .option("--typists <n>", say("aantal invoerders, 2 tot 200", "number of typists, 2 to 200"), "8")
      .option(
        "--error-rate <deel>",
        say(
          "deel van de vakjes waar iemand zich vergist, 0 tot 0.2",
          "share of boxes at which someone slips, 0 to 0.2",
        ),
        "0.01",
      )
      .option(
        "--seed <n>",
        say("een ander getal geeft een andere avond", "another number gives another night"),
        "1",
      )
      .option("--now <ISO>", say("het begin van de telling, in UTC", "when the count begins, in UTC"))
      .option("--out <map>", say("waar de bestanden komen", "where the files go"), "verkiezingsavond")
      .option("--json", say("geeft het antwoord als JSON", "gives the answer as JSON"))
      .action(async (options: NightOptions) => {
        const outcome = await runNight(options, terminal);
        if (!outcome.ok) terminal.complain(outcome.error);
        ended(outcome.ok ? outcome.value : 2);
      });
  },
};

async function runNight(options: NightOptions, terminal: Terminal): Promise<Result<ExitCode, Message>> {
  const began = performance.now();
  const numbers = readNumbers(options);
  if (!numbers.ok) return numbers;
  const source = await chooseSource(options, terminal);
  if (!source.ok) return source;
  const startsAt = readStart(options, source.value);
  if (!startsAt.ok) return startsAt;
  const random = seededRandom(numbers.value.seed);
  const outcome = await playAndShow(
    source.value,
    { ...numbers.value, random, startsAt: startsAt.value },
    options,
    terminal,
  );
  const folder = terminal.path(options.out);
  const written = writeNight(folder, source.value, outcome);
  if (!written.ok) return written;
  const verification = verifyFolder(folder, null);
  const summary = {
    played: source.value.played,
    outcome,
    equalToPaper: outcome.differencesFromPaper.length === 0,
    verified: verification.ok && verification.value.ok,
    seconds: (performance.now() - began) / 1000,
    folder,
  };
  terminal.answer(
    options.json
      ? nightJson(summary, written.value, terminal.language)
      : summaryText(summary, terminal.language),
  );
  return ok(summary.equalToPaper && summary.verified ? 0 : 1);
}

function readNumbers(options: NightOptions): Result<NightNumbers, Message> {
  const typists = validNumber("--typists", options.typists, { least: 2, most: 200, whole: true });
  if (!typists.ok) return typists;
  const errorRate = validNumber("--error-rate", options.errorRate, { least: 0, most: 0.2, whole: false });
  if (!errorRate.ok) return errorRate;
  const seed = validNumber("--seed", options.seed, { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true });
  if (!seed.ok) return seed;
  return ok({ typists: typists.value, errorRate: errorRate.value, seed: seed.value });
}

async function chooseSource(
  options: NightOptions,
  terminal: Terminal,
): Promise<Result<NightSource, Message>> {
  const { counts, candidates, seats } = options;
  if (counts === undefined && candidates === undefined && seats === undefined) return ok(builtInSource());
  if (counts === undefined || candidates === undefined || seats === undefined) {
    return err({
      nl: "Geef --counts, --candidates en --seats samen op, of geen van drieën: dan speelt een verzonnen gemeente.",
      en: "Give --counts, --candidates and --seats together, or none of them: then a made-up municipality plays.",
    });
  }
  const number = validNumber("--seats", seats, { least: 1, most: 1000, whole: true });
  if (!number.ok) return number;
  return sourceOfFiles({ counts, candidates }, number.value, terminal);
}

function readStart(
  { now }: NightOptions,
  { played }: NightSource,
): Result<ReturnType<typeof instant>, Message> {
  if (now === undefined) return ok(startOfCount(played.election));
  const time = Date.parse(now);
  if (Number.isNaN(time) || !/(Z|[+-]\d{2}:\d{2})$/.test(now)) {
    return err({
      nl: `--now "${now}" is geen moment met tijdzone, zoals 2026-03-19T08:00:00Z.`,
      en: `--now "${now}" is not a moment with a time zone, such as 2026-03-19T08:00:00Z.`,
    });
  }
  return ok(instant(new Date(time).toISOString()));
}

async function playAndShow(
  { played }: NightSource,
  settings: Parameters<typeof playNight>[1],
  { json }: NightOptions,
  terminal: Terminal,
): Promise<NightOutcome> {
  const view = terminal.interactive && json !== true ? new LiveView(played, terminal.language) : null;
  const night = playNight(played, settings);
  for (;;) {
    const step = night.next();
    if (step.done === true) {
      view?.end(step.value.room);
      return step.value;
    }
    await view?.show(step.value);
  }
}
