import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareByteOrder, equalBytes, fromHex, joinBytes, textOfUtf8, toHex, utf8 } from "./bytes.ts";

const bytes = fc.uint8Array({ maxLength: 64 });

describe("toHex and fromHex", () => {
  it("write lower case, two digits a byte", () => {
    expect(toHex(Uint8Array.of(0, 10, 255))).toBe("000aff");
    expect(fromHex("000AfF")).toEqual(Uint8Array.of(0, 10, 255));
  });

  it("refuse what is not hexadecimal", () => {
    expect(() => fromHex("0")).toThrow();
    expect(() => fromHex("0g")).toThrow();
  });

  it("are one another's reverse", () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(fromHex(toHex(some))).toEqual(some);
      }),
    );
  });
});

describe("textOfUtf8", () => {
  it("gives back what was encoded, with its byte order mark", () => {
    expect(textOfUtf8(utf8("\u{feff}Zoë \u{1f600}"))).toBe("\u{feff}Zoë \u{1f600}");
  });

  it("is nothing for bytes that are cut off or in another encoding", () => {
    expect(textOfUtf8(fromHex("61c3"))).toBeNull();
    expect(textOfUtf8(fromHex("5a6feb"))).toBeNull();
  });
});

describe("utf8", () => {
  it("encodes every plane", () => {
    expect(toHex(utf8("aé€\u{1f600}"))).toBe("61c3a9e282acf09f9880");
  });
});

describe("joinBytes", () => {
  it("puts pieces behind one another", () => {
    expect(joinBytes(Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3))).toEqual(
      Uint8Array.of(1, 2, 3),
    );
    expect(joinBytes()).toEqual(new Uint8Array(0));
  });
});

describe("equalBytes", () => {
  it("sees a difference of any single bit, and of length", () => {
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(new Uint8Array(0), new Uint8Array(0))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
    // Differences that would cancel out in a sum or an exclusive or.
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(2, 1))).toBe(false);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.nat({ max: 7 }), (some, place, bit) => {
        const other = some.map((byte, at) => (at === place % some.length ? byte ^ (1 << bit) : byte));
        expect(equalBytes(some, some.slice())).toBe(true);
        expect(equalBytes(some, other)).toBe(false);
      }),
    );
  });
});

describe("compareByteOrder", () => {
  it("orders as sort does in the C locale", () => {
    expect(compareByteOrder("a", "b")).toBe(-1);
    expect(compareByteOrder("b", "a")).toBe(1);
    expect(compareByteOrder("a", "a")).toBe(0);
    expect(compareByteOrder("a", "ab")).toBe(-1);
    expect(compareByteOrder("ab", "a")).toBe(1);
    expect(compareByteOrder("Z", "a")).toBe(-1);
    // By bytes U+FFFF comes before U+1F600; by UTF-16 code units it would come behind.
    expect(compareByteOrder("\uffff", "\u{1f600}")).toBe(-1);
  });

  it("agrees with comparing the bytes themselves", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareByteOrder(a, b)).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});
