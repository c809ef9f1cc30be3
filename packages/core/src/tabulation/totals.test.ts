import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { must } from "../basics/index.ts";
import {
  candidateNumber,
  type ListVotes,
  listNumber,
  MAX_COUNT,
  type StationNumber,
  stationNumber,
  type VoteCounts,
} from "../election/index.ts";
import { numbersByField } from "./count-rows.ts";
import { anyResults, LISTS, listVotes, STATION, unit } from "./counts.fixtures.ts";
import type { AddingError, Unit } from "./tabulation-error.ts";
import { addUp, startTotals, type Totals, type UnitCounts } from "./totals.ts";

const EXPLAINED: VoteCounts = {
  ...STATION,
  admitted: { pollCards: 60, proxies: 6, voterCards: 4, total: 70 },
  explanations: { takenAway: 1, tooFewIssued: 2, tooManyIssued: 3, unexplained: 4, otherExplanation: 5 },
};

function total<U extends Unit>(units: readonly UnitCounts<U>[]): Totals<U> {
  const sum = addUp(units, null);
  if (!sum.ok) throw new Error(`cannot add up: ${JSON.stringify(sum.error)}`);
  return sum.value;
}

describe("adding up stations", () => {
  it("adds every number by itself", () => {
    const other: VoteCounts = {
      lists: [listVotes(1, 200, [1, 100], [2, 100]), listVotes(4, 400, [1, 150], [3, 250])],
      eligibleVoters: 1_000,
      admitted: { pollCards: 500, proxies: 110, voterCards: 20, total: 630 },
      candidateVotes: 600,
      blank: 20,
      invalid: 12,
      moreCounted: 3,
      fewerCounted: 1,
      explanations: {
        takenAway: 10,
        tooFewIssued: 20,
        tooManyIssued: 30,
        unexplained: 40,
        otherExplanation: 50,
      },
      investigations: {
        method: "CSO",
        admittedRedetermined: true,
        otherReason: false,
        partlyRecounted: true,
      },
    };
    expect(total([unit(1, EXPLAINED), unit(2, other)])).toEqual({
      unitCount: 2,
      counts: {
        lists: [listVotes(1, 240, [1, 125], [2, 115]), listVotes(4, 420, [1, 162], [3, 258])],
        eligibleVoters: 1_100,
        admitted: { pollCards: 560, proxies: 116, voterCards: 24, total: 700 },
        candidateVotes: 660,
        blank: 27,
        invalid: 15,
        moreCounted: 3,
        fewerCounted: 1,
        explanations: {
          takenAway: 11,
          tooFewIssued: 22,
          tooManyIssued: 33,
          unexplained: 44,
          otherExplanation: 55,
        },
        investigations: null,
      },
      moreCountedAt: [2],
      fewerCountedAt: [2],
      moreCastAt: [2],
      fewerCastAt: [],
    });
  });

  it("Na 31-2, 2.4: names the stations behind I and J in ascending order, and never lets I and J cancel out", () => {
    const more = { ...STATION, blank: 9, moreCounted: 2 };
    const fewer = { ...STATION, blank: 4, fewerCounted: 3 };
    const sum = total([unit(10, more), unit(9, fewer), unit(2, more), unit(1), unit(11, fewer)]);
    expect(sum.counts.moreCounted).toBe(4);
    expect(sum.counts.fewerCounted).toBe(6);
    expect(sum.moreCountedAt).toEqual([2, 10]);
    expect(sum.fewerCountedAt).toEqual([9, 11]);
    expect(sum.moreCastAt).toEqual([2, 10]);
    expect(sum.fewerCastAt).toEqual([9, 11]);
  });

  it("names stations by H and D as well, for those that wrote nothing at I and J", () => {
    const sum = total([unit(1, { ...STATION, invalid: 4 }), unit(2, { ...STATION, invalid: 2 }), unit(3)]);
    expect(sum).toMatchObject({ moreCountedAt: [], fewerCountedAt: [], moreCastAt: [1], fewerCastAt: [2] });
  });

  it("keeps C and the explanations null where the form has no such rows", () => {
    const { counts } = total([unit(1), unit(2)]);
    expect(counts.admitted.voterCards).toBeNull();
    expect(counts.explanations).toBeNull();
  });

  it("names other units by their identifier, after the stations", () => {
    const more = { ...STATION, moreCounted: 1 };
    const units: readonly UnitCounts<Unit>[] = [
      "HSB2",
      stationNumber(12),
      "HSB1",
      stationNumber(3),
      "0001",
    ].map((name) => ({ unit: name, counts: more }));
    const expected = [3, 12, "0001", "HSB1", "HSB2"];
    expect(total(units).moreCountedAt).toEqual(expected);
    expect(total(units.toReversed()).moreCountedAt).toEqual(expected);
  });

  it("a total does not change when more is added after it", () => {
    const running = startTotals(LISTS);
    expect(running.add(stationNumber(1), STATION)).toBeNull();
    const before = running.finish();
    const copy = structuredClone(before);
    expect(running.add(stationNumber(2), { ...STATION, moreCounted: 5 })).toBeNull();
    expect(before).toEqual(copy);
    expect(running.finish()).toMatchObject({ ok: true, value: { unitCount: 2, moreCountedAt: [2] } });
  });
});

describe("adding up nothing", () => {
  it("gives zeroes on the lists of the election", () => {
    const sum = addUp([], LISTS);
    expect(sum).toMatchObject({ ok: true, value: { unitCount: 0, moreCountedAt: [] } });
    const counts = sum.ok ? sum.value.counts : STATION;
    expect([...numbersByField(counts).values()].every((number) => number === 0)).toBe(true);
    expect(counts.lists).toEqual([listVotes(1, 0, [1, 0], [2, 0]), listVotes(4, 0, [1, 0], [3, 0])]);
    expect(counts.admitted.voterCards).toBeNull();
    expect(counts.explanations).toBeNull();
  });

  it("is refused when nobody knows the lists", () => {
    expect(addUp([], null)).toEqual({ ok: false, error: { kind: "nothing-to-add" } });
  });
});

describe("what cannot be added up", () => {
  const [first, second] = [must(STATION.lists[0], "list 1"), must(STATION.lists[1], "list 4")];

  it("the same station twice", () => {
    expect(refusal(unit(7), unit(8), unit(7))).toEqual({ kind: "duplicate-unit", unit: 7 });
  });

  it.each<[string, VoteCounts, number, number | null]>([
    ["the first list missing", withLists(second), 1, null],
    ["the last list missing", withLists(first), 4, null],
    ["all lists missing", withLists(), 1, null],
    ["a list too many at the end", withLists(first, second, listVotes(9, 0)), 9, null],
    ["a list too many in between", withLists(first, listVotes(3, 0), second), 3, null],
    ["another list instead", withLists(first, listVotes(5, 20, [1, 12], [3, 8])), 4, null],
    ["lists in another order", withLists(second, first), 4, null],
    ["the first candidate missing", withLists(listVotes(1, 15, [2, 15]), second), 1, 1],
    ["the last candidate missing", withLists(first, listVotes(4, 12, [1, 12])), 4, 3],
    ["a candidate too many at the end", withLists(listVotes(1, 40, [1, 25], [2, 15], [3, 0]), second), 1, 3],
    ["a candidate too many in between", withLists(first, listVotes(4, 20, [1, 12], [2, 0], [3, 8])), 4, 2],
    ["candidates in another order", withLists(first, listVotes(4, 20, [3, 8], [1, 12])), 4, 3],
  ])("a station with %s", (_, counts, list, candidate) => {
    const error = {
      kind: "lists-differ",
      unit: 2,
      list: listNumber(list),
      candidate: candidate === null ? null : candidateNumber(candidate),
    };
    expect(refusal(unit(1), unit(2, counts))).toEqual(error);
    const running = startTotals(LISTS);
    expect(running.add(stationNumber(2), counts)).toEqual(error);
  });

  it.each<[string, VoteCounts, VoteCounts, string]>([
    ["C, where the others have none", STATION, withC(4), "admitted.voterCards"],
    ["no C, where the others have it", withC(0), STATION, "admitted.voterCards"],
    [
      "explanations, where the others have none",
      STATION,
      withExplanations(),
      "difference.explanations.takenAway",
    ],
    [
      "no explanations, where the others have them",
      withExplanations(),
      STATION,
      "difference.explanations.takenAway",
    ],
  ])("a station with %s", (_, before, counts, field) => {
    expect(refusal(unit(1, before), unit(2, counts))).toEqual({ kind: "rows-differ", unit: 2, field });
  });

  it("a sum of ten digits; nine digits fit", () => {
    const most = { ...STATION, blank: MAX_COUNT };
    expect(refusal(unit(1, most), unit(2, { ...STATION, blank: 0 }))).toBeNull();
    expect(refusal(unit(1, most), unit(2, { ...STATION, blank: 1 }))).toEqual({
      kind: "sum-too-large",
      field: "cast.blank",
      sum: 1_000_000_000,
    });
    const list = withLists(listVotes(1, MAX_COUNT, [1, 0], [2, 0]), second);
    expect(refusal(unit(1, list), unit(2))).toMatchObject({ field: "list.1.total", sum: MAX_COUNT + 40 });
    const candidate = withLists(first, listVotes(4, 0, [1, 0], [3, MAX_COUNT]));
    expect(refusal(unit(1, candidate), unit(2))).toMatchObject({ field: "list.4.candidate.3" });
  });

  it.each([-1, 0.5, Number.NaN, MAX_COUNT + 1])("stops at a number that is not a count: %d", (wrong) => {
    expect(adding({ ...STATION, invalid: wrong })).toThrow("cast.invalid has a count");
    expect(adding(withLists(listVotes(1, wrong, [1, 25], [2, 15]), second))).toThrow("list 1 has a count");
    expect(adding(withLists(first, listVotes(4, 20, [1, 12], [3, wrong])))).toThrow(
      "candidate 3 of list 4 has a count",
    );
  });

  it("adds nothing of a unit that is refused", () => {
    const running = startTotals<StationNumber>(null);
    expect(running.add(stationNumber(1), STATION)).toBeNull();
    const before = running.finish();
    expect(running.add(stationNumber(1), STATION)).not.toBeNull();
    expect(running.add(stationNumber(2), withLists(first))).not.toBeNull();
    expect(running.add(stationNumber(3), withC(1))).not.toBeNull();
    expect(running.finish()).toEqual(before);
    expect(running.add(stationNumber(2), STATION)).toBeNull();
  });

  it("a first unit that is refused does not decide which rows the others have", () => {
    const running = startTotals<StationNumber>(LISTS);
    expect(running.add(stationNumber(1), { ...withC(1), lists: [first] })).toMatchObject({
      kind: "lists-differ",
    });
    expect(running.add(stationNumber(1), STATION)).toBeNull();
  });
});

describe("properties of adding up", () => {
  it("permuting the stations changes nothing", () => {
    fc.assert(
      fc.property(
        anyResults.chain(({ units }) =>
          fc.tuple(fc.constant(units), fc.shuffledSubarray([...units], { minLength: units.length })),
        ),
        ([units, shuffled]) => {
          expect(total(shuffled)).toEqual(total(units));
        },
      ),
    );
  });

  it("adding groups first and then the groups gives the same: the total of totals", () => {
    fc.assert(
      fc.property(anyResults, fc.nat(), ({ units }, cut) => {
        const at = 1 + (cut % units.length);
        const groups = [units.slice(0, at), units.slice(at)].filter((group) => group.length > 0);
        const totals = groups.map((group, index) => ({ unit: `HSB${index}`, counts: total(group).counts }));
        expect(total(totals).counts).toEqual(total(units).counts);
      }),
    );
  });

  it("every sum is the sum of that box over the stations", () => {
    fc.assert(
      fc.property(anyResults, ({ units }) => {
        const sums = numbersByField(total(units).counts);
        const boxes = units.map(({ counts }) => numbersByField(counts));
        for (const [field, sum] of sums) {
          expect(sum).toBe(boxes.reduce((added, box) => added + must(box.get(field), field), 0));
        }
        expect(boxes.every((box) => box.size === sums.size)).toBe(true);
      }),
    );
  });
});

function withC(voterCards: number): VoteCounts {
  return { ...STATION, admitted: { ...STATION.admitted, voterCards } };
}

function withExplanations(): VoteCounts {
  return { ...STATION, explanations: EXPLAINED.explanations };
}

function withLists(...lists: readonly ListVotes[]): VoteCounts {
  return { ...STATION, lists };
}

function refusal(...units: readonly UnitCounts<StationNumber>[]): AddingError<StationNumber> | null {
  const sum = addUp(units, null);
  return sum.ok ? null : sum.error;
}

function adding(counts: VoteCounts): () => unknown {
  return () => startTotals(LISTS).add(stationNumber(1), counts);
}
