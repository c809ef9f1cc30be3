import { must } from "@stemketen/core/basics";
import { type Finding, findingKey, type Instant, investigationsOf } from "@stemketen/core/election";
import { describeFinding } from "@stemketen/core/validation";
import type { SessionDetails } from "../committee-session/session-details.ts";
import type { CommitteeReport, ExplainedFinding } from "../documents/documents.ts";
import type { Office } from "../office.ts";
import type { ControlOutcome } from "./control-protocol.store.ts";
import { differs } from "./control-protocol.ts";
import type { CheckedCount } from "./count-check.ts";
import type { DefinitiveStation } from "./definitive-sheets.ts";
import { momentOf } from "./dutch-time.ts";
import { markedElection } from "./practice-marks.ts";

/** What every paper of a version is made from. */
export interface ReportSource {
  readonly count: CheckedCount;
  readonly details: SessionDetails;
  /** The outcome of the control protocol; null where it is left for the pen. */
  readonly controlOutcome: ControlOutcome | null;
  /** The number of the version. */
  readonly version: number;
  /** Earlier versions, all of which this one replaces. */
  readonly replaces: CommitteeReport["replaces"];
  readonly madeAt: Instant;
  readonly mode: Office["mode"];
  /** The 510b that goes with it; null: a concept. */
  readonly resultFile: CommitteeReport["resultFile"];
  /** Stations added, changed or removed since the official list was imported. */
  readonly stationChanges: CommitteeReport["stationChanges"];
}

/**
 * The report of the session, model Na 31-2 (CSO) or Na 31-1 (DSO), filled from what was typed.
 * @throws Error when the details of the session are not filled in (see missingForFinish)
 */
export function committeeReportOf(source: ReportSource): CommitteeReport {
  const { count, details, version, replaces, madeAt, mode, resultFile, stationChanges } = source;
  const { election, municipality, method, lists } = count.election;
  const startedAt = momentOf(must(details.date, "the session has a date"), details.startTime);
  return {
    kind: "committee-report",
    election: markedElection(election, mode),
    municipality,
    madeAt,
    practice: mode === "practice",
    method,
    status: resultFile === null ? "concept" : "definitive",
    version,
    replaces,
    resultFile,
    session: { place: details.place, startedAt: must(startedAt, "the session has a time") },
    lists,
    members: details.members,
    stations: count.stations.map(({ station, state }) => {
      return { station, investigations: investigationsOf(state.sheet) };
    }),
    investigations: details.investigations,
    objections: details.objections,
    particulars: details.particulars,
    eligibleVoters: must(details.eligibleVoters, "the number of eligible voters is known"),
    totals: count.totals,
    controlProtocol: protocolOf(source.controlOutcome),
    explainedFindings: count.stations.flatMap(explainedFindingsOf),
    stationChanges,
  };
}

function protocolOf(outcome: ControlOutcome | null): CommitteeReport["controlProtocol"] {
  if (outcome === null) return null;
  return outcome.lists.some(differs)
    ? { outcome: "differences", explanation: outcome.remarks }
    : { outcome: "no-differences" };
}

/** What a coordinator answered about a station: errors accepted with their reason, then warnings. */
function explainedFindingsOf({ station, state }: DefinitiveStation): readonly ExplainedFinding[] {
  const answered = (finding: Finding, explanation: string): ExplainedFinding => ({
    station: station.number,
    severity: finding.severity,
    finding: describeFinding(finding, "reader", "nl"),
    explanation,
  });
  const current = new Set(state.warnings.map(findingKey));
  return [
    ...state.accepted.map(({ finding, reason }) => answered(finding, reason)),
    // What was written to a warning that has gone since stays in the log, and out of the report.
    ...state.handled
      .filter(({ finding }) => current.has(findingKey(finding)))
      .map(({ finding, explanation }) => answered(finding, explanation ?? "")),
  ];
}
