import type { CountingMethod, Investigations, PollingStation } from "@stemketen/core/election";
import type { CommitteeReport, CountedStation } from "../../documents.ts";
import { fixed, rubric, ticked, typedOrPen, wide } from "../../paper/blocks.ts";
import { addressOf } from "../../paper/names.ts";
import type { Block, Cell, Column } from "../../paper/paper.ts";
import type { Wording } from "../../paper/wording.ts";

/** Part 1: who was there, which stations were counted and what happened. */
export function sessionBlocks(report: CommitteeReport, wording: Wording): readonly Block[] {
  return [
    rubric(1, "", "Deel 1 - Zitting"),
    rubric(2, "1.1", "Presentielijst", `Wie was er namens het ${wording.committee} aanwezig?`),
    typedOrPen(MEMBER_COLUMNS, report.members.map(memberRow), 24),
    rubric(2, "1.2", "Stembureaus"),
    rubric(
      3,
      "1.2.1",
      "Getelde stembureaus",
      "Alle stembureaus, en welke daarvan opnieuw zijn bekeken. De kruisjes komen van de papieren van het stembureau.",
    ),
    stationTable(report),
    rubric(3, "1.2.2", "Toelichting op onderzoeken", INVESTIGATIONS[report.method]),
    typedOrPen(
      [fixed("Nummer stembureau", 66), wide("Toelichting")],
      report.investigations
        .toSorted((one, other) => one.station - other.station)
        .map(({ station, text }) => [String(station), text]),
      16,
    ),
    rubric(2, "1.3", "Bezwaren en bijzonderheden"),
    rubric(
      3,
      "1.3.1",
      "Bezwaren tijdens de zitting",
      "Welke bezwaren zijn er gemaakt, en wat was het antwoord?",
    ),
    typedOrPen(
      [fixed("Tijdstip", 54), wide("Bezwaar"), wide(`Reactie ${wording.committee}`)],
      report.objections.map(({ time, objection, answer }) => [time, objection, answer]),
      10,
    ),
    rubric(3, "1.3.2", "Bijzonderheden", "Wat is er verder voorgevallen dat hier vermeld moet worden?"),
    typedOrPen(
      [fixed("Tijdstip", 54), wide("Bijzonderheid")],
      report.particulars.map(({ time, text }) => [time, text]),
      5,
    ),
  ];
}

const MEMBER_COLUMNS: readonly Column[] = [
  fixed("Voorletters", 62),
  wide("Achternaam", 3),
  wide("Rol", 2),
  fixed("Aanwezig van - tot", 86),
  wide("Locatie", 2),
];

function memberRow(member: CommitteeReport["members"][number]): readonly Cell[] {
  const hours = member.from === "" && member.until === "" ? "" : `${member.from} - ${member.until}`;
  return [member.initials, member.lastName, member.role, hours, member.location];
}

const INVESTIGATIONS = {
  CSO: "Waarom is een stembureau onderzocht of herteld, en wat kwam eruit?",
  DSO: "Alleen voor stembureaus die zijn onderzocht om (een vermoeden van) een andere fout en waarvan de uitslag niet is gecorrigeerd.",
} as const;

const TICK_COLUMNS: Readonly<Record<CountingMethod, readonly string[]>> = {
  CSO: [
    "Toegelaten kiezers opnieuw vastgesteld",
    "Onderzocht vanwege andere reden dan onverklaard verschil",
    "Stembiljetten (deels) herteld",
  ],
  DSO: [
    "Onderzocht vanwege een onverklaard verschil",
    "Onderzocht vanwege (een vermoeden van) een andere fout",
    "Uitslag gecorrigeerd",
  ],
};

function stationTable({ method, stations }: CommitteeReport): Block {
  const columns = [
    fixed("Nr.", 34, "right"),
    wide("Naam locatie", 5),
    wide("Postcode en adres", 5),
    ...TICK_COLUMNS[method].map((title) => fixed(title, 70, "center")),
  ];
  const sorted = stations.toSorted((one, other) => one.station.number - other.station.number);
  return { kind: "table", columns, rows: sorted.map(stationRow), rowHeight: null, columnRules: true };
}

function stationRow({ station, investigations }: CountedStation): readonly Cell[] {
  const ticks = ticksOf(investigations).map((on): Cell => ({ kind: "tick", look: ticked(on) }));
  return [String(station.number), station.name, whereOf(station), ...ticks];
}

/** The address, or why there is none. */
function whereOf(station: PollingStation): Cell {
  if (station.kind === "mobile") return { kind: "note", text: "mobiel stembureau" };
  const address = addressOf(station);
  return address === "" ? { kind: "note", text: "geen adres bekend" } : address;
}

function ticksOf(investigations: Investigations | null): readonly boolean[] {
  if (investigations === null) return [false, false, false];
  return investigations.method === "CSO"
    ? [investigations.admittedRedetermined, investigations.otherReason, investigations.partlyRecounted]
    : [investigations.unexplainedDifference, investigations.otherError, investigations.corrected];
}
