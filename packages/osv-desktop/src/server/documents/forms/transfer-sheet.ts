import { formatHash } from "@stemketen/core/basics";
import { type CandidateList, listTitle } from "@stemketen/core/election";
import { checkDigits } from "@stemketen/core/integrity";
import type { TransferSheet } from "../documents.ts";
import { fixed, plainText, printedTable, rubric, wide } from "../paper/blocks.ts";
import { dateInWords, momentInDigits, momentInWords } from "../paper/dutch-dates.ts";
import { dutchNumber } from "../paper/dutch-numbers.ts";
import { framed } from "../paper/frame.ts";
import { byNumber, candidateInModel, listInModel } from "../paper/names.ts";
import type { Block, Cell, Paper } from "../paper/paper.ts";
import { wordingOf } from "../paper/wording.ts";

/** The row of the total of a list: no list has so many candidates. */
const LIST_TOTAL_ROW = 999;

const TITLE = "Overdrachtsblad";

/** The totals with two check digits behind each, so that a slip in typing them over is caught at once. */
export function transferSheet(sheet: TransferSheet): Paper {
  const wording = wordingOf(sheet.municipality, sheet.election);
  const frame = { headerLeft: `${TITLE} ${sheet.formId}`, headerRight: [wording.bodyInHeader] };
  return framed(
    sheet,
    {
      title: `${TITLE} ${sheet.formId}, ${sheet.election.name}, versie ${sheet.version}`,
      footerLines: [
        `Telbestand gemaakt op ${momentInDigits(sheet.resultFile.createdAt)}, SHA-256:`,
        formatHash(sheet.resultFile.sha256),
        `${TITLE} ${sheet.formId}, uitdraai ${sheet.version}`,
      ],
    },
    [
      { ...frame, columns: 1, blocks: [...opening(sheet), frontNumbers(sheet)] },
      ...(sheet.lists.length === 0
        ? []
        : [
            {
              ...frame,
              columns: 2 as const,
              blocks: byNumber(sheet.lists).flatMap((list) => listBlocks(sheet, list)),
            },
          ]),
    ],
  );
}

function opening({ election, formId, madeAt }: TransferSheet): readonly Block[] {
  return [
    rubric(1, "", `${TITLE} ${formId}`),
    {
      kind: "details",
      rows: [
        { label: "Verkiezing", value: `${election.name} – ${dateInWords(election.date)}` },
        { label: "Gemaakt op", value: momentInWords(madeAt) },
      ],
    },
    plainText(
      "Typ bij elke rij het aantal over, en daarna de twee controlecijfers. De controlecijfers horen bij het blad, de rij en het aantal. Passen ze niet, kijk dan of je de goede rij hebt.",
    ),
  ];
}

const COLUMNS = [
  fixed("Rij", 28, "right"),
  wide("Wat"),
  fixed("Aantal", 56, "right"),
  fixed("Controle", 42, "center"),
];

function row(formId: string, number: number, label: string, value: number): readonly Cell[] {
  const check: Cell = { kind: "strong", text: checkDigits(formId, number, value) };
  return [String(number), label, dutchNumber(value), check];
}

function frontNumbers({ formId, lists, totals, eligibleVoters }: TransferSheet): Block {
  const { counts } = totals;
  const { admitted } = counts;
  const byList = new Map(counts.lists.map((list) => [list.number, list.total]));
  const numbers: readonly (readonly [string, number])[] = [
    ["Z  Kiesgerechtigden", eligibleVoters],
    ["A  Geldige stempassen", admitted.pollCards],
    ["B  Geldige volmachtbewijzen", admitted.proxies],
    ["C  Geldige kiezerspassen", admitted.voterCards ?? 0],
    ["D  Totaal toegelaten kiezers", admitted.total],
    ["E  Totaal stemmen op kandidaten", counts.candidateVotes],
    ["F  Blanco stembiljetten", counts.blank],
    ["G  Ongeldige stembiljetten", counts.invalid],
    ["H  Totaal uitgebrachte stemmen", counts.candidateVotes + counts.blank + counts.invalid],
    ["I  Stemmen meer dan toegelaten kiezers", counts.moreCounted],
    ["J  Stemmen minder dan toegelaten kiezers", counts.fewerCounted],
    ...byNumber(lists).map(
      (list) => [`E.${list.number}  ${listTitle(list)}`, byList.get(list.number) ?? 0] as const,
    ),
  ];
  return printedTable(
    COLUMNS,
    numbers.map(([label, value], index) => row(formId, index + 1, label, value)),
  );
}

function listBlocks({ formId, totals }: TransferSheet, list: CandidateList): readonly Block[] {
  const sheetOfList = `${formId}L${list.number}`;
  const counted = totals.counts.lists.find((one) => one.number === list.number);
  const votes = new Map(counted?.candidates.map((candidate) => [candidate.number, candidate.votes]));
  return [
    rubric(3, "", `Blad ${sheetOfList}: ${listInModel(list)}`),
    printedTable(COLUMNS, [
      ...byNumber(list.candidates).map((candidate) =>
        row(sheetOfList, candidate.number, candidateInModel(candidate), votes.get(candidate.number) ?? 0),
      ),
      row(sheetOfList, LIST_TOTAL_ROW, `Totaal lijst ${list.number}`, counted?.total ?? 0),
    ]),
  ];
}
