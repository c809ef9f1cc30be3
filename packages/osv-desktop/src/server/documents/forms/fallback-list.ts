import type { FallbackList } from "../documents.ts";
import { fixed, plainText, rubric, wide } from "../paper/blocks.ts";
import { dateInWords, momentInWords } from "../paper/dutch-dates.ts";
import { framed } from "../paper/frame.ts";
import type { Paper } from "../paper/paper.ts";
import { wordingOf } from "../paper/wording.ts";

/** How every station stands, with room to go on by hand. */
export function fallbackList(list: FallbackList): Paper {
  const { election, madeAt, stations } = list;
  const moment = momentInWords(madeAt);
  return framed(list, { title: `Noodlijst, ${election.name}`, footerLines: [`Stand van ${moment}`] }, [
    {
      headerLeft: "Noodlijst",
      headerRight: [wordingOf(list.municipality, election).bodyInHeader],
      columns: 1,
      blocks: [
        rubric(1, "", "Noodlijst"),
        {
          kind: "details",
          rows: [
            { label: "Verkiezing", value: `${election.name} – ${dateInWords(election.date)}` },
            { label: "Stand van", value: moment },
          ],
        },
        plainText("Werkt de computer niet meer? Houd dan op deze lijst bij waar elk papier is."),
        {
          kind: "table",
          columns: [
            fixed("Nr.", 34, "right"),
            wide("Stembureau", 4),
            wide("Stand", 3),
            wide("Papier", 3),
            wide("Eerste invoer", 2),
            wide("Tweede invoer", 2),
            wide("Hierna", 4),
          ],
          rows: stations
            .toSorted((one, other) => one.station.number - other.station.number)
            .map(({ station, status, paper, firstTypist, secondTypist }) => [
              String(station.number),
              station.name,
              status,
              paper,
              firstTypist,
              secondTypist,
              "",
            ]),
          rowHeight: null,
          columnRules: true,
        },
      ],
    },
  ]);
}
