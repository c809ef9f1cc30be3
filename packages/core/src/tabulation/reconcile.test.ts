import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { must } from "../basics/index.ts";
import type { VoteCounts } from "../election/index.ts";
import { ballotsCast, numbersByField } from "./count-rows.ts";
import { anyCounts, anyLists, listVotes, STATION } from "./counts.fixtures.ts";
import { reconcile, reconcileWithin } from "./reconcile.ts";

const FULL: VoteCounts = {
  ...STATION,
  admitted: { pollCards: 60, proxies: 6, voterCards: 4, total: 70 },
  explanations: { takenAway: 1, tooFewIssued: 2, tooManyIssued: 3, unexplained: 4, otherExplanation: 5 },
};

describe("the boxes of a count", () => {
  it("stand in the order of the paper", () => {
    expect([...numbersByField(FULL)]).toEqual([
      ["eligibleVoters", 100],
      ["admitted.pollCards", 60],
      ["admitted.proxies", 6],
      ["admitted.voterCards", 4],
      ["admitted.total", 70],
      ["cast.candidates", 60],
      ["cast.blank", 7],
      ["cast.invalid", 3],
      ["difference.moreCounted", 0],
      ["difference.fewerCounted", 0],
      ["difference.explanations.takenAway", 1],
      ["difference.explanations.tooFewIssued", 2],
      ["difference.explanations.tooManyIssued", 3],
      ["difference.explanations.unexplained", 4],
      ["difference.explanations.otherExplanation", 5],
      ["list.1.total", 40],
      ["list.1.candidate.1", 25],
      ["list.1.candidate.2", 15],
      ["list.4.total", 20],
      ["list.4.candidate.1", 12],
      ["list.4.candidate.3", 8],
    ]);
  });

  it("rows that the form does not have are absent", () => {
    const fields = [...numbersByField(STATION).keys()];
    expect(fields).not.toContain("admitted.voterCards");
    expect(fields.some((field) => field.includes("explanations"))).toBe(false);
  });

  it("H is E + F + G", () => {
    expect(ballotsCast(STATION)).toBe(70);
    expect(ballotsCast({ ...STATION, candidateVotes: 100, blank: 20, invalid: 3 })).toBe(123);
  });

  it("a list or candidate that stands there twice stops the comparison", () => {
    const [first] = STATION.lists;
    const twice = { ...STATION, lists: [must(first, "list 1"), must(first, "list 1")] };
    expect(() => reconcile(twice, STATION)).toThrow("list.1.total stands there twice");
  });
});

describe("reconciling two counts", () => {
  it("finds nothing between equal counts", () => {
    expect(reconcile(FULL, structuredClone(FULL))).toEqual([]);
  });

  it("names the box and both numbers", () => {
    const received = {
      ...STATION,
      blank: 8,
      lists: [listVotes(1, 40, [1, 25], [2, 51]), ...STATION.lists.slice(1)],
    };
    expect(reconcile(STATION, received)).toEqual([
      { path: "cast.blank", own: 7, received: 8 },
      { path: "list.1.candidate.2", own: 15, received: 51 },
    ]);
  });

  it("a list or candidate on one side only is a difference, also with 0 votes", () => {
    const own = { ...STATION, lists: [listVotes(1, 40, [1, 40]), listVotes(7, 0, [1, 0])] };
    const received = { ...STATION, lists: [listVotes(1, 40, [1, 40], [2, 0]), listVotes(8, 3)] };
    expect(reconcile(own, received)).toEqual([
      { path: "list.7.total", own: 0, received: null },
      { path: "list.7.candidate.1", own: 0, received: null },
      { path: "list.1.candidate.2", own: null, received: 0 },
      { path: "list.8.total", own: null, received: 3 },
    ]);
  });

  it("a row on one side only is a difference as well", () => {
    const withC = { ...STATION, admitted: { ...STATION.admitted, voterCards: 0 } };
    expect(reconcile(STATION, withC)).toEqual([{ path: "admitted.voterCards", own: null, received: 0 }]);
    expect(reconcile(FULL, { ...FULL, explanations: null })).toHaveLength(5);
  });

  it("answers to questions are not counts", () => {
    const received: VoteCounts = {
      ...STATION,
      investigations: { method: "DSO", unexplainedDifference: true, otherError: true, corrected: true },
    };
    expect(reconcile(STATION, received)).toEqual([]);
  });

  it("any single changed number gives exactly one difference, on its own box", () => {
    fc.assert(
      fc.property(
        anyLists.chain((lists) => anyCounts(lists, "2022")),
        fc.nat(),
        fc.integer({ min: 1, max: 500 }),
        (own, pick, by) => {
          const numbers = [...numbersByField(own)];
          const [path, value] = must(numbers[pick % numbers.length], "a count has numbers");
          const received = changed(own, path, value + by);
          expect(reconcile(own, received)).toEqual([{ path, own: value, received: value + by }]);
          expect(reconcile(received, own)).toEqual([{ path, own: value + by, received: value }]);
        },
      ),
    );
  });
});

describe("reconciling a count with itself", () => {
  it("finds nothing where the candidates make the lists and the lists make E", () => {
    expect(reconcileWithin(STATION)).toEqual([]);
  });

  it("F.402: list total against its candidates, one above and one below", () => {
    const lists = [listVotes(1, 41, [1, 25], [2, 15]), listVotes(4, 19, [1, 12], [3, 8])];
    expect(reconcileWithin({ ...STATION, lists })).toEqual([
      { path: "list.1.total", stated: 41, computed: 40 },
      { path: "list.4.total", stated: 19, computed: 20 },
    ]);
  });

  it("F.202: E against the list totals", () => {
    expect(reconcileWithin({ ...STATION, candidateVotes: 61 })).toEqual([
      { path: "cast.candidates", stated: 61, computed: 60 },
    ]);
    expect(reconcileWithin({ ...STATION, candidateVotes: 59 })).toHaveLength(1);
  });

  it("an option of a referendum has no candidates to add, but counts in E", () => {
    const lists = [listVotes(1, 50), listVotes(2, 11)];
    expect(reconcileWithin({ ...STATION, lists })).toEqual([
      { path: "cast.candidates", stated: 60, computed: 61 },
    ]);
  });
});

/** The same count with one number replaced, found by its box in the JSON of the count. */
function changed(counts: VoteCounts, path: string, value: number): VoteCounts {
  const copy = structuredClone(counts);
  const [, list, candidate] = /^list\.(\d+)\.(?:candidate\.(\d+)|total)$/.exec(path) ?? [];
  if (list !== undefined) {
    return {
      ...copy,
      lists: copy.lists.map((votes) => {
        if (votes.number !== Number(list)) return votes;
        if (candidate === undefined) return { ...votes, total: value };
        const candidates = votes.candidates.map((one) =>
          one.number === Number(candidate) ? { ...one, votes: value } : one,
        );
        return { ...votes, candidates };
      }),
    };
  }
  const name = must(path.split(".").at(-1), "a path has a last part");
  if (path === "cast.candidates") return { ...copy, candidateVotes: value };
  if (path.startsWith("admitted.")) return { ...copy, admitted: { ...copy.admitted, [name]: value } };
  if (path.startsWith("difference.explanations.") && copy.explanations !== null) {
    return { ...copy, explanations: { ...copy.explanations, [name]: value } };
  }
  return { ...copy, [name]: value };
}
