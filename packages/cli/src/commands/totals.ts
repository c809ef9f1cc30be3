import { COUNT_MESSAGES } from "@stemketen/core/eml";
import { readEml } from "../files.ts";
import type { Message } from "../message.ts";
import { whyNotOneElection } from "../one-election.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { type CheckedCount, startCountCheck } from "../totals/count-check.ts";
import { whyNotAddedUp } from "../totals/count-problems.ts";
import { type NamedList, totalsJson } from "../totals/totals-json.ts";
import { totalsText } from "../totals/totals-text.ts";
import type { CliCommand } from "./command.ts";

interface TotalsOptions {
  readonly counts: string;
  readonly candidates?: string;
  readonly json?: true;
}

/** `totals`: adds up every station of a count again and compares with the totals that the file gives. */
export const totalsCommand: CliCommand = {
  register(program, terminal, ended) {
    const say = (message: Message): string => message[terminal.language];
    program
      .command("totals")
      .description(
        say({
          nl: "telt een telling opnieuw op en vergelijkt met de totalen in het bestand",
          en: "adds up a count again and compares with the totals in the file",
        }),
      )
      .requiredOption(
        "--counts <510b>",
        say({ nl: "de telling; - leest van stdin", en: "the count; - reads stdin" }),
      )
      .option(
        "--candidates <230b>",
        say({ nl: "de kandidatenlijsten, voor de namen", en: "the candidate lists, for the names" }),
      )
      .option("--json", say({ nl: "geeft het antwoord als JSON", en: "gives the answer as JSON" }))
      .action(async (options: TotalsOptions) => {
        ended(await showTotals(options, terminal));
      });
  },
};

async function showTotals(options: TotalsOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.counts === "-" && options.candidates === "-") {
    return refuse(terminal, {
      nl: "Stdin kan maar één keer worden gelezen.",
      en: "Stdin can be read only once.",
    });
  }
  const check = startCountCheck();
  const counts = await readEml(options.counts, terminal, {
    expect: COUNT_MESSAGES,
    onReportingUnit: check.take,
  });
  if (!counts.ok) return refuse(terminal, counts.error);
  const checked = check.finish(counts.value.document);
  if (!checked.ok) return refuse(terminal, whyNotAddedUp(options.counts, checked.error));
  let lists: readonly NamedList[] = counts.value.document.total.lists.map(({ number, name }) => ({
    number,
    name,
  }));
  if (options.candidates !== undefined) {
    const candidates = await readEml(options.candidates, terminal, { expect: ["230b"] });
    if (!candidates.ok) return refuse(terminal, candidates.error);
    const why = whyNotOneElection({
      counts: { path: options.counts, document: counts.value.document },
      candidates: { path: options.candidates, document: candidates.value.document },
    });
    if (why !== null) return refuse(terminal, why);
    lists = candidates.value.document.lists;
  }
  terminal.answer(
    options.json
      ? inJson(checked.value, lists, terminal)
      : totalsText(checked.value, lists, terminal.language),
  );
  return checked.value.differences.length > 0 ? 1 : 0;
}

function refuse(terminal: Terminal, why: Message): ExitCode {
  terminal.complain(why);
  return 2;
}

function inJson(checked: CheckedCount, lists: readonly NamedList[], { language }: Terminal): string {
  const { document, totals, differences, findings } = checked;
  const answer = {
    election: document.election.id,
    ...totalsJson(totals, { lists }),
    differences: differences.map(({ path, station, file, computed, position }) => {
      return { path, station, file, computed, ...position };
    }),
    findings: findings.map(({ code, severity, station, list, fields, message, position }) => {
      return { code, severity, station, list, fields, message: message[language], ...position };
    }),
  };
  return `${JSON.stringify(answer)}\n`;
}
