import { describe, expect, it } from "vitest";
import { candidateNumber, listNumber, stationNumber, type VoteCounts } from "../election/index.ts";
import { compareStations, expectedRows } from "./compare-stations.ts";
import { describeFinding } from "./describe-finding.ts";
import { COUNTS } from "./sheets.fixtures.ts";

/** A station from the votes per candidate of each list; lists are numbered 1, 3, 5 … and so are candidates. */
function station(number: number, lists: readonly (readonly number[])[], more: Partial<VoteCounts> = {}) {
  const listVotes = lists.map((votes, list) => ({
    number: listNumber(2 * list + 1),
    total: votes.reduce((sum, count) => sum + count, 0),
    candidates: votes.map((count, at) => ({ number: candidateNumber(2 * at + 1), votes: count })),
  }));
  const candidateVotes = listVotes.reduce((sum, { total }) => sum + total, 0);
  return {
    number: stationNumber(number),
    counts: { ...COUNTS, lists: listVotes, candidateVotes, blank: 0, invalid: 0, ...more },
  };
}

const warning = (code: string) => ({
  code,
  severity: "warning",
  list: null,
  candidate: null,
  otherStation: null,
});
const of = (code: string, findings: ReturnType<typeof compareStations>) =>
  findings.filter((finding) => finding.code === code);

describe("W.301: the same result as another station", () => {
  const numbers = [[30, 20, 10]];

  it("names the other one at each of the two", () => {
    const found = compareStations([station(1, numbers), station(2, [[31, 20, 10]]), station(7, numbers)]);
    expect(found).toEqual([
      {
        ...warning("W.301"),
        fields: [],
        station: 1,
        otherStation: 7,
        numbers: { station: 1, other: 7, cast: 60 },
      },
      {
        ...warning("W.301"),
        fields: [],
        station: 7,
        otherStation: 1,
        numbers: { station: 7, other: 1, cast: 60 },
      },
    ]);
  });

  it("counts all votes cast: E, F and G", () => {
    const [found] = compareStations(
      [1, 2].map((number) => station(number, numbers, { blank: 5, invalid: 7 })),
    );
    expect(found?.numbers).toEqual({ station: 1, other: 2, cast: 72 });
  });

  it("three of a kind: the first names the second, the others the first", () => {
    const found = compareStations([4, 5, 6].map((number) => station(number, numbers)));
    expect(found.map((finding) => [finding.station, finding.otherStation])).toEqual([
      [4, 5],
      [5, 4],
      [6, 4],
    ]);
  });

  it("a roll or a tick makes no difference", () => {
    const cso = {
      method: "CSO",
      admittedRedetermined: true,
      otherReason: false,
      partlyRecounted: false,
    } as const;
    const other = station(2, numbers, { eligibleVoters: 7, investigations: cso });
    expect(compareStations([station(1, numbers), other])).toHaveLength(2);
  });

  const explanations = {
    takenAway: 1,
    tooFewIssued: 1,
    tooManyIssued: 1,
    unexplained: 1,
    otherExplanation: 1,
  };
  const admitted = { pollCards: 90, proxies: 13, voterCards: 1, total: 103 };

  it.each<[string, Partial<VoteCounts>]>([
    ["candidate", { lists: station(1, [[30, 19, 11]]).counts.lists }],
    ["list total", { lists: station(1, numbers).counts.lists.map((list) => ({ ...list, total: 61 })) }],
    ["A", { admitted: { ...admitted, pollCards: 91 } }],
    ["B", { admitted: { ...admitted, proxies: 14 } }],
    ["C", { admitted: { ...admitted, voterCards: 2 } }],
    ["D", { admitted: { ...admitted, total: 104 } }],
    ["E", { candidateVotes: 61 }],
    ["F", { blank: 1 }],
    ["G", { invalid: 1 }],
    ["I", { moreCounted: 1 }],
    ["J", { fewerCounted: 1 }],
    ["taken away", { explanations: { ...explanations, takenAway: 2 } }],
    ["too few", { explanations: { ...explanations, tooFewIssued: 2 } }],
    ["too many", { explanations: { ...explanations, tooManyIssued: 2 } }],
    ["unexplained", { explanations: { ...explanations, unexplained: 2 } }],
    ["other", { explanations: { ...explanations, otherExplanation: 2 } }],
    ["explanations", { explanations: null }],
  ])("a difference in %s is a difference", (_, more) => {
    const same = { admitted, explanations };
    const found = compareStations([station(1, numbers, same), station(2, numbers, { ...same, ...more })]);
    expect(of("W.301", found)).toEqual([]);
    expect(of("W.301", compareStations([station(1, numbers, same), station(2, numbers, same)]))).toHaveLength(
      2,
    );
  });

  it("rows are not run together: 1 and 11 is not 11 and 1", () => {
    const a = station(1, [[1, 11], [2]], { admitted });
    const b = station(2, [[1], [11, 2]], { admitted });
    expect(of("W.301", compareStations([a, b]))).toEqual([]);
  });

  it("stations without votes are not compared", () => {
    const empty = [station(1, [[0, 0]]), station(2, [[0, 0]])];
    expect(compareStations(empty)).toEqual([]);
    for (const more of [
      { blank: 1 },
      { invalid: 1 },
      { candidateVotes: 1 },
      { blank: 1, candidateVotes: 1 },
      { blank: 1, invalid: 1 },
    ]) {
      const [a, b] = [station(1, [[0, 0]], more), station(2, [[0, 0]], more)];
      expect(of("W.301", compareStations([a, b]))).toHaveLength(2);
    }
  });
});

describe("W.302 and W.303: rows in the wrong place", () => {
  const ordinary = [60, 2, 20, 15, 10, 8];
  const others = [1, 2, 3].map((number) =>
    station(
      number,
      [ordinary, [5, 5]].map((votes) => votes.map((count) => count * number)),
    ),
  );

  it("W.302: two candidates who changed places", () => {
    const found = compareStations([
      ...others,
      station(9, [
        [2, 60, 20, 15, 10, 8],
        [6, 4],
      ]),
    ]);
    expect(found).toEqual([
      {
        ...warning("W.302"),
        list: 1,
        fields: ["list.1.candidate.1", "list.1.candidate.3"],
        station: 9,
        numbers: {
          station: 9,
          first: 1,
          firstVotes: 2,
          firstExpected: 60,
          second: 3,
          secondVotes: 60,
          secondExpected: 2,
        },
      },
    ]);
  });

  it("W.303: a run of candidates that is shifted", () => {
    const found = compareStations([
      ...others,
      station(9, [
        [0, 60, 2, 20, 15, 10],
        [6, 4],
      ]),
    ]);
    expect(found).toEqual([
      {
        ...warning("W.303"),
        list: 1,
        candidate: 1,
        fields: [1, 3, 5, 7, 9, 11].map((candidate) => `list.1.candidate.${candidate}`),
        station: 9,
        numbers: { station: 9, first: 1, last: 11, empty: 1, expected: 56 },
      },
    ]);
  });

  it("what was to be expected is rounded to whole votes, halves up", () => {
    const expected = (elsewhere: readonly number[]) =>
      of("W.302", compareStations([station(1, [elsewhere]), station(2, [[2, 80, 12, 6]])]))
        .filter((finding) => finding.station === 2)
        .map(({ numbers }) => [numbers["firstExpected"], numbers["secondExpected"]]);
    // 100 votes here: a twentieth of the votes elsewhere.
    expect(expected([1610, 30, 250, 110])).toEqual([[81, 2]]);
    expect(expected([1609, 29, 252, 110])).toEqual([[80, 1]]);
  });

  it("every row of such a list can be shown beside what was to be expected", () => {
    const stations = [
      ...others,
      station(9, [
        [0, 60, 2, 20, 15, 10],
        [6, 4],
      ]),
    ];
    const rows = expectedRows(stations, stationNumber(9), listNumber(1));
    expect(rows.map(({ candidate, votes, expected }) => [candidate, votes, expected])).toEqual([
      [1, 0, 56],
      [3, 60, 2],
      [5, 2, 19],
      [7, 20, 14],
      [9, 15, 9],
      [11, 10, 7],
    ]);
    expect(expectedRows(stations, stationNumber(9), listNumber(7))).toEqual([]);
    expect(expectedRows(stations, stationNumber(8), listNumber(1))).toEqual([]);
    expect(expectedRows(stations.slice(-1), stationNumber(9), listNumber(1))).toEqual([]);
  });

  it("one station alone has nothing to be held against", () => {
    expect(compareStations([station(9, [[2, 60, 20, 15, 10, 8]])])).toEqual([]);
    expect(compareStations([])).toEqual([]);
  });
});

describe("W.304: a share 50 points off the rest of the municipality", () => {
  const rest = station(1, [[200], [800]]);

  it.each([
    [69, 31, false],
    [70, 30, true],
    [71, 29, true],
  ])("20 %% elsewhere, %i of 100 here", (votes, others, fires) => {
    const found = of("W.304", compareStations([rest, station(2, [[votes], [others]])])).filter(
      (finding) => finding.station === 2,
    );
    const finding = (list: number, own: number, restVotes: number) => ({
      ...warning("W.304"),
      list,
      fields: [`cast.list.${list}`, `list.${list}.total`],
      station: 2,
      numbers: { station: 2, votes: own, stationVotes: 100, restVotes, restTotal: 1000 },
    });
    expect(found).toEqual(fires ? [finding(1, votes, 200), finding(3, others, 800)] : []);
  });

  it("counts the totals as written, and compares exactly", () => {
    const big = 999_999_999;
    const a = station(1, [[0], [big]]);
    const just = compareStations([a, station(2, [[500_000_000], [499_999_999]])]);
    expect(of("W.304", just).map((finding) => [finding.station, finding.list])).toEqual([
      [1, 1],
      [1, 3],
      [2, 1],
      [2, 3],
    ]);
    const hair = compareStations([a, station(2, [[499_999_999], [500_000_000]])]);
    expect(of("W.304", hair)).toEqual([]);
  });

  it("says nothing where there are no votes, here or elsewhere", () => {
    expect(compareStations([rest, station(2, [[0], [0]])])).toEqual([]);
    expect(compareStations([station(1, [[0], [0]]), station(2, [[5], [0]])])).toEqual([]);
  });
});

describe("compareStations", () => {
  it("sorts by station, then by code and list", () => {
    const ordinary = [60, 2, 20, 15, 10, 8];
    const town = [11, 12, 13].map((number) =>
      station(
        number,
        [ordinary, ordinary, [9000]].map((votes) => votes.map((count) => count * number)),
      ),
    );
    const odd = [[0, 60, 2, 20, 15, 10], [2, 60, 20, 15, 10, 8], [10]];
    const found = compareStations([station(8, odd), ...town, station(3, odd)]);
    expect(found.map(({ station: at, code, list }) => `${at} ${code} ${list}`)).toEqual([
      "8 W.301 null",
      "8 W.302 3",
      "8 W.303 1",
      "8 W.304 5",
      "3 W.301 null",
      "3 W.302 3",
      "3 W.303 1",
      "3 W.304 5",
    ]);
    // Only the finding on the same result names another station.
    expect(found.map(({ otherStation }) => otherStation)).toEqual([3, null, null, null, 8, null, null, null]);
    for (const finding of found) {
      for (const audience of ["typist", "coordinator", "reader"] as const) {
        expect(describeFinding(finding, audience, "nl")).not.toMatch(/[{}]/);
        expect(describeFinding(finding, audience, "en")).not.toMatch(/[{}]/);
      }
    }
  });

  it("does a large city in little time", () => {
    // 1,000 stations × 20 lists × 40 candidates, each a little different from the next.
    const stations = Array.from({ length: 1000 }, (_, number) =>
      station(
        number + 1,
        Array.from({ length: 20 }, (__, list) =>
          Array.from(
            { length: 40 },
            (___, row) => Math.trunc(300 / (row + 1)) + ((number * (row + 7) + list) % 11),
          ),
        ),
      ),
    );
    const start = process.cpuUsage();
    expect(compareStations(stations).filter(({ code }) => code !== "W.301")).toEqual([]);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});
