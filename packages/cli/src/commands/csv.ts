import { formatHash } from "@stemketen/core/basics";
import { type DangerousCell, findDangerousCells, writeOsv43, writeTidyTable } from "@stemketen/core/csv";
import { readCountedElection } from "../counted-election.ts";
import { nameOf, printable, sameFile, type WrittenFile, writeFileAtomically } from "../files.ts";
import type { Message } from "../message.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { CliCommand } from "./command.ts";

interface CsvOptions {
  readonly counts: string;
  readonly candidates: string;
  readonly out: string;
  readonly tidy?: true;
  readonly json?: true;
}

/** `csv`: a count as the table that municipalities publish (osv4-3), or as a tidy one for analysts. */
export const csvCommand: CliCommand = {
  register(program, terminal, ended) {
    const say = (message: Message): string => message[terminal.language];
    program
      .command("csv")
      .description(say({ nl: "maakt van een telling een CSV-tabel", en: "makes a CSV table of a count" }))
      .requiredOption("--counts <510b>", say({ nl: "de telling", en: "the count" }))
      .requiredOption("--candidates <230b>", say({ nl: "de kandidatenlijsten", en: "the candidate lists" }))
      .requiredOption("--out <csv>", say({ nl: "waar de tabel komt", en: "where the table goes" }))
      .option(
        "--tidy",
        say({ nl: "één getal per rij in plaats van osv4-3", en: "one number a row, not osv4-3" }),
      )
      .option("--json", say({ nl: "geeft het antwoord als JSON", en: "gives the answer as JSON" }))
      .action(async (options: CsvOptions) => {
        ended(await makeTable(options, terminal));
      });
  },
};

async function makeTable(options: CsvOptions, terminal: Terminal): Promise<ExitCode> {
  const out = terminal.path(options.out);
  for (const input of [options.counts, options.candidates]) {
    if (await sameFile(terminal.path(input), out)) return refuse(terminal, whyNotOver(options.out));
  }
  const counted = await readCountedElection(options, terminal);
  if (!counted.ok) return refuse(terminal, counted.error);
  const { election } = counted.value;
  const written = await writeFileAtomically(
    out,
    options.tidy ? writeTidyTable(election) : writeOsv43(election),
  );
  if (!written.ok) return refuse(terminal, written.error);
  // The tidy table guards such cells; osv4-3 has to be the same as everyone's and keeps them.
  const findings = options.tidy ? [] : findDangerousCells(election);
  for (const finding of findings) terminal.complain(warningOf(options.out, finding));
  terminal.answer(options.json ? inJson(written.value, findings) : inWords(written.value, options, terminal));
  return findings.length > 0 ? 1 : 0;
}

function refuse(terminal: Terminal, why: Message): ExitCode {
  terminal.complain(why);
  return 2;
}

function whyNotOver(path: string): Message {
  return {
    nl: `${nameOf(path)}: dit bestand wordt ook gelezen. Kies een andere naam voor de tabel.`,
    en: `${nameOf(path)}: this file is read as well. Choose another name for the table.`,
  };
}

function warningOf(path: string, { row, column, text, danger }: DangerousCell): Message {
  const place = {
    nl: `${nameOf(path)}: rij ${row}, kolom ${column}: "${printable(text)}"`,
    en: `${nameOf(path)}: row ${row}, column ${column}: "${printable(text)}"`,
  };
  return danger === "formula"
    ? {
        nl: `${place.nl} kan in een rekenblad als formule werken. Open de tabel niet zomaar.`,
        en: `${place.en} may work as a formula in a spreadsheet. Do not just open the table.`,
      }
    : {
        nl: `${place.nl} heeft een regeleinde. Niet elk programma leest de rij dan goed.`,
        en: `${place.en} holds a line break. Not every program reads the row well.`,
      };
}

function inJson({ path, bytes, sha256 }: WrittenFile, findings: readonly DangerousCell[]): string {
  return `${JSON.stringify({ file: path, bytes, sha256, findings })}\n`;
}

function inWords({ bytes, sha256 }: WrittenFile, { out }: CsvOptions, { language }: Terminal): string {
  const said = {
    nl: `${nameOf(out)} is gemaakt: ${bytes} bytes, SHA-256 ${formatHash(sha256)}`,
    en: `${nameOf(out)} was made: ${bytes} bytes, SHA-256 ${formatHash(sha256)}`,
  };
  return `${said[language]}\n`;
}
