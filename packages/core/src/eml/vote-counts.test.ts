import { describe, expect, it } from "vitest";
import { must } from "../basics/index.ts";
import type { CountDocument, ReportingUnit, VoteGroup } from "./documents.ts";
import { documentOf, type FixtureName, fixture } from "./eml.fixtures.ts";
import { countsByTotal, voteCountsOf } from "./vote-counts.ts";

function count(name: FixtureName): CountDocument {
  const document = documentOf(fixture(name));
  if (!("units" in document)) throw new Error(`${name} is no count`);
  return document;
}

const CSO = [
  "toegelaten kiezers opnieuw vastgesteld",
  "onderzocht vanwege andere reden",
  "stembiljetten deels herteld",
] as const;
const DSO = [
  "onderzocht vanwege onverklaard verschil",
  "onderzocht vanwege andere fout",
  "uitslag gecorrigeerd",
] as const;

describe("voteCountsOf", () => {
  const { total, units } = count("count-510b");
  const station = must(units[0], "a station");

  it("gives the rows of the paper by their reason codes: A, B, D, E, F, G, I, J and Z", () => {
    expect(voteCountsOf(total)).toEqual({
      lists: [
        {
          number: 1,
          total: 45,
          candidates: [
            { number: 1, votes: 30 },
            { number: 2, votes: 12 },
            { number: 4, votes: 3 },
          ],
        },
        {
          number: 3,
          total: 25,
          candidates: [
            { number: 1, votes: 20 },
            { number: 2, votes: 5 },
          ],
        },
      ],
      eligibleVoters: 120,
      admitted: { pollCards: 66, proxies: 6, voterCards: null, total: 72 },
      candidateVotes: 70,
      blank: 2,
      invalid: 1,
      moreCounted: 1,
      fewerCounted: 0,
      explanations: null,
      investigations: null,
    });
  });

  it("gives C and the explanations of a form of 2022", () => {
    const counts = voteCountsOf(count("count-510b-2022").total);
    expect(counts.admitted).toEqual({ pollCards: 64, proxies: 6, voterCards: 2, total: 72 });
    expect(counts.explanations).toEqual({
      takenAway: 0,
      tooFewIssued: 0,
      tooManyIssued: 1,
      unexplained: 0,
      otherExplanation: 0,
    });
  });

  it.each([
    ["meegenomen stembiljetten", "takenAway"],
    ["te weinig uitgereikte stembiljetten", "tooFewIssued"],
    ["te veel uitgereikte stembiljetten", "tooManyIssued"],
    ["geen verklaring", "unexplained"],
    ["andere verklaring", "otherExplanation"],
  ])("one explanation is enough to have them all: %s", (reasonCode, key) => {
    const group: VoteGroup = { ...total, uncounted: [{ reasonCode, count: 7, initialCount: null }] };
    const none = { takenAway: 0, tooFewIssued: 0, tooManyIssued: 0, unexplained: 0, otherExplanation: 0 };
    expect(voteCountsOf(group).explanations).toEqual({ ...none, [key]: 7 });
  });

  it("counts a reason that is absent as 0", () => {
    const counts = voteCountsOf({ ...total, uncounted: [] });
    expect(counts).toMatchObject({
      admitted: { pollCards: 0, proxies: 0, voterCards: null, total: 0 },
      moreCounted: 0,
      fewerCounted: 0,
      explanations: null,
    });
  });

  it("gives the investigations of central counting (CSO)", () => {
    expect(voteCountsOf(station.group, station.investigations).investigations).toEqual({
      method: "CSO",
      admittedRedetermined: true,
      otherReason: false,
      partlyRecounted: false,
    });
  });

  const ticks = (
    codes: readonly string[],
    ticked: readonly string[],
  ): NonNullable<ReportingUnit["investigations"]> =>
    codes.map((reasonCode) => ({ reasonCode, value: ticked.includes(reasonCode) }));

  it.each([
    [0, { admittedRedetermined: true, otherReason: false, partlyRecounted: false }],
    [1, { admittedRedetermined: false, otherReason: true, partlyRecounted: false }],
    [2, { admittedRedetermined: false, otherReason: false, partlyRecounted: true }],
  ])("CSO, tick %i", (index, expected) => {
    const { investigations } = voteCountsOf(total, ticks(CSO, [CSO[index] ?? ""]));
    expect(investigations).toEqual({ method: "CSO", ...expected });
  });

  it.each([
    [0, { unexplainedDifference: true, otherError: false, corrected: false }],
    [1, { unexplainedDifference: false, otherError: true, corrected: false }],
    [2, { unexplainedDifference: false, otherError: false, corrected: true }],
  ])("DSO, tick %i", (index, expected) => {
    const { investigations } = voteCountsOf(total, ticks(DSO, [DSO[index] ?? ""]));
    expect(investigations).toEqual({ method: "DSO", ...expected });
  });

  it("a tick that is absent is no tick", () => {
    const { investigations } = voteCountsOf(total, ticks([DSO[2]], [DSO[2]]));
    expect(investigations).toEqual({
      method: "DSO",
      unexplainedDifference: false,
      otherError: false,
      corrected: true,
    });
  });

  it.each([
    ["none", []],
    ["those of both ways of counting", [CSO[0], DSO[0]]],
    ["one that we do not know", [CSO[0], "iets anders"]],
  ])("has no investigations when the file has %s", (_, codes) => {
    expect(voteCountsOf(total, ticks(codes, [])).investigations).toBeNull();
  });

  it("stops at a candidate without a number", () => {
    expect(() => voteCountsOf(count("count-510d-kieskringen").total)).toThrow("has a number");
  });
});

describe("countsByTotal", () => {
  it("keeps the numbers of a count within one kieskring", () => {
    const { total, units } = count("count-510b");
    const station = must(units[0], "a station");
    const counts = countsByTotal(total);
    expect(counts(total)).toEqual(voteCountsOf(total));
    expect(counts(station.group, station.investigations)).toEqual(
      voteCountsOf(station.group, station.investigations),
    );
  });

  describe("over kieskringen", () => {
    const { total, units } = count("count-510d-kieskringen");
    const counts = countsByTotal(total);

    it("numbers candidates by their place in the total", () => {
      expect(counts(total)?.lists).toEqual([
        {
          number: 1,
          total: 75,
          candidates: [
            { number: 1, votes: 50 },
            { number: 2, votes: 20 },
            { number: 3, votes: 5 },
          ],
        },
        { number: 2, total: 7, candidates: [{ number: 1, votes: 7 }] },
      ]);
      expect(counts(total)?.admitted).toEqual({ pollCards: 70, proxies: 10, voterCards: 2, total: 82 });
    });

    it("gives every unit all lists and candidates, with 0 for those it does not have", () => {
      expect(units.map(({ group }) => counts(group)?.lists)).toEqual([
        [
          {
            number: 1,
            total: 35,
            candidates: [
              { number: 1, votes: 30 },
              { number: 2, votes: 0 },
              { number: 3, votes: 5 },
            ],
          },
          { number: 2, total: 7, candidates: [{ number: 1, votes: 7 }] },
        ],
        [
          {
            number: 1,
            total: 40,
            candidates: [
              { number: 1, votes: 20 },
              { number: 2, votes: 20 },
              { number: 3, votes: 0 },
            ],
          },
          { number: 2, total: 0, candidates: [{ number: 1, votes: 0 }] },
        ],
      ]);
    });

    const [list] = total.lists;
    const withCandidate = (shortCode: string | null): VoteGroup => ({
      ...total,
      lists: [
        {
          ...must(list, "a list"),
          candidates: [{ ...must(list?.candidates[0], "a candidate"), shortCode }],
        },
      ],
    });

    it.each([null, "OnbekendX"])("has no answer for a candidate with short code %s", (shortCode) => {
      expect(counts(withCandidate("BakkerA"))).not.toBeNull();
      expect(counts(withCandidate(shortCode))).toBeNull();
    });
  });
});
