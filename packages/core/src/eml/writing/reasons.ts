import type { VoteCounts } from "../../election/index.ts";
import type { ReasonedCount, ReportingUnit } from "../documents.ts";

function because(reasonCode: string, count: number): ReasonedCount {
  return { reasonCode, count, initialCount: null };
}

/** RejectedVotes of a unit: invalid before blank, as in every file of the Kiesraad. */
export function rejectedOf(counts: VoteCounts): readonly ReasonedCount[] {
  return [because("ongeldig", counts.invalid), because("blanco", counts.blank)];
}

/**
 * UncountedVotes of a unit in the order of the files: eleven on forms of 2022, five on later ones of a
 * council. What the form does not have, the file does not have.
 */
export function uncountedOf(counts: VoteCounts): readonly ReasonedCount[] {
  const { admitted, explanations } = counts;
  return [
    because("geldige stempassen", admitted.pollCards),
    because("geldige volmachtbewijzen", admitted.proxies),
    ...(admitted.voterCards === null ? [] : [because("geldige kiezerspassen", admitted.voterCards)]),
    because("toegelaten kiezers", admitted.total),
    because("meer getelde stembiljetten", counts.moreCounted),
    because("minder getelde stembiljetten", counts.fewerCounted),
    ...(explanations === null
      ? []
      : [
          because("meegenomen stembiljetten", explanations.takenAway),
          because("te weinig uitgereikte stembiljetten", explanations.tooFewIssued),
          because("te veel uitgereikte stembiljetten", explanations.tooManyIssued),
          because("geen verklaring", explanations.unexplained),
          because("andere verklaring", explanations.otherExplanation),
        ]),
  ];
}

/** kr:ReportingUnitInvestigations of a unit (EML_NL 1.2.2), with the codes of its way of counting. */
export function investigationsOf({ investigations }: VoteCounts): ReportingUnit["investigations"] {
  if (investigations === null) return null;
  return investigations.method === "CSO"
    ? [
        { reasonCode: "toegelaten kiezers opnieuw vastgesteld", value: investigations.admittedRedetermined },
        { reasonCode: "onderzocht vanwege andere reden", value: investigations.otherReason },
        { reasonCode: "stembiljetten deels herteld", value: investigations.partlyRecounted },
      ]
    : [
        {
          reasonCode: "onderzocht vanwege onverklaard verschil",
          value: investigations.unexplainedDifference,
        },
        { reasonCode: "onderzocht vanwege andere fout", value: investigations.otherError },
        { reasonCode: "uitslag gecorrigeerd", value: investigations.corrected },
      ];
}
