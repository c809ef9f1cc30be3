import { describe, expect, it } from "vitest";
import { codesWith, FORMS, findingsWith, findWith, form, found } from "./sheets.fixtures.ts";

const CSO = form("cso-first");
const WITH_C = form("cso-first", "2026", true);
const LISTS = ["cast.list.1", "cast.list.4"];

describe("F.201: A + B + C = D", () => {
  const fields = ["admitted.pollCards", "admitted.proxies", "admitted.total"];

  it.each([
    [{ "admitted.total": 102 }, { sum: 103, admitted: 102 }],
    [{ "admitted.total": 104 }, { sum: 103, admitted: 104 }],
    [{ "admitted.pollCards": 91 }, { sum: 104, admitted: 103 }],
    [{ "admitted.proxies": 12 }, { sum: 102, admitted: 103 }],
  ])("%o", (values, numbers) => {
    expect(findWith("F.201", CSO, values)).toEqual([found("F.201", fields, numbers)]);
  });

  it("counts C where the form has it", () => {
    const values = { "admitted.voterCards": 1 };
    expect(findWith("F.201", CSO, values)).toEqual([]);
    expect(findWith("F.201", WITH_C, values)).toEqual([
      found("F.201", ["admitted.pollCards", "admitted.proxies", "admitted.voterCards", "admitted.total"], {
        sum: 104,
        admitted: 103,
      }),
    ]);
    expect(findWith("F.201", WITH_C, { ...values, "admitted.proxies": 12 })).toEqual([]);
  });
});

describe("F.202: E.1 + E.2 + … = E", () => {
  it.each([
    [{ "cast.list.1": 61 }, { sum: 101, candidates: 100 }],
    [{ "cast.list.4": 39 }, { sum: 99, candidates: 100 }],
    [{ "cast.candidates": 101 }, { sum: 100, candidates: 101 }],
    [{ "cast.candidates": 1 }, { sum: 100, candidates: 1 }],
    [
      { "cast.list.1": 0, "cast.list.4": 0 },
      { sum: 0, candidates: 100 },
    ],
  ])("%o", (values, numbers) => {
    expect(findWith("F.202", CSO, values)).toEqual([found("F.202", [...LISTS, "cast.candidates"], numbers)]);
  });
});

describe("F.203: E + F + G = H", () => {
  it.each([
    [{ "cast.total": 102 }, { sum: 103, cast: 102 }],
    [{ "cast.total": 104 }, { sum: 103, cast: 104 }],
    [{ "cast.blank": 0 }, { sum: 102, cast: 103 }],
    [{ "cast.invalid": 3 }, { sum: 104, cast: 103 }],
    [{ "cast.candidates": 99 }, { sum: 102, cast: 103 }],
  ])("%o", (values, numbers) => {
    expect(findWith("F.203", CSO, values)).toEqual([
      found("F.203", ["cast.candidates", "cast.blank", "cast.invalid", "cast.total"], numbers),
    ]);
  });
});

describe("F.204: E is blank though lists have votes", () => {
  it("says so instead of F.202 and F.203", () => {
    for (const of of FORMS) {
      expect(findingsWith(of, { "cast.candidates": 0 })).toEqual([
        found("F.204", ["cast.candidates"], { sum: 100 }),
      ]);
    }
  });

  it("one vote is enough", () => {
    const one = { "cast.candidates": 0, "cast.list.1": 1, "cast.list.4": 0 };
    expect(findWith("F.204", CSO, one)).toEqual([found("F.204", ["cast.candidates"], { sum: 1 })]);
  });

  it("not when there are no votes at all, nor when E is 1", () => {
    expect(findWith("F.204", CSO, { "cast.candidates": 0, "cast.list.1": 0, "cast.list.4": 0 })).toEqual([]);
    expect(codesWith(CSO, { "cast.candidates": 1 })).toEqual(["F.202", "F.203"]);
  });

  it("leaves other errors alone", () => {
    expect(codesWith(CSO, { "cast.candidates": 0, "admitted.proxies": 0 })).toEqual(["F.201", "F.204"]);
  });
});

describe("counts of nine digits", () => {
  it("are added exactly", () => {
    const values = { "cast.list.1": 999_999_999, "cast.list.4": 999_999_999, "cast.candidates": 999_999_999 };
    expect(findWith("F.202", CSO, values)).toMatchObject([
      { numbers: { sum: 1_999_999_998, candidates: 999_999_999 } },
    ]);
  });
});
