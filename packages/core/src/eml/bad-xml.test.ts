import { describe, expect, it } from "vitest";
import { errorOf, fixture, placeOf, read, replaced } from "./eml.fixtures.ts";

const COUNT = fixture("count-510b");
const KB = 1024;

/** A count whose root stands at the very start of the file. */
const BARE = COUNT.slice(COUNT.indexOf("<EML"));

describe("document types and entities", () => {
  const start = { line: 1, column: 1 };

  it.each([
    ["a DOCTYPE", "<!DOCTYPE EML>"],
    ["a DOCTYPE with an entity", '<!DOCTYPE EML [<!ENTITY a "b">]>'],
    ["an external entity", '<!DOCTYPE EML [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ["a DOCTYPE of HTML", "<!DOCTYPE html>"],
    ["a DOCTYPE with a character that is not allowed", "<!DOCTYPE EML \0>"],
    ["a DOCTYPE that does not end", "<!DOCTYPE EML ["],
    ["a DOCTYPE of 1 MB", `<!DOCTYPE EML [${"<!-- -->".repeat(128 * KB)}]>`],
  ])("%s", (_, doctype) => {
    expect(errorOf(doctype + BARE)).toEqual({
      kind: "doctype",
      detail: "DOCTYPE",
      position: start,
      element: null,
    });
  });

  it("a DOCTYPE behind blanks", () => {
    expect(errorOf(` \n\t<!DOCTYPE EML>${BARE}`)).toMatchObject({
      kind: "doctype",
      position: { line: 2, column: 2 },
    });
  });

  it("a DOCTYPE behind a declaration", () => {
    const text = replaced(COUNT, "<EML", " <!DOCTYPE EML>\n<EML");
    expect(errorOf(text)).toMatchObject({ kind: "doctype", position: { line: 2, column: 2 } });
  });

  it("billion laughs, before anything is expanded", () => {
    const entities = Array.from({ length: 12 }, (__, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`);
    const file = `<!DOCTYPE EML [<!ENTITY a0 "ha">${entities.join("")}]><EML>&a12;</EML>`;
    expect(errorOf(file)).toMatchObject({ kind: "doctype", position: start });
  });

  it.each([
    ["an entity that nobody defined", "&foo;", "&foo;"],
    ["a plain &", "D & D", "&"],
    ["an entity of HTML", "&eacute;n", "&eacute;"],
    ["an & before a word", "D&", "&Gemeenteraad"],
    ["a character that XML does not have", "&#0;", "&#0;"],
    ["a surrogate", "&#xD800;", "&#xD800;"],
    ["a number above Unicode", "&#x110000;", "&#x110000;"],
    ["an empty reference", "&;", "&;"],
    ["letters in a decimal reference", "&#1F;", "&#1F;"],
    ["an entity that an object has by nature", "&constructor;", "&constructor;"],
  ])("%s", (_, text, detail) => {
    const before = "<ElectionName>Één 😀 &amp; ";
    const file = replaced(COUNT, "<ElectionName>", before + text);
    const { line, column } = placeOf(file, before);
    expect(errorOf(file)).toEqual({
      kind: "entity",
      detail,
      position: { line, column: column + Array.from(before).length + text.indexOf("&") },
      element: "EML/Count/Election/ElectionIdentifier/ElectionName",
    });
  });

  it("an entity in an attribute", () => {
    const file = replaced(COUNT, 'Id="9998::SB1"', 'Id="9998::SB&one;"');
    expect(errorOf(file)).toMatchObject({
      kind: "entity",
      detail: "&one;",
      position: placeOf(file, "&one;"),
    });
  });

  it("a plain & without any ; behind it, however long the file goes on", () => {
    const text = replaced(BARE, "Lijst Dijk &amp; Duin", "Dijk & Duin").replaceAll("&amp;", "en");
    expect(errorOf(text)).toMatchObject({ kind: "entity", position: placeOf(text, "& Duin") });
    const long = text + "<!-- -->".repeat(64 * KB);
    expect(errorOf(long)).toMatchObject({ kind: "entity", position: placeOf(text, "& Duin") });
  });
});

describe("XML that is not well-formed", () => {
  it.each<[string, string, string, string]>([
    ["a wrong end tag", replaced(COUNT, "</Cast>", "</Kast>"), "close-tag", "</Kast>"],
    [
      "an attribute twice",
      replaced(COUNT, ' Id="510b"', ' Id="510b" Id="510b"'),
      "duplicate-attribute",
      '="5">',
    ],
    ["an attribute without quotes", replaced(COUNT, 'Id="510b"', "Id=510b"), "attribute", "=510b"],
    ["an attribute without a value", replaced(COUNT, 'Id="510b"', "Id "), "attribute", "Id  S"],
    ["a second root", `${COUNT}<EML/>`, "after-end", "<EML/>"],
    ["text behind the end", `${COUNT}tot ziens`, "after-end", "tot ziens"],
    ["]]> in a text", replaced(COUNT, "<ElectionName>", "<ElectionName>]]>"), "syntax", "]]>"],
    ["-- in a comment", replaced(COUNT, "<Count>", "<!-- -- --><Count>"), "syntax", "-- -->"],
    [
      "a declaration inside",
      replaced(COUNT, "<Count>", '<?xml version="1.0"?><Count>'),
      "syntax",
      '<?xml version="1.0"?><Count>',
    ],
    ["a prefix that nobody declared", replaced(COUNT, "<Cast>", "<x:Cast>"), "namespace", "<x:Cast>"],
    ["such a prefix of an attribute", replaced(COUNT, "<Cast>", '<Cast x:y="">'), "namespace", "<Cast x:y"],
    [
      "a prefix that is undeclared",
      replaced(COUNT, "<Cast>", '<Cast xmlns:kr="">'),
      "namespace",
      "<Cast xmlns",
    ],
    [
      "a name that begins with a digit behind its colon",
      replaced(COUNT, "<Cast>", "<kr:1a>"),
      "namespace",
      "<kr:1a>",
    ],
    [
      "a declared prefix that begins with a digit",
      replaced(COUNT, "<Cast>", '<Cast xmlns:9x="urn:x">'),
      "namespace",
      "<Cast xmlns:9x",
    ],
    ["a name with two colons", replaced(COUNT, "<Cast>", "<kr:a:b>"), "namespace", "<kr:a:b>"],
  ])("%s", (_, file, detail, near) => {
    const error = errorOf(file);
    expect(error).toMatchObject({ kind: "malformed", detail });
    const place = placeOf(file, near);
    expect(error.position?.line).toBe(place.line);
    expect(error.position?.column).toBeGreaterThanOrEqual(place.column);
    expect(error.position?.column).toBeLessThanOrEqual(place.column + near.length);
  });
});

describe("places", () => {
  it.each(["\n", "\r\n", "\r"])(
    "lines and columns are the same with line ends %j, whatever the pieces",
    (end) => {
      const text = replaced(COUNT, "<Cast>120", "<!-- 😀 é -->\n<!-- x\ny --> <?p\nq?><Cast>😀").replaceAll(
        "\n",
        end,
      );
      const expected = errorOf(text);
      expect(expected).toMatchObject({ kind: "count", position: placeOf(text, "<Cast>") });
      for (const piece of [1, 2, 3, 7, 64]) {
        const result = read(text, {}, [piece]);
        expect(result).toEqual({ ok: false, error: expected });
      }
    },
  );

  it("far into a large file", () => {
    const filling = `<!-- ${"é😀\r\n".repeat(5000)} -->`;
    const text = replaced(COUNT, "<Cast>120", `${filling.repeat(20)}<Cast>x`);
    expect(errorOf(text)).toMatchObject({ kind: "count", position: placeOf(text, "<Cast>x") });
  });
});
