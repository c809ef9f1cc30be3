import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSeparatedValues } from "./separated-values.ts";

describe("separated values", () => {
  it.each([
    ["nothing", "", [[""]]],
    [
      "cells with and without quotes",
      '"a";b;"";\n1;2',
      [
        ["a", "b", "", ""],
        ["1", "2"],
      ],
    ],
    ["doubled quotes", '"a""b";""""', [['a"b', '"']]],
    ["separators and line ends in quotes", '"a;b";"c\nd";"e\r\nf"', [["a;b", "c\nd", "e\r\nf"]]],
    ["lines ended by CR LF, the last one too", "a;b\r\nc;d\r\n", [["a", "b"], ["c", "d"], [""]]],
    ["an empty line", "a\n\nb", [["a"], [""], ["b"]]],
  ])("reads %s", (_, text, rows) => {
    expect(readSeparatedValues(text, ";")).toEqual({ ok: true, value: rows });
  });

  it.each([
    ["a quote that is not closed", 'a\n"b', 2],
    ["text behind a closing quote", '"a"b', 1],
    ["a quote within a cell", 'a\nb\nc"d', 3],
    ["a CR without LF", "a\rb", 1],
    ["a fault behind a cell of two lines", '"a\nb"\nc"', 3],
  ])("refuses %s, with the line", (_, text, line) => {
    expect(readSeparatedValues(text, ";")).toEqual({ ok: false, error: { line } });
  });

  it("knows the other separator", () => {
    expect(readSeparatedValues("a;b,c", ",")).toEqual({ ok: true, value: [["a;b", "c"]] });
  });

  it("gives back any table in quotes", () => {
    const table = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('"', ";", "\n", "\r", "a", "é") }), { minLength: 1 }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
          .join("\n");
        expect(readSeparatedValues(text, ";")).toEqual({ ok: true, value: rows });
      }),
    );
  });
});
