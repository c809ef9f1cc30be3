import { describe, expect, it } from "vitest";
import type { FieldValues } from "../election/index.ts";
import { answer, codesWith, findWith, form, found, sheetWith } from "./sheets.fixtures.ts";
import { validateSheet } from "./validate-sheet.ts";

const CSO = form("cso-first");
const DSO = form("dso-first");
const CSB = form("csb-entry");
const EXPLAINED = "difference.fullyExplained";
const EXPLAINED_BOXES = [`${EXPLAINED}.yes`, `${EXPLAINED}.no`];
const EQUAL = "difference.boxes.equal";
const MORE = "difference.boxes.more";
const FEWER = "difference.boxes.fewer";
const BOXES = [EQUAL, MORE, FEWER];

/** H stays 103; D becomes what is asked. */
const admitted = (total: number): FieldValues => ({
  "admitted.pollCards": total - 13,
  "admitted.total": total,
});
const tick = (...boxes: readonly string[]): FieldValues =>
  Object.fromEntries(BOXES.map((box) => [box, boxes.includes(box)]));
const counted = (more: number, fewer: number): FieldValues => ({
  "difference.moreCounted": more,
  "difference.fewerCounted": fewer,
});

/** Everything as it should be when H is 3 more, or 3 fewer, than D. */
const threeMore = { ...admitted(100), ...tick(MORE), ...counted(3, 0), ...answer(EXPLAINED, "yes") };
const threeFewer = { ...admitted(106), ...tick(FEWER), ...counted(0, 3), ...answer(EXPLAINED, "yes") };

describe("a difference that is filled in as it should be", () => {
  it("is no error", () => {
    const codes = (values: FieldValues) => codesWith(CSO, values).filter((code) => code.startsWith("F"));
    expect(codes({})).toEqual([]);
    expect(codes(threeMore)).toEqual([]);
    expect(codes(threeFewer)).toEqual([]);
  });
});

describe("F.301–F.303: the box must be true", () => {
  it.each([
    ["F.301", EQUAL, { 102: true, 103: false, 104: true }],
    ["F.302", MORE, { 102: false, 103: true, 104: true }],
    ["F.303", FEWER, { 102: true, 103: true, 104: false }],
  ] as const)("%s: %s", (code, box, fires) => {
    for (const [total, expected] of Object.entries(fires)) {
      const values = { ...admitted(Number(total)), ...tick(box) };
      const finding = found(code, [box], { admitted: Number(total), cast: 103 });
      expect(findWith(code, CSO, values)).toEqual(expected ? [finding] : []);
      expect(findWith(code, CSO, { ...admitted(Number(total)), ...tick() })).toEqual([]);
    }
  });
});

describe("F.304: exactly one box", () => {
  it.each([
    [[], 0],
    [[EQUAL], 1],
    [[MORE], 1],
    [[FEWER], 1],
    [[EQUAL, MORE], 2],
    [[EQUAL, FEWER], 2],
    [[MORE, FEWER], 2],
    [[EQUAL, MORE, FEWER], 3],
  ])("%j", (boxes, ticked) => {
    expect(findWith("F.304", CSO, tick(...boxes))).toEqual(
      ticked === 1 ? [] : [found("F.304", BOXES, { ticked })],
    );
  });
});

describe("F.305: D = H, so I and J are blank", () => {
  it.each([
    [0, 0, null],
    [1, 0, ["difference.moreCounted"]],
    [0, 1, ["difference.fewerCounted"]],
    [2, 2, ["difference.moreCounted", "difference.fewerCounted"]],
  ])("I %i, J %i: names what is filled", (more, fewer, fields) => {
    expect(findWith("F.305", CSO, counted(more, fewer))).toEqual(
      fields === null ? [] : [found("F.305", fields, { cast: 103, moreCounted: more, fewerCounted: fewer })],
    );
  });

  it("not when D and H differ", () => {
    expect(findWith("F.305", CSO, { ...admitted(102), ...counted(1, 1) })).toEqual([]);
    expect(findWith("F.305", CSO, { ...admitted(104), ...counted(1, 1) })).toEqual([]);
  });
});

describe("F.306 and F.307: H > D", () => {
  it.each([2, 3, 4])("F.306: H − D = 3, I = %i", (more) => {
    expect(findWith("F.306", CSO, { ...threeMore, ...counted(more, 0) })).toEqual(
      more === 3
        ? []
        : [
            found("F.306", ["difference.moreCounted"], {
              admitted: 100,
              cast: 103,
              expected: 3,
              moreCounted: more,
            }),
          ],
    );
  });

  it.each([0, 1])("F.307: J = %i", (fewer) => {
    expect(findWith("F.307", CSO, { ...threeMore, ...counted(3, fewer) })).toEqual(
      fewer === 0
        ? []
        : [found("F.307", ["difference.fewerCounted"], { admitted: 100, cast: 103, fewerCounted: 1 })],
    );
  });

  it.each([103, 104])("not when H = 103 and D = %i", (total) => {
    const values = { ...admitted(total), ...counted(7, 7) };
    expect(findWith("F.306", CSO, values)).toEqual([]);
    expect(findWith("F.307", CSO, values)).toEqual([]);
  });

  it("from a difference of 1", () => {
    const values = { ...admitted(102), ...counted(0, 1) };
    expect(codesWith(CSO, { ...values, ...tick(MORE), ...answer(EXPLAINED, "no") })).toEqual([
      "F.306",
      "F.307",
    ]);
  });
});

describe("F.308 and F.309: H < D", () => {
  it.each([2, 3, 4])("F.308: D − H = 3, J = %i", (fewer) => {
    expect(findWith("F.308", CSO, { ...threeFewer, ...counted(0, fewer) })).toEqual(
      fewer === 3
        ? []
        : [
            found("F.308", ["difference.fewerCounted"], {
              admitted: 106,
              cast: 103,
              expected: 3,
              fewerCounted: fewer,
            }),
          ],
    );
  });

  it.each([0, 1])("F.309: I = %i", (more) => {
    expect(findWith("F.309", CSO, { ...threeFewer, ...counted(more, 3) })).toEqual(
      more === 0
        ? []
        : [found("F.309", ["difference.moreCounted"], { admitted: 106, cast: 103, moreCounted: 1 })],
    );
  });

  it.each([103, 102])("not when H = 103 and D = %i", (total) => {
    const values = { ...admitted(total), ...counted(7, 7) };
    expect(findWith("F.308", CSO, values)).toEqual([]);
    expect(findWith("F.309", CSO, values)).toEqual([]);
  });

  it("from a difference of 1", () => {
    const values = { ...admitted(104), ...counted(1, 0) };
    expect(codesWith(CSO, { ...values, ...tick(FEWER), ...answer(EXPLAINED, "no") })).toEqual([
      "F.308",
      "F.309",
    ]);
  });
});

describe("F.310 and F.313: is the difference fully explained?", () => {
  it.each(["yes", "no", "both", "none"] as const)("D and H differ, answered %s", (given) => {
    for (const total of [102, 104]) {
      const values = { ...admitted(total), ...answer(EXPLAINED, given) };
      expect(findWith("F.310", CSO, values)).toEqual(
        given === "both" || given === "none"
          ? [found("F.310", EXPLAINED_BOXES, { admitted: total, cast: 103 })]
          : [],
      );
      expect(findWith("F.313", CSO, values)).toEqual([]);
    }
  });

  it.each(["yes", "no", "both", "none"] as const)("D = H, answered %s", (given) => {
    const values = answer(EXPLAINED, given);
    expect(findWith("F.310", CSO, values)).toEqual([]);
    expect(findWith("F.313", CSO, values)).toEqual(
      given === "none" ? [] : [found("F.313", EXPLAINED_BOXES, { cast: 103 })],
    );
  });
});

describe("F.311: not explained, so the page must say why it was looked at (DSO)", () => {
  it.each(["yes", "no", "both", "none"] as const)("explained %s", (given) => {
    const values = { ...threeMore, ...answer(EXPLAINED, given) };
    expect(findWith("F.311", DSO, values)).toEqual(
      given === "no" ? [found("F.311", ["corrections.unexplainedDifference", ...EXPLAINED_BOXES])] : [],
    );
    expect(findWith("F.311", DSO, { ...values, "corrections.unexplainedDifference": true })).toEqual([]);
    expect(findWith("F.311", DSO, { ...values, "corrections.otherError": true })).toHaveLength(
      given === "no" ? 1 : 0,
    );
  });
});

describe("F.312: D = H − I + J (centraal stembureau)", () => {
  const fields = ["difference.moreCounted", "difference.fewerCounted"];

  it.each([
    [{}, null],
    [counted(5, 5), null],
    [{ ...admitted(106), ...counted(2, 5) }, null],
    [{ ...admitted(100), ...counted(3, 0) }, null],
    [counted(1, 0), { admitted: 103, cast: 103, expected: 102, moreCounted: 1, fewerCounted: 0 }],
    [counted(0, 1), { admitted: 103, cast: 103, expected: 104, moreCounted: 0, fewerCounted: 1 }],
    [
      { ...admitted(100), ...counted(0, 3) },
      { admitted: 100, cast: 103, expected: 106, moreCounted: 0, fewerCounted: 3 },
    ],
  ])("%o", (values, numbers) => {
    expect(findWith("F.312", CSB, values)).toEqual(numbers === null ? [] : [found("F.312", fields, numbers)]);
  });
});

describe("a sheet without the parts of its form", () => {
  it("is a broken invariant", () => {
    const sheet = sheetWith(CSO);
    expect(() => validateSheet({ ...sheet, difference: { ...sheet.difference, boxes: null } })).toThrow(
      "the form of a station has the boxes that compare D and H",
    );
    expect(() =>
      validateSheet({ ...sheet, difference: { ...sheet.difference, fullyExplained: null } }),
    ).toThrow("the form asks whether the difference is explained");
  });
});
