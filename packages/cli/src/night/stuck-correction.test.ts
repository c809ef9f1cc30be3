import type { RandomSource } from "@stemketen/core/basics";
import { type Actor, fingerprintOf, makeEntryContext } from "@stemketen/core/data-entry";
import {
  candidateNumber,
  FIELD,
  type FieldValues,
  instant,
  listNumber,
  sheetFromValues,
  stationForm,
  stationNumber,
  yesNoFields,
} from "@stemketen/core/election";
import { validateSheet } from "@stemketen/core/validation";
import { describe, expect, it } from "vitest";
import { coordinatorAtWork } from "./coordinator-at-work.ts";
import { CountingRoom, type Desk, type RoomEvent } from "./counting-room.ts";
import { there } from "./night.fixtures.ts";
import { workShift } from "./night-shift.ts";
import { COORDINATOR, makeTypists } from "./people.ts";
import { typistAtWork } from "./typist-at-work.ts";

const FORM = stationForm("DSO", "first", "GR");
const LISTS = [{ number: listNumber(1), candidates: [candidateNumber(1)] }];
const CONTEXT = makeEntryContext(FORM, LISTS);
const [PAGE_IS_THERE, PAGE_IS_MISSING] = yesNoFields(FIELD.correctionsPage);

/** The page "controles en correcties" lies there, and one of its boxes is ticked. */
const PAPER: FieldValues = {
  [PAGE_IS_THERE]: true,
  [FIELD.unexplainedDifference]: true,
  "report.corrigendum.no": true,
  [FIELD.equalBox]: true,
};

/** A random source by which, while it slips, every second box goes wrong; what it draws otherwise is 0. */
class EverySecond implements RandomSource {
  slips = true;
  #second = true;

  below(bound: number): number {
    if (bound !== 1_000_000) return 0;
    this.#second = !this.#second;
    return this.slips && !this.#second ? 0 : bound - 1;
  }
}

/** Types a whole sheet through the machine, everything compared with the paper. */
function typeSheet(room: CountingRoom, desk: Desk, typist: Actor, values: FieldValues): void {
  room.do(desk, typist, { kind: "claim" });
  const findings = validateSheet(sheetFromValues(FORM, LISTS, values));
  const ticked = findings.map((finding) => fingerprintOf(finding, values));
  room.do(desk, typist, { kind: "save", draft: { values, ticked } });
  const blanksConfirmed = CONTEXT.fields.flatMap(({ kind, path }) =>
    kind === "count" && values[path] === undefined ? [path] : [],
  );
  room.do(desk, typist, { kind: "finalise", blanksConfirmed });
}

describe("a correction that cannot be handed in", () => {
  it("goes back after three times, and the coordinator has the paper typed anew", () => {
    const random = new EverySecond();
    const events: RoomEvent[] = [];
    const typists = makeTypists(3);
    const room = new CountingRoom({
      context: CONTEXT,
      papers: new Map([[stationNumber(5), sheetFromValues(FORM, LISTS, PAPER)]]),
      typists,
      coordinator: COORDINATOR,
      random,
      errorRate: 0.5,
      startsAt: instant("2026-03-19T08:00:00.000Z"),
      onEvent: (event) => {
        events.push(event);
        if (event.command.kind === "reset") random.slips = false;
      },
    });
    const desk = there(room.desks[0]);
    const [one, two] = [there(typists[0]), there(typists[1])];
    // The first says that the page is missing, the second that it is missing and there: both ticked "missing".
    const missing = { ...PAPER, [PAGE_IS_THERE]: false, [PAGE_IS_MISSING]: true };
    typeSheet(room, desk, one, { ...missing, [FIELD.unexplainedDifference]: false });
    while (desk.state.kind === "first-entry-errors") {
      for (const finding of validateSheet(desk.state.first.sheet)) {
        room.ask(desk, COORDINATOR, {
          kind: "accept-error",
          finding: finding.code,
          reason: "om te kunnen toetsen",
        });
      }
    }
    typeSheet(room, desk, two, { ...PAPER, [PAGE_IS_MISSING]: true });
    expect(desk.state.kind).toBe("differences");

    const isOver = (): boolean => room.isSettled();
    const shift = workShift(
      [
        ...typists.map((typist) => typistAtWork(room, typist, isOver)),
        coordinatorAtWork(room, () => "staat er", isOver),
      ],
      (seconds) => {
        room.seconds = seconds;
      },
    );
    for (const _ of shift);

    const kinds = events.map(({ command }) => command.kind);
    const [discarded, reset] = [kinds.indexOf("discard-correction"), kinds.indexOf("reset")];
    expect(discarded).toBeGreaterThan(0);
    expect(reset).toBeGreaterThan(discarded);
    expect(kinds.slice(0, discarded).filter((kind) => kind === "save-correction")).toHaveLength(3);
    expect(there(events[reset]).command.by).toEqual(COORDINATOR);
    // Nobody takes the stuck correction up again, and after the reset it is typed twice from the beginning.
    expect(kinds.slice(discarded, reset)).not.toContain("claim-correction");
    expect(kinds.slice(reset).filter((kind) => kind === "claim")).toHaveLength(2);
    expect(desk).toMatchObject({ stuck: false, sentBack: [], state: { kind: "definitive" } });
    expect(room.mistakes.all.length).toBeGreaterThan(0);
    expect(room.mistakes.remaining).toEqual([]);
  });
});
