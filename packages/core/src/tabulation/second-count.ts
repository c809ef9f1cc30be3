import * as z from "zod/mini";
import { canonicalJson, err, ok, parseJson, type Result, textOfUtf8 } from "../basics/index.ts";
import {
  type Count,
  ELECTION_ID_PATTERN,
  type ElectionId,
  electionId,
  type FieldPath,
  isCount,
  type ResultSheet,
  type StationNumber,
  stationNumber,
  valuesOfSheet,
} from "../election/index.ts";

/**
 * What an app at the polling stations counted, to hold against the paper: an indication where to look again. It can
 * only be compared; nothing here makes a value of an entry or of a sheet from it, and nothing may. Its canonical JSON
 * is the payload of a signed message of the kind "stemketen/station-count/1".
 */
export interface SecondCount {
  readonly election: ElectionId;
  /** Each station once, in any order. */
  readonly stations: readonly StationCounts[];
}

/** What was counted at one station: those boxes of the form that the app counts, at least one. */
export interface StationCounts {
  readonly number: StationNumber;
  /** By the path of the box, "cast.blank" or "list.3.candidate.7". */
  readonly counts: Readonly<Record<string, Count>>;
}

/** Why bytes are not a second count, and where. */
export type SecondCountError =
  /** More than a count can hold. */
  | { readonly kind: "too-large"; readonly what: "bytes" | "stations" | "boxes"; readonly most: number }
  | { readonly kind: "not-utf8" }
  | { readonly kind: "not-json" }
  /** Something is missing, too much, or of another kind: "stations.3.counts", counted from 0. */
  | { readonly kind: "wrong-shape"; readonly at: string }
  | { readonly kind: "duplicate-station"; readonly station: StationNumber }
  /** Not how a box is named. */
  | { readonly kind: "wrong-path"; readonly station: StationNumber; readonly path: string }
  /** Not a whole number from 0 to 999,999,999. */
  | { readonly kind: "wrong-number"; readonly station: StationNumber; readonly path: string }
  /** One count has one text: here, at this character from 0, it is spelled in another way. */
  | { readonly kind: "not-canonical"; readonly at: number };

/** A box in which the app and the paper do not say the same. */
export interface SecondCountDifference {
  readonly station: StationNumber;
  readonly path: FieldPath;
  readonly app: Count;
  readonly paper: Count;
}

/** What came of one station. */
export type StationComparison =
  | {
      readonly kind: "compared";
      readonly station: StationNumber;
      /** How many boxes were compared. */
      readonly boxes: number;
      /** In the order of the paper. */
      readonly differences: readonly SecondCountDifference[];
    }
  /** There is no sheet yet that both entries agree on. */
  | { readonly kind: "not-definitive"; readonly station: StationNumber }
  | { readonly kind: "unknown-station"; readonly station: StationNumber }
  /** An error in the file: the form has no such box, or one that is ticked and not counted. */
  | { readonly kind: "no-such-box"; readonly station: StationNumber; readonly path: string };

/** Sheets to compare with: a Map, or whatever reads them one at a time. */
export interface DefinitiveSheets {
  /** The definitive sheet of a station; null: not definitive yet, undefined: no such station in this count. */
  readonly get: (station: StationNumber) => ResultSheet | null | undefined;
}

// A quarter of a million boxes, read in half a second; a larger municipality hands in several files.
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_STATIONS = 1000;
const MOST_BOXES = 10_000;
const MOST_CHARACTERS = 100;
const PATH = /^[a-z][A-Za-z]*(\.[A-Za-z0-9]+)*$/;

const FILE = z.strictObject({
  election: z.string().check(z.maxLength(MOST_CHARACTERS), z.regex(ELECTION_ID_PATTERN)),
  stations: z.array(z.unknown()).check(z.minLength(1)),
});
const STATION = z.strictObject({
  counts: z.record(z.string(), z.unknown()),
  number: z.pipe(z.int().check(z.gte(1)), z.transform(stationNumber)),
});

/**
 * Reads the payload of a station count strictly: whatever is not exactly such a count is refused, as a whole.
 * Whether its stations and boxes are those of the election is for the comparison to say.
 */
export function parseSecondCount(payload: Uint8Array): Result<SecondCount, SecondCountError> {
  if (payload.length > MOST_BYTES) return err({ kind: "too-large", what: "bytes", most: MOST_BYTES });
  const text = textOfUtf8(payload);
  if (text === null) return err({ kind: "not-utf8" });
  const json = parseJson(text);
  if (json === undefined) return err({ kind: "not-json" });
  const file = FILE.safeParse(json);
  if (!file.success) return err(wrongShape(file.error));
  const stations = readStations(file.data.stations);
  if (!stations.ok) return stations;
  const election = electionId(file.data.election);
  const canonical = canonicalJson({ election, stations: stations.value.map((station) => ({ ...station })) });
  const at = firstDifference(canonical, text);
  return at === null ? ok({ election, stations: stations.value }) : err({ kind: "not-canonical", at });
}

/** Names the place of the first thing that is not as it should be. */
function wrongShape(
  { issues: [issue] }: z.core.$ZodError,
  above: readonly (string | number)[] = [],
): SecondCountError {
  return { kind: "wrong-shape", at: [...above, ...(issue?.path ?? [])].join(".") };
}

function readStations(items: readonly unknown[]): Result<readonly StationCounts[], SecondCountError> {
  if (items.length > MOST_STATIONS) return err({ kind: "too-large", what: "stations", most: MOST_STATIONS });
  const stations = new Map<StationNumber, StationCounts>();
  for (const [index, item] of items.entries()) {
    const read = STATION.safeParse(item);
    if (!read.success) return err(wrongShape(read.error, ["stations", index]));
    const { number } = read.data;
    if (stations.has(number)) return err({ kind: "duplicate-station", station: number });
    const boxes = Object.entries(read.data.counts);
    if (boxes.length === 0) return err({ kind: "wrong-shape", at: `stations.${index}.counts` });
    if (boxes.length > MOST_BOXES) return err({ kind: "too-large", what: "boxes", most: MOST_BOXES });
    const counts = readCounts(number, boxes);
    if (!counts.ok) return counts;
    stations.set(number, { number, counts: counts.value });
  }
  return ok([...stations.values()]);
}

function readCounts(
  station: StationNumber,
  boxes: readonly (readonly [path: string, value: unknown])[],
): Result<Readonly<Record<string, Count>>, SecondCountError> {
  const counts: Record<string, Count> = {};
  for (const [path, value] of boxes) {
    if (path.length > MOST_CHARACTERS || !PATH.test(path)) {
      return err({ kind: "wrong-path", station, path: path.slice(0, MOST_CHARACTERS) });
    }
    if (!isCount(value)) return err({ kind: "wrong-number", station, path });
    counts[path] = value;
  }
  return ok(counts);
}

/** The first place, from 0, where two texts part; null when they are the same. */
function firstDifference(a: string, b: string): number | null {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at++;
  return at;
}

/**
 * Holds a second count against the paper, one station at a time and each only when it is asked for, so that whoever
 * compares a whole municipality can do something else in between. It says where the two differ and changes neither.
 */
export function* compareSecondCount(
  { stations }: SecondCount,
  sheets: DefinitiveSheets,
): Generator<StationComparison, void, undefined> {
  for (const { number: station, counts } of stations) {
    const sheet = sheets.get(station);
    if (sheet === undefined) yield { kind: "unknown-station", station };
    else if (sheet === null) yield { kind: "not-definitive", station };
    else yield compareStation({ number: station, counts }, sheet);
  }
}

function compareStation({ number: station, counts }: StationCounts, sheet: ResultSheet): StationComparison {
  const values = valuesOfSheet(sheet);
  const paths = Object.keys(counts);
  const strange = paths.find((path) => typeof values[path] !== "number");
  if (strange !== undefined) return { kind: "no-such-box", station, path: strange };
  const differences: SecondCountDifference[] = [];
  for (const [path, paper] of Object.entries(values)) {
    const app = counts[path];
    if (app === undefined || typeof paper !== "number" || app === paper) continue;
    differences.push({ station, path: path as FieldPath, app, paper });
  }
  return { kind: "compared", station, boxes: paths.length, differences };
}
