import { type Column, formatTime, type Language, Meter, StatusTag } from "@stemketen/ui";
import type { overviewTexts } from "./overview.texts.ts";
import { type OverviewRow, URGENCY } from "./overview-row.ts";
import { whatThereIs } from "./what-there-is.ts";

type Texts = (typeof overviewTexts)[Language];

/** The columns of the overview, in the order in which a coordinator reads. */
export function overviewColumns(texts: Texts, language: Language): readonly Column<OverviewRow>[] {
  return [
    {
      id: "number",
      title: texts.number,
      width: 5,
      align: "end",
      rowHeader: true,
      sort: (a, b) => a.station - b.station,
      cell: ({ station }) => station,
      searchText: ({ station }) => String(station),
    },
    {
      id: "name",
      title: texts.name,
      width: 16,
      sort: (a, b) => a.name.localeCompare(b.name, language),
      cell: ({ name }) => name,
      searchText: ({ name }) => name,
    },
    {
      id: "status",
      title: texts.status,
      width: 12,
      sort: (a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status),
      cell: ({ status }) => <StatusTag status={status} />,
    },
    { id: "finding", title: texts.finding, width: 15, cell: (row) => whatThereIs(row, language) },
    {
      id: "people",
      title: texts.people,
      width: 14,
      sort: (a, b) => a.people.join().localeCompare(b.people.join(), language),
      cell: ({ people }) => people.join(", "),
      searchText: ({ people }) => people.join(" "),
    },
    {
      id: "filled",
      title: texts.filled,
      width: 8,
      sort: (a, b) => (a.percent ?? -1) - (b.percent ?? -1),
      cell: ({ filled, boxes }) =>
        filled === null || boxes === null ? null : (
          <Meter label={texts.filledFields} part={filled} whole={boxes} />
        ),
    },
    {
      id: "since",
      title: texts.since,
      width: 6,
      align: "end",
      sort: (a, b) => (a.since ?? "").localeCompare(b.since ?? ""),
      cell: ({ since }) => (since === null ? null : formatTime(since)),
    },
  ];
}
