import { describe, expect, it } from "vitest";
import { completed, council, outcomeOf, receivers, seatsIn, sentencesOf } from "./apportionment.fixtures.ts";

describe("P 7: largest averages from 19 seats on", () => {
  // 1200 ÷ 23 = 52 4/23; full seats 11, 5, 1, 1, 1, so 4 of 23 are left.
  const votes = [600, 302, 98, 99, 101];

  it("each seat to the most votes per seat: 101/2 = 50 1/2, 302/6 = 50 2/6, 600/12 = 50, 99/2 = 49 1/2", () => {
    const outcome = completed(council(23, votes));
    expect(receivers(outcome, "largest-average")).toEqual(["5", "2", "1", "4"]);
    expect(outcome.seats).toEqual([
      { list: 1, seats: 12, fullSeats: 11, residualSeats: 1 },
      { list: 2, seats: 6, fullSeats: 5, residualSeats: 1 },
      { list: 3, seats: 1, fullSeats: 1, residualSeats: 0 },
      { list: 4, seats: 2, fullSeats: 1, residualSeats: 1 },
      { list: 5, seats: 2, fullSeats: 1, residualSeats: 1 },
    ]);
    expect(outcome.unassigned).toBe(0);
  });

  it("every step holds its arithmetic, what each list had, and a sentence", () => {
    const steps = completed(council(23, votes)).steps.filter((step) => step.article === "P 7");
    expect(steps.slice(0, 3)).toEqual([
      {
        article: "P 7",
        kind: "residual-seats",
        list: null,
        candidate: null,
        seat: null,
        numbers: { seats: "23", fullSeats: "19", residualSeats: "4" },
        sentence: "Van de 23 zetels zijn er 19 gegeven als volle zetel; 4 restzetels zijn nog te verdelen.",
      },
      {
        article: "P 7",
        kind: "largest-average",
        list: 5,
        candidate: null,
        seat: 1,
        numbers: {
          votes: "101",
          seats: "1",
          average: "50 1/2",
          "list 1": "50",
          "list 2": "50 2/6",
          "list 3": "49",
          "list 4": "49 1/2",
          "list 5": "50 1/2",
        },
        sentence:
          "Restzetel 1 gaat naar lijst 5, met het grootste gemiddelde: 101 stemmen gedeeld door 2 zetels (met deze erbij) is 50 1/2; daarna komt lijst 2 met 50 2/6.",
      },
      {
        article: "P 7",
        kind: "largest-average",
        list: 2,
        candidate: null,
        seat: 2,
        numbers: {
          votes: "302",
          seats: "5",
          average: "50 2/6",
          "list 1": "50",
          "list 2": "50 2/6",
          "list 3": "49",
          "list 4": "49 1/2",
          "list 5": "33 2/3",
        },
        sentence:
          "Restzetel 2 gaat naar lijst 2, met het grootste gemiddelde: 302 stemmen gedeeld door 6 zetels (met deze erbij) is 50 2/6; daarna komt lijst 1 met 50.",
      },
    ]);
    expect(steps.map((step) => step.seat)).toEqual([null, 1, 2, 3, 4]);
    expect(completed(council(23, votes)).steps.map((step) => step.article)).not.toContain("P 8");
  });

  it("a list may get more than one: 19 seats, 1 list of 950 and 19 of 50 (quota 100): 950/10, 950/11 … 950/19 = 50", () => {
    const outcome = completed(council(19, [955, ...Array.from({ length: 19 }, () => 50)]));
    // 1905 ÷ 19 = 100 5/19: nine full seats. 955/19 = 50 5/19 still beats 50: all ten residual seats go to list 1.
    expect(seatsIn(outcome)?.[0]).toBe(19);
    expect(receivers(outcome, "largest-average")).toEqual(Array.from({ length: 10 }, () => "1"));
  });

  it("1041 ÷ 25 = 41 16/25: a list below the quota may have a seat, 41/1 beats 1000/25 = 40; one without votes not", () => {
    const outcome = completed(council(25, [1000, 41, 0]));
    expect(seatsIn(outcome)).toEqual([24, 1, 0]);
    expect(sentencesOf(outcome, "residual-seats", "largest-average")).toEqual([
      "Van de 25 zetels zijn er 24 gegeven als volle zetel; 1 restzetel is nog te verdelen.",
      "Restzetel 1 gaat naar lijst 2, met het grootste gemiddelde: 41 stemmen gedeeld door 1 zetel (met deze erbij) is 41; daarna komt lijst 1 met 40.",
    ]);
    expect(outcome.steps.find((step) => step.kind === "largest-average")?.numbers).not.toHaveProperty(
      "list 3",
    );
  });

  it("equal averages that all fit: order of list number, no lot (1249/2 = 624 1/2 five times, then 1248/2)", () => {
    const outcome = completed(council(24, [7500, 1249, 1249, 1249, 1249, 1249, 1248, 7]));
    expect(receivers(outcome, "largest-average")).toEqual(["2", "3", "4", "5", "6", "7"]);
    expect(sentencesOf(outcome, "largest-average").slice(3, 5)).toEqual([
      "Restzetel 4 gaat naar lijst 5, met het grootste gemiddelde: 1249 stemmen gedeeld door 2 zetels (met deze erbij) is 624 1/2; lijst 6 staat gelijk, maar er is voor elk een zetel.",
      "Restzetel 5 gaat naar lijst 6, met het grootste gemiddelde: 1249 stemmen gedeeld door 2 zetels (met deze erbij) is 624 1/2; daarna komt lijst 7 met 624.",
    ]);
  });

  // 23050 ÷ 33 = 698 16/33; the sixth residual seat: 1851/3 = 617 and 617/1 = 617.
  const tied = [8268, 4892, 1851, 2586, 1074, 1852, 1337, 573, 617];

  it("equal averages that do not fit: the lot, 1851/3 = 617/1", () => {
    const outcome = outcomeOf(council(33, tied));
    expect(outcome).toMatchObject({
      status: "lot-required",
      seats: null,
      unassigned: 0,
      lot: { kind: "largest-average", list: null, options: [3, 9], seatsAvailable: 1, equalValue: "617" },
    });
    expect(receivers(outcome, "largest-average")).toEqual(["1", "7", "4", "1", "6"]);
  });

  it("the list drawn gets the seat, and the step says so", () => {
    const outcome = completed(council(33, tied, { lots: [9] }));
    expect(seatsIn(outcome)).toEqual([13, 7, 2, 4, 1, 3, 2, 0, 1]);
    expect(outcome.steps.find((step) => step.kind === "lot")).toEqual({
      article: "P 7",
      kind: "lot",
      list: 9,
      candidate: null,
      seat: null,
      numbers: { options: "3, 9", seatsAvailable: "1", equalValue: "617" },
      sentence:
        "De lijsten 3 en 9 hebben een gelijk gemiddelde (617) en er is nog 1 zetel: het lot wijst lijst 9 aan.",
    });
    expect(sentencesOf(outcome, "largest-average").at(-1)).toBe(
      "Restzetel 6 gaat na loting naar lijst 9, met het grootste gemiddelde: 617 stemmen gedeeld door 1 zetel (met deze erbij) is 617; lijst 3 staat gelijk.",
    );
    expect(seatsIn(completed(council(33, tied, { lots: [3] })))).toEqual([13, 7, 3, 4, 1, 3, 2, 0, 0]);
  });
});

describe("P 7 lid 2: the electoral threshold of Tweede Kamer and Europees Parlement", () => {
  // 1000 ÷ 20 = 50. Lists 3 and 4 stay below it, list 5 has no votes; one seat is left: 450/10 = 45, 451/10 = 45 1/10, 49/1 = 49.
  const votes = [450, 452, 49, 49, 0];

  it("a list below the quota gets no residual seat: 452/10 wins from 49/1", () => {
    const outcome = completed(council(20, votes, { rules: { electoralThresholdPercent: 100 } }));
    expect(seatsIn(outcome)).toEqual([10, 10, 0, 0, 0]);
    expect(outcome.steps.find((step) => step.kind === "electoral-threshold")).toEqual({
      article: "P 7",
      kind: "electoral-threshold",
      list: null,
      candidate: null,
      seat: null,
      numbers: { percentage: "100", quota: "50", listsBelow: "3, 4, 5" },
      sentence:
        "Een restzetel kan alleen naar een lijst met minstens 100 % van de kiesdeler (50); de lijsten 3, 4 en 5 halen dat niet.",
    });
  });

  it("a list with exactly the quota takes part; without a threshold 49/1 wins", () => {
    const rules = { electoralThresholdPercent: 100 };
    // 1000 ÷ 20 = 50: list 3 has exactly the quota and one full seat; 950 is 19 × 50.
    const exact = completed(council(20, [950, 50], { rules }));
    expect(sentencesOf(exact, "electoral-threshold")).toEqual([]);
    // 1001 ÷ 20 = 50 1/20; both are above; one seat is left.
    const all = completed(council(20, [940, 61], { rules }));
    expect(sentencesOf(all, "electoral-threshold")).toEqual([
      "Een restzetel kan alleen naar een lijst met minstens 100 % van de kiesdeler (50 1/20); elke lijst haalt dat.",
    ]);
    const one = completed(council(20, [960, 41], { rules }));
    expect(sentencesOf(one, "electoral-threshold")).toEqual([
      "Een restzetel kan alleen naar een lijst met minstens 100 % van de kiesdeler (50 1/20); lijst 2 haalt dat niet.",
    ]);
    expect(seatsIn(completed(council(20, [450, 453, 49, 49])))).toEqual([9, 9, 1, 1]);
  });

  it("where nobody reached it every seat stays empty", () => {
    const outcome = completed(
      council(
        20,
        Array.from({ length: 25 }, () => 4),
        { rules: { electoralThresholdPercent: 100 } },
      ),
    );
    expect(outcome.unassigned).toBe(20);
    expect(outcome.steps.find((step) => step.kind === "unassigned")).toMatchObject({
      article: "P 7",
      seat: null,
      numbers: { unassigned: "20" },
      sentence: "Geen enkele lijst kan nog een zetel krijgen: 20 zetels blijven leeg.",
    });
  });
});
