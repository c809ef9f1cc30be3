import { describe, expect, it } from "vitest";
import { completed, council, lotOf, receivers, seatsIn, sentencesOf } from "./apportionment.fixtures.ts";

describe("P 10: a list with more seats than candidates", () => {
  // 8000 ÷ 20 = 400: full seats 5, 5, 4, 4, 2 and none left. List 1 has 4 candidates.

  it("P 7 goes on: only list 5 has a candidate left, 800/3 = 266 2/3", () => {
    const outcome = completed(council(20, [2000, 2000, 1600, 1600, 800], { of: [4, 5, 4, 4, 3] }));
    expect(seatsIn(outcome)).toEqual([4, 5, 4, 4, 3]);
    expect(outcome.seats?.[0]).toEqual({ list: 1, seats: 4, fullSeats: 4, residualSeats: 0 });
    expect(outcome.seats?.[4]).toEqual({ list: 5, seats: 3, fullSeats: 2, residualSeats: 1 });
    expect(outcome.unassigned).toBe(0);
    expect(outcome.steps.find((step) => step.article === "P 10")).toEqual({
      article: "P 10",
      kind: "exhausted",
      list: 1,
      candidate: null,
      seat: null,
      numbers: { seats: "5", candidates: "4", freed: "1", freedResidualSeats: "0", freedFullSeats: "1" },
      sentence: "Lijst 1 heeft 5 zetels en 4 kandidaten om ze te bezetten: 1 zetel gaat naar andere lijsten.",
    });
    expect(sentencesOf(outcome, "largest-average")).toEqual([
      "Restzetel 1 gaat naar lijst 5, met het grootste gemiddelde: 800 stemmen gedeeld door 3 zetels (met deze erbij) is 266 2/3; geen andere lijst doet in deze ronde mee.",
    ]);
  });

  it("as many candidates as seats is enough", () => {
    const outcome = completed(council(20, [2000, 2000, 1600, 1600, 800], { of: [5, 5, 4, 4, 2] }));
    expect(outcome.steps.map((step) => step.kind)).not.toContain("exhausted");
  });

  it("residual seats go first: 60 ÷ 6 = 10, list 3 has 5 full seats and 1 on a remainder of 0, for 2 candidates", () => {
    const outcome = completed(council(6, [5, 5, 50], { of: [2, 2, 2] }));
    expect(outcome.seats).toEqual([
      { list: 1, seats: 2, fullSeats: 0, residualSeats: 2 },
      { list: 2, seats: 2, fullSeats: 0, residualSeats: 2 },
      { list: 3, seats: 2, fullSeats: 2, residualSeats: 0 },
    ]);
    expect(outcome.steps.find((step) => step.kind === "exhausted")).toMatchObject({
      list: 3,
      numbers: { seats: "6", candidates: "2", freed: "4", freedResidualSeats: "1", freedFullSeats: "3" },
      sentence:
        "Lijst 3 heeft 6 zetels en 2 kandidaten om ze te bezetten: 4 zetels gaan naar andere lijsten.",
    });
  });

  it("one seat too many: the residual seat goes and the full ones stay (540 − 6 × 80 = 60)", () => {
    // The freed seat goes to a remainder of 0: lists 2 to 6 are equal, the lot falls on 2.
    const outcome = completed(council(15, [540, 160, 160, 80, 80, 80, 60, 40], { of: [6], lots: [2] }));
    expect(outcome.seats?.[0]).toEqual({ list: 1, seats: 6, fullSeats: 6, residualSeats: 0 });
    expect(seatsIn(outcome)).toEqual([6, 3, 2, 1, 1, 1, 1, 0]);
  });

  it("of two residual seats only the surplus goes", () => {
    // 23050 ÷ 33 = 698 16/33: list 1 has 11 full and 2 residual seats for 12 candidates; 1851/3 = 617 is next.
    const votes = [8268, 4892, 1851, 2586, 1074, 1852, 1337, 573, 617];
    const outcome = completed(council(33, votes, { of: [12], lots: [9] }));
    expect(outcome.seats?.[0]).toEqual({ list: 1, seats: 12, fullSeats: 11, residualSeats: 1 });
    expect(seatsIn(outcome)).toEqual([12, 7, 3, 4, 1, 3, 2, 0, 1]);
  });

  it("a single candidate reads as one", () => {
    const outcome = completed(council(4, [300, 100], { of: [1, 4] }));
    expect(sentencesOf(outcome, "exhausted")).toEqual([
      "Lijst 1 heeft 3 zetels en 1 kandidaat om ze te bezetten: 2 zetels gaan naar andere lijsten.",
    ]);
    expect(seatsIn(outcome)).toEqual([1, 3]);
  });

  it("in P 8 the seats already held count: remainder once, average once, then without limit and by lot", () => {
    // 60 ÷ 5 = 12, 75 % = 9: list 3 has 4 full seats and one on remainder, for 2 candidates. Three seats are freed:
    // 5/1 for lists 1 and 2 in the second round, then 5/2 = 2 1/2 for either of them.
    const votes = [
      [3, 2],
      [3, 2],
      [25, 25],
    ];
    expect(lotOf(council(5, votes))).toEqual({
      kind: "largest-average",
      list: null,
      options: [1, 2],
      seatsAvailable: 1,
      equalValue: "2 1/2",
    });
    const outcome = completed(council(5, votes, { lots: [2] }));
    expect(seatsIn(outcome)).toEqual([1, 2, 2]);
    expect(receivers(outcome, "largest-remainder")).toEqual(["3"]);
    expect(receivers(outcome, "unique-largest-average")).toEqual(["1", "2"]);
    expect(sentencesOf(outcome, "largest-average")).toEqual([
      "Restzetel 4 gaat na loting naar lijst 2, met het grootste gemiddelde: 5 stemmen gedeeld door 2 zetels (met deze erbij) is 2 1/2; lijst 1 staat gelijk.",
    ]);
    expect(outcome.steps.filter((step) => step.article === "P 8").map((step) => step.seat)).toEqual([
      null,
      null,
      1,
      2,
      3,
      null,
      4,
    ]);
  });

  it("no lot for a seat that only one of the equals can take", () => {
    // 1200 ÷ 15 = 80: four full lists; list 1 gives up one seat, lists 2 and 3 have equal remainders of 0.
    const outcome = completed(council(15, [480, 240, 240, 240], { of: [5, 4, 3, 3] }));
    expect(seatsIn(outcome)).toEqual([5, 4, 3, 3]);
  });

  it("where the rules of remainders are first needed by P 10 they are explained there", () => {
    const outcome = completed(council(15, [480, 240, 240, 240], { of: [5, 4, 3, 3] }));
    expect(
      outcome.steps.filter((step) => ["P 8", "P 10"].includes(step.article)).map((step) => step.kind),
    ).toEqual(["residual-seats", "exhausted", "remainder-threshold", "largest-remainder"]);
    expect(sentencesOf(outcome, "remainder-threshold")).toEqual([
      "Een restzetel voor het grootste overschot kan alleen naar een lijst met minstens 75 % van de kiesdeler, dus 60 stemmen: lijst 2.",
    ]);
  });

  it("nobody with votes and candidates left: the seat stays empty", () => {
    const outcome = completed(council(10, [500, 0, 0], { of: [9, 2, 2] }));
    expect([seatsIn(outcome), outcome.unassigned]).toEqual([[9, 0, 0], 1]);
    expect(sentencesOf(outcome, "unassigned")).toEqual([
      "Geen enkele lijst kan nog een zetel krijgen: 1 zetel blijft leeg.",
    ]);
    expect(completed(council(10, [500, 0], { of: [5, 2] })).unassigned).toBe(5);
  });

  it("fewer candidates than seats in all: everyone gets a seat and the rest stays empty", () => {
    const outcome = completed(
      council(19, [
        [30, 20],
        [10, 5, 1],
      ]),
    );
    expect([seatsIn(outcome), outcome.unassigned]).toEqual([[2, 3], 14]);
  });
});

describe("P 9 before P 10", () => {
  it("P 9 does not look ahead: list 1 gets an eighth seat with 7 candidates, and list 4 wins it back", () => {
    const outcome = completed(council(15, [2571, 977, 567, 536, 453], { of: [7, 50, 50, 50, 50] }));
    expect(seatsIn(outcome)).toEqual([7, 3, 2, 2, 1]);
    const from = outcome.steps.findIndex((step) => step.article === "P 9");
    const to = outcome.steps.findIndex((step) => step.article === "P 15");
    expect(
      outcome.steps.slice(from, to).map((step) => [step.article, step.kind, step.list, step.seat]),
    ).toEqual([
      ["P 9", "absolute-majority", 1, 3],
      ["P 10", "exhausted", 1, null],
      ["P 8", "largest-remainder", 4, 4],
      ["P 10", "consult-electoral-council", null, null],
    ]);
    expect(outcome.steps.find((step) => step.kind === "consult-electoral-council")).toMatchObject({
      numbers: {},
      sentence:
        "De artikelen P 9 en P 10 zijn allebei toegepast, en dat komt bijna nooit voor: neem contact op met de Kiesraad voordat u de uitslag vaststelt.",
    });
  });

  it("the same in a large council: the freed seat goes back on 1248/2 = 624", () => {
    const outcome = completed(
      council(24, [7501, 1249, 1249, 1249, 1249, 1249, 1248, 7], { of: [12, 2, 2, 2, 2, 2, 2, 1] }),
    );
    expect(seatsIn(outcome)).toEqual([12, 2, 2, 2, 2, 2, 2, 0]);
  });

  it("the list with the majority may win another seat by P 10: its seat of P 9 is no seat on remainder", () => {
    // 5104 ÷ 15 as above; list 2 has 2 candidates for 3 seats. Remainders left: list 1 189 2/15, 5 112 11/15, 4 195 11/15.
    const outcome = completed(council(15, [2571, 977, 567, 536, 453], { of: [50, 2, 50, 1, 50] }));
    expect(receivers(outcome, "largest-remainder")).toEqual(["2", "3", "4", "1"]);
    expect(seatsIn(outcome)).toEqual([9, 2, 2, 1, 1]);
  });

  it("P 9 or P 10 alone needs no advice", () => {
    const majority = completed(council(15, [2571, 977, 567, 536, 453]));
    const exhausted = completed(council(15, [480, 240, 240, 240], { of: [5, 4, 3, 3] }));
    expect(sentencesOf(majority, "consult-electoral-council")).toEqual([]);
    expect(sentencesOf(exhausted, "consult-electoral-council")).toEqual([]);
  });
});

describe("P 19a: deceased candidates", () => {
  // 1500 ÷ 15 = 100: full seats 6, 5, 3; the residual seat goes to list 3 (70). List 1 has 6 candidates, one died.
  const votes = [[500, 10, 20, 30, 40, 10], 520, 370];
  const outcome = () => completed(council(15, votes, { of: [6, 7, 5], deceased: { 1: [6] } }));

  it("their votes count for the list: 610 votes are six full seats", () => {
    expect(sentencesOf(outcome(), "full-seats")[0]).toContain("610 stemmen 6 keer");
  });

  it("they leave the candidates after P 9 and before P 10: five are left for six seats", () => {
    expect(seatsIn(outcome())).toEqual([5, 6, 4]);
    expect(outcome().steps.slice(7, 9)).toEqual([
      {
        article: "P 19a",
        kind: "deceased",
        list: 1,
        candidate: 6,
        seat: null,
        numbers: { votes: "10" },
        sentence:
          "Kandidaat 6 van lijst 1 is overleden en kan niet worden gekozen; de stemmen op deze kandidaat (10) blijven meetellen voor de lijst.",
      },
      expect.objectContaining({ article: "P 10", kind: "exhausted", list: 1 }),
    ]);
  });

  it("they are neither elected nor ranked", () => {
    expect(
      outcome()
        .elected.filter((each) => each.list === 1)
        .map((each) => each.candidate),
    ).toEqual([1, 2, 3, 4, 5]);
    expect(outcome().ranking[0]?.candidates).toEqual([1, 2, 3, 4, 5]);
  });

  it("not even with the most votes", () => {
    const died = completed(council(3, [[100, 300, 50, 10]], { deceased: { 1: [2] } }));
    expect(died.elected.map((each) => [each.candidate, each.by])).toEqual([
      [1, "preference"],
      [3, "order"],
      [4, "order"],
    ]);
    expect(died.ranking).toEqual([{ list: 1, candidates: [1, 3, 4] }]);
  });
});
