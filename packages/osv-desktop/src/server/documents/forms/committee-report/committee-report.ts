import { formatHash } from "@stemketen/core/basics";
import type { CommitteeReport } from "../../documents.ts";
import { dateInWords, momentInDigits, momentInWords } from "../../paper/dutch-dates.ts";
import { enumerate } from "../../paper/dutch-numbers.ts";
import { framed } from "../../paper/frame.ts";
import type { Block, LabelledText, Paper, Section } from "../../paper/paper.ts";
import { committeeSigners, signingSections } from "../../paper/signing.ts";
import { capital, MODEL_VERSION, methodInWords, type Wording, wordingOf } from "../../paper/wording.ts";
import { explanationBlocks } from "./explanations.ts";
import { resultBlocks } from "./results.ts";
import { sessionBlocks } from "./session.ts";

/** The model of this way of counting. */
export function committeeModel(method: CommitteeReport["method"]): string {
  return method === "CSO" ? "Na 31-2" : "Na 31-1";
}

/** Models Na 31-2 (CSO) and Na 31-1 (DSO): the report of the first session of the gemeentelijk stembureau. */
export function committeeReport(report: CommitteeReport): Paper {
  const wording = wordingOf(report.municipality, report.election);
  const headerRight = [wording.bodyInHeader];
  const section = (headerLeft: string, blocks: readonly Block[]): Section => ({
    headerLeft,
    headerRight,
    columns: 1,
    blocks,
  });
  const model = committeeModel(report.method);
  const title = `Proces-verbaal ${wording.committee}, model ${model}`;
  return framed(
    report,
    {
      title: `${title}, ${report.election.name}, versie ${report.version}`,
      footerLines: [
        ...hashLines(report),
        `${title}, ${methodInWords(report.method)}, versie ${MODEL_VERSION}${printedAs(report)}`,
      ],
      concept: report.status === "concept",
    },
    [
      section("", [titlePage(report, wording, model)]),
      section("Deel 1 - Zitting", sessionBlocks(report, wording)),
      ...resultBlocks(report, wording).map((blocks) => section("Deel 2 - Telresultaten", blocks)),
      section("Toelichtingen en wijzigingen", explanationBlocks(report)),
      ...signingSections({ headerRight }, 3, wording.committee, committeeSigners(wording.local)),
    ],
  );
}

function printedAs({ status, version }: CommitteeReport): string {
  return status === "concept" ? " · concept" : ` · uitdraai ${version}`;
}

/** The moment and the hash of the file that belongs to this paper: their only link. */
function hashLines({ resultFile }: CommitteeReport): readonly string[] {
  if (resultFile === null) return ["Concept: er is nog geen telbestand.", " "];
  return [
    `Telbestand gemaakt op ${momentInDigits(resultFile.createdAt)}, SHA-256:`,
    formatHash(resultFile.sha256),
  ];
}

function titlePage(report: CommitteeReport, wording: Wording, model: string): Block {
  const { municipality, election, method } = report;
  return {
    kind: "title-page",
    lines: [
      wording.bodyInHeader === `Gemeente ${municipality.id} ${municipality.name}`
        ? `${municipality.id} ${municipality.name}`
        : municipality.name,
      capital(wording.committee),
      `${election.name} – ${dateInWords(election.date)}`,
    ],
    title: "Proces-verbaal van de eerste zitting",
    model: `Model ${model}`,
    details: detailsOf(report),
    purpose: `In dit proces-verbaal staat hoe de eerste zitting van het ${wording.committee} is verlopen en wat daar is vastgesteld. De aantallen van alle stembureaus zijn opgeteld. De uitkomst gaat naar het centraal stembureau.`,
    framed: COUNTING[method],
    notes: notesOf(report),
    contents: [
      "Deel 1 - Zitting",
      "Deel 2 - Telresultaten",
      "Toelichtingen en wijzigingen",
      "Deel 3 - Ondertekening",
      ...(method === "CSO"
        ? [
            "Bijlage 1 - Verslag van de telling, per stembureau",
            "Bijlage 2 - Bezwaren van aanwezigen op stembureaus",
          ]
        : []),
    ],
  };
}

const COUNTING = {
  CSO: {
    title: "Centrale stemopneming",
    text: "Op de verkiezingsavond telden de stembureaus de stemmen per lijst. Daarna telde het gemeentelijk stembureau op een centrale plaats de stemmen per kandidaat. Van elk stembureau is daarvan een verslag gemaakt (bijlage 1).",
  },
  DSO: {
    title: "Decentrale stemopneming",
    text: "De stembureaus telden na het sluiten van de stemming zelf de stemmen per lijst en per kandidaat. Hun processen-verbaal zijn daarna gecontroleerd, en de aantallen zijn opgeteld.",
  },
} as const;

function detailsOf(report: CommitteeReport): readonly LabelledText[] {
  const { session, resultFile, version } = report;
  return [
    { label: "Plaats van de zitting", value: session.place },
    { label: "Begin van de zitting", value: momentInWords(session.startedAt) },
    { label: "Uitdraai", value: `${version}, gemaakt op ${momentInWords(report.madeAt)}` },
    ...(resultFile === null
      ? []
      : [
          { label: "Telbestand gemaakt op", value: momentInDigits(resultFile.createdAt) },
          { label: "SHA-256 van het telbestand", value: formatHash(resultFile.sha256) },
        ]),
  ];
}

function notesOf({ status, version, replaces }: CommitteeReport): readonly string[] {
  const earlier = replaces.map((one) => `uitdraai ${one.version} van ${momentInWords(one.madeAt)}`);
  return [
    ...(status === "concept" ? ["Dit is een concept. De zitting is nog niet afgerond."] : []),
    ...(earlier.length === 0
      ? []
      : [`Uitdraai ${version} vervangt ${enumerate(earlier)}. Wat vervangen is, is vervallen.`]),
  ];
}
