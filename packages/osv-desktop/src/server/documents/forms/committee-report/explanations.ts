import type { CommitteeReport, ExplainedFinding, StationRemark } from "../../documents.ts";
import { fixed, plainText, printedTable, rubric, wide } from "../../paper/blocks.ts";
import type { Block, Cell } from "../../paper/paper.ts";

/** What the coordinator explained or accepted, and how the list of stations changed: beside the rubrics of the model. */
export function explanationBlocks(report: CommitteeReport): readonly Block[] {
  return [
    rubric(1, "", "Toelichtingen en wijzigingen"),
    rubric(
      2,
      "",
      "Verklaarde waarschuwingen en aanvaarde fouten",
      "Bij het invoeren vielen deze aantallen op. Ze staan zo op het papier van het stembureau.",
    ),
    report.explainedFindings.length === 0
      ? plainText("Geen.")
      : printedTable(
          [fixed("Nr.", 34, "right"), fixed("Soort", 78), wide("Wat viel op", 4), wide("Toelichting", 4)],
          inOrder(report.explainedFindings).map(findingRow),
        ),
    rubric(
      2,
      "",
      "Gewijzigde stembureaus",
      "Zo verschilt de lijst van stembureaus van het bestand dat is ingelezen.",
    ),
    report.stationChanges.length === 0
      ? plainText("Geen.")
      : printedTable(
          [fixed("Nr.", 34, "right"), wide("Wijziging")],
          inOrder(report.stationChanges).map(({ station, text }) => [String(station), text]),
        ),
  ];
}

function inOrder<T extends StationRemark | ExplainedFinding>(items: readonly T[]): readonly T[] {
  return items.toSorted((one, other) => one.station - other.station);
}

function findingRow({ station, severity, finding, explanation }: ExplainedFinding): readonly Cell[] {
  return [
    String(station),
    severity === "warning" ? "Waarschuwing" : "Aanvaarde fout",
    finding,
    explanation === "" ? { kind: "note", text: "Gezien, geen toelichting." } : explanation,
  ];
}
