import { rulesFor } from "@stemketen/core/apportionment";
import { must, type RandomSource, seededRandom } from "@stemketen/core/basics";
import {
  countsOfSheet,
  instant,
  type ResultSheet,
  type SheetForm,
  type StationNumber,
  sheetOfCounts,
  stationForm,
  type VoteCounts,
} from "@stemketen/core/election";
import { makePracticeTown, type PracticeTown, type PracticeTownSize } from "@stemketen/core/practice";
import type { CountingRoom } from "./counting-room.ts";
import type { NightElection, NightOutcome, NightSettings } from "./election-night.ts";
import { playNight } from "./play-night.ts";

/** Small enough to be played hundreds of times. */
export const TINY: PracticeTownSize = { stations: 4, lists: 3, candidates: 6 };

/** The forms that a night can be played on. */
export const FORMS: readonly SheetForm[] = [
  stationForm("CSO", "first", "GR"),
  stationForm("DSO", "first", "GR"),
  stationForm("CSO", "first", "GR", "2022"),
  stationForm("CSO", "first", "PS"),
];

/** A town to be played, its papers on the form of the built-in municipality. */
export function nightElection(
  town: PracticeTown = makePracticeTown(1, TINY),
  change: Partial<NightElection> = {},
): NightElection {
  const { election, municipality, seats, lists, stations, papers, paperErrors } = town;
  const reasons = new Map(paperErrors.map(({ station, reason }) => [station, reason]));
  return {
    election,
    municipality,
    seats,
    rules: rulesFor(seats),
    lists,
    stations,
    form: stationForm("CSO", "first", "GR"),
    papers,
    officialTotal: null,
    reasonFor: (station) => reasons.get(station) ?? "Het staat zo op papier.",
    ...change,
  };
}

/** The same town with its papers on another form. */
export function onForm(form: SheetForm, town: PracticeTown = makePracticeTown(1, TINY)): NightElection {
  const papers = new Map(
    [...town.papers].map(([station, sheet], index) => {
      const counts = countsOfSheet(sheet, 0);
      return [station, sheetOfCounts({ ...counts, ...asCounted(form, index) }, form)];
    }),
  );
  return nightElection(town, { form, papers });
}

/** What a form holds that the practice town does not have. */
function asCounted(form: SheetForm, index: number): Partial<VoteCounts> {
  if (form.kind === "dso-first") {
    const [unexplainedDifference, corrected] = [index % 2 === 0, index % 3 === 0];
    return { investigations: { method: "DSO", unexplainedDifference, otherError: false, corrected } };
  }
  if (form.version === "2026") return {};
  const nothing = { takenAway: 0, tooFewIssued: 0, tooManyIssued: 0, otherExplanation: 0 };
  return { explanations: { ...nothing, unexplained: index }, investigations: null };
}

/** How a test plays a night; everything has a value of its own. */
export type Playing = Partial<Omit<NightSettings, "startsAt">> & {
  readonly random?: RandomSource;
  /** Sees the room after everything that somebody did. */
  readonly watch?: (room: CountingRoom) => void;
};

/** Plays a night to its end. */
export function play(
  played: NightElection,
  { typists = 3, errorRate = 0.05, seed = 1, random = seededRandom(seed), watch }: Playing = {},
): NightOutcome {
  const startsAt = instant("2026-03-19T08:00:00.000Z");
  const night = playNight(played, { typists, errorRate, seed, random, startsAt });
  for (;;) {
    const step = night.next();
    if (step.done === true) return step.value;
    watch?.(step.value);
  }
}

/** Papers with one of them changed. */
export function withPaper(
  papers: ReadonlyMap<StationNumber, ResultSheet>,
  station: StationNumber,
  change: (sheet: ResultSheet) => ResultSheet,
): ReadonlyMap<StationNumber, ResultSheet> {
  return new Map([...papers].map(([of, sheet]) => [of, of === station ? change(sheet) : sheet]));
}

/** What a test knows to be there. */
export function there<T>(value: T | undefined | null): T {
  return must(value, "what the test looks for is there");
}
