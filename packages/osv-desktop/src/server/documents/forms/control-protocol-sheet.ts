import type { CandidateList, PollingStation } from "@stemketen/core/election";
import type { ControlProtocolSheet } from "../documents.ts";
import { fixed, penLines, plainText, printedTable, rubric, wide } from "../paper/blocks.ts";
import { dateInWords, momentInWords } from "../paper/dutch-dates.ts";
import { dutchNumber } from "../paper/dutch-numbers.ts";
import { framed } from "../paper/frame.ts";
import { byNumber, listInModel } from "../paper/names.ts";
import type { Block, Cell, Paper } from "../paper/paper.ts";
import { wordingOf } from "../paper/wording.ts";

/** So many stations are added up on a page, with a subtotal below them. */
const STATIONS_A_PAGE = 24;
/** Digits for one station and for a sum of stations. */
const STATION_DIGITS = 5;
const SUM_DIGITS = 6;

/** The work sheet of the control protocol, or the record of its outcome. */
export function controlProtocolSheet(sheet: ControlProtocolSheet): Paper {
  const wording = wordingOf(sheet.municipality, sheet.election);
  const title = sheet.outcome === null ? "Werkblad controleprotocol" : "Uitkomst controleprotocol";
  const pages =
    sheet.outcome === null
      ? workPages(sheet, title)
      : [[...opening(sheet, title), ...outcomeBlocks(sheet, sheet.outcome)]];
  return framed(
    sheet,
    {
      title: `${title}, ${sheet.election.name}`,
      footerLines: [`${title}, getrokken met getal ${sheet.seed}`],
    },
    pages.map((blocks) => ({
      headerLeft: title,
      headerRight: [wording.bodyInHeader],
      columns: 1,
      blocks,
    })),
  );
}

function opening(
  { election, seed, drawnAt, drawnLists }: ControlProtocolSheet,
  title: string,
): readonly Block[] {
  return [
    rubric(1, "", title),
    {
      kind: "details",
      rows: [
        { label: "Verkiezing", value: `${election.name} – ${dateInWords(election.date)}` },
        { label: "Lijsten getrokken op", value: momentInWords(drawnAt) },
        { label: "Getal van de trekking", value: seed },
        { label: "Getrokken lijsten", value: byNumber(drawnLists).map(listInModel).join("\n") },
      ],
    },
  ];
}

function workPages(sheet: ControlProtocolSheet, title: string): readonly (readonly Block[])[] {
  const stations = byNumber(sheet.stations);
  const pageCount = Math.max(1, Math.ceil(stations.length / STATIONS_A_PAGE));
  const ofPage = Array.from({ length: pageCount }, (_, page) =>
    stations.slice(page * STATIONS_A_PAGE, (page + 1) * STATIONS_A_PAGE),
  );
  return [
    [
      ...opening(sheet, title),
      plainText(
        "Pak van elk stembureau het ondertekende papier. Schrijf het totaal van elke getrokken lijst over en tel met de hand op. Kijk niet op het scherm: daar gaat het juist om. Typ daarna de totalen in het programma; dat zegt of ze gelijk zijn.",
      ),
      rubric(2, "", "Alle stembureaus samen"),
      writtenTable(sheet.drawnLists, [
        ...ofPage.map((_, page) => sumRow(sheet.drawnLists, `Subtotaal ${page + 1}`, false)),
        sumRow(sheet.drawnLists, "Totaal", true),
      ]),
      { kind: "fields", labels: ["Opgeteld door", "Nageteld door", "Datum en tijd"] },
      penLines(3, "Opmerkingen"),
    ],
    ...ofPage.map((some, page) => [
      rubric(2, "", `Stembureaus, blad ${page + 1} van ${pageCount}`),
      writtenTable(sheet.drawnLists, [
        ...some.map((station) => stationRow(sheet.drawnLists, station)),
        sumRow(sheet.drawnLists, `Subtotaal ${page + 1}`, true),
      ]),
    ]),
  ];
}

function writtenTable(lists: readonly CandidateList[], rows: readonly (readonly Cell[])[]): Block {
  return {
    kind: "table",
    columns: [
      fixed("Nr.", 34, "right"),
      wide("Stembureau"),
      ...byNumber(lists).map((list) => fixed(listInModel(list), 96, "center")),
    ],
    rows,
    rowHeight: 24,
    columnRules: true,
  };
}

function stationRow(lists: readonly CandidateList[], station: PollingStation): readonly Cell[] {
  return [
    String(station.number),
    station.name,
    ...lists.map((): Cell => ({ kind: "written", digits: STATION_DIGITS })),
  ];
}

function sumRow(lists: readonly CandidateList[], label: string, strong: boolean): readonly Cell[] {
  return [
    "",
    strong ? { kind: "strong", text: label } : label,
    ...lists.map((): Cell => ({ kind: "written", digits: SUM_DIGITS })),
  ];
}

type Outcome = NonNullable<ControlProtocolSheet["outcome"]>;

function outcomeBlocks(sheet: ControlProtocolSheet, outcome: Outcome): readonly Block[] {
  const titles = new Map(sheet.drawnLists.map((list) => [list.number, listInModel(list)]));
  const rows = outcome.lists
    .toSorted((one, other) => one.list - other.list)
    .map(({ list, addedByHand, computed }) => [
      titles.get(list) ?? `Lijst ${list}`,
      dutchNumber(addedByHand),
      dutchNumber(computed),
      addedByHand === computed ? "geen" : signed(addedByHand - computed),
    ]);
  const equal = outcome.lists.every(({ addedByHand, computed }) => addedByHand === computed);
  return [
    rubric(2, "", "Met de hand opgeteld en door het programma berekend"),
    printedTable(
      [
        wide("Lijst"),
        fixed("Met de hand", 84, "right"),
        fixed("Programma", 84, "right"),
        fixed("Verschil", 72, "right"),
      ],
      rows,
    ),
    {
      kind: "text",
      look: "strong",
      text: equal
        ? "Er zijn geen verschillen gevonden."
        : "Er zijn verschillen gevonden. Neem contact op met de Kiesraad voordat je de zitting afrondt.",
    },
    {
      kind: "details",
      rows: [
        { label: "Vastgelegd door", value: outcome.recordedBy },
        { label: "Vastgelegd op", value: momentInWords(outcome.recordedAt) },
      ],
    },
    ...(outcome.remarks === ""
      ? []
      : [
          rubric(2, "", "Opmerkingen"),
          { kind: "text" as const, look: "tinted" as const, text: outcome.remarks },
        ]),
    { kind: "signatures", roles: ["Naam", "Naam"] },
  ];
}

/** "+ 12", "− 3": more or fewer by hand. */
function signed(difference: number): string {
  return `${difference > 0 ? "+" : "−"} ${dutchNumber(Math.abs(difference))}`;
}
