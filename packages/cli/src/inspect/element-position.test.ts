import { describe, expect, it } from "vitest";
import { elementPosition } from "./element-position.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("where an element begins", () => {
  it("counts lines and characters from 1, whatever the prefix and the line ends", () => {
    expect(elementPosition(bytes("<A/>"), "A")).toEqual({ line: 1, column: 1 });
    expect(elementPosition(bytes("<r>\n<x/>\r\n\r<s>é😀<kr:Seats>3</kr:Seats>"), "Seats")).toEqual({
      line: 4,
      column: 6,
    });
  });

  it("takes the first of several, and no name that only begins like it", () => {
    expect(elementPosition(bytes("<SeatsLeft/>\n<Seats\tx='1'/>\n<Seats/>"), "Seats")).toEqual({
      line: 2,
      column: 1,
    });
    expect(elementPosition(bytes("<NoSeats/></Seats>"), "Seats")).toBeNull();
  });

  it("skips comments and CDATA", () => {
    const text = "<!-- <Seats/>\n -->\n<![CDATA[ <Seats/> ]]>\n <Seats/>";
    expect(elementPosition(bytes(text), "Seats")).toEqual({ line: 4, column: 2 });
  });

  it("reads UTF-16 with a byte order mark, of both kinds", () => {
    const little = Buffer.from("\ufeff<r>\n<Seats/></r>", "utf16le");
    expect(elementPosition(little, "Seats")).toEqual({ line: 2, column: 1 });
    expect(elementPosition(Buffer.from(little).swap16(), "Seats")).toEqual({ line: 2, column: 1 });
  });
});
