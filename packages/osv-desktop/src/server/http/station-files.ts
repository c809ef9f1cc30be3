import { stationNumber } from "@stemketen/core/election";
import { emlFileName, writeEml } from "@stemketen/core/eml";
import { contextOf } from "../data-entry/entry-desk.ts";
import { inspect } from "../data-entry/inspection.ts";
import { overviewOf } from "../data-entry/overview.ts";
import { readElection } from "../election-setup/election.store.ts";
import { fallbackListOf } from "../papers/fallback-list.ts";
import { stationSlipOf } from "../papers/station-slip.ts";
import { writeStationTable } from "../polling-stations/station-table.ts";
import { findStation, readStations, readStoredStations } from "../polling-stations/stations.store.ts";
import { stationsDocument } from "../polling-stations/stations-eml.ts";
import { markedElection, markedName } from "../results/practice-marks.ts";
import { printPdf } from "../results/print.ts";
import { bodyOf, download } from "./download.ts";
import type { PlainRequest, PlainRoute } from "./plain-route.ts";

const nothingYet = (): Response => Response.json({ kind: "no-stations" }, { status: 404 });

/** The stations as a 110b. */
function stationsAsEml({ office: { db, mode } }: PlainRequest): Response {
  const election = readElection(db);
  const stored = readStoredStations(db);
  const changedAt = stored
    .map((one) => one.changedAt)
    .toSorted()
    .at(-1);
  if (election === null || changedAt === undefined) return nothingYet();
  const marked = { ...election, election: markedElection(election.election, mode) };
  const document = stationsDocument(
    marked,
    stored.map(({ station }) => station),
    changedAt,
  );
  const text = [...writeEml(document)].join("");
  return download(emlFileName("110b", marked.election.id), text);
}

/** The stations as a table that can be imported again. */
function stationsAsTable({ office: { db, mode } }: PlainRequest): Response {
  const election = readElection(db);
  if (election === null) return nothingYet();
  const text = writeStationTable(readStations(db));
  return download(`Stembureaus_${markedElection(election.election, mode).id}.csv`, text);
}

/** The slip to clip to the paper of a station; 404 when there is nothing to look up on it. */
async function stationSlip({ office, params }: PlainRequest): Promise<Response> {
  const { db, now, mode } = office;
  const counted = readElection(db);
  const number = /^[1-9]\d{0,8}$/.test(params["number"] ?? "")
    ? stationNumber(Number(params["number"]))
    : null;
  const station = number === null ? null : (findStation(db, number)?.station ?? null);
  if (counted === null || station === null) return nothingYet();
  const inspection = inspect(db, contextOf(counted), station.number);
  const marked = { ...counted, election: markedElection(counted.election, mode) };
  const about = { counted: marked, station, madeAt: now(), practice: mode === "practice" };
  const slip = inspection === null ? null : stationSlipOf({ ...about, inspection });
  if (slip === null) return Response.json({ kind: "nothing-to-look-up" }, { status: 404 });
  const pdf = await printPdf(slip);
  if (!pdf.ok) return Response.json(pdf.error, { status: 500 });
  const name = markedName(`Briefje_stembureau_${station.number}.pdf`, mode);
  return download(name, bodyOf(pdf.value));
}

/** Where every station stands, on paper: also while nothing can be typed, for that is when paper is needed. */
async function fallbackList({ office: { db, now, mode } }: PlainRequest): Promise<Response> {
  const counted = readElection(db);
  const stations = readStations(db);
  if (counted === null || stations.length === 0) return nothingYet();
  const marked = { ...counted, election: markedElection(counted.election, mode) };
  const about = { counted: marked, madeAt: now(), practice: mode === "practice" };
  const pdf = await printPdf(fallbackListOf({ ...about, stations, overview: overviewOf(db) }));
  if (!pdf.ok) return Response.json(pdf.error, { status: 500 });
  return download(markedName("Noodlijst.pdf", mode), bodyOf(pdf.value));
}

const WHO: PlainRoute["roles"] = ["administrator", "coordinator", "observer", "auditor"];

/** The polling stations as files. */
export const STATION_ROUTES: readonly PlainRoute[] = [
  { path: "/stations/110b", roles: WHO, answer: stationsAsEml },
  { path: "/stations/csv", roles: WHO, answer: stationsAsTable },
  { path: "/stations/fallback-list", roles: ["administrator", "coordinator"], answer: fallbackList },
  { path: "/stations/:number/slip", roles: ["coordinator"], answer: stationSlip },
];
