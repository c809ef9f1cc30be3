import { seededRandom } from "@stemketen/core/basics";
import {
  candidateNumber,
  type FieldValues,
  listNumber,
  type SheetField,
  sheetFields,
  sheetFromValues,
  stationForm,
} from "@stemketen/core/election";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MistakeKind, type Typing, typeFromPaper } from "./mistakes.ts";
import { Paper, placesOf } from "./paper.ts";

const FORM = stationForm("DSO", "first", "PS");
const LISTS = [
  { number: listNumber(1), candidates: [1, 2, 3, 4, 5, 6, 7, 8].map(candidateNumber) },
  { number: listNumber(4), candidates: [1, 3].map(candidateNumber) },
];
const FIELDS = sheetFields(FORM, LISTS);
const STEPS = [
  ...Map.groupBy(FIELDS, ({ block, list }) => (block === "lists" ? `list ${list}` : block)).values(),
];
const FRONT = STEPS.filter((step) => step.every(({ block }) => block !== "lists"));

/** Any numbers that nine boxes of digits can hold, small ones more often; any ticks. */
const values = fc
  .tuple(...FIELDS.map(({ path, kind }) => fc.tuple(fc.constant(path), boxOf(kind))))
  .map((boxes): FieldValues => Object.fromEntries(boxes));

function boxOf(kind: SheetField["kind"]): fc.Arbitrary<number | boolean> {
  return kind === "tick" ? fc.boolean() : fc.oneof(fc.nat(12), fc.nat(1200), fc.nat(999_999_999));
}

const seeds = fc.nat();

function paperOf(boxes: FieldValues): Paper {
  return new Paper(placesOf(FIELDS), sheetFromValues(FORM, LISTS, boxes));
}

function typeSheet(boxes: FieldValues, errorRate: number, seed: number): readonly Typing[] {
  const random = seededRandom(seed);
  return STEPS.map((step) => typeFromPaper(random, step, paperOf(boxes), errorRate));
}

/** The boxes in which something else stands than on paper; a count that was left blank is 0. */
function wrongBoxes(boxes: FieldValues, typings: readonly Typing[]): readonly string[] {
  const typed: FieldValues = Object.assign({}, ...typings.map((typing) => typing.values));
  return FIELDS.filter(({ path }) => (typed[path] ?? 0) !== boxes[path]).map(({ path }) => path);
}

describe("typing from paper", () => {
  it("without a slip is the paper, with its zeros left blank", () => {
    fc.assert(
      fc.property(values, seeds, (boxes, seed) => {
        const typings = typeSheet(boxes, 0, seed);
        expect(typings.flatMap(({ slips }) => slips)).toEqual([]);
        const typed = Object.assign({}, ...typings.map((typing) => typing.values));
        expect(typed).toEqual(Object.fromEntries(Object.entries(boxes).filter(([, value]) => value !== 0)));
      }),
    );
  });

  it("is the same with the same chance, and another with another", () => {
    fc.assert(
      fc.property(values, seeds, (boxes, seed) => {
        expect(typeSheet(boxes, 0.3, seed)).toEqual(typeSheet(boxes, 0.3, seed));
      }),
    );
    const boxes: FieldValues = Object.fromEntries(
      FIELDS.map(({ path, kind }) => [path, kind === "count" ? 123 : true]),
    );
    expect(typeSheet(boxes, 0.3, 1)).not.toEqual(typeSheet(boxes, 0.3, 2));
  });

  it("every slip leaves something else in exactly its boxes, each in one slip, and no box is wrong without one", () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0.05, 0.5, 1), seeds, (boxes, rate, seed) => {
        const typings = typeSheet(boxes, rate, seed);
        const slips = typings.flatMap((typing) => typing.slips);
        expect(slips.every(({ fields }) => fields.length > 0)).toBe(true);
        const blamed = slips.flatMap(({ fields }) => fields);
        expect(new Set(blamed).size).toBe(blamed.length);
        expect(blamed.toSorted()).toEqual(wrongBoxes(boxes, typings).toSorted());
      }),
    );
  });

  it("at a rate of 1 every box with something in it, or a number beside it, is a slip of its own", () => {
    fc.assert(
      fc.property(values, seeds, (boxes, seed) => {
        const paper = paperOf(boxes);
        for (const step of FRONT) {
          const { slips } = typeFromPaper(seededRandom(seed), step, paper, 1);
          const expected = step.filter(({ path, kind }, at) => {
            const beside = step[at === 0 ? 1 : at - 1];
            const number = beside === undefined ? undefined : boxes[beside.path];
            return kind === "tick" || boxes[path] !== 0 || (typeof number === "number" && number !== 0);
          });
          expect(slips.map(({ fields }) => fields)).toEqual(expected.map(({ path }) => [path]));
        }
      }),
    );
  });

  it("leaves an empty box beside empty boxes alone: nobody misreads what is not there", () => {
    const empty = paperOf(
      Object.fromEntries(FIELDS.map(({ path, kind }) => [path, kind === "count" ? 0 : false])),
    );
    for (const step of FRONT) {
      const counts = step.filter(({ kind }) => kind === "count");
      expect(typeFromPaper(seededRandom(1), counts, empty, 1)).toEqual({ values: {}, slips: [] });
    }
  });

  it("stays within what a box can hold", () => {
    fc.assert(
      fc.property(values, seeds, (boxes, seed) => {
        const typed = Object.assign({}, ...typeSheet(boxes, 1, seed).map((typing) => typing.values));
        for (const { path, kind } of FIELDS) {
          const value = typed[path];
          if (kind === "tick") expect(typeof value).toBe("boolean");
          else
            expect(
              value === undefined || (Number.isInteger(value) && value > 0 && value <= 999_999_999),
            ).toBe(true);
        }
      }),
    );
  });
});

describe("the rate of slips", () => {
  const boxes: FieldValues = Object.fromEntries(
    FIELDS.map(({ path, kind }, index) => [path, kind === "count" ? (index * 37) % 500 : index % 2 === 0]),
  );
  const front = FRONT.flat();

  it.each([0.01, 0.1, 0.5])("on the front of the form is close to %d", (rate) => {
    const random = seededRandom(2026);
    const sheets = 40_000 / front.length;
    let slips = 0;
    for (let sheet = 0; sheet < sheets; sheet++) {
      slips += typeFromPaper(random, front, paperOf(boxes), rate).slips.length;
    }
    // Four standard deviations either way: a fair source leaves them once in 16,000 times, and this one is fixed.
    const expected = 40_000 * rate;
    expect(Math.abs(slips - expected)).toBeLessThan(4 * Math.sqrt(expected * (1 - rate)));
  });
});

/** What was typed of a step where one slip was made, of this kind. */
function slipsOf(kind: MistakeKind, boxes: FieldValues, step: readonly SheetField[]): readonly Typing[] {
  const made = Array.from({ length: 400 }, (_, seed) =>
    typeFromPaper(seededRandom(seed), step, paperOf(boxes), 0.1),
  );
  const slips = made.filter((typing) => typing.slips.length === 1 && typing.slips[0]?.kind === kind);
  expect(slips.length).toBeGreaterThan(0);
  return slips;
}

const stepOf = (path: string): readonly SheetField[] =>
  STEPS.find((step) => step.some((field) => field.path === path)) ?? [];

describe("the kinds of slips", () => {
  const blank: FieldValues = Object.fromEntries(
    FIELDS.map(({ path, kind }) => [path, kind === "count" ? 0 : false]),
  );
  const LIST = stepOf("list.1.total");
  const rows = [12, 0, 34, 56, 0, 78, 90, 11];
  const boxes: FieldValues = {
    ...blank,
    ...Object.fromEntries(rows.map((votes, index) => [`list.1.candidate.${index + 1}`, votes])),
    "list.1.total": 281,
  };

  it("swapped digits: two different digits beside one another have changed places", () => {
    const slips = slipsOf("swapped-digits", boxes, LIST);
    for (const { values: typed, slips: made } of slips) {
      const [path = ""] = made[0]?.fields ?? [];
      const [was, is] = [
        String(boxes[path]),
        String(typed[path] ?? 0).padStart(String(boxes[path]).length, "0"),
      ];
      const changed = was.split("").flatMap((digit, at) => (digit === is[at] ? [] : [at]));
      expect(changed).toHaveLength(2);
      const [left = 0, right = 0] = changed;
      expect([right - left, is[left], is[right]]).toEqual([1, was[right], was[left]]);
    }
  });

  it("a misread digit: one digit is another", () => {
    const slips = slipsOf("wrong-digit", boxes, LIST);
    for (const { values: typed, slips: made } of slips) {
      const [path = ""] = made[0]?.fields ?? [];
      const was = String(boxes[path]);
      const is = String(typed[path] ?? 0).padStart(was.length, "0");
      expect(was.split("").filter((digit, at) => digit !== is[at])).toHaveLength(1);
    }
  });

  it("the wrong box: the number of the box above stands there, or of the box below the first", () => {
    const slips = slipsOf("wrong-box", boxes, LIST);
    for (const { values: typed, slips: made } of slips) {
      const [path = ""] = made[0]?.fields ?? [];
      const row = path === "list.1.total" ? 9 : Number(path.split(".").at(-1));
      expect(typed[path] ?? 0).toBe(rows[row === 1 ? 1 : row - 2]);
    }
  });

  it("the wrong box of a question: a tick where none stands, or none where one stands", () => {
    const ticked = { ...blank, "report.corrigendum.yes": true };
    for (const { values: typed, slips } of slipsOf("wrong-box", ticked, stepOf("report.corrigendum.yes"))) {
      const [path = ""] = slips[0]?.fields ?? [];
      expect(typed[path]).toBe(path !== "report.corrigendum.yes");
    }
  });

  it("a skipped total: it is blank", () => {
    const slips = slipsOf("skipped-total", boxes, LIST);
    for (const { values: typed, slips: made } of slips) {
      expect(made[0]?.fields).toEqual(["list.1.total"]);
      expect(typed).not.toHaveProperty(["list.1.total"]);
    }
  });

  it("only D, E, H and the totals of lists are skipped", () => {
    const full: FieldValues = Object.fromEntries(
      FIELDS.map(({ path, kind }) => [path, kind === "count" ? 7 : false]),
    );
    const skipped = Array.from({ length: 300 }, (_, seed) => typeSheet(full, 0.3, seed)).flatMap((typings) =>
      typings.flatMap(({ slips }) => slips.filter(({ kind }) => kind === "skipped-total")),
    );
    expect([...new Set(skipped.flatMap(({ fields }) => fields))].toSorted()).toEqual([
      "admitted.total",
      "cast.candidates",
      "cast.total",
      "list.1.total",
      "list.4.total",
    ]);
  });

  it("shifted rows: numbers stand one row too low, from an empty row to the last number that has a row", () => {
    const slips = slipsOf("shifted-rows", boxes, LIST);
    for (const { values: typed, slips: made } of slips) {
      const typedRows = rows.map((_, index) => Number(typed[`list.1.candidate.${index + 1}`] ?? 0));
      const wrong = (made[0]?.fields ?? []).map((path) => Number(path.split(".").at(-1)) - 1);
      // The first wrong row may come after empty ones that are shifted as well.
      const last = Math.max(...wrong);
      const from = typedRows.findIndex((votes, index) => votes !== rows[index]);
      expect(typedRows[from]).toBe(0);
      expect(typedRows.slice(from + 1, last + 1)).toEqual(rows.slice(from, last));
      expect(typedRows.slice(last + 1)).toEqual(rows.slice(last + 1));
      expect(typed["list.1.total"]).toBe(281);
    }
  });
});
