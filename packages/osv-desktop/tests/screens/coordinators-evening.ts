import { must } from "@stemketen/core/basics";
import { fingerprintOf } from "@stemketen/core/data-entry";
import {
  type CandidateList,
  candidateField,
  FIELD,
  numbersOf,
  type StationNumber,
  sheetFromValues,
} from "@stemketen/core/election";
import { validateSheet } from "@stemketen/core/validation";
import { openCount, paperOf } from "../election-night.ts";
import { type Screen, screenOf, startWithAdministrator, TOWN } from "../tabulator-at-work.ts";
import { type ProgramInBrowser, startProgram } from "./program-in-browser.ts";

/** An evening at work: the count of the town is open, and everybody is logged in at a screen. */
export interface Evening {
  readonly program: ProgramInBrowser;
  readonly coordinator: Screen;
  readonly anna: Screen;
  readonly bram: Screen;
  readonly observer: Screen;
}

/** Milliseconds that an evening may take to prepare on a busy computer: passwords are made slow on purpose. */
export const PREPARING = 120_000;

/** Starts the program with everybody in it; `count` leaves the election out. */
export async function startEvening({ count = true } = {}): Promise<Evening> {
  const program = await startProgram();
  const administrator = await startWithAdministrator(program.tabulator);
  const screen = async (name: string, role: Parameters<typeof screenOf>[3]) =>
    screenOf(program.tabulator, administrator, name, role);
  const coordinator = await screen("carla", "coordinator");
  const people = {
    anna: await screen("anna", "typist"),
    bram: await screen("bram", "typist"),
    observer: await screen("otto", "observer"),
  };
  if (count) await openCount(coordinator);
  return { program, coordinator, ...people };
}

type Values = Record<string, number | boolean>;

/** Types a paper with every finding ticked against it, and hands it in. */
export async function typeOver(
  screen: Screen,
  station: StationNumber,
  values: Values = paperOf(station),
): Promise<void> {
  const form = must(TOWN.papers.get(station), "a station has a paper").form;
  const sheet = sheetFromValues(form, TOWN.lists.map(numbersOf), values);
  const ticked = validateSheet(sheet).map((finding) => fingerprintOf(finding, values));
  await screen.mutate("entry.type", { station, command: { kind: "claim" } });
  await screen.mutate("entry.type", { station, command: { kind: "save", draft: { values, ticked } } });
  const done = await screen.mutate("entry.type", {
    station,
    command: { kind: "finalise", blanksConfirmed: [] },
  });
  must(done.data.ok === true ? done : null, `it is handed in: ${JSON.stringify(done.data)}`);
}

/** Begins a paper and leaves it half typed. */
export async function beginTyping(screen: Screen, station: StationNumber): Promise<void> {
  const values = Object.fromEntries(Object.entries(paperOf(station)).slice(0, 15));
  await screen.mutate("entry.type", { station, command: { kind: "claim" } });
  await screen.mutate("entry.type", { station, command: { kind: "save", draft: { values, ticked: [] } } });
}

/** Stations by what stands on their papers. */
export function stationsWith(what: "nothing" | "warnings" | "errors"): readonly StationNumber[] {
  return TOWN.stations.flatMap(({ number }) => {
    const findings = validateSheet(must(TOWN.papers.get(number), "a station has a paper"));
    const hasErrors = findings.some(({ severity }) => severity === "error");
    const kind = hasErrors ? "errors" : findings.length > 0 ? "warnings" : "nothing";
    return kind === what ? [number] : [];
  });
}

const LIST: CandidateList = must(TOWN.lists[0], "the town has a list");

/** The boxes of two candidates of the first list who have different votes on a paper, the first two there are. */
export function exchangeable(station: StationNumber): readonly [string, string] {
  const paper = paperOf(station);
  const boxes = LIST.candidates.map(({ number }) => candidateField(LIST.number, number));
  const [first, ...rest] = boxes;
  const a = must(first, "a list has a candidate");
  return [
    a,
    must(
      rest.find((box) => paper[box] !== paper[a]),
      "not all candidates have the same votes",
    ),
  ];
}

/** A paper on which two candidates were exchanged: no sum changes. */
export function withExchange(station: StationNumber): Values {
  const paper = paperOf(station);
  const [a, b] = exchangeable(station);
  return { ...paper, [a]: must(paper[b], "a box"), [b]: must(paper[a], "a box") };
}

/** A paper with so many blank votes that the coordinator is asked about them, all sums right. */
export function withManyBlanks(station: StationNumber): Values {
  const paper = paperOf(station);
  const more = (field: string) => ({ [field]: Number(paper[field]) + 60 });
  return {
    ...paper,
    ...more(FIELD.pollCards),
    ...more(FIELD.admitted),
    ...more(FIELD.blank),
    ...more(FIELD.cast),
  };
}
