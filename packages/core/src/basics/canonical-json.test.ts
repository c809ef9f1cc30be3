import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type JsonValue } from "./canonical-json.ts";

describe("canonicalJson", () => {
  it("has no blanks, and keys in order of their UTF-16 code units", () => {
    expect(canonicalJson({ b: 1, a: [true, false, null, "x"], "": {}, A: [] })).toBe(
      '{"":{},"A":[],"a":[true,false,null,"x"],"b":1}',
    );
    // RFC 8785, 3.2.3: the order of code units is not that of code points.
    expect(
      canonicalJson({ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}');
  });

  it("writes text and numbers as JSON does", () => {
    expect(canonicalJson('"\\\n\u001f€')).toBe('"\\"\\\\\\n\\u001f€"');
    expect(canonicalJson(-0)).toBe("0");
    expect(canonicalJson(Number.MAX_SAFE_INTEGER)).toBe("9007199254740991");
    expect(canonicalJson(-1)).toBe("-1");
    expect(canonicalJson(null)).toBe("null");
  });

  it("refuses numbers that are not safe integers", () => {
    const message = "canonical JSON holds whole numbers only";
    for (const number of [0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => canonicalJson([number])).toThrow(message);
    }
  });

  it("refuses text with half a surrogate pair", () => {
    expect(() => canonicalJson({ a: "\ud83d" })).toThrow("canonical JSON holds well-formed text only");
    expect(canonicalJson("\u{1f600}")).toBe('"\u{1f600}"');
  });

  it("is the same text for the same value, and reads back as that value", () => {
    const values = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.string({ unit: "grapheme" }),
        fc.array(tie("value")),
        fc.dictionary(fc.string({ unit: "grapheme" }), tie("value"), { noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value);
        const back: JsonValue = JSON.parse(text);
        expect(back).toEqual(value);
        expect(canonicalJson(back)).toBe(text);
      }),
    );
  });

  it("does not depend on the order in which keys were set", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (keys) => {
        const forwards = Object.fromEntries(keys.map((key) => [key, 1]));
        const backwards = Object.fromEntries(keys.toReversed().map((key) => [key, 1]));
        expect(canonicalJson(forwards)).toBe(canonicalJson(backwards));
      }),
    );
  });
});
