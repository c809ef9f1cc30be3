import { describe, expect, it } from "vitest";
import { completed, council, seatsIn, sentencesOf } from "./apportionment.fixtures.ts";

describe("P 5: the quota", () => {
  it("5104 votes for 15 seats: 5104 ÷ 15 = 340 4/15, for 15 × 340 = 5100", () => {
    const [step] = completed(council(15, [2571, 977, 567, 536, 453])).steps;
    expect(step).toEqual({
      article: "P 5",
      kind: "quota",
      list: null,
      candidate: null,
      seat: null,
      numbers: { votes: "5104", seats: "15", quota: "340 4/15" },
      sentence:
        "De kiesdeler is het aantal stemmen op kandidaten gedeeld door het aantal zetels: 5104 gedeeld door 15 is 340 4/15.",
    });
  });

  it("without any vote every seat stays empty, and nobody is elected", () => {
    const outcome = completed(council(10, [0, 0], { of: [3, 2], deceased: { 2: [1] } }));
    expect(outcome).toMatchObject({ unassigned: 10, elected: [] });
    expect(seatsIn(outcome)).toEqual([0, 0]);
    expect(outcome.ranking).toEqual([
      { list: 1, candidates: [1, 2, 3] },
      { list: 2, candidates: [2] },
    ]);
    expect(outcome.steps[0]).toEqual({
      article: "P 5",
      kind: "no-votes",
      list: null,
      candidate: null,
      seat: null,
      numbers: { votes: "0", seats: "10", quota: "0" },
      sentence: "Er is geen enkele geldige stem op een kandidaat, dus alle 10 zetels blijven leeg.",
    });
    expect(outcome.steps.map((step) => step.kind)).toEqual(["no-votes", "deceased", "ranking", "ranking"]);
    expect(completed(council(1, [0])).steps[0]?.sentence).toBe(
      "Er is geen enkele geldige stem op een kandidaat, dus de zetel blijft leeg.",
    );
  });
});

describe("P 6: full seats", () => {
  it("quota 1200 ÷ 15 = 80: 560 is 7 × 80, 161 is 2 × 80 + 1, 159 is 1 × 80 + 79, 80 is 1 × 80, 79 is none", () => {
    const outcome = completed(council(15, [560, 161, 159, 80, 79, 161]));
    expect(outcome.steps[0]?.numbers["quota"]).toBe("80");
    expect(outcome.steps[1]).toMatchObject({ article: "P 6", kind: "full-seats", list: 1, seat: null });
    expect(outcome.steps.filter((step) => step.kind === "full-seats").map((step) => step.numbers)).toEqual([
      { votes: "560", quota: "80", seats: "7" },
      { votes: "161", quota: "80", seats: "2" },
      { votes: "159", quota: "80", seats: "1" },
      { votes: "80", quota: "80", seats: "1" },
      { votes: "79", quota: "80", seats: "0" },
      { votes: "161", quota: "80", seats: "2" },
    ]);
    expect(sentencesOf(outcome, "full-seats")).toEqual([
      "Lijst 1 haalt met 560 stemmen 7 keer de kiesdeler (80) en krijgt 7 volle zetels.",
      "Lijst 2 haalt met 161 stemmen 2 keer de kiesdeler (80) en krijgt 2 volle zetels.",
      "Lijst 3 haalt met 159 stemmen 1 keer de kiesdeler (80) en krijgt 1 volle zetel.",
      "Lijst 4 haalt met 80 stemmen 1 keer de kiesdeler (80) en krijgt 1 volle zetel.",
      "Lijst 5 haalt met 79 stemmen de kiesdeler (80) niet en krijgt geen volle zetel.",
      "Lijst 6 haalt met 161 stemmen 2 keer de kiesdeler (80) en krijgt 2 volle zetels.",
    ]);
  });

  it("where every seat is a full seat there are no residual seats", () => {
    const outcome = completed(council(15, [480, 160, 160, 160, 80, 80, 80]));
    expect(outcome.seats).toContainEqual({ list: 1, seats: 6, fullSeats: 6, residualSeats: 0 });
    expect(seatsIn(outcome)).toEqual([6, 2, 2, 2, 1, 1, 1]);
    expect(outcome.steps.filter((step) => ["P 7", "P 8"].includes(step.article))).toEqual([
      {
        article: "P 8",
        kind: "residual-seats",
        list: null,
        candidate: null,
        seat: null,
        numbers: { seats: "15", fullSeats: "15", residualSeats: "0" },
        sentence: "Van de 15 zetels zijn er 15 gegeven als volle zetel; er zijn geen restzetels.",
      },
    ]);
  });
});
