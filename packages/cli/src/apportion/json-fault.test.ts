import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "./json-fault.ts";

describe("where a text stops being JSON", () => {
  it.each([
    ["x", 1, 1],
    ["[1,]", 1, 4],
    ["[,1]", 1, 2],
    ["[1 2]", 1, 4],
    ["[1}", 1, 3],
    ['{"a":1,}', 1, 8],
    ["{1:2}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['{"a":}', 1, 6],
    ['{"a":1]', 1, 7],
    ["{,}", 1, 2],
    ["[1]]", 1, 4],
    ["[]\n{}", 2, 1],
    ["[1,\n 2,\r\n  x]", 3, 3],
    ["[01]", 1, 3],
    ["[1.]", 1, 3],
    ["[+1]", 1, 2],
    ["[NaN]", 1, 2],
    ["['a']", 1, 2],
    ['["a\nb"]', 1, 4],
    ['["\\x"]', 1, 4],
    ['["\\u12G4"]', 1, 4],
    ["// comment", 1, 1],
    ["\u00a0[]", 1, 1],
  ])("%j: line %i, character %i", (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column, early: false });
  });

  it.each([
    ["", 1, 1],
    ["[", 1, 2],
    ["[1,", 1, 4],
    ['{"a"', 1, 5],
    ['{"a":', 1, 6],
    ['{"a":1,\n', 2, 1],
    ['"abc', 1, 5],
    ['"abc\\', 1, 6],
    ['[["a"]', 1, 7],
  ])("%j ends too early, at line %i, character %i", (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column, early: true });
  });

  it("10,000 brackets are no problem", () => {
    expect(findJsonFault("[".repeat(10_000))).toEqual({ line: 1, column: 10_001, early: true });
  });

  it("what JSON.parse takes is right to its end", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom("", " ", 1), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(findJsonFault(text).early).toBe(true);
      }),
    );
  });
});
