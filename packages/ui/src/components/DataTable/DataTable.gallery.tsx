import { useState } from "react";
import type { GalleryPage } from "../../../gallery/gallery-page.ts";
import type { StationStatus } from "../../icons/index.ts";
import { Button } from "../Button/Button.tsx";
import { CounterChips } from "../CounterChips/CounterChips.tsx";
import { EmptyState } from "../EmptyState/EmptyState.tsx";
import { stationStatuses, statusWords } from "../StatusTag/station-status.ts";
import { DataTable } from "./DataTable.tsx";
import { columns, countStatuses, inventStations, type StationRow, station } from "./stations.fixtures.tsx";

const base = {
  label: "Stembureaus",
  columns,
  rowKey: (row: StationRow) => String(row.number),
  rowNumber: (row: StationRow) => row.number,
  revision: (row: StationRow) => row.status,
  searchLabel: "Zoek op nummer, naam of invoerder",
};

function Overview() {
  const [rows] = useState(() => inventStations(21));
  const [selected, setSelected] = useState<readonly StationStatus[]>([]);
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <div style={{ display: "grid", gap: 16 }}>
      <CounterChips
        label="Toon alleen"
        counts={countStatuses(rows)}
        selected={selected}
        onSelect={setSelected}
      />
      <DataTable
        {...base}
        rows={rows}
        onOpen={(row) => setOpened(row.name)}
        initialSorting={{ column: "status", direction: "ascending" }}
        filter={{
          id: selected.join(),
          matches: (row) => selected.length === 0 || selected.includes(row.status),
        }}
      />
      <p role="status">{opened === null ? "" : `Geopend: ${opened}`}</p>
    </div>
  );
}

/** Another station takes over its typist's work at each press: the order wants to change. */
function Live() {
  const [rows, setRows] = useState(() => inventStations(12));
  const [turn, setTurn] = useState(0);
  const change = () => {
    const changing = (turn * 5) % rows.length;
    setRows(
      rows.map((row, index) => (index === changing ? { ...row, status: nextStatus(row.status) } : row)),
    );
    setTurn(turn + 1);
  };
  return (
    <DataTable {...base} rows={rows} initialSorting={{ column: "status", direction: "ascending" }}>
      <Button onClick={change}>Er komt iets binnen</Button>
    </DataTable>
  );
}

function nextStatus(status: StationStatus): StationStatus {
  return stationStatuses[(stationStatuses.indexOf(status) + 1) % stationStatuses.length] ?? "not-started";
}

const longNames: readonly StationRow[] = [
  station(
    1234,
    "Multifunctioneel centrum De Nieuwe Ontmoetingsplaats aan de Oude Veerdijk, ingang achterzijde",
    "to-explain",
    "W.F.M. van der Kerkhof-Oudenaarden, Th. Çelik-Őrsi",
  ),
  station(2, "Llanfairpwllgwyngyllgogerychwyrndrobwll", "first-done", "J. van Dam"),
];

const page: GalleryPage = {
  component: "DataTable",
  use: "Een tabel om te sorteren, te zoeken en met het toetsenbord door te lopen, terwijl er dingen binnenkomen.",
  states: [
    { name: "Overzicht van een avond", show: () => <Overview /> },
    { name: "Verandert terwijl je kijkt", show: () => <Live /> },
    {
      name: "In groepen, alleen lezen",
      show: () => (
        <DataTable
          {...base}
          rows={inventStations(9)}
          grouping={{
            id: "status",
            heading: (row) => statusWords.nl[row.status],
            order: stationStatuses.map((status) => statusWords.nl[status]),
          }}
        />
      ),
    },
    { name: "Duizend regels", show: () => <Thousand /> },
    { name: "Lange namen", show: () => <DataTable {...base} rows={longNames} /> },
    { name: "Laden", show: () => <DataTable {...base} rows={[]} state={{ kind: "loading" }} /> },
    { name: "Mislukt", show: () => <Failed /> },
    { name: "Niets gevonden", show: () => <NothingFound /> },
    {
      name: "Leeg",
      show: () => (
        <DataTable
          {...base}
          rows={[]}
          empty={
            <EmptyState
              title="Er zijn nog geen stembureaus"
              action={<Button kind="main">Stembureaus inlezen</Button>}
            >
              Lees ze in uit het bestand van de gemeente, of typ ze over.
            </EmptyState>
          }
        />
      ),
    },
  ],
};

function Thousand() {
  const [rows] = useState(() => inventStations(1000));
  return <DataTable {...base} label="Duizend stembureaus" rows={rows} />;
}

function Failed() {
  const [tries, setTries] = useState(1);
  const reason = `De verbinding met het programma is weg. Wij probeerden het ${tries} keer. Wat je typte is bewaard.`;
  return (
    <DataTable {...base} rows={[]} state={{ kind: "failed", reason, onRetry: () => setTries(tries + 1) }} />
  );
}

function NothingFound() {
  const [rows] = useState(() => inventStations(3));
  return <DataTable {...base} rows={rows} filter={{ id: "none", matches: () => false }} />;
}

export default page;
