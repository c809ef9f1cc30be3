import { describe, expect, it } from "vitest";
import { stationStatuses, statusWords } from "./station-status.ts";

describe("the states of a station", () => {
  it("stand in their one order, with the words every screen uses", () => {
    expect(stationStatuses.map((status) => statusWords.nl[status])).toEqual([
      "Nog te doen",
      "Bezig",
      "Eerste invoer klaar",
      "Actie nodig",
      "Te verklaren",
      "Klaar",
    ]);
  });

  it.each(["nl", "en"] as const)("have six words that differ, in %s", (language) => {
    expect(new Set(Object.values(statusWords[language])).size).toBe(stationStatuses.length);
  });
});
