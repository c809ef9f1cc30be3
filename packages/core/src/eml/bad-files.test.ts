import { describe, expect, it } from "vitest";
import type { EmlError, EmlErrorKind } from "./documents.ts";
import { errorOf, fixture, placeOf, replaced } from "./eml.fixtures.ts";

const COUNT = fixture("count-510b");

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe("files that are not EML", () => {
  it.each<[string, string | Uint8Array, EmlErrorKind, EmlError["position"]]>([
    ["an empty file", "", "empty", null],
    ["a byte order mark alone", "\ufeff", "empty", null],
    ["blanks alone", " \r\n\t", "empty", null],
    ["a CSV", "Lijstnummer;Naam\n1;D66 & CDA <3\n", "not-eml", { line: 1, column: 1 }],
    ["JSON", ' {"a": 1}', "not-eml", { line: 1, column: 1 }],
    ["a ZIP", latin1("PK\u0003\u0004\u0014"), "not-eml", { line: 1, column: 1 }],
    ["a PDF", latin1("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"), "not-eml", { line: 1, column: 1 }],
    ["XML of another kind", "<a/>", "not-eml", { line: 1, column: 1 }],
    ["EML without its namespace", "\n<EML Id='510b' SchemaVersion='5'/>", "not-eml", { line: 2, column: 1 }],
    ["only a declaration", '<?xml version="1.0"?>\n', "truncated", { line: 2, column: 1 }],
  ])("%s", (_, file, kind, position) => {
    expect(errorOf(file)).toMatchObject({ kind, position });
  });

  it("names the root that it found instead", () => {
    expect(errorOf("<html/>")).toEqual({
      kind: "not-eml",
      position: { line: 1, column: 1 },
      element: "html",
      detail: "html",
    });
  });
});

describe("the wrong message", () => {
  const root = placeOf(COUNT, "<EML");

  it.each<[string, string, EmlErrorKind, string]>([
    ["no Id", replaced(COUNT, ' Id="510b"', ""), "missing", "Id"],
    ["an unknown Id", replaced(COUNT, '"510b"', '"511"'), "message", "511"],
    ["total lists, which are not for publication", replaced(COUNT, '"510b"', '"230c"'), "message", "230c"],
    ["no SchemaVersion", replaced(COUNT, ' SchemaVersion="5"', ""), "missing", "SchemaVersion"],
    [
      "another SchemaVersion",
      replaced(COUNT, 'SchemaVersion="5"', 'SchemaVersion="6"'),
      "schema-version",
      "6",
    ],
  ])("%s", (_, file, kind, detail) => {
    expect(errorOf(file)).toEqual({ kind, detail, position: root, element: "EML" });
  });

  it("an Id with the content of another", () => {
    const text = replaced(COUNT, 'Id="510b"', 'Id="520"');
    expect(errorOf(text)).toEqual({
      kind: "content",
      detail: "Count",
      position: placeOf(text, "<Count>"),
      element: "EML/Count",
    });
  });
});

describe("a truncated file", () => {
  it("tells how far it went", () => {
    const text = COUNT.slice(0, COUNT.indexOf("<Cast>") + 8);
    const { line, column } = placeOf(COUNT, "<Cast>");
    expect(errorOf(text)).toEqual({
      kind: "truncated",
      detail: "",
      position: { line, column: column + 8 },
      element: "EML/Count/Election/Contests/Contest/TotalVotes/Cast",
    });
  });

  it.each(Array.from({ length: 40 }, (_, i) => i + 1))("after %i fortieths of the file", (part) => {
    const text = COUNT.slice(0, Math.floor((COUNT.length * part) / 41));
    const lines = text.split("\n");
    expect(errorOf(text)).toMatchObject({
      kind: "truncated",
      position: { line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 },
    });
  });

  it("inside the last tag", () => {
    expect(errorOf(COUNT.trimEnd().slice(0, -1)).kind).toBe("truncated");
  });
});
