import { describe, expect, it } from "vitest";
import type { SeatRules } from "./give-seats.ts";
import type { RecordedLot } from "./lots.ts";
import { councilRules, type Outcome, recalculate } from "./recalculate.ts";

interface Case {
  readonly seats: number;
  /** Votes on each candidate of list 1, 2, 3 … */
  readonly votes: readonly (readonly number[])[];
  readonly deceased?: Readonly<Record<number, readonly number[]>>;
  readonly lots?: readonly RecordedLot[];
  readonly rules?: Partial<SeatRules>;
}

function calculate({
  seats,
  votes,
  deceased = {},
  lots = [],
  rules = {},
}: Case): ReturnType<typeof recalculate> {
  return recalculate({
    seats,
    lists: votes.map((candidates, index) => ({
      number: index + 1,
      candidates: candidates.map((own, place) => ({ number: place + 1, votes: own })),
      deceased: deceased[index + 1] ?? [],
    })),
    rules: { ...councilRules(seats), ...rules },
    lots,
  });
}

function outcomeOf(given: Case): Outcome {
  const outcome = calculate(given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

function seatsOf(given: Case): readonly number[] {
  return [...outcomeOf(given).seats.values()];
}

/** Those elected of list 1, "1*" on preference votes and "1" by order, and behind "|" the order of succession. */
function peopleOf(given: Case): string {
  const { elected, ranking } = outcomeOf(given);
  const people = elected
    .filter(({ list }) => list === 1)
    .map(({ candidate, by }) => `${candidate}${by === "preference" ? "*" : ""}`);
  return `${people.join(" ")} | ${ranking.get(1)?.join(" ")}`;
}

/** Lists of thirty candidates with all votes on the first. */
function lists(...votes: readonly number[]): readonly (readonly number[])[] {
  return votes.map((own) => [own, ...Array.from({ length: 29 }, () => 0)]);
}

function lot(
  kind: RecordedLot["kind"],
  options: readonly number[],
  seatsAvailable: number,
  drawn: number,
  list: number | null = null,
): RecordedLot {
  return { kind, list, options, seatsAvailable, drawn };
}

describe("seats of lists, calculated again", () => {
  it("P 5: without votes no seats", () => {
    expect(outcomeOf({ seats: 10, votes: lists(0, 0) })).toMatchObject({ unassigned: 10, elected: [] });
  });

  it("P 6: a seat for each whole quota", () => {
    expect(seatsOf({ seats: 7, votes: lists(400, 200, 100) })).toEqual([4, 2, 1]);
  });

  it("P 7: from nineteen seats on the largest averages, each seat making the next average smaller", () => {
    // Quota 9.75, full seats 15, 1 and 1; then 150/16, 9 and 150/17.
    expect(seatsOf({ seats: 20, votes: lists(150, 11, 10, 9, 8, 7) })).toEqual([17, 1, 1, 1, 0, 0]);
    expect(seatsOf({ seats: 19, votes: lists(125, 59, 16) })).toEqual([12, 6, 1]);
  });

  it("P 7: eighteen seats are divided otherwise than nineteen", () => {
    // Quota 100, full seats 16 and 1: the remainder 40 of list 2 against the average 1600/17 of list 1.
    const votes = lists(1600, 140, 60);
    expect(seatsOf({ seats: 18, votes })).toEqual([16, 2, 0]);
    expect(seatsOf({ seats: 18, votes, rules: councilRules(19) })).toEqual([17, 1, 0]);
  });

  it("P 8: largest remainders, from 75 percent of the quota on and not below", () => {
    expect(seatsOf({ seats: 10, votes: lists(825, 75, 100) })).toEqual([8, 1, 1]);
    expect(seatsOf({ seats: 10, votes: lists(826, 74, 100) })).toEqual([9, 0, 1]);
  });

  it("P 8: a remainder of nothing counts, as the smallest", () => {
    // Only lists 1 and 5 reach 75; then the average of list 2 is the largest.
    expect(seatsOf({ seats: 5, votes: lists(200, 72, 71, 67, 90) })).toEqual([3, 1, 0, 0, 1]);
  });

  it("P 8: then the largest averages, one a list", () => {
    expect(seatsOf({ seats: 6, votes: lists(331, 74, 73, 72, 50) })).toEqual([4, 1, 1, 0, 0]);
    // The average 399/6 of list 1 is larger than 51, but it has had its one.
    expect(seatsOf({ seats: 6, votes: lists(399, 50, 50, 50, 51) })).toEqual([5, 0, 0, 0, 1]);
  });

  it("P 9: over half of the votes takes the last residual seat when it has half of the seats or fewer", () => {
    expect(seatsOf({ seats: 5, votes: lists(502, 348, 150) })).toEqual([3, 1, 1]);
    expect(seatsOf({ seats: 2, votes: lists(501, 499) })).toEqual([2, 0]);
  });

  it("P 9: half of the votes is not over half", () => {
    expect(seatsOf({ seats: 5, votes: lists(500, 350, 150) })).toEqual([2, 2, 1]);
  });

  it("P 9: a lot among lists that got the last seats on the same number", () => {
    const given = { seats: 15, votes: lists(2552, 511, 511, 511, 509, 509) };
    expect(calculate(given)).toEqual({
      ok: false,
      error: {
        kind: "lot-missing",
        index: 0,
        needed: { kind: "absolute-majority", list: null, options: [2, 3, 4], seatsAvailable: 1 },
      },
    });
    const drawn = lot("absolute-majority", [2, 3, 4], 1, 3);
    expect(seatsOf({ ...given, lots: [drawn] })).toEqual([8, 2, 1, 2, 1, 1]);
  });

  it("P 10: seats that a list has nobody for go to the others, also full seats", () => {
    const votes = [
      [5, 0],
      [5, 0],
      [50, 0],
    ];
    const drawn = lot("largest-average", [1, 2], 1, 2);
    expect(seatsOf({ seats: 5, votes, lots: [drawn] })).toEqual([1, 2, 2]);
  });

  it("P 10: a seat that P 9 moved may go back", () => {
    // P 9 moves the seat of list 2 to list 1, which has candidates for two only.
    const [, two = [], three = []] = lists(0, 348, 150);
    expect(seatsOf({ seats: 5, votes: [[502, 0], two, three] })).toEqual([2, 2, 1]);
  });

  it("P 10: seats that nobody is left for stay empty", () => {
    expect(outcomeOf({ seats: 5, votes: [[300], [200, 0]] })).toMatchObject({ unassigned: 2 });
  });

  it("P 19a: votes on the deceased count, but they take no seat", () => {
    const votes = [
      [300, 0, 0],
      [100, 0],
      [80, 0],
    ];
    expect(seatsOf({ seats: 5, votes })).toEqual([3, 1, 1]);
    expect(seatsOf({ seats: 5, votes, deceased: { 1: [3] } })).toEqual([2, 2, 1]);
    expect(outcomeOf({ seats: 5, votes, deceased: { 1: [1] } }).ranking.get(1)).toEqual([2, 3]);
  });

  it("an electoral threshold keeps smaller lists from residual seats", () => {
    // Quota 100: 95 wins the last seat before 1430/16, if it takes part.
    const votes = lists(1430, 390, 95, 85);
    expect(seatsOf({ seats: 20, votes, rules: { electoralThresholdPercent: 95 } })).toEqual([15, 4, 1, 0]);
    expect(seatsOf({ seats: 20, votes, rules: { electoralThresholdPercent: 96 } })).toEqual([16, 4, 0, 0]);
  });

  it("a list without votes takes no part", () => {
    expect(outcomeOf({ seats: 3, votes: [[10], [0]] })).toMatchObject({ unassigned: 2 });
  });
});

describe("lots among lists", () => {
  const tie = { seats: 20, votes: lists(100, 100, 100) };

  it("are drawn one seat at a time, and who is drawn leaves", () => {
    const first = lot("largest-average", [1, 2, 3], 2, 3);
    const second = lot("largest-average", [1, 2], 1, 1);
    expect(calculate({ ...tie, lots: [first] })).toMatchObject({
      error: { needed: { options: [1, 2], seatsAvailable: 1 } },
    });
    expect(seatsOf({ ...tie, lots: [first, second] })).toEqual([7, 6, 7]);
  });

  it("are not drawn when there are seats for all", () => {
    expect(seatsOf({ seats: 21, votes: lists(100, 100, 100) })).toEqual([7, 7, 7]);
    expect(
      seatsOf({ seats: 6, votes: lists(330, 185, 185), lots: [lot("largest-remainder", [2, 3], 1, 3)] }),
    ).toEqual([3, 1, 2]);
  });

  it.each([
    ["another kind", lot("largest-remainder", [1, 2, 3], 2, 3)],
    ["other options", lot("largest-average", [1, 3], 2, 3)],
    ["an option more", lot("largest-average", [1, 2, 3, 4], 2, 3)],
    ["other seats", lot("largest-average", [1, 2, 3], 1, 3)],
    ["a list of its own", lot("largest-average", [1, 2, 3], 2, 3, 1)],
    ["who was no option", lot("largest-average", [1, 2, 3], 2, 4)],
  ])("do not fit with %s", (_, wrong) => {
    expect(calculate({ ...tie, lots: [wrong] })).toMatchObject({
      ok: false,
      error: { kind: "lot-misfit", index: 0 },
    });
  });

  it("may name the options in any order, and are refused when nothing asked for them", () => {
    const lots = [lot("largest-average", [3, 1, 2], 2, 3), lot("largest-average", [2, 1], 1, 1)];
    expect(seatsOf({ ...tie, lots })).toEqual([7, 6, 7]);
    expect(calculate({ ...tie, lots: [...lots, lot("largest-average", [1, 2], 1, 1)] })).toMatchObject({
      ok: false,
      error: { kind: "lot-unneeded", index: 2 },
    });
  });
});

describe("people of a list, calculated again", () => {
  // Two seats, quota 200: list 1 gets both.
  const twoSeats = (...votes: readonly number[]): Case => ({ seats: 2, votes: [votes, [100]] });

  it("P 15: more than half of the quota below nineteen seats, and not exactly half", () => {
    expect(peopleOf(twoSeats(50, 100, 150))).toBe("3* 1 | 3 1 2");
    expect(peopleOf(twoSeats(50, 101, 149))).toBe("3* 2* | 3 2 1");
  });

  it("P 15: more than a quarter of the quota from nineteen seats on, and not exactly a quarter", () => {
    // Quota 100.
    const votes = (third: number): Case => ({
      seats: 19,
      votes: [[75 - third, 0, third, 25], ...lists(1800)],
    });
    expect(peopleOf(votes(25))).toBe("1* | 1 2 3 4");
    expect(peopleOf(votes(26))).toBe("1* | 1 3 2 4");
  });

  it("P 15: in order of votes; equal votes that all fit in order of the list", () => {
    expect(peopleOf(twoSeats(0, 150, 150))).toBe("2* 3* | 2 3 1");
  });

  it("P 15: a lot where equal votes are too many for the seats", () => {
    const given = { seats: 2, votes: [[0, 110, 0, 110, 110, 0], [70]] };
    const lots = [lot("candidate", [2, 4, 5], 2, 5, 1), lot("candidate", [2, 4], 1, 2, 1)];
    expect(calculate(given)).toMatchObject({
      error: {
        kind: "lot-missing",
        needed: { kind: "candidate", list: 1, options: [2, 4, 5], seatsAvailable: 2 },
      },
    });
    expect(peopleOf({ ...given, lots })).toBe("5* 2* | 5 2 4 1 3 6");
  });

  it("P 15: who has more votes needs no lot", () => {
    const given = { seats: 2, votes: [[120, 0, 0, 110, 110], [60]] };
    expect(peopleOf({ ...given, lots: [lot("candidate", [4, 5], 1, 5, 1)] })).toBe("1* 5* | 1 5 4 2 3");
  });

  it("P 17: the other seats in order of the list, the deceased left out", () => {
    expect(peopleOf({ ...twoSeats(0, 0, 300), deceased: { 1: [1] } })).toBe("3* 2 | 3 2");
  });

  it("P 19: first those elected on preference, then others above the threshold, then the list", () => {
    expect(
      peopleOf({
        seats: 4,
        votes: [
          [0, 110, 0, 120, 115],
          [455, 0],
        ],
      }),
    ).toBe("4* 5* | 4 5 2 1 3");
  });

  it("P 19: a list without seats keeps its order from nineteen seats on, and not below", () => {
    // Quota 100 in both; candidate 2 is above the threshold of 50 and of 25.
    expect(peopleOf({ seats: 18, votes: [[0, 60, 0], ...lists(1740)] })).toBe(" | 2 1 3");
    expect(peopleOf({ seats: 19, votes: [[0, 60, 0], ...lists(1840)] })).toBe(" | 1 2 3");
  });
});
