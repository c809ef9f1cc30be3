import type { StationStatus } from "../../icons/index.ts";
import { Meter } from "../Meter/Meter.tsx";
import { StatusTag } from "../StatusTag/StatusTag.tsx";
import { type StatusCounts, stationStatuses } from "../StatusTag/station-status.ts";
import type { Column } from "./column.ts";

/** A station as a coordinator sees it. */
export interface StationRow {
  readonly number: number;
  readonly name: string;
  readonly status: StationStatus;
  readonly typist: string;
  readonly fields: number;
}

const places = ["Sporthal", "Basisschool", "Buurthuis", "Bibliotheek", "Zorgcentrum", "Dorpshuis", "Café"];
const names = ["De Sluis", "De Esdoorn", "Oost", "Avondrood", "De Brug", "Noord", "’t Veer", "De Brink"];
const typists = ["A. Lammers", "N. Postma", "E. Aydın", "J. van Dam", "B. Smeets"];
const urgency: readonly StationStatus[] = [
  "action-needed",
  "to-explain",
  "in-progress",
  "first-done",
  "not-started",
  "done",
];

/** One station. */
export function station(number: number, name: string, status: StationStatus, typist: string): StationRow {
  return { number, name, status, typist, fields: (number * 47) % 268 };
}

/** Invented stations, the same ones every time. */
export function inventStations(count: number): readonly StationRow[] {
  return Array.from({ length: count }, (_, index) => {
    const status = stationStatuses[(index * 7 + Math.floor(index / 6)) % stationStatuses.length] ?? "done";
    const name = `${places[(index * 3) % places.length]} ${names[(index * 5) % names.length]}`;
    const typist = status === "not-started" ? "" : (typists[index % typists.length] ?? "");
    return station(index + 1, name, status, typist);
  });
}

/** Counts stations per state. */
export function countStatuses(rows: readonly StationRow[]): StatusCounts {
  const count = (status: StationStatus) => rows.filter((row) => row.status === status).length;
  return {
    "not-started": count("not-started"),
    "in-progress": count("in-progress"),
    "first-done": count("first-done"),
    "action-needed": count("action-needed"),
    "to-explain": count("to-explain"),
    done: count("done"),
  };
}

/** Columns of the overview. */
export const columns: readonly Column<StationRow>[] = [
  {
    id: "number",
    title: "Nr",
    width: 5,
    align: "end",
    rowHeader: true,
    sort: (a, b) => a.number - b.number,
    cell: (row) => row.number,
    searchText: (row) => String(row.number),
  },
  {
    id: "name",
    title: "Stembureau",
    sort: (a, b) => a.name.localeCompare(b.name, "nl"),
    cell: (row) => row.name,
    searchText: (row) => row.name,
  },
  {
    id: "status",
    title: "Stand",
    width: 14,
    sort: (a, b) => urgency.indexOf(a.status) - urgency.indexOf(b.status),
    cell: (row) => <StatusTag status={row.status} />,
  },
  { id: "typist", title: "Door", cell: (row) => row.typist, searchText: (row) => row.typist },
  {
    id: "progress",
    title: "Voortgang",
    width: 10,
    cell: (row) =>
      row.status === "in-progress" ? <Meter label="Ingevulde velden" part={row.fields} whole={268} /> : null,
  },
];
