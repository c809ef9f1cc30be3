import { utf8 } from "@stemketen/core/basics";
import type { PollingStation } from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import { parseStationTable, STATION_COLUMNS, writeStationTable } from "./station-table.ts";

const HEAD = Object.keys(STATION_COLUMNS).join(";");
const parse = (text: string) => parseStationTable(utf8(text));
const found = (text: string): readonly PollingStation[] => {
  const read = parse(text);
  return read.ok ? read.value : [];
};

/** A text as a spreadsheet saves it as "Unicode text". */
function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

describe("a table of stations", () => {
  it("is read back as it was written, whatever the stations are called", () => {
    const names = [
      "=1+1",
      "@SUM(A1)",
      "-2",
      "'s-Gravenhof",
      "'=1",
      'De "Hoek"; zaal 2',
      "Çağrı Ŵyłęż",
      "+31",
      "＝breed",
    ];
    const [first] = makePracticeTown(1, { stations: 1, lists: 1, candidates: 5 }).stations;
    const stations = names.map((name, at): PollingStation => {
      return {
        ...first,
        name,
        number: at + 1,
        kind: "special",
        address: "Dorpsstraat 1, hs",
      } as PollingStation;
    });
    const text = writeStationTable(stations);
    expect(found(text)).toEqual(stations);
    // No cell begins as a formula does.
    const cells = text.split(/[;\r\n]+/).map((cell) => cell.replace(/^\uFEFF?"?/, ""));
    expect(cells.filter((cell) => /^[=+\-@\uff1d]/.test(cell))).toEqual([]);
  });

  it("holds six hundred stations of a town and gives them all back", () => {
    const { stations } = makePracticeTown(2, { stations: 600, lists: 1, candidates: 5 });
    expect(found(writeStationTable(stations))).toEqual(stations);
  });

  it.each([
    ["commas", "naam,nummer\nHet Dorp,12\n"],
    ["tabs", "NUMMER\tNaam\r\n12\tHet Dorp\r\n"],
    ["semicolons, quotes and empty columns", `"nummer";"naam";;\r12;"Het Dorp";;\r;;;\r`],
    ["no line ending at the end", "\uFEFFnummer;naam\n12;Het Dorp"],
  ])("is read with %s", (_, text) => {
    expect(found(text)).toMatchObject([{ number: 12, name: "Het Dorp", kind: null, eligibleVoters: null }]);
  });

  it.each([true, false])("is read in UTF-16, big end first: %s", (isBig) => {
    const read = parseStationTable(utf16("nummer\tnaam\r\n12\tChâlet\r\n", isBig));
    expect(read.ok && read.value[0]?.name).toBe("Châlet");
  });

  it("is refused in an encoding that would spoil names", () => {
    const latin1 = Uint8Array.from([...utf8("nummer;naam\n12;Ch"), 0xe2, ...utf8("let\n")]);
    expect(parseStationTable(latin1)).toEqual({ ok: false, error: { kind: "encoding" } });
  });

  it("reads numbers with points, kinds in words and postal codes without a blank", () => {
    const [station] = found(`${HEAD}\n1.204;Plein;Mobiel;;1234ab;Lindewaard;12.345\n`);
    expect(station).toEqual({
      number: 1204,
      name: "Plein",
      kind: "mobile",
      address: null,
      postalCode: "1234 AB",
      locality: "Lindewaard",
      eligibleVoters: 12_345,
    });
  });

  it("names every cell that is wrong, with its line, and takes nothing", () => {
    const lines = [
      HEAD,
      "1;Goed;;;;;",
      "nul;Geen getal;;;;;",
      "1;Dubbel;;;;;",
      "4;;;;;;",
      `5;"Twee\nregels";;;;;`,
      "6;Verkeerd;zwevend;;12345 A;;-3",
      `7;${"x".repeat(201)};;;;;1,5`,
    ];
    expect(parse(lines.join("\n"))).toEqual({
      ok: false,
      error: {
        kind: "wrong-cells",
        cells: [
          { line: 3, column: "nummer", problem: "not-a-number", text: "nul" },
          { line: 4, column: "nummer", problem: "duplicate", text: "1" },
          { line: 5, column: "naam", problem: "required", text: "" },
          { line: 6, column: "naam", problem: "bad-character", text: "Twee\nregels" },
          { line: 8, column: "postcode", problem: "not-a-postal-code", text: "12345 A" },
          { line: 8, column: "kiesgerechtigden", problem: "not-a-number", text: "-3" },
          { line: 8, column: "soort", problem: "unknown-kind", text: "zwevend" },
          { line: 9, column: "naam", problem: "too-long", text: "x".repeat(201) },
          { line: 9, column: "kiesgerechtigden", problem: "not-a-number", text: "1,5" },
        ],
      },
    });
  });

  it("says which columns it misses, does not know or has twice", () => {
    expect(parse("nummer;adres;adres;kleur\n1;a;b;c\n")).toMatchObject({
      ok: false,
      error: { kind: "wrong-columns", missing: ["naam"], unknown: ["kleur"], doubled: ["adres"] },
    });
  });

  it.each([
    ["nothing", "", { kind: "no-stations" }],
    ["headings alone", `${HEAD}\n`, { kind: "no-stations" }],
    ["a quote that is never closed", 'nummer;naam\n1;"Dorp\n', { kind: "bad-quotes", line: 2 }],
    ["far too long", `${HEAD}\n${"1\n".repeat(30_000)}`, { kind: "too-many-stations", most: 5_000 }],
    ["text after a quote", 'nummer;naam\n1;"Dorp" zaal\n', { kind: "bad-quotes", line: 2 }],
  ])("is refused when it is %s", (_, text, error) => {
    expect(parse(text)).toEqual({ ok: false, error });
  });
});
