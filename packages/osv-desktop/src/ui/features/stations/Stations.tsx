import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  formatNumber,
  PageHead,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { PageBody } from "../../app/PageBody.tsx";
import { tableStateOf } from "../../app/table-state.ts";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { Changes } from "./Changes.tsx";
import { EditStation } from "./EditStation.tsx";
import styles from "./Stations.module.css";
import { stationsTexts } from "./stations.texts.ts";
import type { StoredStation } from "./stored-station.ts";

const NO_STATIONS: readonly StoredStation[] = [];

/** The stations of the municipality: the list, what was changed in it, and the list as a file. */
export function Stations() {
  const texts = useTexts(stationsTexts);
  const role = useWho()?.user.role;
  const mayChange = role === "administrator" || role === "coordinator";
  // Null: a new one.
  const [edited, setEdited] = useState<StoredStation | null | undefined>(undefined);
  useArrival(texts.title);
  return (
    <>
      <PageHead
        title={texts.title}
        subtitle={texts.intro}
        actions={
          mayChange && (
            <Button kind="main" onClick={() => setEdited(null)}>
              {texts.add}
            </Button>
          )
        }
      />
      <PageBody>
        <p className={styles.links}>
          {mayChange && <Link href="/inrichten/stembureaus">{texts.importList}</Link>}
          <a href="api-files/stations/110b" download>
            {texts.export110b}
          </a>
          <a href="api-files/stations/csv" download>
            {texts.exportCsv}
          </a>
        </p>
        <StationTable {...(mayChange && { onOpen: setEdited })} />
        <Changes />
      </PageBody>
      {edited !== undefined && <EditStation stored={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

function StationTable({ onOpen }: { onOpen?: (station: StoredStation) => void }) {
  const texts = useTexts(stationsTexts);
  const columns = useColumns();
  const query = useQuery(useTRPC().stations.list.queryOptions());
  return (
    <DataTable
      label={texts.title}
      columns={columns}
      rows={query.data ?? NO_STATIONS}
      rowKey={({ station }) => String(station.number)}
      rowNumber={({ station }) => station.number}
      revision={({ version }) => version}
      searchLabel={texts.search}
      initialSorting={{ column: "number", direction: "ascending" }}
      {...(onOpen !== undefined && { onOpen })}
      state={tableStateOf(query, texts.noAnswer)}
      empty={<EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
    />
  );
}

function useColumns(): readonly Column<StoredStation>[] {
  const texts = useTexts(stationsTexts);
  const language = useLanguage();
  return useMemo(() => {
    const column = (
      id: string,
      title: string,
      text: (stored: StoredStation) => string,
    ): Column<StoredStation> => ({
      id,
      title,
      cell: text,
      sort: (a, b) => text(a).localeCompare(text(b), "nl"),
      searchText: text,
    });
    return [
      {
        ...column("number", texts.number, ({ station }) => String(station.number)),
        align: "end",
        width: 6,
        sort: (a, b) => a.station.number - b.station.number,
      },
      { ...column("name", texts.name, ({ station }) => station.name), rowHeader: true },
      column("address", texts.address, ({ station }) => placeOf(station)),
      {
        ...column("kind", texts.kind, ({ station }) => (station.kind === null ? "" : texts[station.kind])),
        width: 9,
      },
      {
        id: "voters",
        title: texts.eligibleVoters,
        align: "end",
        width: 10,
        cell: ({ station: { eligibleVoters } }) =>
          eligibleVoters === null ? "–" : formatNumber(eligibleVoters, language),
        sort: (a, b) => (a.station.eligibleVoters ?? -1) - (b.station.eligibleVoters ?? -1),
      },
    ];
  }, [texts, language]);
}

function placeOf({ address, postalCode, locality }: StoredStation["station"]): string {
  return [address, postalCode, locality].filter((part) => part !== null).join(", ");
}
