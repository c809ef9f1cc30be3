import { describe, expect, it } from "vitest";
import {
  type Finding,
  type ResultSheet,
  type SheetForm,
  sheetOfCounts,
  stationForm,
  stationNumber,
} from "../election/index.ts";
import { LISTS, listVotes, STATION } from "./counts.fixtures.ts";
import { countsOfSession, type StationSheet, tabulate } from "./tabulate.ts";

const CSO = stationForm("CSO", "first", "GR");
const ERROR: Finding = {
  code: "F.201",
  severity: "error",
  fields: [],
  list: null,
  candidate: null,
  numbers: { sum: 69, admitted: 70 },
};

function sheet(
  station: number,
  { form = CSO, errors = [] }: { readonly form?: SheetForm; readonly errors?: readonly Finding[] } = {},
): StationSheet {
  const paper: ResultSheet = sheetOfCounts(STATION, form);
  return { station: stationNumber(station), sheet: paper, eligibleVoters: 100, unacceptedErrors: errors };
}

const stations = (...numbers: readonly number[]) => numbers.map(stationNumber);

describe("tabulating the sheets of a session", () => {
  it.each([
    ["CSO", CSO],
    ["DSO", stationForm("DSO", "first", "GR")],
    ["CSO, next session", stationForm("CSO", "next", "GR")],
    ["DSO, next session", stationForm("DSO", "next", "GR")],
  ])("adds up %s", (_, form) => {
    const sum = tabulate(stations(3, 5), [sheet(3, { form }), sheet(5, { form })], LISTS);
    expect(sum).toMatchObject({
      ok: true,
      value: {
        unitCount: 2,
        counts: {
          eligibleVoters: 200,
          admitted: { pollCards: 128, proxies: 12, voterCards: null, total: 140 },
          candidateVotes: 120,
          blank: 14,
          invalid: 6,
          lists: [listVotes(1, 80, [1, 50], [2, 30]), listVotes(4, 40, [1, 24], [3, 16])],
        },
      },
    });
  });

  it("adds up CSO and DSO together: both give the same numbers", () => {
    const dso = sheet(2, { form: stationForm("DSO", "first", "GR") });
    expect(tabulate(stations(1, 2), [sheet(1), dso], LISTS)).toMatchObject({ ok: true });
  });

  it("refuses a station that the session does not have, before anything else", () => {
    const sheets = [sheet(1, { errors: [ERROR] }), sheet(8), sheet(9)];
    expect(tabulate(stations(1, 2), sheets, LISTS)).toEqual({
      ok: false,
      error: { kind: "unknown-stations", stations: [8, 9] },
    });
  });

  it("refuses to add up while stations are missing, and names them all", () => {
    expect(tabulate(stations(4, 1, 3), [sheet(1, { errors: [ERROR] })], LISTS)).toEqual({
      ok: false,
      error: { kind: "missing-stations", stations: [4, 3] },
    });
  });

  it("refuses errors that nobody accepted, and names the stations with their errors", () => {
    const sheets = [sheet(1), sheet(2, { errors: [ERROR] }), sheet(3, { errors: [ERROR, ERROR] })];
    expect(tabulate(stations(1, 2, 3), sheets, LISTS)).toEqual({
      ok: false,
      error: {
        kind: "errors-not-accepted",
        stations: [
          { station: 2, errors: [ERROR] },
          { station: 3, errors: [ERROR, ERROR] },
        ],
      },
    });
  });

  it("refuses two sheets of one station", () => {
    expect(tabulate(stations(1, 2), [sheet(1), sheet(2), sheet(1)], LISTS)).toEqual({
      ok: false,
      error: { kind: "duplicate-unit", unit: 1 },
    });
  });

  it("an election without stations has zero totals on its lists", () => {
    expect(tabulate([], [], LISTS)).toMatchObject({ ok: true, value: { unitCount: 0 } });
  });

  it("gives the counts of a session in the order of its sheets", () => {
    const counts = countsOfSession(stations(1, 2), [sheet(2), sheet(1)]);
    expect(counts).toMatchObject({ ok: true, value: [{ unit: 2 }, { unit: 1 }] });
    expect(counts.ok && counts.value[0]?.counts.eligibleVoters).toBe(100);
  });
});
