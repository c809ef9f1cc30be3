import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStationTitle, stationTitle } from "./polling-station.ts";

describe("titles of polling stations", () => {
  it.each([
    ["Stembureau De Hucht (postcode: 6626 AC)", { name: "De Hucht", postalCode: "6626 AC" }],
    ["Stembureau Mobiel", { name: "Mobiel", postalCode: null }],
    ["Stembureau Stembureau", { name: "Stembureau", postalCode: null }],
    ["Stembureau A (zaal) (postcode: 1234 AB)", { name: "A (zaal)", postalCode: "1234 AB" }],
    [
      "Stembureau A (postcode: 1111 AA) (postcode: 2222 BB)",
      { name: "A (postcode: 1111 AA)", postalCode: "2222 BB" },
    ],
    ["Stembureau Twee\nregels", { name: "Twee\nregels", postalCode: null }],
  ])("%j is taken apart and put together again", (title, station) => {
    expect(parseStationTitle(title)).toEqual(station);
    expect(stationTitle(station)).toBe(title);
  });

  it("keeps a title in another form whole as the name", () => {
    expect(parseStationTitle("Gemeentehuis")).toEqual({ name: "Gemeentehuis", postalCode: null });
    expect(parseStationTitle("Het Stembureau Oost")).toEqual({
      name: "Het Stembureau Oost",
      postalCode: null,
    });
    expect(parseStationTitle("stembureau Oost")).toEqual({ name: "stembureau Oost", postalCode: null });
    expect(parseStationTitle("")).toEqual({ name: "", postalCode: null });
  });

  it("loses no name and no postal code", () => {
    const names = fc.string({ unit: "grapheme" }).filter((name) => !name.endsWith(")"));
    const postalCodes = fc.option(fc.stringMatching(/^[1-9]\d{3} [A-Z]{2}$/));
    fc.assert(
      fc.property(names, postalCodes, (name, postalCode) => {
        expect(parseStationTitle(stationTitle({ name, postalCode }))).toEqual({ name, postalCode });
      }),
    );
  });
});
