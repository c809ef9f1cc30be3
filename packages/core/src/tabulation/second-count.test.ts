import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, must, ok, utf8 } from "../basics/index.ts";
import {
  FIELD,
  type FieldPath,
  MAX_COUNT,
  type ResultSheet,
  type StationNumber,
  sheetFromValues,
  stationNumber,
  valuesOfSheet,
} from "../election/index.ts";
import { anyForm, entries, form, LISTS } from "../election/sheets.fixtures.ts";
import { compareSecondCount, parseSecondCount, type SecondCount } from "./second-count.ts";

const ELECTION = "GR2026_Lindewaard";

/** All counts of a sheet, as an app would have them that counts every box. */
function countsOf(sheet: ResultSheet): Record<string, number> {
  return Object.fromEntries(
    Object.entries(valuesOfSheet(sheet)).flatMap(([path, value]) =>
      typeof value === "number" ? [[path, value]] : [],
    ),
  );
}

/** The payload as the app writes it. */
function payloadOf(stations: readonly (readonly [number: number, counts: Record<string, number>])[]) {
  return utf8(
    canonicalJson({
      election: ELECTION,
      stations: stations.map(([number, counts]) => ({ counts, number })),
    }),
  );
}

function read(payload: Uint8Array): SecondCount {
  const parsed = parseSecondCount(payload);
  return must(parsed.ok ? parsed.value : null, `it is a second count: ${JSON.stringify(parsed)}`);
}

const STATION = stationNumber(7);
const anySheet = anyForm.chain((of) => entries(of).map((values) => sheetFromValues(of, LISTS, values)));
const SHEET = sheetFromValues(form("cso-first"), LISTS, {
  [FIELD.pollCards]: 90,
  [FIELD.blank]: 4,
  "list.1.candidate.2": 12,
  "list.4.total": 30,
});

const sheetsOf = (...sheets: readonly (readonly [number, ResultSheet | null])[]) =>
  new Map<StationNumber, ResultSheet | null>(sheets.map(([number, sheet]) => [stationNumber(number), sheet]));
const compare = (counts: Record<string, number>, sheet: ResultSheet | null = SHEET) => [
  ...compareSecondCount(read(payloadOf([[7, counts]])), sheetsOf([7, sheet])),
];

describe("a second count beside the paper", () => {
  it("that was made from a sheet is equal to it, whatever stands on it", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const counts = countsOf(sheet);
        const boxes = Object.keys(counts).length;
        expect(compare(counts, sheet)).toEqual([
          { kind: "compared", station: STATION, boxes, differences: [] },
        ]);
      }),
      { numRuns: 50 },
    );
  });

  it("of which one box is changed differs in exactly that box", () => {
    const changed = anySheet.chain((sheet) =>
      fc.record({
        sheet: fc.constant(sheet),
        path: fc.constantFrom(...Object.keys(countsOf(sheet))),
        app: fc.nat({ max: MAX_COUNT }),
      }),
    );
    fc.assert(
      fc.property(changed, ({ sheet, path, app }) => {
        const counts = countsOf(sheet);
        const paper = must(counts[path], "a box");
        const expected = app === paper ? [] : [{ station: STATION, path, app, paper }];
        const [compared] = compare({ ...counts, [path]: app }, sheet);
        expect(compared).toMatchObject({ kind: "compared", differences: expected });
      }),
      { numRuns: 50 },
    );
  });

  it("may hold a part of the boxes; differences come in the order of the paper", () => {
    const counts = {
      "list.4.total": 31,
      "list.1.candidate.2": 12,
      "cast.blank": 5,
      "admitted.pollCards": 90,
    };
    expect(compare(counts)).toEqual([
      {
        kind: "compared",
        station: STATION,
        boxes: 4,
        differences: [
          { station: STATION, path: "cast.blank", app: 5, paper: 4 },
          { station: STATION, path: "list.4.total", app: 31, paper: 30 },
        ],
      },
    ]);
  });

  it.each([
    ["is not on this form", "admitted.voterCards"],
    ["belongs to another list", "list.2.total"],
    ["belongs to a candidate who was struck", "list.1.candidate.3"],
    ["is ticked and not counted", "report.corrigendum.yes"],
    ["is called like something that every object has", "toString"],
  ])("a box that %s is named, whatever else there is", (_, path) => {
    expect(compare({ "cast.blank": 99, [path]: 1 })).toEqual([
      { kind: "no-such-box", station: STATION, path },
    ]);
  });

  it("says which stations are not definitive yet, and which are not in this count", () => {
    const blank = { "cast.blank": 4 };
    const count = read(
      payloadOf([
        [9, blank],
        [7, blank],
        [2, blank],
      ]),
    );
    expect([...compareSecondCount(count, sheetsOf([2, null], [7, SHEET]))]).toEqual([
      { kind: "unknown-station", station: 9 },
      { kind: "compared", station: 7, boxes: 1, differences: [] },
      { kind: "not-definitive", station: 2 },
    ]);
  });

  it("is compared one station at a time, each when it is asked for", () => {
    const asked: StationNumber[] = [];
    const sheets = {
      get: (station: StationNumber) => {
        asked.push(station);
        return SHEET;
      },
    };
    const blank = { "cast.blank": 4 };
    const comparing = compareSecondCount(
      read(
        payloadOf([
          [1, blank],
          [2, blank],
        ]),
      ),
      sheets,
    );
    expect(asked).toEqual([]);
    comparing.next();
    expect(asked).toEqual([1]);
  });

  it("leaves the sheet and itself as they were", () => {
    const count = read(payloadOf([[7, { "cast.blank": 99 }]]));
    const before = JSON.stringify([count, SHEET]);
    expect([...compareSecondCount(count, sheetsOf([7, SHEET]))]).toHaveLength(1);
    expect(JSON.stringify([count, SHEET])).toBe(before);
  });
});

const TEXT = `{"election":"${ELECTION}","stations":[{"counts":{"cast.blank":4},"number":7}]}`;

describe("the payload of a station count", () => {
  it("is canonical JSON with the election, and the boxes of each station by their path", () => {
    const path = "cast.blank" as FieldPath;
    const count = { election: ELECTION, stations: [{ number: STATION, counts: { [path]: 4 } }] };
    expect(parseSecondCount(utf8(TEXT))).toEqual(ok(count));
    expect(payloadOf([[7, { "cast.blank": 4 }]])).toEqual(utf8(TEXT));
  });

  it("comes back as it was written", () => {
    const anyCounts = fc.dictionary(
      fc.constantFrom("cast.blank", "admitted.total", "list.3.candidate.7"),
      fc.nat({ max: MAX_COUNT }),
      { minKeys: 1 },
    );
    const anyStations = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), anyCounts), {
      selector: ([number]) => number,
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(anyStations, (stations) => {
        expect(read(payloadOf(stations))).toEqual({
          election: ELECTION,
          stations: stations.map(([number, counts]) => ({ number, counts: { ...counts } })),
        });
      }),
    );
  });

  const shape = (at: string) => ({ kind: "wrong-shape", at });
  const station = (kind: string, path: string) => ({ kind, station: 7, path });
  it.each([
    ["nothing", "", { kind: "not-json" }],
    ["half a file", TEXT.slice(0, -9), { kind: "not-json" }],
    ["something behind it", `${TEXT}{}`, { kind: "not-json" }],
    ["no object", "[]", shape("")],
    ["null", "null", shape("")],
    ["a field more", TEXT.replace("{", '{"a":1,'), shape("")],
    ["no election", TEXT.replace(`"election":"${ELECTION}",`, ""), shape("election")],
    ["an election that is none", TEXT.replace("GR2026", "raad"), shape("election")],
    ["an election without end", TEXT.replace(ELECTION, `GR2026_${"x".repeat(100)}`), shape("election")],
    ["no stations", TEXT.replace(/\[.*\]/, "[]"), shape("stations")],
    ["stations that are no list", TEXT.replace(/\[.*\]/, '{"length":1}'), shape("stations")],
    ["a station that is none", TEXT.replace(/\[.*\]/, "[[]]"), shape("stations.0")],
    ["a station without a number", TEXT.replace(',"number":7', ""), shape("stations.0.number")],
    ["station 0", TEXT.replace('"number":7', '"number":0'), shape("stations.0.number")],
    ["a field more of a station", TEXT.replace("]", ',{"a":1}]'), shape("stations.1.counts")],
    ["a station without boxes", TEXT.replace('"cast.blank":4', ""), shape("stations.0.counts")],
    ["boxes in a list", TEXT.replace('{"cast.blank":4}', "[4]"), shape("stations.0.counts")],
    [
      "a station twice",
      TEXT.replace("]", ',{"counts":{"cast.blank":4},"number":7}]'),
      { kind: "duplicate-station", station: 7 },
    ],
    ["a path that is none", TEXT.replace("cast.blank", "../blank"), station("wrong-path", "../blank")],
    [
      "a path with more behind it",
      TEXT.replace("cast.blank", "cast.blank;"),
      station("wrong-path", "cast.blank;"),
    ],
    ["an empty path", TEXT.replace("cast.blank", ""), station("wrong-path", "")],
    [
      "a path without end",
      TEXT.replace("cast.blank", "a".repeat(101)),
      station("wrong-path", "a".repeat(100)),
    ],
    ["a negative number", TEXT.replace(":4", ":-4"), station("wrong-number", "cast.blank")],
    ["a number too large", TEXT.replace(":4", ":1000000000"), station("wrong-number", "cast.blank")],
    ["a number with a fraction", TEXT.replace(":4", ":4.5"), station("wrong-number", "cast.blank")],
    ["a number as text", TEXT.replace(":4", ':"4"'), station("wrong-number", "cast.blank")],
    ["a tick", TEXT.replace(":4", ":true"), station("wrong-number", "cast.blank")],
    ["no number", TEXT.replace(":4", ":null"), station("wrong-number", "cast.blank")],
    ["a blank", TEXT.replace(",", ", "), { kind: "not-canonical", at: 32 }],
    ["a line feed at the end", `${TEXT}\n`, { kind: "not-canonical", at: TEXT.length }],
    ["a box twice", TEXT.replace("4", '3,"cast.blank":4'), { kind: "not-canonical", at: 68 }],
    ["a number in another way", TEXT.replace(":4", ":4e0"), { kind: "not-canonical", at: 69 }],
    ["zero with a sign", TEXT.replace(":4", ":-0"), { kind: "not-canonical", at: 68 }],
    ["fields in another order", TEXT.replace(/("election":"\w+"),(.*)\}$/, "$2,$1}"), null],
    ["a hidden parent", TEXT.replace("4", '4,"__proto__":{"polluted":1}'), null],
  ])("is refused with %s", (_, text, error) => {
    const parsed = parseSecondCount(utf8(text));
    expect(parsed).toEqual({ ok: false, error: error ?? { kind: "not-canonical", at: expect.any(Number) } });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("is refused when it is not UTF-8, or begins with a byte order mark", () => {
    expect(parseSecondCount(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({
      ok: false,
      error: { kind: "not-utf8" },
    });
    expect(parseSecondCount(utf8(`\uFEFF${TEXT}`))).toEqual({ ok: false, error: { kind: "not-json" } });
  });

  it("is refused when it is larger than a count can be", () => {
    const blank = { "cast.blank": 4 };
    const stations = Array.from({ length: 1001 }, (_, at) => [at + 1, blank] as const);
    expect(read(payloadOf(stations.slice(1))).stations).toHaveLength(1000);
    const tooLarge = (what: string, most: number) => ({
      ok: false,
      error: { kind: "too-large", what, most },
    });
    expect(parseSecondCount(payloadOf(stations))).toEqual(tooLarge("stations", 1000));
    const boxesOf = (length: number) =>
      payloadOf([[7, Object.fromEntries(Array.from({ length }, (_, at) => [`list.${at}.total`, 1]))]]);
    expect(parseSecondCount(boxesOf(10_000)).ok).toBe(true);
    expect(parseSecondCount(boxesOf(10_001))).toEqual(tooLarge("boxes", 10_000));
    expect(parseSecondCount(payloadOf([[7, { ["a".repeat(100)]: 1 }]])).ok).toBe(true);
    const most = 8 * 1024 * 1024;
    expect(parseSecondCount(new Uint8Array(most))).toEqual({ ok: false, error: { kind: "not-json" } });
    expect(parseSecondCount(new Uint8Array(most + 1))).toEqual(tooLarge("bytes", most));
  });

  it("is refused when it is nested without end", () => {
    const deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    expect(parseSecondCount(utf8(deep))).toEqual({ ok: false, error: shape("") });
    expect(parseSecondCount(utf8(TEXT.replace("4", deep)))).toEqual({
      ok: false,
      error: station("wrong-number", "cast.blank"),
    });
    expect(parseSecondCount(utf8(TEXT.replace(/\[.*\]/, deep)))).toEqual({
      ok: false,
      error: shape("stations.0"),
    });
  });

  it("is refused or read, never anything else, whatever bytes come", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json().map(utf8), fc.uint8Array()), (bytes) => {
        expect(parseSecondCount(bytes).ok).toBe(false);
      }),
    );
    const places = fc.nat({ max: TEXT.length - 1 });
    fc.assert(
      fc.property(places, fc.string({ unit: "binary", maxLength: 3 }), (at, text) => {
        const changed = `${TEXT.slice(0, at)}${text}${TEXT.slice(at + 1)}`;
        const parsed = parseSecondCount(utf8(changed));
        // What is read is exactly what was written there.
        if (parsed.ok) expect(canonicalJson(JSON.parse(changed))).toBe(changed);
      }),
    );
  });
});
