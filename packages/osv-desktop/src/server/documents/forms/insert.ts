import type { BlankInsert } from "../documents.ts";
import { penTicks, plainText, rubric } from "../paper/blocks.ts";
import { dateInWords } from "../paper/dutch-dates.ts";
import { framed } from "../paper/frame.ts";
import type { Block, Paper } from "../paper/paper.ts";
import { capital, MODEL_VERSION, methodInWords, type Wording, wordingOf } from "../paper/wording.ts";
import { committeeModel } from "./committee-report/committee-report.ts";

/** An inlegvel: one page behind the front page of a report that was looked at again. */
export function insert(form: BlankInsert): Paper {
  const wording = wordingOf(form.municipality, form.election);
  const { behind } = form;
  const station = behind.form === "station-report" ? behind.station : null;
  const model = behind.form === "station-report" ? "N 10-1" : committeeModel(behind.method);
  const method = behind.form === "station-report" ? "DSO" : behind.method;
  const title = `Inlegvel bij model ${model}`;
  return framed(
    form,
    {
      title: station === null ? title : `${title}, stembureau ${station.number} ${station.name}`,
      footerLines: [`${title}, ${methodInWords(method)}, versie ${MODEL_VERSION}`],
      unnumbered: "Later toegevoegd, achter het voorblad",
    },
    [
      {
        headerLeft: station === null ? "Controles op verzoek" : "Controles en correcties",
        headerRight: [station === null ? wording.bodyInHeader : `Stembureau ${station.number}`],
        columns: 1,
        blocks: [
          ...whichPaper(form, wording),
          ...(station === null ? requestedChecks(wording) : stationChecks(wording)),
        ],
      },
    ],
  );
}

const WHEN: Block = { kind: "fields", labels: ["Datum en tijd"] };

function whichPaper({ election, behind }: BlankInsert, wording: Wording): readonly Block[] {
  const station =
    behind.form === "station-report"
      ? [{ label: "Stembureau", value: `${behind.station.number} - ${behind.station.name}` }]
      : [];
  return [
    rubric(1, "", behind.form === "station-report" ? "Controles en correcties" : "Controles op verzoek"),
    {
      kind: "details",
      rows: [
        {
          label: capital(wording.body),
          value: wording.bodyInHeader.replace(/^(?:Gemeente|Openbaar lichaam) /u, ""),
        },
        { label: "Verkiezing", value: `${election.name} – ${dateInWords(election.date)}` },
        ...station,
      ],
    },
  ];
}

function stationChecks(wording: Wording): readonly Block[] {
  return [
    rubric(2, "", `Op eigen initiatief van het ${wording.committee}`),
    plainText("Waarom is dit stembureau onderzocht?"),
    penTicks("Een onverklaard verschil", "Een andere fout, of een vermoeden daarvan"),
    plainText("Is de uitslag gecorrigeerd?"),
    penTicks("Nee", "Ja, zie het corrigendum dat is bijgevoegd."),
    WHEN,
    rubric(2, "", "Op verzoek van het centraal stembureau"),
    plainText("Is de uitslag gecorrigeerd?"),
    penTicks("Nee", "Ja, zie het corrigendum dat is bijgevoegd."),
    WHEN,
  ];
}

function requestedChecks(wording: Wording): readonly Block[] {
  return [
    plainText(
      `Het centraal stembureau vroeg om een of meer stembureaus opnieuw te onderzoeken. Het ${wording.committee} deed dat in een nieuwe zitting.`,
    ),
    plainText("Wat kwam eruit?"),
    penTicks(
      "De eerste uitslag klopt. Er verandert niets.",
      "De uitslag is gecorrigeerd, zie het corrigendum.",
    ),
    WHEN,
  ];
}
