import { must } from "@stemketen/core/basics";
import type { TransferSheet } from "../documents/documents.ts";
import type { ReportSource } from "./committee-report.ts";
import { markedElection } from "./practice-marks.ts";

/**
 * The totals on paper for the next level to type over, with check digits that hold the election, the municipality
 * and the version: a number of another sheet fails.
 * @throws Error for a concept, which has no result file
 */
export function transferSheetOf(source: ReportSource): TransferSheet {
  const { count, details, version, madeAt, mode, resultFile } = source;
  const { election, municipality, lists } = count.election;
  const practice = mode === "practice" ? "OEF" : "";
  return {
    kind: "transfer-sheet",
    election: markedElection(election, mode),
    municipality,
    madeAt,
    practice: mode === "practice",
    formId: `${practice}${election.category}${election.date.slice(0, 4)}G${municipality.id}V${version}`,
    version,
    resultFile: must(resultFile, "a transfer sheet goes with a 510b"),
    lists,
    eligibleVoters: must(details.eligibleVoters, "the number of eligible voters is known"),
    totals: count.totals,
  };
}
