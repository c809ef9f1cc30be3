import { MAX_SEATS, type RequiredLot } from "@stemketen/core/apportionment";
import { err, ok, type Result } from "@stemketen/core/basics";
import { readCountedElection } from "../counted-election.ts";
import { bytesOf, nameOf, readEml } from "../files.ts";
import type { Message } from "../message.ts";
import { validNumber } from "../option-values.ts";
import { assignSeats } from "../publication/assign-seats.ts";
import { whyNotCopied } from "../publication/copied-files.ts";
import { lawfulRules } from "../publication/lawful-rules.ts";
import { readLotsFile } from "../publication/lots-file.ts";
import { emlPath, filesOfSet } from "../publication/published-election.ts";
import { resultText } from "../publication/result-text.ts";
import type { SeatAssignment } from "../publication/seat-assignment.ts";
import { describeLot, SessionLots } from "../publication/session-lots.ts";
import { type SetFile, whyTaken, writeSet } from "../publication/write-set.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { CliCommand } from "./command.ts";

interface ResultOptions {
  readonly counts: string;
  readonly candidates: string;
  readonly definition?: string;
  readonly seats?: string;
  readonly lots?: string;
  readonly out: string;
  readonly json?: true;
}

type Counted = Extract<Awaited<ReturnType<typeof readCountedElection>>, { ok: true }>["value"];

/**
 * `result`: from a municipality's count and lists to the total count (510d), those elected (520), the CSV and a
 * readable account of every step, as a publication set.
 * Where the law asks for a lot that `--lots` does not give, nothing is written and the exit code is 1.
 */
export const resultCommand: CliCommand = {
  register(program, terminal, ended) {
    const say = (nl: string, en: string): string => (terminal.language === "nl" ? nl : en);
    program
      .command("result")
      .description(
        say(
          "verdeelt de zetels en maakt de bestanden van de uitslag",
          "assigns the seats and makes the files of the result",
        ),
      )
      .requiredOption("--counts <510b>", say("de telling", "the count"))
      .requiredOption("--candidates <230b>", say("de kandidatenlijsten", "the candidate lists"))
      .option(
        "--definition <110a>",
        say(
          "de verkiezingsdefinitie: geeft het aantal zetels",
          "the election definition: gives the number of seats",
        ),
      )
      .option("--seats <n>", say("of het aantal zetels zelf", "or the number of seats itself"))
      .option("--lots <json>", say("gehouden lotingen, op volgorde", "lots that were drawn, in order"))
      .requiredOption("--out <map>", say("waar de bestanden komen", "where the files go"))
      .option("--json", say("geeft het antwoord als JSON", "gives the answer as JSON"))
      .action(async (options: ResultOptions) => {
        const outcome = await makeResult(options, terminal);
        if (!outcome.ok) terminal.complain(outcome.error);
        ended(outcome.ok ? outcome.value : 2);
      });
  },
};

async function makeResult(options: ResultOptions, terminal: Terminal): Promise<Result<ExitCode, Message>> {
  const { counts, candidates, definition } = options;
  const wrongUse =
    whyNotOneSource(options) ??
    whyNotCopied([counts, candidates, definition]) ??
    whyTaken(terminal.path(options.out));
  if (wrongUse !== null) return err(wrongUse);
  const given =
    options.lots === undefined ? ok([]) : readLotsFile(terminal.path(options.lots), nameOf(options.lots));
  if (!given.ok) return given;
  const counted = await readCountedElection(options, terminal);
  if (!counted.ok) return counted;
  const seats = await findSeats(options, counted.value, terminal);
  if (!seats.ok) return seats;
  const { election } = counted.value.counts;
  const { total, lists } = counted.value.election;
  const rules = lawfulRules(election, seats.value, counts);
  if (!rules.ok) return rules;
  const lots = new SessionLots(given.value);
  const assigned = assignSeats({ seats: seats.value, rules: rules.value, lists: total.lists }, (lot) =>
    lots.draw(lot),
  );
  const misfit = lots.whyNotFitting(nameOf(options.lots ?? ""));
  if (misfit !== null) return err(misfit);
  if (assigned.kind === "lot-required") return ok(askForLot(assigned.lot, options, terminal));
  const assignment: SeatAssignment = {
    election,
    seats: seats.value,
    rules: rules.value,
    lists,
    total,
    deceased: [],
    lots: assigned.lots,
    outcome: assigned.outcome,
  };
  return writeResult(assignment, counted.value, options, terminal);
}

function whyNotOneSource({ definition, seats }: ResultOptions): Message | null {
  if ((definition === undefined) !== (seats === undefined)) return null;
  return {
    nl: "Geef --definition of --seats op, een van de twee.",
    en: "Give --definition or --seats, one of the two.",
  };
}

/** The number of seats: from the definition of this election, or as given. */
async function findSeats(
  { definition, seats }: ResultOptions,
  { counts }: Counted,
  terminal: Terminal,
): Promise<Result<number, Message>> {
  if (definition === undefined) {
    return validNumber("--seats", seats ?? "", { least: 1, most: MAX_SEATS, whole: true });
  }
  const read = await readEml(definition, terminal, { expect: ["110a"] });
  if (!read.ok) return read;
  const { election, seats: defined } = read.value.document;
  if (election.id === counts.election.id) return ok(defined);
  return err({
    nl: `${nameOf(definition)} is van een andere verkiezing: ${election.id}, niet ${counts.election.id}.`,
    en: `${nameOf(definition)} is of another election: ${election.id}, not ${counts.election.id}.`,
  });
}

function askForLot(lot: RequiredLot, { json }: ResultOptions, terminal: Terminal): ExitCode {
  const what = describeLot(lot);
  terminal.complain({
    nl: `Eerst moet er geloot worden: ${what.nl}. Zet de uitkomst in een bestand en geef dat op met --lots. Er is niets gemaakt.`,
    en: `A lot must be drawn first: ${what.en}. Put the outcome in a file and give it with --lots. Nothing was made.`,
  });
  if (json === true) terminal.answer(`${JSON.stringify({ status: "lot-required", lot })}\n`);
  return 1;
}

async function writeResult(
  assignment: SeatAssignment,
  counted: Counted,
  options: ResultOptions,
  terminal: Terminal,
): Promise<Result<ExitCode, Message>> {
  const { election } = assignment;
  const copy = async (message: "110a" | "230b" | "510b", path: string): Promise<SetFile> => {
    return { path: emlPath(message, election), chunks: await bytesOf(terminal.path(path)) };
  };
  const otherFiles = [
    await copy("510b", options.counts),
    await copy("230b", options.candidates),
    ...(options.definition === undefined ? [] : [await copy("110a", options.definition)]),
  ];
  const files = filesOfSet({
    assignment,
    municipality: counted.election.area,
    stations: counted.election.stations,
    creationDateTime: counted.counts.creationDateTime ?? `${election.date}T00:00:00.000`,
    practice: false,
    otherFiles,
  });
  const folder = terminal.path(options.out);
  const written = writeSet(folder, files, { headers: { election: election.id }, key: null });
  if (!written.ok) return written;
  const { outcome } = assignment;
  const answer = {
    folder,
    seats: outcome.seats.map(({ list, seats }) => ({ list, seats })),
    unassigned: outcome.unassigned,
    elected: outcome.elected,
    files: written.value,
  };
  terminal.answer(
    options.json === true ? `${JSON.stringify(answer)}\n` : resultText(assignment, folder, terminal.language),
  );
  return ok(0);
}
