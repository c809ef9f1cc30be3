import { describe, expect, it } from "vitest";
import { coverageOf, printableText } from "./printable-text.ts";

/** Blank to tilde, and the combining caron. */
const ASCII = coverageOf([32, 95, 653, 1]);

describe("text as the font can print it", () => {
  it("reads the runs of a font", () => {
    expect([31, 32, 126, 127, 779, 780, 781].map(ASCII)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it("leaves what it has, also what looks like a template", () => {
    expect(printableText('#let x = "y" $a$ *b*', ASCII)).toBe('#let x = "y" $a$ *b*');
  });

  it("puts a letter together from its parts, and marks what it cannot print at all", () => {
    expect(printableText("Ǩ", ASCII)).toBe("K\u030C");
    expect(printableText("a漢b\u0000", ASCII)).toBe("a\uFFFDb\uFFFD");
  });

  it("keeps lines apart, however they were typed", () => {
    expect(printableText("a\r\nb\rc\nd", ASCII)).toBe("a\nb\nc\nd");
  });

  it("lets a word without end be broken, and no other", () => {
    expect(
      printableText("x".repeat(70), ASCII)
        .split("\u200B")
        .map((part) => part.length),
    ).toEqual([32, 32, 6]);
    expect(printableText("x".repeat(32), ASCII)).toHaveLength(32);
  });
});
