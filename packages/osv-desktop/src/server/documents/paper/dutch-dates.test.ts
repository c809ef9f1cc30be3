import { calendarDate, instant } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { dateInWords, momentInDigits, momentInWords, paperDate } from "./dutch-dates.ts";

describe("dates on paper", () => {
  it("writes the day of an election in words, without a nought in front", () => {
    expect(dateInWords(calendarDate("2035-01-08"))).toBe("maandag 8 januari 2035");
    expect(dateInWords(calendarDate("2026-03-18"))).toBe("woensdag 18 maart 2026");
  });

  it("writes a moment as a Dutch clock shows it, in winter and in summer", () => {
    expect(momentInWords(instant("2026-03-19T08:00:00.000Z"))).toBe("donderdag 19 maart 2026, 09:00 uur");
    expect(momentInWords(instant("2026-06-30T22:30:00.000Z"))).toBe("woensdag 1 juli 2026, 00:30 uur");
    expect(momentInDigits(instant("2026-03-18T23:05:09.999Z"))).toBe("19-03-2026 00:05:09");
  });

  it("keeps the moment inside the PDF in UTC", () => {
    expect(paperDate(instant("2026-03-18T23:05:09.999Z"))).toEqual({
      year: 2026,
      month: 3,
      day: 18,
      hour: 23,
      minute: 5,
      second: 9,
    });
  });
});
