import { impossible } from "@stemketen/core/basics";
import type { StationSlip } from "../documents.ts";
import { fixed, plainText, printedTable, rubric, wide } from "../paper/blocks.ts";
import { dateInWords, momentInWords } from "../paper/dutch-dates.ts";
import { framed } from "../paper/frame.ts";
import type { Block, Paper } from "../paper/paper.ts";
import { wordingOf } from "../paper/wording.ts";

/** A slip to clip to the paper of a station: what somebody has to look up on it. */
export function stationSlip(slip: StationSlip): Paper {
  const { station, election, madeAt } = slip;
  const title = `Stembureau ${station.number} ${station.name}`;
  return framed(
    slip,
    {
      title: `Briefje bij ${title}`,
      footerLines: ["Briefje bij het papier. Dit is geen deel van het proces-verbaal."],
    },
    [
      {
        headerLeft: "Briefje bij het papier",
        headerRight: [wordingOf(slip.municipality, election).bodyInHeader],
        columns: 1,
        blocks: [
          rubric(1, "", title),
          {
            kind: "details",
            rows: [
              { label: "Verkiezing", value: `${election.name} – ${dateInWords(election.date)}` },
              { label: "Gemaakt op", value: momentInWords(madeAt) },
            ],
          },
          ...reasonBlocks(slip.reason),
          { kind: "fields", labels: ["Nagekeken door", "Datum en tijd"] },
        ],
      },
    ],
  );
}

function reasonBlocks(reason: StationSlip["reason"]): readonly Block[] {
  switch (reason.kind) {
    case "findings":
      return [
        rubric(2, "", "Wat niet klopt of opvalt"),
        plainText("Kijk op het papier en schrijf erachter wat er staat."),
        printedTable(
          [fixed("Code", 48), wide("Wat viel op", 3), wide("Getypt", 2), wide("Op het papier", 2)],
          reason.findings.map((finding) => [
            { kind: "strong", text: finding.code },
            `${finding.severity === "error" ? "Fout" : "Waarschuwing"}: ${finding.text}`,
            finding.fields.map((field) => `${field.label}: ${field.typed}`).join("\n"),
            finding.fields.map((field) => `${field.label}: ........`).join("\n"),
          ]),
        ),
      ];
    case "differences":
      return [
        rubric(2, "", "Twee keer getypt, twee keer anders"),
        plainText("Kijk op het papier en schrijf erachter wat er staat."),
        {
          kind: "table",
          columns: [
            wide("Vak"),
            fixed("Eerste invoer", 84, "right"),
            fixed("Tweede invoer", 84, "right"),
            fixed("Op het papier", 110),
          ],
          rows: reason.differences.map(({ label, first, second }) => [label, first, second, ""]),
          rowHeight: 24,
          columnRules: true,
        },
      ];
    default:
      return impossible(reason);
  }
}
