import { performance } from "node:perf_hooks";
import { MAX_SEATS } from "@stemketen/core/apportionment";
import { err, ok, type Result, seededRandom } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import type { Message } from "../message.ts";
import type { CountingRoom } from "../night/counting-room.ts";
import type { NightElection, NightOutcome, NightSettings } from "../night/election-night.ts";
import { LiveView } from "../night/live-view.ts";
import { writeNight } from "../night/night-files.ts";
import { nightJson } from "../night/night-json.ts";
import { builtInSource, type NightSource, sourceOfFiles } from "../night/night-sources.ts";
import { playNight, startOfCount } from "../night/play-night.ts";
import { type NightSummary, summaryText } from "../night/summary.ts";
import type { ServerFiles } from "../night/through-server/finish-count.ts";
import { validMoment, validNumber } from "../option-values.ts";
import { whyTaken } from "../publication/write-set.ts";
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

/** How long a night takes on a terminal: so that a person can follow it, or hardly longer than it must. */
const SECONDS_TO_FOLLOW = 14;
const SECONDS_ALONE = 1;

interface NightNumbers {
  readonly typists: number;
  readonly errorRate: number;
  readonly seed: number;
}

/**
 * `night`: plays a whole municipal election night at the tabulator. Every paper is typed twice, by typists who make
 * the mistakes people make; a coordinator settles everything from the paper; then the control protocol, totals,
 * report, seats, files, audit log, and a check of it all by other code. With `--core` the state machine of
 * core/data-entry stands in for the tabulator: the same night without a database.
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
  const folder = terminal.path(options.out);
  const numbers = readNumbers(options);
  if (!numbers.ok) return numbers;
  // Nobody should have to watch a whole night to hear that its files cannot be kept.
  const taken = whyTaken(folder);
  if (taken !== null) return err(taken);
  const source = await chooseSource(options, terminal);
  if (!source.ok) return source;
  const { played } = source.value;
  const startsAt = readStart(options, played);
  if (!startsAt.ok) return startsAt;
  const random = seededRandom(numbers.value.seed);
  const settings = { ...numbers.value, random, startsAt: startsAt.value };
  const { outcome, made } = await playAndShow(played, settings, options, terminal);
  const written = writeNight(folder, source.value, outcome, made);
  if (!written.ok) return written;
  const summary = {
    played,
    outcome,
    equalToPaper: outcome.differencesFromPaper.length === 0,
    ...checkFiles(folder),
    seconds: (performance.now() - began) / 1000,
    folder,
  };
  const { language } = terminal;
  terminal.answer(
    options.json === true ? nightJson(summary, written.value, language) : summaryText(summary, language),
  );
  return ok(summary.equalToPaper && summary.verified ? 0 : 1);
}

/** Has the files checked by the code of `verify`. */
function checkFiles(folder: string): Pick<NightSummary, "verified" | "problems"> {
  const report = verifyFolder(folder, null);
  if (report.ok) return { verified: report.value.ok, problems: report.value.problems };
  return { verified: false, problems: [{ kind: "unreadable", path: folder, detail: report.error }] };
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
  const number = validNumber("--seats", seats, { least: 1, most: MAX_SEATS, whole: true });
  if (!number.ok) return number;
  return sourceOfFiles({ counts, candidates }, number.value, terminal);
}

/** When the count begins: as given, or on the morning after the election. */
function readStart({ now }: NightOptions, { election }: NightElection): Result<Instant, Message> {
  return now === undefined ? ok(startOfCount(election)) : validMoment("--now", now);
}

/** The night with the files that the tabulator made of it; null for a night of the core alone. */
interface PlayedNight {
  readonly outcome: NightOutcome;
  readonly made: ServerFiles | null;
}

async function playAndShow(
  played: NightElection,
  settings: NightSettings,
  { core, json }: NightOptions,
  terminal: Terminal,
): Promise<PlayedNight> {
  const seconds = core === true ? SECONDS_ALONE : SECONDS_TO_FOLLOW;
  const view =
    terminal.interactive && json !== true ? new LiveView(played, terminal.language, seconds) : null;
  const show = async (room: CountingRoom): Promise<void> => view?.show(room);
  const night = await (core === true ? playAlone : playAtTabulator)(played, settings, show);
  view?.end(night.outcome.room);
  return night;
}

type PlayNight = (
  played: NightElection,
  settings: NightSettings,
  show: (room: CountingRoom) => Promise<void>,
) => Promise<PlayedNight>;

const playAlone: PlayNight = async (played, settings, show) => {
  const night = playNight(played, settings);
  for (;;) {
    const step = night.next();
    if (step.done === true) return { outcome: step.value, made: null };
    await show(step.value);
  }
};

/** Only this command needs the tabulator: the others start without reading it. */
const playAtTabulator: PlayNight = async (...night) => {
  const { playThroughServer } = await import("../night/through-server/play-through-server.ts");
  return playThroughServer(...night);
};
