import type { PollingStation } from "@stemketen/core/election";
import type { BlankStationReport } from "../documents.ts";
import { fixed, penTable, rubric, wide } from "../paper/blocks.ts";
import { candidatePages } from "../paper/candidate-pages.ts";
import { differenceQuestions } from "../paper/difference-questions.ts";
import { dateInWords } from "../paper/dutch-dates.ts";
import { framed } from "../paper/frame.ts";
import { admittedBoxes, castBoxes } from "../paper/letter-rows.ts";
import type { Block, Column, LabelledText, Paper, Section } from "../paper/paper.ts";
import { STATION_SIGNERS, signingSections } from "../paper/signing.ts";
import { MODEL_VERSION, methodInWords, wordingOf } from "../paper/wording.ts";

/** Models N 10-1 (DSO) and N 10-2 (CSO): the report of one station, to be written by hand on election night. */
export function stationReport(form: BlankStationReport): Paper {
  const { station, method } = form;
  const model = method === "DSO" ? "N 10-1" : "N 10-2";
  const headerRight = [`Stembureau ${station.number}`];
  const section = (headerLeft: string, blocks: readonly Block[]): Section => ({
    headerLeft,
    headerRight,
    columns: 1,
    blocks,
  });
  const title = `Proces-verbaal stembureau, model ${model}`;
  return framed(
    form,
    {
      title: `${title}, stembureau ${station.number} ${station.name}`,
      footerLines: [`${title}, ${methodInWords(method)}, versie ${MODEL_VERSION}`],
    },
    [
      section("", [titlePage(form, model)]),
      ...sessionPages().map((blocks) => section("Deel 1 - Zitting", blocks)),
      ...resultPages(form).map((blocks) => section("Deel 2 - Telresultaten", blocks)),
      ...signingSections({ headerRight }, 3, "stembureau", STATION_SIGNERS),
    ],
  );
}

/** What is known of a station; the pen fills in what is not. */
export function stationDetails(station: PollingStation): readonly LabelledText[] {
  if (station.kind === "mobile") {
    return [
      { label: "Stembureau", value: `${station.number} - ${station.name}` },
      { label: "Soort", value: "Mobiel stembureau, met standplaatsen op verschillende adressen" },
    ];
  }
  return [
    { label: "Stembureau", value: `${station.number} - ${station.name}` },
    { label: "Adres", value: station.address ?? "" },
    { label: "Postcode", value: station.postalCode ?? "" },
    { label: "Plaats", value: station.locality ?? "" },
  ];
}

function titlePage(
  { municipality, election, station, method, lists }: BlankStationReport,
  model: string,
): Block {
  return {
    kind: "title-page",
    lines: [
      `${municipality.name} - Stembureau ${station.number} ${station.name}`,
      "Stembureau",
      `${election.name} – ${dateInWords(election.date)}`,
    ],
    title: "Proces-verbaal van het stembureau",
    model: `Model ${model}`,
    details: stationDetails(station),
    purpose:
      "Met dit proces-verbaal legt het stembureau vast hoe het stemmen en het tellen zijn verlopen, en hoeveel stemmen er zijn geteld. Schrijf duidelijk, met een zwarte of blauwe pen.",
    framed:
      method === "DSO"
        ? {
            title: "Decentrale stemopneming",
            text: "Tel na het sluiten van de stemming eerst de stemmen per lijst, en daarna de stemmen per kandidaat. Je bent klaar als je alle aantallen hebt opgeschreven en het proces-verbaal is ondertekend.",
          }
        : {
            title: "Centrale stemopneming",
            text: "Tel na het sluiten van de stemming alleen de stemmen per lijst. Het gemeentelijk stembureau telt een of twee dagen later de stemmen per kandidaat.",
          },
    notes: lists.length === 0 ? ["Er zijn geen lijsten. Sla rubriek 2.2 over."] : [],
    contents: ["Deel 1 - Zitting", "Deel 2 - Telresultaten", "Deel 3 - Ondertekening"],
  };
}

const TIME = fixed("Tijdstip", 54);
const OBJECTIONS: readonly Column[] = [TIME, wide("Bezwaar"), wide("Reactie stembureau")];

function sessionPages(): readonly (readonly Block[])[] {
  return [
    [
      rubric(1, "", "Deel 1 - Zitting"),
      rubric(2, "1.1", "Presentielijst", "Schrijf op wie er namens het stembureau is, en zet kruisjes."),
      presenceTable(),
    ],
    [
      rubric(2, "1.2", "Tijdens het stemmen"),
      rubric(3, "1.2.1", "Bezwaren tijdens het stemmen"),
      penTable(OBJECTIONS, 24),
    ],
    [
      rubric(
        3,
        "1.2.2",
        "Gebeurtenissen die een verschil kunnen verklaren",
        "Denk aan een kiezer die zijn stembiljet meenam, of aan twee stembiljetten voor één kiezer.",
      ),
      penTable([TIME, wide("Gebeurtenis")], 14),
      rubric(3, "1.2.3", "Andere bijzonderheden tijdens het stemmen"),
      penTable([TIME, wide("Bijzonderheid")], 8),
    ],
    [
      rubric(2, "1.3", "Tijdens het tellen"),
      rubric(
        3,
        "1.3.1",
        "Wanneer en waar is er geteld?",
        "De locatie vul je alleen in als je ergens anders telde.",
      ),
      penTable([fixed("Datum", 110), fixed("Tijd van - tot", 110), wide("Locatie")], 1),
      rubric(3, "1.3.2", "Bezwaren tijdens het tellen"),
      penTable(OBJECTIONS, 12),
      rubric(3, "1.3.3", "Bijzonderheden tijdens het tellen"),
      penTable([TIME, wide("Bijzonderheid")], 6),
    ],
  ];
}

const PRESENCE_ROWS = 21;

function presenceTable(): Block {
  const tick = { kind: "tick", look: "hand" } as const;
  return {
    kind: "table",
    columns: [
      fixed("Voorletters", 58),
      wide("Achternaam", 3),
      wide("Rol", 2),
      fixed("Aanwezig van - tot", 90),
      fixed("Aanwezig bij stemmen", 54, "center"),
      fixed("Aanwezig bij tellen", 54, "center"),
    ],
    rows: Array.from({ length: PRESENCE_ROWS }, () => ["", "", "", "", tick, tick]),
    rowHeight: 26,
    columnRules: true,
  };
}

function resultPages({
  municipality,
  election,
  method,
  lists,
}: BlankStationReport): readonly (readonly Block[])[] {
  const wording = wordingOf(municipality, election);
  const isDecentral = method === "DSO";
  const cast = [
    rubric(2, "2.2", "Uitgebrachte stemmen", "Tel per lijst en tel daarna alles op."),
    castBoxes(lists, null),
  ];
  const pages = isDecentral ? candidatePages(lists, { kind: "by-pen", rubric: "2.2" }) : [];
  return [
    [
      rubric(1, "", "Deel 2 - Telresultaten"),
      rubric(2, "2.1", "Toegelaten kiezers", "Tel hoeveel mensen mochten stemmen."),
      admittedBoxes(wording, null),
      ...(lists.length > SHORT_BALLOT ? [] : cast),
    ],
    ...(lists.length > SHORT_BALLOT ? [cast] : []),
    differenceQuestions({
      number: "2.3",
      whenEqual: isDecentral ? "rubriek 2.4" : "deel 3",
      explanations: "wat je bij 1.2.2 hebt opgeschreven",
      whenUnexplained: "",
    }),
    ...(pages.length === 0
      ? []
      : [
          [
            {
              kind: "candidate-lists" as const,
              rubric: rubric(2, "2.4", "Stemmen per lijst en per kandidaat"),
              pages,
            },
          ],
        ]),
  ];
}

/** So many lists fit under the voters on one page. */
const SHORT_BALLOT = 12;
