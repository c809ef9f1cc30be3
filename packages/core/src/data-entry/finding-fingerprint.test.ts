import { describe, expect, it } from "vitest";
import { candidateNumber, type Finding, listNumber } from "../election/index.ts";
import { C11, C12, C31 } from "./data-entry.fixtures.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";

const finding: Finding = {
  code: "F.402",
  severity: "error",
  fields: [C11, C12],
  list: listNumber(1),
  candidate: null,
  numbers: { sum: 61, total: 60 },
};
const values = { [C11]: 40, [C12]: 21, [C31]: 30 };
const print = fingerprintOf(finding, values);

describe("the fingerprint of a finding", () => {
  it("is 32 hexadecimal digits, the same each time", () => {
    expect(print).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprintOf({ ...finding }, { ...values })).toBe(print);
  });

  it.each<[string, Finding]>([
    ["code", { ...finding, code: "F.403" }],
    ["list", { ...finding, list: listNumber(3) }],
    ["candidate", { ...finding, candidate: candidateNumber(1) }],
    ["boxes", { ...finding, fields: [C11] }],
    ["numbers", { ...finding, numbers: { sum: 61, total: 61 } }],
    ["names of the numbers", { ...finding, numbers: { sum: 61, other: 60 } }],
  ])("changes with its %s", (_, other) => {
    expect(fingerprintOf(other, values)).not.toBe(print);
  });

  it("changes with the value of each of its boxes, also when they are swapped", () => {
    expect(fingerprintOf(finding, { ...values, [C11]: 41 })).not.toBe(print);
    expect(fingerprintOf(finding, { ...values, [C12]: 20 })).not.toBe(print);
    expect(fingerprintOf(finding, { ...values, [C11]: 21, [C12]: 40 })).not.toBe(print);
  });

  it("does not change with any other box, nor with the order of its numbers", () => {
    expect(fingerprintOf(finding, { ...values, [C31]: 0 })).toBe(print);
    expect(fingerprintOf({ ...finding, numbers: { total: 60, sum: 61 } }, values)).toBe(print);
  });

  it("takes a blank for the 0 and a box not ticked for the no that it becomes", () => {
    expect(fingerprintOf(finding, { [C11]: 40 })).toBe(fingerprintOf(finding, { [C11]: 40, [C12]: 0 }));
    expect(fingerprintOf(finding, { [C11]: 40 })).toBe(fingerprintOf(finding, { [C11]: 40, [C12]: false }));
    expect(fingerprintOf(finding, { [C11]: 40 })).not.toBe(print);
  });
});
