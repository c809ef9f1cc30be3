import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoted, quotedWhereNeeded } from "./cells.ts";

/** Reads a table as RFC 4180 says, after its own rules and not ours. */
function parse(table: string, separator: ";" | ",", newline: string): readonly (readonly string[])[] {
  const rows: string[][] = [[""]];
  let inQuotes = false;
  for (let at = 0; at < table.length; at++) {
    const row = rows.at(-1) ?? [];
    const cell = row.length - 1;
    const character = table[at] ?? "";
    if (inQuotes && character === '"' && table[at + 1] === '"') {
      row[cell] += '"';
      at += 1;
    } else if (character === '"') inQuotes = !inQuotes;
    else if (!inQuotes && character === separator) row.push("");
    else if (!inQuotes && table.startsWith(newline, at)) {
      rows.push([""]);
      at += newline.length - 1;
    } else row[cell] += character;
  }
  return rows;
}

const cell = fc.string({
  unit: fc.constantFrom('"', ";", ",", "\r", "\n", " ", "a", "é", "=", "'"),
  maxLength: 6,
});
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

describe("cells survive what is in them", () => {
  it("in quotes, as in osv4-3", () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const table = cells.map((row) => row.map(quoted).join(";")).join("\n");
        expect(parse(table, ";", "\n")).toEqual(cells);
      }),
    );
  });

  it("in quotes where needed, as in the tidy table", () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const table = cells.map((row) => row.map(quotedWhereNeeded).join(",")).join("\r\n");
        expect(parse(table, ",", "\r\n")).toEqual(cells);
      }),
    );
  });
});
