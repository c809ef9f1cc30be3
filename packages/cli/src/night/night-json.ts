import { describeFinding } from "@stemketen/core/validation";
import type { Language } from "../message.ts";
import type { WrittenSetFile } from "../publication/write-set.ts";
import { totalsJson } from "../totals/totals-json.ts";
import type { NightSummary } from "./summary.ts";

/** What was found on the papers, and what the coordinator did with it. */
function findingsJson({ outcome }: NightSummary, language: Language) {
  return outcome.room.desks.flatMap(({ station, state }) => {
    if (state.kind !== "definitive") return [];
    const accepted = state.accepted.map(({ finding, reason }) => ({
      finding,
      outcome: "accepted",
      said: reason,
    }));
    const handled = state.handled.map(({ finding, explanation }) => ({
      finding,
      outcome: "seen",
      said: explanation,
    }));
    return [...accepted, ...handled].map(({ finding, outcome: settled, said }) => ({
      station,
      code: finding.code,
      severity: finding.severity,
      list: finding.list,
      fields: finding.fields,
      message: describeFinding(finding, "coordinator", language),
      outcome: settled,
      explanation: said,
    }));
  });
}

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
    findings: findingsJson(summary, language),
    totals: totalsJson(totals, played),
    seats: assignment.outcome.seats.map(({ list, seats }) => ({ list, seats })),
    unassigned: assignment.outcome.unassigned,
    elected: assignment.outcome.elected.map(({ list, candidate, by }) => ({ list, candidate, by })),
    lots: assignment.lots.map(({ lot, drawn, at }) => ({ ...lot, drawn, at })),
    folder: summary.folder,
    files,
    simulatedSeconds: outcome.room.seconds,
    seconds: Number(summary.seconds.toFixed(3)),
  };
  return `${JSON.stringify(document)}\n`;
}
