import { makePracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import type { CountingRoom } from "./counting-room.ts";
import { FRAME_WIDTH, frameOf, type Scene } from "./live-frame.ts";
import { nightElection, play, there } from "./night.fixtures.ts";

const TOWN = makePracticeTown(1, { stations: 12, lists: 3, candidates: 6 });
const PLAYED = nightElection(TOWN);

/** The frames of a whole night, each with the states of the desks at that moment. */
function framesOf(change: Partial<Scene> = {}, typists = 4): readonly string[] {
  const frames: string[] = [];
  play(PLAYED, {
    typists,
    errorRate: 0.1,
    watch: (room: CountingRoom) => {
      frames.push(frameOf({ room, played: PLAYED, language: "nl", ...change }));
    },
  });
  return frames;
}

/** The numbers behind the six words, in their order. */
function statuses(frame: string): readonly number[] {
  const words = ["○", "◐", "◑", "!", "△", "●"];
  return words.map((mark) => Number(there(new RegExp(`${mark} (\\d+) `, "u").exec(frame))[1]));
}

describe("a frame of the live view", () => {
  const frames = framesOf();

  it("shows all six states with a mark and a word, and every station in one of them", () => {
    for (const frame of frames) {
      for (const word of [
        "nog te doen",
        "bezig",
        "eerste invoer klaar",
        "actie nodig",
        "te verklaren",
        "klaar",
      ]) {
        expect(frame).toContain(` ${word}`);
      }
      expect(statuses(frame).reduce((sum, number) => sum + number, 0)).toBe(12);
    }
    expect(statuses(there(frames[0]))).toEqual([11, 1, 0, 0, 0, 0]);
    expect(statuses(there(frames.at(-1)))).toEqual([0, 0, 0, 0, 0, 12]);
    // Each state was seen at some moment of this careless night.
    const most = frames
      .map(statuses)
      .reduce((all, now) => all.map((number, index) => Math.max(number, now[index] ?? 0)));
    expect(most.slice(0, 4).every((number) => number > 0)).toBe(true);
  });

  it("its bars fill up and never run empty again, but for what is opened again", () => {
    const filled = (label: string, frame: string): number =>
      Number(there(new RegExp(`${label} *[█░]+ +(\\d+) / 12`, "u").exec(frame))[1]);
    const first = frames.map((frame) => filled("Eerste invoer", frame));
    const second = frames.map((frame) => filled("Tweede invoer", frame));
    expect([first[0], second[0]]).toEqual([0, 0]);
    expect([first.at(-1), second.at(-1)]).toEqual([12, 12]);
    expect(first.every((number, index) => number >= there(second[index]))).toBe(true);
    expect(there(frames.at(-1))).toContain(`${"█".repeat(36)}   12 / 12`);
  });

  it("says what everybody types, and how far", () => {
    const typing = /^ {2}\S.{18} +\d+ .* · (eerste|tweede) · (\d|[1-9]\d|100) %$/mu;
    const correcting = /^ {2}\S.{18} +\d+ .* · verbetert$/mu;
    expect(frames.some((frame) => typing.test(frame))).toBe(true);
    expect(frames.some((frame) => correcting.test(frame))).toBe(true);
  });

  it("counts the mistakes, and those that are caught", () => {
    const [, made = "", caught = ""] = there(
      /Vergissingen: (\d+) · onderschept: (\d+)/u.exec(there(frames.at(-1))),
    );
    expect(Number(made)).toBeGreaterThan(0);
    expect(caught).toBe(made);
  });

  it("shows a dozen typists at most, and says how many more there are", () => {
    const last = there(framesOf({}, 30).at(-1));
    expect(last.match(/^ {2}(Anneke|Leendert) /gmu)).toEqual(["  Anneke ", "  Leendert "]);
    expect(last).toContain("… en nog 18");
  });

  it("speaks English when asked", () => {
    const last = there(framesOf({ language: "en" }).at(-1));
    expect(last).toContain("polling stations");
    expect(last).toContain("● 12 done");
    expect(last).not.toContain("stembureaus");
  });
});

describe("names that are too long, or not for a terminal", () => {
  const long =
    "Gymnastiekzaal van de Openbare Basisschool aan de Burgemeester van der Lindelaan-Zuid te ".repeat(3);
  const played = nightElection(TOWN, {
    municipality: { id: "0000", name: long },
    stations: TOWN.stations.map((station) => ({ ...station, name: `${long}\u{1f600}\u001b[31m\nrood` })),
  });
  const frames: string[] = [];
  play(played, {
    typists: 200,
    errorRate: 0.1,
    watch: (room) => {
      frames.push(frameOf({ room, played, language: "nl" }));
    },
  });

  it("make no line wider than the frame", () => {
    const widths = frames.flatMap((frame) => frame.split("\n").map((line) => Array.from(line).length));
    expect(widths.reduce((most, width) => Math.max(most, width), 0)).toBe(FRAME_WIDTH);
  });

  it("break no line and give the terminal no orders", () => {
    const lines = new Set(frames.map((frame) => frame.split("\n").length));
    expect(lines.size).toBe(1);
    expect(frames.some((frame) => frame.includes("\u001b"))).toBe(false);
  });

  it("leave how far somebody is to be seen", () => {
    expect(frames.some((frame) => /…  ?· eerste · \d+ %$/mu.test(frame))).toBe(true);
  });
});

describe("the clock of a frame", () => {
  it("is Dutch time: an hour ahead of UTC in March", () => {
    let frame = "";
    play(PLAYED, {
      watch: (room) => {
        if (frame === "") frame = frameOf({ room, played: PLAYED, language: "nl" });
      },
    });
    expect(frame).toContain(" · 09:00");
  });
});
