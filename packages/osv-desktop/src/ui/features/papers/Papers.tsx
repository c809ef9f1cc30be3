import {
  type Column,
  DataTable,
  EmptyState,
  formatTime,
  PageHead,
  type RowFilter,
  SegmentedChoice,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { PageBody } from "../../app/PageBody.tsx";
import { tableStateOf } from "../../app/table-state.ts";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { MovePaper } from "./MovePaper.tsx";
import { countPlaces, type Paper, type PaperPlace, PLACES } from "./paper-place.ts";
import { papersTexts } from "./papers.texts.ts";

/** How often is asked where the papers are, in milliseconds: several people move them. */
const ASK_EVERY = 4000;
const NO_PAPERS: readonly Paper[] = [];

/** Where the paper of every station is; moved by typing its number. */
export function Papers() {
  const texts = useTexts(papersTexts);
  const api = useTRPC();
  const listed = useQuery(api.papers.list.queryOptions({ places: [] }, { refetchInterval: ASK_EVERY }));
  const role = useWho()?.user.role;
  const mayMove = role === "coordinator" || role === "typist";
  const papers = listed.data ?? NO_PAPERS;
  const counts = useMemo(() => countPlaces(papers), [papers]);
  const [shown, setShown] = useState<PaperPlace | "all">("all");
  const columns = useColumns();
  const filter: RowFilter<Paper> = { id: shown, matches: ({ place }) => shown === "all" || place === shown };
  useArrival(texts.title);
  return (
    <>
      <PageHead
        title={texts.title}
        subtitle={listed.data === undefined ? texts.loading : texts.subtitle(counts.expected, papers.length)}
      />
      <PageBody>
        {mayMove && papers.length > 0 && <MovePaper />}
        <DataTable
          label={texts.table}
          columns={columns}
          rows={papers}
          rowKey={({ station }) => String(station)}
          rowNumber={({ station }) => station}
          revision={({ place, since }) => `${place} ${since ?? ""}`}
          initialSorting={{ column: "number", direction: "ascending" }}
          searchLabel={texts.search}
          filter={filter}
          state={tableStateOf(listed, texts.failed)}
          empty={<EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>}
        >
          <SegmentedChoice<PaperPlace | "all">
            label={texts.show}
            value={shown}
            options={[
              { value: "all", label: texts.all, count: papers.length },
              ...PLACES.map((place) => ({ value: place, label: texts[place], count: counts[place] })),
            ]}
            onChange={setShown}
          />
        </DataTable>
      </PageBody>
    </>
  );
}

function useColumns(): readonly Column<Paper>[] {
  const texts = useTexts(papersTexts);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: "number",
        title: texts.column,
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
        sort: (a, b) => a.name.localeCompare(b.name, language),
        cell: ({ name }) => name,
        searchText: ({ name }) => name,
      },
      {
        id: "place",
        title: texts.place,
        width: 12,
        sort: (a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place),
        cell: ({ place }) => texts[place],
      },
      { id: "by", title: texts.by, width: 14, cell: ({ by }) => by },
      {
        id: "since",
        title: texts.since,
        width: 6,
        align: "end",
        sort: (a, b) => (a.since ?? "").localeCompare(b.since ?? ""),
        cell: ({ since }) => (since === null ? null : formatTime(since)),
      },
    ],
    [texts, language],
  );
}
