import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidateNumber } from "../election/index.ts";
import { findMisplacement } from "./misplaced-rows.ts";

/** Rows from "votes/elsewhere" pairs, numbered from 1. */
const rowsOf = (votes: readonly number[], elsewhere: readonly number[]) =>
  votes.map((count, at) => ({
    number: candidateNumber(at + 1),
    votes: count,
    elsewhere: elsewhere[at] ?? 0,
  }));

/** What is found, with candidates' numbers: "exchanged 1 3", "shifted 2–5, 2 empty", or null. */
function find(votes: readonly number[], elsewhere: readonly number[]): string | null {
  const found = findMisplacement(rowsOf(votes, elsewhere));
  if (found === null) return null;
  const numbers = found.rows.map(({ number }) => number);
  if (found.kind === "exchanged") return `${found.kind} ${numbers.join(" ")}`;
  return `${found.kind} ${numbers.at(0)}–${numbers.at(-1)}, ${found.empty.number} empty`;
}

const ELSEWHERE = [600, 20, 200, 150, 100, 80, 10, 60, 40, 30];
const AS_EXPECTED = [60, 2, 20, 15, 10, 8, 1, 6, 4, 3];

function swapped(votes: readonly number[], a: number, b: number): readonly number[] {
  return votes.map((count, at) => (at === a ? (votes[b] ?? 0) : at === b ? (votes[a] ?? 0) : count));
}

describe("rows in their place", () => {
  it("are not suspected", () => {
    expect(find(AS_EXPECTED, ELSEWHERE)).toBeNull();
    expect(find([], [])).toBeNull();
    expect(
      find(
        ELSEWHERE.map(() => 0),
        ELSEWHERE,
      ),
    ).toBeNull();
    expect(find([0, 20, 30, 40], [0, 0, 0, 0])).toBeNull();
    expect(find([0, 20, 30, 40], [0, 0, 0, 1])).toBeNull();
  });

  it("are never suspected when votes are exactly in proportion", () => {
    const lists = fc.array(fc.nat({ max: 500 }), { maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 50 }), (votes, factor) => {
        expect(
          find(
            votes,
            votes.map((count) => count * factor),
          ),
        ).toBeNull();
      }),
    );
  });

  it("are not suspected because one candidate is popular here", () => {
    const lists = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.nat(), fc.integer({ min: 1, max: 5000 }), (votes, place, more) => {
        const popular = place % votes.length;
        const here = votes.map((count, at) => (at === popular ? count + more : count));
        expect(
          find(
            here,
            votes.map((count) => count * 10),
          ),
        ).toBeNull();
      }),
    );
  });
});

describe("two rows that changed places", () => {
  it("are found, whichever comes first", () => {
    expect(find(swapped(AS_EXPECTED, 0, 1), ELSEWHERE)).toBe("exchanged 1 2");
    expect(find(swapped(AS_EXPECTED, 2, 6), ELSEWHERE)).toBe("exchanged 3 7");
    expect(find(swapped(AS_EXPECTED.toReversed(), 3, 7), ELSEWHERE.toReversed())).toBe("exchanged 4 8");
    expect(find(swapped(AS_EXPECTED, 0, 9), ELSEWHERE)).toBe("exchanged 1 10");
  });

  it("are found on a list where one more candidate is popular", () => {
    const votes = AS_EXPECTED.map((count, at) => (at === 8 ? 14 : count));
    expect(find(swapped(votes, 0, 6), ELSEWHERE)).toBe("exchanged 1 7");
  });

  it("need 15 votes", () => {
    const elsewhere = [150, 10, 100, 100, 100, 100];
    expect(find([1, 15, 10, 10, 10, 10], elsewhere)).toBe("exchanged 1 2");
    expect(find([1, 14, 10, 10, 10, 10], elsewhere)).toBeNull();
  });

  it("need 5 times what was to be expected", () => {
    // 20 votes against 100 × 20 / 500 = 4; with 21 elsewhere it is a little more than 4.
    const votes = [2, 20, 26, 26, 26];
    expect(find(votes, [160, 20, 107, 107, 106])).toBe("exchanged 1 2");
    expect(find(votes, [159, 21, 107, 107, 106])).toBeNull();
  });

  it("need a row with a fifth of what the rest of the list lets expect", () => {
    // The other rows: 60 votes here, 600 elsewhere; so 20 were to be expected of candidate 1.
    const elsewhere = [200, 10, 200, 200, 200];
    expect(find([4, 21, 20, 20, 20], elsewhere)).toBe("exchanged 1 2");
    expect(find([5, 21, 20, 20, 20], elsewhere)).toBeNull();
  });

  it("take away a third of what does not fit", () => {
    // The other rows: 60 votes here, 600 elsewhere, but 76 off. Exchanging takes away 38 of 38 + 76.
    const elsewhere = [200, 10, 200, 200, 200];
    expect(find([1, 20, 58, 1, 1], elsewhere)).toBe("exchanged 1 2");
    // 38 of 39 + 76.
    expect(find([1, 21, 58, 1, 1], elsewhere)).toBeNull();
  });

  it("need both rows to be off", () => {
    expect(find([7, 3, 0, 33], [330, 60, 0, 70])).toBeNull();
    expect(find([7, 25, 0], [310, 70, 250])).toBeNull();
    expect(find([31, 0, 13, 2], [290, 150, 20, 280])).toBeNull();
    expect(find([4, 20, 2, 0, 6, 15, 2], [40, 200, 20, 50, 150, 20, 330])).toBe("exchanged 6 7");
  });

  it("cannot be told on a list of two, or where the other rows have no votes", () => {
    expect(find([0, 50], [500, 10])).toBeNull();
    expect(find([0, 50, 0, 0], [500, 10, 0, 0])).toBeNull();
    expect(find([0, 50, 0, 0], [500, 10, 100, 100])).toBeNull();
    expect(find([20, 0, 5], [0, 0, 50])).toBeNull();
  });

  it("the pair that explains most is named", () => {
    // Candidates 1 and 3 both have 1 vote: 40 fits the one with 400 elsewhere.
    expect(find([1, 40, 1, 18, 10, 8], [400, 10, 200, 180, 100, 80])).toBe("exchanged 1 2");
    expect(find([1, 40, 1, 18, 10, 8], [200, 10, 400, 180, 100, 80])).toBe("exchanged 2 3");
  });
});

describe("a run of rows that is shifted", () => {
  const elsewhere = [500, 100, 400, 60, 300, 50, 200, 0];
  const votes = [50, 10, 40, 6, 30, 5, 20, 0];
  const low = (from: number) => [...votes.slice(0, from), 0, ...votes.slice(from, -1)];

  it("one row too low: the first is empty", () => {
    expect(find(low(0), elsewhere)).toBe("shifted 1–8, 1 empty");
    expect(find(low(2), elsewhere)).toBe("shifted 3–8, 3 empty");
  });

  it("one row too high: the last is empty", () => {
    expect(find(low(0).toReversed(), elsewhere.toReversed())).toBe("shifted 1–8, 8 empty");
    expect(find(low(2).toReversed(), elsewhere.toReversed())).toBe("shifted 1–6, 6 empty");
  });

  it("ends where the rows are right again", () => {
    // Rows 1 to 4 one too low: the votes of candidate 4 stood on an empty row.
    expect(find([0, 50, 10, 40, 30, 5, 20], [500, 100, 400, 0, 300, 50, 200])).toBe("shifted 1–4, 1 empty");
  });

  it("is the shortest one when more of them leave the same", () => {
    expect(find([6, 19, 0, 0], [30, 60, 200, 0])).toBe("shifted 1–4, 4 empty");
  });

  it("begins or ends with an empty row", () => {
    expect(find([0, 23, 4, 25], [245, 40, 250, 185])).toBe("shifted 1–4, 1 empty");
    const [first, ...others] = low(0);
    expect(first).toBe(0);
    expect(find([1, ...others], elsewhere)).toBeNull();
  });

  it("has two rows at least: one row beside an empty one is an exchange", () => {
    expect(find([0, 15, 20, 30], [160, 10, 200, 300])).toBe("exchanged 1 2");
    expect(find([0, 14, 20, 30], [160, 10, 200, 300])).toBeNull();
  });

  it("needs a row that is off: 15 votes, and 5 times", () => {
    // Expected and not there.
    expect(find([0, 23, 5], [230, 50, 0])).toBe("shifted 1–3, 1 empty");
    expect(find([0, 14, 5], [140, 50, 0])).toBeNull();
    expect(find([0, 7, 5, 15], [99, 49, 150, 20])).toBe("shifted 1–4, 1 empty");
    expect(find([4, 0, 0], [0, 40, 0])).toBeNull();
    // Large, but not five times as large.
    expect(find([31, 0, 5, 16], [310, 50, 160, 50])).toBeNull();
  });

  it("takes away a third of what does not fit", () => {
    // Beside the shift 16 or 18 rows are 10 off: moved back, 160 of 240 stays, or 180 of 260.
    const noisy = (noise: number) =>
      find(
        [0, 40, 30, 20, 10, ...Array.from({ length: noise }, (_, at) => (at % 2 === 0 ? 30 : 10))],
        [400, 300, 200, 100, 0, ...Array.from({ length: noise }, () => 200)],
      );
    expect(noisy(16)).toBe("shifted 1–5, 1 empty");
    expect(noisy(18)).toBeNull();
  });

  it("explains a quarter more than a popular candidate would", () => {
    expect(find([0, 22, 0], [220, 0, 10])).toBeNull();
    // Just a quarter, and a little less.
    expect(find([0, 5, 20, 15, 40, 0, 40], [50, 200, 150, 0, 200, 200, 200])).toBe("shifted 1–4, 1 empty");
    expect(find([0, 5, 20, 14, 40, 0, 40], [50, 200, 150, 0, 200, 200, 200])).toBeNull();
    // Two candidates have more than expected; one of them being popular explains it as well.
    expect(find([34, 10, 9, 0], [60, 340, 100, 90])).toBeNull();
    // The first candidate without votes is no popular candidate, though the others keep their proportions.
    expect(find([0, 160, 80, 40, 20, 10, 5], [1600, 800, 400, 200, 100, 50, 25])).toBe(
      "shifted 1–7, 1 empty",
    );
  });
});

describe("an exchange and a shift", () => {
  it("the one that leaves less is named, the exchange when they leave the same", () => {
    expect(find([32, 19, 0], [40, 305, 190])).toBe("shifted 1–3, 3 empty");
    expect(find([0, 19, 5], [190, 50, 80])).toBe("exchanged 1 2");
    expect(find([2, 31, 0, 0], [20, 0, 310, 0])).toBe("exchanged 2 3");
  });
});

describe("numbers beyond any polling station", () => {
  it("are not compared, rather than inexactly", () => {
    const votes = swapped(AS_EXPECTED, 0, 1).map((count) => count * 1e7);
    expect(find(votes, ELSEWHERE)).toBe("exchanged 1 2");
    expect(
      find(
        votes,
        ELSEWHERE.map((count) => count * 1e6),
      ),
    ).toBeNull();
  });
});
