import { pick, seededRandom } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDay,
  formatNumber,
  formatPercent,
  formatTime,
  formatTimeToTheSecond,
  instantAt,
  parseTypedCount,
} from "./index.ts";

describe("formatNumber", () => {
  it("sets thousands apart as the language does", () => {
    expect(formatNumber(1321, "nl")).toBe("1.321");
    expect(formatNumber(1321, "en")).toBe("1,321");
    expect(formatNumber(1_234_567, "nl")).toBe("1.234.567");
    expect(formatNumber(0, "nl")).toBe("0");
  });

  it("stops at what is no whole number", () => {
    expect(() => formatNumber(1.5, "nl")).toThrow("whole numbers");
  });
});

describe("formatPercent", () => {
  it("has one decimal, rounded half upward", () => {
    expect(formatPercent(34, 1000, "nl")).toBe("3,4\u00a0%");
    expect(formatPercent(34, 1000, "en")).toBe("3.4%");
    expect(formatPercent(1, 2000, "nl")).toBe("0,1\u00a0%");
    expect(formatPercent(49, 100_000, "nl")).toBe("0,0\u00a0%");
    expect(formatPercent(3, 3, "nl")).toBe("100,0\u00a0%");
  });

  it("is a dash of nothing", () => {
    expect(formatPercent(0, 0, "nl")).toBe("–");
  });
});

describe("dates and times", () => {
  it("are those of the Netherlands, wherever the computer thinks it is", () => {
    expect(formatDate("2027-03-17T20:43:07Z", "nl")).toBe("woensdag 17 maart 2027");
    expect(formatDate("2027-03-17T23:30:00Z", "en")).toBe("Thursday 18 March 2027");
    expect(formatTime("2027-03-17T20:43:07Z")).toBe("21:43");
    expect(formatTimeToTheSecond("2027-03-17T20:43:07.250Z")).toBe("21:43:07");
    expect(formatTime("2027-03-17T23:05:00Z")).toBe("00:05");
  });

  it("follow summer time", () => {
    expect(formatTime("2027-03-28T00:59:59Z")).toBe("01:59");
    expect(formatTime("2027-03-28T01:00:00Z")).toBe("03:00");
  });

  it("keep a calendar day on its day", () => {
    expect(formatDay("2027-03-17", "nl")).toBe("woensdag 17 maart 2027");
    expect(formatDay("2027-01-01", "en")).toBe("Friday 1 January 2027");
  });

  it("go back from the clock to the instant", () => {
    expect(instantAt("2027-03-17", "21:43")).toBe("2027-03-17T20:43:00.000Z");
    expect(instantAt("2027-07-01", "00:00")).toBe("2027-06-30T22:00:00.000Z");
    expect(instantAt("2027-03-28", "02:30")).toBe("2027-03-28T01:30:00.000Z");
    expect(instantAt("2027-10-31", "02:30")).toBe("2027-10-31T00:30:00.000Z");
  });

  it("stop at an instant without a zone", () => {
    expect(() => formatTime("2027-03-17T20:43:07")).toThrow("in UTC");
    expect(() => formatDay("17-03-2027", "nl")).toThrow("year-month-day");
  });
});

describe("parseTypedCount", () => {
  it.each(["1321", "1.321", "1 321", "1\u00a0321", "1\u202f321", "  1321\n", "\t1.321\u00a0", "001321"])(
    "reads %j",
    (text) => {
      expect(parseTypedCount(text)).toEqual({ ok: true, value: 1321 });
    },
  );

  it("tells blank from zero", () => {
    for (const blank of ["", "  ", "\u00a0"])
      expect(parseTypedCount(blank)).toEqual({ ok: true, value: null });
    expect(parseTypedCount("0")).toEqual({ ok: true, value: 0 });
  });

  it.each(["-1", "+1", "1,5", "1,321", "12a", "l0", "1e3", "½", "１２", "1'321"])(
    "refuses %j: no digits",
    (text) => {
      expect(parseTypedCount(text)).toEqual({ ok: false, error: { kind: "not-digits" } });
    },
  );

  it.each(["1.32", "1.3211", "1..321", ".321", "1.", "1.321 000", "1 2", "0.123", "1234.567"])(
    "refuses %j: a separator in the wrong place",
    (text) => {
      expect(parseTypedCount(text)).toEqual({ ok: false, error: { kind: "misplaced-separator" } });
    },
  );

  it("takes nine digits and no more", () => {
    expect(parseTypedCount("999.999.999")).toEqual({ ok: true, value: 999_999_999 });
    for (const text of ["1000000000", "1.000.000.000", "0000000001"])
      expect(parseTypedCount(text)).toEqual({ ok: false, error: { kind: "too-long" } });
  });

  it("reads back whatever is shown in Dutch, with any blank for the dot", () => {
    const random = seededRandom(1);
    for (let round = 0; round < 2000; round += 1) {
      const value = random.below(10 ** (1 + (round % 9)));
      const shown = formatNumber(value, "nl");
      for (const text of [
        shown,
        shown.replaceAll(".", " "),
        ` ${shown.replaceAll(".", "\u00a0")} `,
        String(value),
      ])
        expect(parseTypedCount(text)).toEqual({ ok: true, value });
    }
  });

  it("never reads another number than the digits say", () => {
    const random = seededRandom(2);
    const alphabet = ["0", "1", "7", ".", " ", ",", "-", "a", "\u00a0"];
    for (let round = 0; round < 5000; round += 1) {
      const text = Array.from({ length: 1 + random.below(8) }, () => pick(random, alphabet)).join("");
      const read = parseTypedCount(text);
      if (!read.ok || read.value === null) continue;
      expect(text).toMatch(/^[\d.\s]+$/);
      expect(read.value).toBe(Number(text.replace(/\D/g, "")));
    }
  });
});
