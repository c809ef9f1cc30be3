import { describe, expect, it } from "vitest";
import { completed, council, lotOf, outcomeOf, receivers, sentencesOf } from "./apportionment.fixtures.ts";

/** Candidate and way of election, per list. */
function electedOn(outcome: ReturnType<typeof completed>, list: number): readonly string[] {
  return outcome.elected
    .filter((each) => each.list === list)
    .map((each) => `${each.candidate} ${each.by} ${each.votes}`);
}

describe("P 15: elected on preference votes", () => {
  it("below 19 seats more than 50 %: 1000 ÷ 10 = 100, 51 is enough and 50 is not", () => {
    const outcome = completed(
      council(
        10,
        [
          [300, 9, 51, 50, 190],
          [350, 50],
        ],
        { of: [5, 10] },
      ),
    );
    expect(electedOn(outcome, 1)).toEqual([
      "1 preference 300",
      "5 preference 190",
      "3 preference 51",
      "2 order 9",
      "4 order 50",
    ]);
    expect(outcome.steps.filter((step) => step.article === "P 15").slice(0, 2)).toEqual([
      {
        article: "P 15",
        kind: "preference-threshold",
        list: null,
        candidate: null,
        seat: null,
        numbers: { quota: "100", percentage: "50", threshold: "50" },
        sentence:
          "Met voorkeurstemmen is gekozen wie meer stemmen heeft dan 50 % van de kiesdeler (100), dus meer dan 50.",
      },
      {
        article: "P 15",
        kind: "elected-on-preference",
        list: 1,
        candidate: 1,
        seat: 1,
        numbers: { votes: "300", threshold: "50" },
        sentence: "Zetel 1 van lijst 1 gaat naar kandidaat 1: 300 stemmen, meer dan 50.",
      },
    ]);
  });

  it("from 19 seats on more than 25 %: 1900 ÷ 19 = 100, 26 is enough and 25 is not", () => {
    const outcome = completed(council(19, [[850, 25, 26, 99]], { of: [30] }));
    expect(outcome.steps.find((step) => step.kind === "preference-threshold")?.numbers["threshold"]).toBe(
      "13 3/19",
    );
    const exact = completed(council(19, [[1000, 25, 26, 849]], { of: [30] }));
    expect(electedOn(exact, 1).slice(0, 4)).toEqual([
      "1 preference 1000",
      "4 preference 849",
      "3 preference 26",
      "2 order 25",
    ]);
    expect(sentencesOf(exact, "preference-threshold")).toEqual([
      "Met voorkeurstemmen is gekozen wie meer stemmen heeft dan 25 % van de kiesdeler (100), dus meer dan 25.",
    ]);
  });

  it("the percentage is a parameter: 10 % of 100 is 10", () => {
    const outcome = completed(
      council(10, [[900, 10, 11, 79]], { rules: { preferencePercent: 10 }, of: [20] }),
    );
    expect(electedOn(outcome, 1).slice(0, 4)).toEqual([
      "1 preference 900",
      "4 preference 79",
      "3 preference 11",
      "2 order 10",
    ]);
  });

  it("no more than the list has seats: the one with the most votes", () => {
    const outcome = completed(council(3, [[60, 70, 70], [100]]));
    expect(electedOn(outcome, 1)).toEqual(["2 preference 70", "3 preference 70"]);
  });

  it("equal votes that all fit go in order of the list, and the step says so", () => {
    // 280 ÷ 4 = 70, threshold 35.
    const outcome = completed(council(4, [[60, 70, 70, 10, 70]]));
    expect(electedOn(outcome, 1)).toEqual([
      "2 preference 70",
      "3 preference 70",
      "5 preference 70",
      "1 preference 60",
    ]);
    expect(sentencesOf(outcome, "elected-on-preference").slice(0, 3)).toEqual([
      "Zetel 1 van lijst 1 gaat naar kandidaat 2: 70 stemmen, meer dan 35; de kandidaten 3 en 5 hebben er evenveel en volgen in de volgorde van de lijst.",
      "Zetel 2 van lijst 1 gaat naar kandidaat 3: 70 stemmen, meer dan 35; kandidaat 5 heeft er evenveel en volgt in de volgorde van de lijst.",
      "Zetel 3 van lijst 1 gaat naar kandidaat 5: 70 stemmen, meer dan 35.",
    ]);
  });

  it("a list without a seat elects nobody, whatever its candidates have", () => {
    const outcome = completed(council(1, [[60, 10], [45]]));
    expect(outcome.elected).toEqual([{ list: 1, candidate: 1, votes: 60, by: "preference" }]);
  });
});

describe("P 15: lot among candidates", () => {
  // 300 ÷ 3 = 100, threshold 50: list 1 has two seats for three candidates with 60 and one with 20.
  const votes = [[60, 20, 60, 60], [100]];

  it("equal votes that do not fit: one lot a seat, with the seats of the lists known", () => {
    const outcome = outcomeOf(council(3, votes));
    expect(outcome).toMatchObject({
      status: "lot-required",
      lot: { kind: "candidate", list: 1, options: [1, 3, 4], seatsAvailable: 2, equalValue: "60" },
      seats: [
        { list: 1, seats: 2, fullSeats: 2, residualSeats: 0 },
        { list: 2, seats: 1, fullSeats: 1, residualSeats: 0 },
      ],
      unassigned: 0,
    });
    expect(lotOf(council(3, votes, { lots: [[1, 4]] }))).toEqual({
      kind: "candidate",
      list: 1,
      options: [1, 3],
      seatsAvailable: 1,
      equalValue: "60",
    });
  });

  it("the order of the lots is the order of election and of succession", () => {
    const outcome = completed(
      council(3, votes, {
        lots: [
          [1, 4],
          [1, 1],
        ],
      }),
    );
    expect(electedOn(outcome, 1)).toEqual(["4 preference 60", "1 preference 60"]);
    expect(outcome.ranking[0]?.candidates).toEqual([4, 1, 3, 2]);
    expect(outcome.steps.find((step) => step.kind === "lot")).toEqual({
      article: "P 15",
      kind: "lot",
      list: 1,
      candidate: 4,
      seat: null,
      numbers: { options: "1, 3, 4", seatsAvailable: "2", equalValue: "60" },
      sentence:
        "De kandidaten 1, 3 en 4 van lijst 1 hebben evenveel stemmen (60) en er zijn nog 2 zetels: het lot wijst kandidaat 4 aan.",
    });
    expect(sentencesOf(outcome, "lot")[1]).toBe(
      "De kandidaten 1 en 3 van lijst 1 hebben evenveel stemmen (60) en er is nog 1 zetel: het lot wijst kandidaat 1 aan.",
    );
    expect(sentencesOf(outcome, "elected-on-preference").slice(0, 2)).toEqual([
      "Zetel 1 van lijst 1 gaat na loting naar kandidaat 4: 60 stemmen, meer dan 50.",
      "Zetel 2 van lijst 1 gaat na loting naar kandidaat 1: 60 stemmen, meer dan 50.",
    ]);
  });

  it("list by list, and seats that stay empty are told with it", () => {
    const two = [
      [60, 60, 60],
      [60, 60, 0],
    ];
    const input = council(3, two, { rules: { preferencePercent: 10 } });
    expect(lotOf(input)).toMatchObject({ list: 1, options: [1, 2, 3], seatsAvailable: 2 });
    const next = council(3, two, {
      rules: { preferencePercent: 10 },
      lots: [
        [1, 3],
        [1, 2],
      ],
    });
    expect(lotOf(next)).toMatchObject({ list: 2, options: [1, 2], seatsAvailable: 1 });
    const none = outcomeOf(
      council(
        9,
        [
          [80, 80],
          [3, 3],
        ],
        { of: [2, 2], rules: { preferencePercent: 0 } },
      ),
    );
    expect(none).toMatchObject({ status: "complete", unassigned: 5 });
  });
});

describe("P 17: the rest of the seats in order of the list", () => {
  it("after those on preference, by number, and the seats count on", () => {
    const outcome = completed(council(5, [[20, 300, 10, 60, 110]]));
    expect(electedOn(outcome, 1)).toEqual([
      "2 preference 300",
      "5 preference 110",
      "4 preference 60",
      "1 order 20",
      "3 order 10",
    ]);
    expect(outcome.steps.filter((step) => step.article === "P 17")).toEqual([
      {
        article: "P 17",
        kind: "elected-by-order",
        list: 1,
        candidate: 1,
        seat: 4,
        numbers: { votes: "20" },
        sentence:
          "Zetel 4 van lijst 1 gaat naar kandidaat 1: die staat van wie nog geen zetel heeft het hoogst op de lijst.",
      },
      expect.objectContaining({ candidate: 3, seat: 5, numbers: { votes: "10" } }),
    ]);
  });

  it("P 15 of every list comes before P 17 of any, and P 19 last of all", () => {
    const outcome = completed(
      council(4, [
        [150, 50],
        [150, 50],
      ]),
    );
    const articles = outcome.steps.map((step) => step.article);
    expect(articles.slice(articles.indexOf("P 15"))).toEqual([
      "P 15",
      "P 15",
      "P 15",
      "P 17",
      "P 17",
      "P 19",
      "P 19",
    ]);
    expect(receivers(outcome, "elected-on-preference", "elected-by-order")).toEqual([
      "1.1",
      "2.1",
      "1.2",
      "2.2",
    ]);
  });
});

describe("P 19: order of succession", () => {
  it("elected on preference, then others above the threshold by votes, then the list", () => {
    // 600 ÷ 3 = 200, threshold 100: list 1 has two seats and four candidates above 100.
    const outcome = completed(council(3, [[5, 101, 120, 5, 101, 115], [153]]));
    expect(electedOn(outcome, 1)).toEqual(["3 preference 120", "6 preference 115"]);
    expect(outcome.ranking[0]).toEqual({ list: 1, candidates: [3, 6, 2, 5, 1, 4] });
    expect(outcome.steps.filter((step) => step.article === "P 19")[0]).toEqual({
      article: "P 19",
      kind: "ranking",
      list: 1,
      candidate: null,
      seat: null,
      numbers: { ranking: "3, 6, 2, 5, 1, 4" },
      sentence:
        "Volgorde van opvolging op lijst 1: eerst de kandidaten 3, 6, 2 en 5 (boven de voorkeurdrempel), daarna de anderen zoals op de lijst.",
    });
  });

  it("everyone above the threshold: there are no others", () => {
    const outcome = completed(council(4, [[100, 110]], { of: [2] }));
    expect(sentencesOf(outcome, "ranking")).toEqual([
      "Volgorde van opvolging op lijst 1: eerst de kandidaten 2 en 1 (boven de voorkeurdrempel).",
    ]);
  });

  it("nobody above the threshold: as on the list, elected first", () => {
    // 400 ÷ 4 = 100, threshold 50.
    const outcome = completed(
      council(4, [
        [40, 50, 50, 50, 10],
        [50, 50, 50, 50],
      ]),
    );
    expect(outcome.ranking.map((ranking) => ranking.candidates)).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4],
    ]);
    expect(sentencesOf(outcome, "ranking")[0]).toBe(
      "Volgorde van opvolging op lijst 1: zoals op de lijst, want niemand kwam boven de voorkeurdrempel.",
    );
  });

  it("below 19 seats a list without a seat is ranked too, from 19 on it stays as it was", () => {
    // 1800 ÷ 18 = 100, threshold 50; list 2 has 55 votes and no seat: 1745 is 17 × 100 + 45, 55 is below 75 %.
    const small = completed(council(18, [1745, [4, 51]]));
    expect(small.ranking[1]).toEqual({ list: 2, candidates: [2, 1] });
    expect(small.elected.filter((each) => each.list === 2)).toEqual([]);
    // 1900 ÷ 19 = 100, threshold 25; 1850/19 = 97 7/19 beats 50/1.
    const large = completed(council(19, [1850, [4, 46]]));
    expect(large.ranking[1]).toEqual({ list: 2, candidates: [1, 2] });
    expect(sentencesOf(large, "ranking")).toEqual([
      "Volgorde van opvolging op lijst 1: eerst kandidaat 1 (boven de voorkeurdrempel), daarna de anderen zoals op de lijst.",
      "Volgorde van opvolging op lijst 2: zoals op de lijst, want de lijst heeft geen zetel.",
    ]);
    // 1900 ÷ 19 = 100, threshold 25: with a seat a list is ranked in a large council too.
    const ranked = completed(council(19, [1800, [10, 90]]));
    expect(ranked.ranking[1]).toEqual({ list: 2, candidates: [2, 1] });
  });
});
