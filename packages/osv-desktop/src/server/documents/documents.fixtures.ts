import { must } from "@stemketen/core/basics";
import {
  type CandidateList,
  candidateNumber,
  instant,
  listNumber,
  type PollingStation,
  type StationNumber,
  stationNumber,
} from "@stemketen/core/election";
import { makePracticeTown, type PracticeTown, type PracticeTownSize } from "@stemketen/core/practice";
import { tabulate } from "@stemketen/core/tabulation";
import type {
  BlankCountRecord,
  BlankInsert,
  BlankStationReport,
  CommitteeReport,
  ControlProtocolSheet,
  FallbackList,
  StationSlip,
  TransferSheet,
} from "./documents.ts";

/** A small town, quick to print. */
export const SMALL: PracticeTownSize = { stations: 5, lists: 3, candidates: 12 };

/** The moment at which every document of the tests is made: 09:30 in the Netherlands. */
export const MADE_AT = instant("2026-03-19T08:30:00.000Z");
const RESULT_FILE = {
  sha256: "0123456789abcdef".repeat(4),
  createdAt: instant("2026-03-19T08:29:58.000Z"),
};

/** A town of this size, always the same. */
export function townOf(size: PracticeTownSize = SMALL): PracticeTown {
  return makePracticeTown(7, size);
}

/** What every document of a town has. */
export function madeFor({ election, municipality }: PracticeTown) {
  return { election, municipality, madeAt: MADE_AT, practice: false } as const;
}

/** The totals of a town, with its papers as they are. */
export function totalsOf(town: PracticeTown): CommitteeReport["totals"] {
  const sheets = [...town.papers].map(([station, sheet]) => ({
    station,
    sheet,
    eligibleVoters: 0,
    unacceptedErrors: [],
  }));
  const totals = tabulate(
    town.stations.map(({ number }) => number),
    sheets,
    town.lists.map((list) => ({
      number: list.number,
      candidates: list.candidates.map((candidate) => candidate.number),
    })),
  );
  return must(totals.ok ? totals.value : null, "the papers of a town can be added up");
}

/** A report with everything typed. */
export function reportOf(town: PracticeTown, changes: Partial<CommitteeReport> = {}): CommitteeReport {
  const numbers = town.stations.map(({ number }) => number);
  const first = must(numbers[0], "a town has stations");
  return {
    ...madeFor(town),
    kind: "committee-report",
    method: "CSO",
    status: "definitive",
    version: 1,
    replaces: [],
    resultFile: RESULT_FILE,
    session: { place: "Sporthal De Linde, Lindewaard", startedAt: instant("2026-03-19T08:00:00.000Z") },
    lists: town.lists,
    members: [
      {
        initials: "N.",
        lastName: "Postma",
        role: "voorzitter",
        from: "09:00",
        until: "17:30",
        location: "Sporthal De Linde",
      },
      { initials: "E.", lastName: "Aydın", role: "lid", from: "09:00", until: "13:00", location: "" },
      {
        initials: "R.",
        lastName: "Kamphuis",
        role: "lid",
        from: "",
        until: "",
        location: "Sporthal De Linde",
      },
    ],
    stations: town.stations.map((station) => ({ station, investigations: null })),
    investigations: [{ station: first, text: "Twee stapels waren verwisseld. Opnieuw geteld." }],
    objections: [
      { time: "10:15", objection: "Ik kon de telling niet goed zien.", answer: "De tafel is verplaatst." },
    ],
    particulars: [{ time: "11:40", text: "De stroom viel vijf minuten uit." }],
    eligibleVoters: 31_204,
    totals: totalsOf(town),
    controlProtocol: { outcome: "no-differences" },
    explainedFindings: [
      {
        station: first,
        severity: "warning",
        finding: "Er zijn veel blanco stemmen.",
        explanation: "Nageteld, het klopt.",
      },
    ],
    stationChanges: [{ station: first, text: "Naam gewijzigd van 'School' in 'Basisschool'." }],
    ...changes,
  };
}

/** The blank report of the first station of a town. */
export function blankReportOf(
  town: PracticeTown,
  method: BlankStationReport["method"],
  station: PollingStation = must(town.stations[0], "a town has stations"),
): BlankStationReport {
  return { ...madeFor(town), kind: "station-report-blank", method, station, lists: town.lists };
}

/** The blank count record of the first station of a town. */
export function blankRecordOf(
  town: PracticeTown,
  station: PollingStation = must(town.stations[0], "a town has stations"),
): BlankCountRecord {
  return { ...madeFor(town), kind: "count-record-blank", station, lists: town.lists };
}

/** An inlegvel of the first station, or of the whole committee. */
export function insertOf(town: PracticeTown, behind: BlankInsert["behind"]["form"]): BlankInsert {
  const station = must(town.stations[0], "a town has stations");
  return {
    ...madeFor(town),
    kind: "insert-blank",
    behind:
      behind === "station-report" ? { form: behind, station } : { form: "committee-report", method: "CSO" },
  };
}

/** The transfer sheet of a town. */
export function transferOf(town: PracticeTown): TransferSheet {
  return {
    ...madeFor(town),
    kind: "transfer-sheet",
    formId: "LIN1",
    version: 1,
    resultFile: RESULT_FILE,
    lists: town.lists,
    eligibleVoters: 31_204,
    totals: totalsOf(town),
  };
}

/** The work sheet of the control protocol, or its outcome with a difference at one list. */
export function protocolOf(town: PracticeTown, withOutcome: boolean): ControlProtocolSheet {
  const drawnLists = town.lists.slice(0, 3);
  return {
    ...madeFor(town),
    kind: "control-protocol-sheet",
    seed: "482913",
    drawnAt: MADE_AT,
    drawnLists,
    stations: town.stations,
    outcome: withOutcome
      ? {
          recordedAt: MADE_AT,
          recordedBy: "B. Smeets",
          lists: drawnLists.map(({ number }, index) => ({
            list: number,
            addedByHand: index === 0 ? 1197 : 1200,
            computed: 1200,
          })),
          remarks: "Bij de eerste lijst is stembureau 3 vergeten.",
        }
      : null,
  };
}

/** A slip with findings, or with differences. */
export function slipOf(town: PracticeTown, kind: StationSlip["reason"]["kind"]): StationSlip {
  const reason: StationSlip["reason"] =
    kind === "findings"
      ? {
          kind,
          findings: [
            {
              code: "F.201",
              severity: "error",
              text: "A en B samen zijn niet gelijk aan D.",
              fields: [
                { label: "A", typed: "1.204" },
                { label: "B", typed: "96" },
                { label: "D", typed: "1.310" },
              ],
            },
            {
              code: "W.201",
              severity: "warning",
              text: "Er zijn veel blanco stemmen.",
              fields: [{ label: "F", typed: "48" }],
            },
          ],
        }
      : {
          kind,
          differences: [
            { label: "Lijst 3, kandidaat 12", first: "17", second: "71" },
            { label: "H, totaal uitgebrachte stemmen", first: "1.204", second: "1.240" },
          ],
        };
  return {
    ...madeFor(town),
    kind: "station-slip",
    station: must(town.stations[0], "a town has stations"),
    reason,
  };
}

/** How the stations of a town stand. */
export function fallbackOf(town: PracticeTown): FallbackList {
  return {
    ...madeFor(town),
    kind: "fallback-list",
    stations: town.stations.map((station, index) => ({
      station,
      status: index === 0 ? "eerste invoer klaar" : "nog te doen",
      paper: index === 0 ? "bij coördinator" : "nog niet binnen",
      firstTypist: index === 0 ? "J. van Dam" : "",
      secondTypist: "",
    })),
  };
}

/** A list of so many candidates, with the longest of names among them. */
export function listOf(number: number, candidates: number, name = "Lindewaards Belang"): CandidateList {
  return {
    number: listNumber(number),
    name,
    type: "op zichzelf staande lijst",
    publicationLanguage: "nl",
    publishGender: true,
    belongsToSet: null,
    belongsToCombination: null,
    candidates: Array.from({ length: candidates }, (_, index) => ({
      number: candidateNumber(index + 1),
      shortCode: null,
      initials: "A.B.",
      firstName: "Anna",
      namePrefix: "van der",
      lastName: `Lammers${index + 1}`,
      gender: "female",
      locality: "Lindewaard",
      country: null,
    })),
  };
}

/** Totals of given lists, so many votes on every candidate. */
export function totalsWith(lists: readonly CandidateList[], votes: number): CommitteeReport["totals"] {
  const counted = lists.map((list) => ({
    number: list.number,
    total: votes * list.candidates.length,
    candidates: list.candidates.map(({ number }) => ({ number, votes })),
  }));
  const sum = counted.reduce((all, { total }) => all + total, 0);
  return {
    unitCount: 1,
    counts: {
      lists: counted,
      eligibleVoters: 0,
      admitted: { pollCards: sum, proxies: 0, voterCards: null, total: sum },
      candidateVotes: sum,
      blank: 0,
      invalid: 0,
      moreCounted: 0,
      fewerCounted: 0,
      explanations: null,
      investigations: null,
    },
    moreCountedAt: [],
    fewerCountedAt: [],
    moreCastAt: [],
    fewerCastAt: [],
  };
}

/** Station numbers. */
export function stationsNumbered(...numbers: readonly number[]): readonly StationNumber[] {
  return numbers.map(stationNumber);
}
