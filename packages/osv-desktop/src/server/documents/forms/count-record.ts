import type { BlankCountRecord } from "../documents.ts";
import { fixed, penLines, penTable, penTicks, plainText, rubric, wide } from "../paper/blocks.ts";
import { candidatePages } from "../paper/candidate-pages.ts";
import { differenceQuestions } from "../paper/difference-questions.ts";
import { dateInWords } from "../paper/dutch-dates.ts";
import { framed } from "../paper/frame.ts";
import { admittedBoxes, castBoxes } from "../paper/letter-rows.ts";
import type { Block, Paper, Section } from "../paper/paper.ts";
import { MODEL_VERSION, type Wording, wordingOf } from "../paper/wording.ts";
import { stationDetails } from "./station-report.ts";

const TITLE = "Bijlage 1 - Verslag van de telling";

/** Model Na 31-2 bijlage 1: what the municipality counted for one station, to be written by hand. */
export function countRecord(form: BlankCountRecord): Paper {
  const { station } = form;
  const wording = wordingOf(form.municipality, form.election);
  const section = (blocks: readonly Block[]): Section => ({
    headerLeft: TITLE,
    headerRight: [wording.bodyInHeader, `Stembureau ${station.number}`],
    columns: 1,
    blocks,
  });
  return framed(
    form,
    {
      title: `${TITLE}, model Na 31-2, stembureau ${station.number} ${station.name}`,
      footerLines: [
        `Proces-verbaal ${wording.committee}, model Na 31-2, centrale stemopneming, versie ${MODEL_VERSION}`,
      ],
    },
    [divider(form, wording), ...investigationPages(form), ...resultPages(form, wording)].map(section),
  );
}

function divider({ election, station }: BlankCountRecord, wording: Wording): readonly Block[] {
  return [
    {
      kind: "divider",
      lines: [
        wording.bodyInHeader,
        `${election.name} – ${dateInWords(election.date)}`,
        `Stembureau ${station.number} ${station.name}`,
      ],
      title: TITLE,
      model: "Model Na 31-2, bijlage 1",
    },
  ];
}

function investigationPages({ station }: BlankCountRecord): readonly (readonly Block[])[] {
  return [
    [
      rubric(1, "", `Stembureau ${station.number} ${station.name}`),
      { kind: "details", rows: stationDetails(station) },
      plainText(
        "Vul dit verslag in bij het tellen van dit stembureau. Houd het proces-verbaal van het stembureau (model N 10-2) erbij.",
      ),
      rubric(2, "B1-1", "Extra onderzoek"),
      plainText("Is het stembureau onderzocht om een andere reden dan een onverklaard verschil?"),
      penTicks("Ja", "Nee"),
      plainText("Zijn er stembiljetten (deels) herteld?"),
      penTicks("Ja", "Nee"),
      penLines(3, "Reden"),
    ],
    [
      rubric(2, "B1-2", "Verschillen met de telling van het stembureau"),
      rubric(
        3,
        "B1-2.1",
        "Aantallen kiezers en stemmen",
        "Kijk in rubriek 2.3 van het stembureau. Is het verschil tussen kiezers en stemmen daar helemaal verklaard?",
      ),
      penTicks(
        "Ja, of er is geen verschil.",
        "Nee. Stel de toegelaten kiezers opnieuw vast en schrijf ze bij B1-3.1.",
      ),
      rubric(
        3,
        "B1-2.2",
        "Tellen",
        "Tel nu de stemmen per kandidaat. Schrijf ze bij B1-3.5 en neem de totalen over bij B1-3.2.",
      ),
      rubric(3, "B1-2.3", "Tellingen op lijstniveau", "Is H hier anders dan H van het stembureau?"),
      penTicks("Ja. Stel de toegelaten kiezers opnieuw vast, als dat nog niet is gedaan.", "Nee"),
    ],
    [
      rubric(2, "B1-2.4", "Lijsten met verschillen"),
      penTable(
        [
          fixed("Lijstnummer met verschil", 72),
          fixed("Lijsttotaal stembureau", 72),
          fixed("Lijsttotaal GSB", 72),
          fixed("Aantal stemmen verschil", 72),
          wide("Toelichting"),
        ],
        25,
      ),
    ],
  ];
}

function resultPages({ lists }: BlankCountRecord, wording: Wording): readonly (readonly Block[])[] {
  const pages = candidatePages(lists, { kind: "by-pen", rubric: "B1-3.2" });
  return [
    [
      rubric(2, "B1-3", "Telresultaten"),
      rubric(
        3,
        "B1-3.1",
        "Toegelaten kiezers",
        "Neem over van het stembureau, of schrijf wat opnieuw is vastgesteld.",
      ),
      admittedBoxes(wording, null),
    ],
    [rubric(3, "B1-3.2", "Uitgebrachte stemmen"), castBoxes(lists, null)],
    [
      ...differenceQuestions({
        number: "B1-3.3",
        whenEqual: "B1-3.4",
        explanations: "wat het stembureau bij 1.2.2 heeft opgeschreven",
        whenUnexplained: ". Stel de toegelaten kiezers opnieuw vast, als dat nog niet is gedaan.",
      }),
      rubric(
        2,
        "B1-3.4",
        "Verklaringen vanuit het stembureau",
        "Neem over wat bij 1.2.2 van het stembureau staat, ook als er geen verschil meer is.",
      ),
      penLines(12),
    ],
    ...(pages.length === 0
      ? []
      : [
          [
            {
              kind: "candidate-lists" as const,
              rubric: rubric(2, "B1-3.5", "Stemmen per lijst en per kandidaat"),
              pages,
            },
          ],
        ]),
  ];
}
