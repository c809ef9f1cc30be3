import { utf8 } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import { readTable, readTableText } from "./table-rows.ts";

const found = (text: string) => {
  const read = readTableText(text);
  return read.ok ? read.value : read.error;
};

describe("the rows of a table", () => {
  it.each(["\n", "\r\n", "\r"])(
    "have the line of the file on which they begin, with lines ended by %j",
    (end) => {
      const lines = ["\uFEFFa;b", "", ";;", 'c;"d', 'e"', " ", "f;g"];
      expect(found(lines.join(end))).toEqual([
        { line: 1, cells: ["a", "b"] },
        { line: 4, cells: ["c", "d\ne"] },
        { line: 7, cells: ["f", "g"] },
      ]);
    },
  );

  it("may have blanks round quotes, doubled quotes, and quotes within a cell that does not begin with one", () => {
    expect(found(' "a" ;"b ""c"""; Café "De Hoek" ; "  d " ;""')).toEqual([
      { line: 1, cells: ["a", 'b "c"', 'Café "De Hoek"', "  d ", ""] },
    ]);
  });

  it("may have empty cells between tabs", () => {
    expect(found('a\tb\tc\n\t\t"d"\t')).toEqual([
      { line: 1, cells: ["a", "b", "c"] },
      { line: 2, cells: ["", "", "d", ""] },
    ]);
  });

  it.each([
    ["is never closed", 'a;b\n\n"c;d\ne\nf', 3],
    ["is closed before the cell ends", 'a;b\n"c\nd"e;f', 2],
    ["is closed, and after a blank something follows", 'a;"b" c', 1],
    ["is the last thing there is", 'a;b\nc;"', 2],
  ])("are refused when a quote %s, with the line on which that row begins", (_, text, line) => {
    expect(found(text)).toEqual({ kind: "bad-quotes", line });
  });

  it("are refused in a file of more lines than any table has, before they are read", () => {
    const began = performance.now();
    expect(found(`a;b;c${"\nx".repeat(5_000_000)}`)).toEqual({ kind: "too-many-lines", line: 20_001 });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(found("a\n".repeat(19_999))).toHaveLength(19_999);
  });

  it("are none in an empty file", () => {
    for (const text of ["", "\uFEFF", "\n\r\n"])
      expect(readTable(utf8(text))).toEqual({ ok: true, value: [] });
  });
});
