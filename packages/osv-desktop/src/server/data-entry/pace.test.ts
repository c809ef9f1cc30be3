import { instant, userId } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { type FinishedPaper, paceOf } from "./pace.ts";

const NINE = "2026-03-18T21:00:00.000Z";
const at = (minutesBeforeNine: number) =>
  instant(new Date(Date.parse(NINE) - minutesBeforeNine * 60_000).toISOString());
const ANNA = { id: userId("a"), name: "A. Lammers" };
const BRAM = { id: userId("b"), name: "B. Smeets" };
const paper = (by: typeof ANNA, minutesBeforeNine: number): FinishedPaper => ({
  by,
  at: at(minutesBeforeNine),
});
const about = { stations: 10, startedAt: at(120), now: at(0) };

describe("the pace of the typing", () => {
  it("counts the last half hour, two papers for a station", () => {
    const finished = [paper(ANNA, 90), paper(ANNA, 29), paper(BRAM, 20), paper(BRAM, 10), paper(ANNA, 1)];
    expect(paceOf(finished, about)).toEqual({
      papersDone: 5,
      papersLeft: 15,
      // Four papers in half an hour: eight an hour, four stations. Fifteen more take 112 and a half minutes.
      stationsPerHour: 4,
      expectedEnd: at(-113),
      typists: [
        { person: ANNA, papers: 3, lastHalfHour: 2 },
        { person: BRAM, papers: 2, lastHalfHour: 2 },
      ],
    });
  });

  it("measures from the start while the session is young", () => {
    const { stationsPerHour, expectedEnd } = paceOf([paper(ANNA, 5), paper(BRAM, 1)], {
      ...about,
      startedAt: at(10),
    });
    expect([stationsPerHour, expectedEnd]).toEqual([6, at(-90)]);
  });

  it("says nothing about an hour after a minute", () => {
    const young = paceOf([paper(ANNA, 0)], { ...about, startedAt: at(1) });
    expect(young.stationsPerHour).toBe(6);
  });

  it("expects no end while nothing was finished for half an hour, nor before the first paper", () => {
    for (const finished of [[], [paper(ANNA, 30)]]) {
      expect(paceOf(finished, about)).toMatchObject({ stationsPerHour: null, expectedEnd: null });
    }
  });

  it("is done when all papers are typed, also after one was removed with its station", () => {
    const finished = Array.from({ length: 21 }, (_, minute) => paper(ANNA, minute));
    expect(paceOf(finished, about)).toMatchObject({ papersLeft: 0, expectedEnd: at(0) });
  });
});
