import { describe, expect, it } from "vitest";
import { validMoment, validNumber } from "./option-values.ts";

describe("a number given with an option", () => {
  const whole = { least: 2, most: 200, whole: true };
  const share = { least: 0, most: 0.2, whole: false };

  it.each([
    ["2", whole, 2],
    ["200", whole, 200],
    ["007", whole, 7],
    ["0", share, 0],
    ["0.2", share, 0.2],
    ["0.015", share, 0.015],
  ])("%s is taken", (text, range, value) => {
    expect(validNumber("--n", text, range)).toEqual({ ok: true, value });
  });

  it.each([
    ["1", whole],
    ["201", whole],
    ["2.0", whole],
    ["-3", whole],
    ["+3", whole],
    ["3 ", whole],
    ["1e2", whole],
    ["0x10", whole],
    ["", whole],
    ["٣", whole],
    ["12345678901234567", whole],
    ["0.21", share],
    ["0,1", share],
    [".1", share],
    ["1.", share],
    ["NaN", share],
    ["Infinity", share],
  ])("%j is refused", (text, range) => {
    expect(validNumber("--n", text, range).ok).toBe(false);
  });

  it("is refused with a sentence that says what it may be, and that a terminal can show", () => {
    expect(validNumber("--typists", "\u001b[31m9\n", whole)).toEqual({
      ok: false,
      error: {
        nl: '--typists moet een heel getal zijn van 2 tot en met 200, niet "\u{fffd}[31m9\u{fffd}".',
        en: '--typists must be a whole number from 2 to 200, not "\u{fffd}[31m9\u{fffd}".',
      },
    });
    expect(validNumber("--rate", "x", share)).toMatchObject({
      error: { nl: '--rate moet een getal zijn van 0 tot en met 0.2, niet "x".' },
    });
  });
});

describe("a moment given with an option", () => {
  it.each([
    ["2026-03-19T08:00:00Z", "2026-03-19T08:00:00.000Z"],
    ["2026-03-19T08:00Z", "2026-03-19T08:00:00.000Z"],
    ["2026-03-19T08:00:00.5Z", "2026-03-19T08:00:00.500Z"],
    ["2026-03-19T00:30:00+01:00", "2026-03-18T23:30:00.000Z"],
    ["2026-03-18T22:00:00-05:00", "2026-03-19T03:00:00.000Z"],
    ["2028-02-29T12:00:00Z", "2028-02-29T12:00:00.000Z"],
  ])("%s is %s", (text, value) => {
    expect(validMoment("--now", text)).toEqual({ ok: true, value });
  });

  it.each([
    "",
    "nu",
    "2026-03-19",
    "2026-03-19T08:00:00",
    "2026-02-29T08:00:00Z",
    "2026-02-30T08:00:00Z",
    "2026-13-01T08:00:00Z",
    "2026-03-19T25:00:00Z",
    "2026-03-19T08:60:00Z",
    "2026-03-19T08:00:00+25:00",
    "2026-03-19 08:00:00Z",
    "March 19 2026 Z",
    "+002026-03-19T08:00:00Z",
    "2026-03-19T08:00:00.1234Z",
  ])("%j is refused", (text) => {
    expect(validMoment("--now", text)).toMatchObject({
      ok: false,
      error: { nl: expect.stringContaining("--now moet een moment met tijdzone zijn") },
    });
  });

  it.each(["0000-01-01T00:00:00+01:00", "1999-12-31T23:59:59Z", "9999-12-31T23:59:00-01:00"])(
    "%s, in another millennium, is refused",
    (text) => {
      expect(validMoment("--now", text).ok).toBe(false);
    },
  );
});
