import { describe, expect, it } from "vitest";
import { completed, council, lotOf, receivers, seatsIn, sentencesOf } from "./apportionment.fixtures.ts";

describe("P 9: more than half of the votes deserves more than half of the seats", () => {
  // 5104 ÷ 15 = 340 4/15. Full seats 7, 2, 1, 1, 1; remainders 189 2/15, 296 7/15, 226 11/15, 195 11/15, 112 11/15.
  const reusel = [2571, 977, 567, 536, 453];

  it("2571 of 5104 votes and 7 of 15 seats: the third residual seat goes from list 4 to list 1", () => {
    const outcome = completed(council(15, reusel));
    expect(seatsIn(outcome)).toEqual([8, 3, 2, 1, 1]);
    expect(outcome.seats?.[0]).toEqual({ list: 1, seats: 8, fullSeats: 7, residualSeats: 1 });
    expect(outcome.seats?.[3]).toEqual({ list: 4, seats: 1, fullSeats: 1, residualSeats: 0 });
    expect(outcome.steps.find((step) => step.article === "P 9")).toEqual({
      article: "P 9",
      kind: "absolute-majority",
      list: 1,
      candidate: null,
      seat: 3,
      numbers: { votes: "2571", allVotes: "5104", seats: "7", allSeats: "15", takenFrom: "4" },
      sentence:
        "Lijst 1 heeft meer dan de helft van de stemmen (2571 van 5104), maar niet meer dan de helft van de zetels (7 van 15): restzetel 3 gaat van lijst 4 naar lijst 1.",
    });
  });

  it("it is no matter of list numbers: the list with the majority may stand anywhere", () => {
    expect(seatsIn(completed(council(15, [977, 567, 536, 453, 2571])))).toEqual([3, 2, 1, 1, 8]);
  });

  it("exactly half of the votes is not more than half: 2552 of 5104 keeps 7 of 15 seats, 2553 of 5105 gets 8", () => {
    expect(seatsIn(completed(council(15, [2552, 511, 511, 511, 510, 509])))).toEqual([7, 2, 2, 2, 1, 1]);
    expect(
      completed(council(15, [2552, 987, 570, 539, 456])).steps.map((step) => step.article),
    ).not.toContain("P 9");
    expect(seatsIn(completed(council(15, [2553, 987, 570, 539, 456])))).toEqual([8, 3, 2, 1, 1]);
  });

  it("exactly half of the seats is not more than half: 12 of 24 becomes 13, 8 of 15 stays", () => {
    // 15001 ÷ 24 = 625 1/24; full seats 12, five times 1, 1, 0.
    const votes = [7501, 1249, 1249, 1249, 1249, 1249, 1248, 7];
    const outcome = completed(council(24, votes));
    expect(seatsIn(outcome)).toEqual([13, 2, 2, 2, 2, 2, 1, 0]);
    // 5104 ÷ 15: list 1 gets its eighth seat on remainder, 2711 − 7 × 340 4/15 = 329 2/15.
    const enough = completed(council(15, [2711, 977, 567, 466, 383]));
    expect(seatsIn(enough)?.[0]).toBe(8);
    expect(enough.steps.map((step) => step.article)).not.toContain("P 9");
  });

  it("without residual seats there is nothing to pass on, and nothing missing", () => {
    const outcome = completed(council(3, [200, 100]));
    expect(seatsIn(outcome)).toEqual([2, 1]);
    expect(outcome.steps.map((step) => step.article)).not.toContain("P 9");
    const nobody = completed(council(1, [51, 49], { rules: { electoralThresholdPercent: 100 } }));
    expect([seatsIn(nobody), nobody.unassigned]).toEqual([[0, 0], 1]);
  });
});

describe("P 9: lot among lists that got the last residual seats on one value", () => {
  // 5103 ÷ 15 = 340 3/15. Remainders 170 9/15, three times 170 12/15, twice 168 12/15; three seats.
  const onRemainder = [2552, 511, 511, 511, 509, 509];

  it("equal remainders 511 − 340 3/15 = 170 12/15: lot among 2, 3 and 4", () => {
    expect(lotOf(council(15, onRemainder))).toEqual({
      kind: "absolute-majority",
      list: null,
      options: [2, 3, 4],
      seatsAvailable: 1,
      equalValue: "170 12/15",
    });
    const outcome = completed(council(15, onRemainder, { lots: [3] }));
    expect(seatsIn(outcome)).toEqual([8, 2, 1, 2, 1, 1]);
    expect(outcome.steps.find((step) => step.kind === "lot")).toEqual({
      article: "P 9",
      kind: "lot",
      list: 3,
      candidate: null,
      seat: null,
      numbers: { options: "2, 3, 4", seatsAvailable: "1", equalValue: "170 12/15" },
      sentence:
        "De lijsten 2, 3 en 4 kregen de laatste restzetels bij een gelijke stand (170 12/15): het lot wijst aan dat lijst 3 een zetel afstaat.",
    });
    expect(sentencesOf(outcome, "absolute-majority")).toEqual([
      "Lijst 1 heeft meer dan de helft van de stemmen (2552 van 5103), maar niet meer dan de helft van de zetels (7 van 15): restzetel 2 gaat van lijst 3 naar lijst 1.",
    ]);
  });

  it("equal averages 1248/2 = 624: lot among 6 and 7, not among those with 624 1/2 before them", () => {
    const votes = [7501, 1249, 1249, 1249, 1249, 1248, 1248, 8];
    expect(lotOf(council(24, votes))).toMatchObject({
      kind: "absolute-majority",
      options: [6, 7],
      seatsAvailable: 1,
      equalValue: "624",
    });
    expect(seatsIn(completed(council(24, votes, { lots: [6] })))).toEqual([13, 2, 2, 2, 2, 1, 2, 0]);
    expect(seatsIn(completed(council(24, votes, { lots: [7] })))).toEqual([13, 2, 2, 2, 2, 2, 1, 0]);
  });

  it("lists that got their seat by lot draw again for P 9: 752 of 1500 votes, four remainders of 55 for three seats", () => {
    // 1500 ÷ 15 = 100. Full seats 7, four times 1, 1; remainders 52, four times 55, 28.
    const votes = [752, 155, 155, 155, 155, 128];
    expect(lotOf(council(15, votes))).toMatchObject({ kind: "largest-remainder", options: [2, 3, 4, 5] });
    const input = council(15, votes, { lots: [5, 2, 4] });
    expect(lotOf(input)).toMatchObject({ kind: "absolute-majority", options: [2, 4, 5], equalValue: "55" });
    const outcome = completed(council(15, votes, { lots: [5, 2, 4, 5] }));
    expect(seatsIn(outcome)).toEqual([8, 2, 1, 2, 1, 1]);
    expect(outcome.steps.find((step) => step.kind === "absolute-majority")).toMatchObject({
      seat: 1,
      numbers: { takenFrom: "5" },
    });
    expect(receivers(outcome, "lot")).toEqual(["5", "2", "4", "5"]);
  });
});
