import { describeFinding } from "@stemketen/core/validation";
import type { Language } from "../message.ts";
import type { WrittenSetFile } from "../publication/write-set.ts";
import { totalsJson } from "../totals/totals-json.ts";
import { settledFindings } from "./settled-findings.ts";
import type { NightSummary } from "./summary.ts";

/** The night as one JSON document, for `night --json`. */
export function nightJson(
  summary: NightSummary,
  files: readonly WrittenSetFile[],
  language: Language,
): string {
  const { played, outcome } = summary;
  const { mistakes, assignment, totals, differencesFromPaper } = outcome;
  const remaining = mistakes.filter(({ caughtBy }) => caughtBy === null).length;
  const document = {
    equalToPaper: summary.equalToPaper,
    verified: summary.verified,
    stations: played.stations.length,
    mistakes: { injected: mistakes.length, caught: mistakes.length - remaining, remaining, list: mistakes },
    differencesFromPaper,
    findings: settledFindings(outcome.room).map(({ station, finding, outcome: settled, said }) => ({
      station,
      code: finding.code,
      severity: finding.severity,
      list: finding.list,
      fields: finding.fields,
      message: describeFinding(finding, "reader", language),
      outcome: settled,
      explanation: said,
    })),
    totals: totalsJson(totals, played),
    seats: assignment.outcome.seats.map(({ list, seats }) => ({ list, seats })),
    unassigned: assignment.outcome.unassigned,
    elected: assignment.outcome.elected.map(({ list, candidate, by }) => ({ list, candidate, by })),
    lots: assignment.lots.map(({ lot, drawn, at }) => ({ ...lot, drawn, at })),
    problems: summary.problems.map(({ path, detail }) => ({ path, detail: detail[language] })),
    folder: summary.folder,
    files,
    simulatedSeconds: outcome.room.seconds,
    seconds: Number(summary.seconds.toFixed(3)),
  };
  return `${JSON.stringify(document)}\n`;
}
