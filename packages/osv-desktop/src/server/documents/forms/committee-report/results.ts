import type { StationNumber } from "@stemketen/core/election";
import type { CommitteeReport } from "../../documents.ts";
import { penLines, penTicks, plainText, rubric, ticked } from "../../paper/blocks.ts";
import { candidatePages } from "../../paper/candidate-pages.ts";
import { enumerate } from "../../paper/dutch-numbers.ts";
import { admittedBoxes, castBoxes, eligibleBox, fewerBox, moreBox } from "../../paper/letter-rows.ts";
import type { Block } from "../../paper/paper.ts";
import type { Wording } from "../../paper/wording.ts";

/** Part 2: the totals of all stations; each item begins on a page of its own. */
export function resultBlocks(report: CommitteeReport, wording: Wording): readonly (readonly Block[])[] {
  const { lists, totals } = report;
  const { counts } = totals;
  const pages = candidatePages(lists, { kind: "printed", lists: counts.lists });
  return [
    [
      rubric(1, "", "Deel 2 - Telresultaten"),
      rubric(2, "2.1", "Kiesgerechtigden", `Zoveel mensen mochten in deze ${wording.body} stemmen.`),
      eligibleBox(report.eligibleVoters),
      rubric(2, "2.2", "Toegelaten kiezers", "Zoveel mensen zijn tot de stemming toegelaten."),
      admittedBoxes(wording, counts),
    ],
    [
      rubric(2, "2.3", "Uitgebrachte stemmen", "De stemmen per lijst, en alle stembiljetten samen."),
      castBoxes(lists, counts),
    ],
    [...differenceBlocks(report), ...controlProtocolBlocks(report)],
    [
      rubric(
        2,
        "2.6",
        "Stemmen per lijst en per kandidaat",
        "Op de volgende pagina's staat per lijst hoeveel stemmen elke kandidaat kreeg, bij alle stembureaus samen. Een streepje betekent: geen stemmen.",
      ),
      plainText(listCount(lists.length)),
    ],
    ...(pages.length === 0 ? [] : [[{ kind: "candidate-lists" as const, rubric: null, pages }]]),
  ];
}

function listCount(count: number): string {
  if (count === 0) return "Er zijn geen lijsten.";
  return count === 1 ? "Er is 1 lijst." : `Er zijn ${count} lijsten.`;
}

function differenceBlocks({ totals }: CommitteeReport): readonly Block[] {
  const { moreCounted, fewerCounted } = totals.counts;
  const equal = moreCounted === 0 && fewerCounted === 0;
  return [
    rubric(2, "2.4", "Verschillen tussen toegelaten kiezers en uitgebrachte stemmen"),
    rubric(3, "2.4.1", "Zijn D en H bij elk stembureau gelijk?"),
    {
      kind: "ticks",
      options: [
        { look: ticked(equal), label: "Ja, bij elk stembureau." },
        { look: ticked(!equal), label: "Nee, er zijn stembureaus met een verschil." },
      ],
    },
    rubric(3, "2.4.2", "Stembureaus met meer stemmen dan toegelaten kiezers"),
    plainText(stationsInWords(totals.moreCountedAt)),
    moreBox(moreCounted),
    rubric(3, "2.4.3", "Stembureaus met minder stemmen dan toegelaten kiezers"),
    plainText(stationsInWords(totals.fewerCountedAt)),
    fewerBox(fewerCounted),
  ];
}

/** "Geen.", "Stembureau 3", "Stembureaus 1, 3 en 5". */
function stationsInWords(stations: readonly StationNumber[]): string {
  if (stations.length === 0) return "Geen.";
  const sorted = stations.toSorted((one, other) => one - other);
  return `${stations.length === 1 ? "Stembureau" : "Stembureaus"} ${enumerate(sorted)}`;
}

const NO_DIFFERENCES = "Er zijn geen verschillen gevonden.";
const DIFFERENCES = "Er zijn verschillen gevonden. Daarover is contact geweest met de Kiesraad. Toelichting:";

function controlProtocolBlocks({ controlProtocol }: CommitteeReport): readonly Block[] {
  const title = rubric(
    2,
    "2.5",
    "Uitkomst controleprotocol",
    "De optelling van het programma is met de hand nagerekend. Wat kwam daaruit?",
  );
  if (controlProtocol === null) return [title, penTicks(NO_DIFFERENCES, DIFFERENCES), penLines(5)];
  const differences = controlProtocol.outcome === "differences";
  const explanation: Block[] =
    controlProtocol.outcome === "differences"
      ? [{ kind: "text", look: "tinted", text: controlProtocol.explanation }]
      : [];
  return [
    title,
    {
      kind: "ticks",
      options: [
        { look: ticked(!differences), label: NO_DIFFERENCES },
        { look: ticked(differences), label: DIFFERENCES },
      ],
    },
    ...explanation,
  ];
}
