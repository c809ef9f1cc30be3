import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarDate,
  candidateNumber,
  electionId,
  instant,
  isCalendarDate,
  isCount,
  listNumber,
  MAX_COUNT,
  stationNumber,
  userId,
} from "./identifiers.ts";

describe("counts", () => {
  it("run from 0 to nine digits", () => {
    expect(MAX_COUNT).toBe(999_999_999);
    for (const count of [0, 1, MAX_COUNT]) expect(isCount(count)).toBe(true);
  });

  it.each([-1, MAX_COUNT + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "1", 1n, null, undefined, true])(
    "%s is none",
    (value) => {
      expect(isCount(value)).toBe(false);
    },
  );
});

describe("numbers of lists, candidates and stations", () => {
  it.each([
    ["a list number", listNumber],
    ["a candidate number", candidateNumber],
    ["a station number", stationNumber],
  ])("%s is 1 or higher, and whole", (name, make) => {
    expect(make(1)).toBe(1);
    expect(make(9001)).toBe(9001);
    for (const value of [0, -1, 1.5, Number.NaN]) {
      expect(() => make(value)).toThrow(`${name} is a whole number of 1 or higher, not ${value}`);
    }
  });
});

describe("electionId", () => {
  it.each([
    "GR2022_WestMaasenWaal",
    "GR2022_Bergen_L",
    "GR2022_sGravenhage",
    "TK2021",
    "GR20181121_Leeuwarden",
    "PS2023_Fryslân",
    "AB2023_Vechtstromen-Oost",
    "IR2030_Saba",
    "EP2024_",
  ])("%s is one", (text) => {
    expect(electionId(text)).toBe(text);
  });

  it.each([
    "",
    "XX2022_A",
    "GR1022_A",
    "GR202_A",
    "GR2022A",
    "GR2022112_A",
    "GR2022_A B",
    "xGR2022_A",
    "GR2022_A/..",
    "gr2022_A",
  ])("%j is none", (text) => {
    expect(() => electionId(text)).toThrow(`"${text}" is not an election identifier`);
  });
});

describe("userId", () => {
  it("is any text but the empty one", () => {
    expect(userId("u1")).toBe("u1");
    expect(() => userId("")).toThrow("a user has an identifier");
  });
});

describe("moments and days", () => {
  it("a moment is in UTC, with milliseconds", () => {
    expect(instant("2026-03-18T21:43:07.000Z")).toBe("2026-03-18T21:43:07.000Z");
    expect(instant("2024-02-29T00:00:00.999Z")).toBe("2024-02-29T00:00:00.999Z");
  });

  it.each([
    "2026-03-18T21:43:07Z",
    "2026-03-18T21:43:07.000",
    "2026-03-18T21:43:07.000+01:00",
    "2026-02-30T21:43:07.000Z",
    "2026-02-29T21:43:07.000Z",
    "2026-13-01T00:00:00.000Z",
    "2026-03-18T24:00:00.000Z",
    "2026-03-18T23:60:00.000Z",
    " 2026-03-18T21:43:07.000Z",
    "2026-03-18T21:43:07.000Z ",
    "+012026-03-18T21:43:07.000Z",
    "",
  ])("%j is no moment", (text) => {
    expect(() => instant(text)).toThrow(`"${text}" is not a moment in UTC`);
  });

  it("a day exists on the calendar", () => {
    expect(calendarDate("2026-03-18")).toBe("2026-03-18");
    expect(isCalendarDate("2024-02-29")).toBe(true);
    for (const text of [
      "2026-02-29",
      "2026-02-30",
      "2026-3-18",
      "18-03-2026",
      "2026-00-01",
      "2026-03-32",
      "2026-03-18T",
      "x2026-03-18",
      "",
    ]) {
      expect(isCalendarDate(text)).toBe(false);
      expect(() => calendarDate(text)).toThrow(`"${text}" is not a day`);
    }
  });

  it("every moment and day of the machine's calendar is accepted", () => {
    const dates = fc.date({
      min: new Date("1900-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const text = date.toISOString();
        expect(instant(text)).toBe(text);
        expect(isCalendarDate(text.slice(0, 10))).toBe(true);
      }),
    );
  });
});
