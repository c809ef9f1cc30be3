import { describe, expect, it } from "vitest";
import {
  completed,
  council,
  lotOf,
  outcomeOf,
  receivers,
  seatsIn,
  sentencesOf,
} from "./apportionment.fixtures.ts";

describe("P 8: largest remainders below 19 seats", () => {
  it("1200 ÷ 15 = 80: 540 − 6 × 80 = 60 and 60 − 0 × 80 = 60 share two seats, 40 is below 75 %", () => {
    const outcome = completed(council(15, [540, 160, 160, 80, 80, 80, 60, 40]));
    expect(seatsIn(outcome)).toEqual([7, 2, 2, 1, 1, 1, 1, 0]);
    const [, threshold, first, second] = outcome.steps.filter((step) => step.article === "P 8");
    expect(threshold).toEqual({
      article: "P 8",
      kind: "remainder-threshold",
      list: null,
      candidate: null,
      seat: null,
      numbers: { percentage: "75", threshold: "60", lists: "1, 2, 3, 4, 5, 6, 7" },
      sentence:
        "Een restzetel voor het grootste overschot kan alleen naar een lijst met minstens 75 % van de kiesdeler, dus 60 stemmen: de lijsten 1, 2, 3, 4, 5, 6 en 7.",
    });
    expect(first).toEqual({
      article: "P 8",
      kind: "largest-remainder",
      list: 1,
      candidate: null,
      seat: 1,
      numbers: {
        votes: "540",
        fullSeats: "6",
        quota: "80",
        remainder: "60",
        "list 1": "60",
        "list 2": "0",
        "list 3": "0",
        "list 4": "0",
        "list 5": "0",
        "list 6": "0",
        "list 7": "60",
      },
      sentence:
        "Restzetel 1 gaat naar lijst 1, met het grootste overschot: 540 stemmen min 6 keer de kiesdeler (80) is 60; lijst 7 staat gelijk, maar er is voor elk een zetel.",
    });
    expect(second?.sentence).toBe(
      "Restzetel 2 gaat naar lijst 7, met het grootste overschot: 60 stemmen min 0 keer de kiesdeler (80) is 60; daarna komen de lijsten 2, 3, 4, 5 en 6 met 0.",
    );
  });

  it("75 % is enough, one vote less is not: with 59 of 60 list 7 stands aside, and remainders of 0 draw lots", () => {
    const input = council(15, [541, 160, 160, 80, 80, 80, 59, 40]);
    expect(lotOf(input)).toEqual({
      kind: "largest-remainder",
      list: null,
      options: [2, 3, 4, 5, 6],
      seatsAvailable: 1,
      equalValue: "0",
    });
    expect(
      sentencesOf(outcomeOf(input), "residual-seats", "remainder-threshold", "largest-remainder"),
    ).toEqual([
      "Van de 15 zetels zijn er 13 gegeven als volle zetel; 2 restzetels zijn nog te verdelen.",
      "Een restzetel voor het grootste overschot kan alleen naar een lijst met minstens 75 % van de kiesdeler, dus 60 stemmen: de lijsten 1, 2, 3, 4, 5 en 6.",
      "Restzetel 1 gaat naar lijst 1, met het grootste overschot: 541 stemmen min 6 keer de kiesdeler (80) is 61; daarna komen de lijsten 2, 3, 4, 5 en 6 met 0.",
    ]);
  });

  it("the threshold is a parameter: 60 of 80 is 75 % and not 100 % (564 − 7 × 80 = 4, 159 − 80 = 79)", () => {
    const votes = [564, 159, 160, 80, 80, 80, 60, 17];
    const strict = completed(council(15, votes, { rules: { remainderThresholdPercent: 100 } }));
    expect(receivers(strict, "largest-remainder")).toEqual(["2", "1"]);
    expect(receivers(completed(council(15, votes)), "largest-remainder")).toEqual(["2", "7"]);
  });

  const equal = [500, 140, 140, 140, 140, 140]; // 1200 ÷ 15 = 80; remainders 20 and five times 60; 4 seats

  it("equal remainders that do not fit: one lot a seat, and the options shrink", () => {
    const options = [[], [4], [4, 2], [4, 2, 5]].map((lots) => lotOf(council(15, equal, { lots })));
    expect(options.map((lot) => [lot.options, lot.seatsAvailable, lot.equalValue])).toEqual([
      [[2, 3, 4, 5, 6], 4, "60"],
      [[2, 3, 5, 6], 3, "60"],
      [[3, 5, 6], 2, "60"],
      [[3, 6], 1, "60"],
    ]);
    const outcome = completed(council(15, equal, { lots: [4, 2, 5, 6] }));
    expect(seatsIn(outcome)).toEqual([6, 2, 1, 2, 2, 2]);
    expect(receivers(outcome, "largest-remainder")).toEqual(["4", "2", "5", "6"]);
    expect(sentencesOf(outcome, "lot")).toEqual([
      "De lijsten 2, 3, 4, 5 en 6 hebben een gelijk overschot (60) en er zijn nog 4 zetels: het lot wijst lijst 4 aan.",
      "De lijsten 2, 3, 5 en 6 hebben een gelijk overschot (60) en er zijn nog 3 zetels: het lot wijst lijst 2 aan.",
      "De lijsten 3, 5 en 6 hebben een gelijk overschot (60) en er zijn nog 2 zetels: het lot wijst lijst 5 aan.",
      "De lijsten 3 en 6 hebben een gelijk overschot (60) en er is nog 1 zetel: het lot wijst lijst 6 aan.",
    ]);
    expect(sentencesOf(outcome, "largest-remainder")[0]).toBe(
      "Restzetel 1 gaat na loting naar lijst 4, met het grootste overschot: 140 stemmen min 1 keer de kiesdeler (80) is 60; de lijsten 2, 3, 5 en 6 staan gelijk.",
    );
  });

  it("as many equal remainders as seats: no lot", () => {
    expect(seatsIn(completed(council(15, [580, 140, 140, 140, 100, 100])))).toEqual([7, 2, 2, 2, 1, 1]);
  });
});

describe("P 8: largest averages when remainders are used up, one seat per list", () => {
  it("1200 ÷ 15 = 80, 75 % = 60: list 1 gets one seat on remainder and one on average, then 59, 58, 57", () => {
    const outcome = completed(council(15, [808, 59, 58, 57, 56, 55, 54, 53]));
    expect(seatsIn(outcome)).toEqual([12, 1, 1, 1, 0, 0, 0, 0]);
    expect(receivers(outcome, "largest-remainder")).toEqual(["1"]);
    expect(receivers(outcome, "unique-largest-average")).toEqual(["1", "2", "3", "4"]);
    expect(
      sentencesOf(outcome, "remainder-threshold", "largest-remainder", "unique-largest-average").slice(0, 4),
    ).toEqual([
      "Een restzetel voor het grootste overschot kan alleen naar een lijst met minstens 75 % van de kiesdeler, dus 60 stemmen: lijst 1.",
      "Restzetel 1 gaat naar lijst 1, met het grootste overschot: 808 stemmen min 10 keer de kiesdeler (80) is 8; geen andere lijst doet in deze ronde mee.",
      "Restzetel 2 gaat naar lijst 1, met het grootste gemiddelde van de lijsten die er zo nog geen kregen: 808 stemmen gedeeld door 12 zetels (met deze erbij) is 67 4/12; daarna komt lijst 2 met 59.",
      "Restzetel 3 gaat naar lijst 2, met het grootste gemiddelde van de lijsten die er zo nog geen kregen: 59 stemmen gedeeld door 1 zetel (met deze erbij) is 59; daarna komt lijst 3 met 58.",
    ]);
  });

  it("without any list at 75 % (38 ÷ 3 = 12 2/3, 75 % = 9 1/2) averages decide alone: 8, 7, 6", () => {
    const outcome = completed(council(3, [8, 7, 6, 5, 4, 3, 2, 1, 1, 1]));
    expect(receivers(outcome, "unique-largest-average")).toEqual(["1", "2", "3"]);
    expect(sentencesOf(outcome, "remainder-threshold")).toEqual([
      "Een restzetel voor het grootste overschot kan alleen naar een lijst met minstens 75 % van de kiesdeler, dus 9 1/2 stemmen: geen enkele lijst.",
    ]);
  });

  it("a lot on averages of the second round is a lot on averages", () => {
    expect(lotOf(council(3, [8, 7, 6, 6, 6, 5]))).toEqual({
      kind: "largest-average",
      list: null,
      options: [3, 4, 5],
      seatsAvailable: 1,
      equalValue: "6",
    });
  });

  it("a list without votes gets nothing while others do", () => {
    expect(seatsIn(completed(council(10, [0, 3, 5, 6, 7, 79])))).toEqual([0, 0, 0, 0, 1, 9]);
  });
});
