import { describe, expect, it } from "vitest";
import { EVERYTHING, filterOf } from "./wanted-records.ts";

describe("what is asked of the log", () => {
  it("is everything as long as nothing was chosen", () => {
    expect(filterOf(EVERYTHING)).toEqual({ levels: [] });
    expect(filterOf({ ...EVERYTHING, search: "  ", fromTime: "21:00" })).toEqual({ levels: [] });
  });

  it("is whole days in Dutch time, or a part of them", () => {
    const days = { ...EVERYTHING, fromDay: "2026-03-18", untilDay: "2026-03-31" };
    expect(filterOf(days)).toEqual({
      levels: [],
      from: "2026-03-17T23:00:00.000Z",
      until: "2026-03-31T22:00:00.000Z",
    });
    const times = { ...days, untilDay: "2026-03-18", fromTime: "21:00", untilTime: "22:30" };
    expect(filterOf(times)).toMatchObject({
      from: "2026-03-18T20:00:00.000Z",
      until: "2026-03-18T21:30:00.000Z",
    });
  });

  it("is of one person, with words in it, and what went wrong", () => {
    expect(filterOf({ ...EVERYTHING, person: "u-3", search: " mislukt ", shown: "attention" })).toEqual({
      levels: ["warning", "error"],
      actor: "u-3",
      text: "mislukt",
    });
  });
});
