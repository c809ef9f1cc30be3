import { describe, expect, it } from "vitest";
import { joinBytes, utf8 } from "../basics/index.ts";
import { errorOf, fixture, placeOf, replaced } from "./eml.fixtures.ts";

const COUNT = fixture("count-510b");

/** A count whose root stands at the very start of the file. */
const BARE = COUNT.slice(COUNT.indexOf("<EML"));

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, order: "little" | "big" = "little"): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(order === "little" ? bytes : bytes.swap16());
}

const DECLARED_UTF16 = replaced(COUNT, "UTF-8", "UTF-16");

describe("characters", () => {
  it("latin-1 under a declaration of UTF-8", () => {
    const text = replaced(COUNT, "<ElectionName>", "<ElectionName>Gr\u00f6ningen");
    expect(errorOf(latin1(text.replaceAll("É", "E").replaceAll("é", "e")))).toEqual({
      kind: "encoding",
      detail: "UTF-8",
      position: placeOf(text, "\u00f6"),
      element: "EML/Count/Election/ElectionIdentifier/ElectionName",
    });
  });

  it("latin-1 under a byte order mark of UTF-8", () => {
    const file = joinBytes(new Uint8Array([0xef, 0xbb, 0xbf]), utf8(BARE), latin1("<!--\u00e9-->"));
    expect(errorOf(file)).toMatchObject({ kind: "encoding", position: placeOf(`${BARE}<!--§`, "§") });
  });

  it("a fault after U+FFFD that the file itself holds, behind other characters of several bytes", () => {
    const name = "<ElectionName>é\ufffd😀\ufffd";
    const text = replaced(COUNT, "<ElectionName>", name);
    const at = text.indexOf(name) + name.length;
    const file = joinBytes(utf8(text.slice(0, at)), new Uint8Array([0xf0, 0x9f]), utf8(text.slice(at)));
    const { line, column } = placeOf(text, name);
    expect(errorOf(file)).toMatchObject({
      kind: "encoding",
      position: { line, column: column + "<ElectionName>".length + 4 },
    });
  });

  it.each([
    ["an overlong form", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["a byte that begins nothing", [0x80]],
    ["a character above U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
  ])("%s in UTF-8", (_, bytes) => {
    const [before = "", after = ""] = COUNT.split("<ElectionName>");
    const file = joinBytes(utf8(`${before}<ElectionName>`), new Uint8Array(bytes), utf8(after));
    const { line, column } = placeOf(COUNT, "<ElectionName>");
    expect(errorOf(file)).toMatchObject({ kind: "encoding", position: { line, column: column + 14 } });
  });

  it("UTF-8 that ends inside a character", () => {
    expect(errorOf(utf8("<é").subarray(0, 2))).toMatchObject({
      kind: "encoding",
      position: { line: 1, column: 2 },
    });
  });

  it.each(["little", "big"] as const)("UTF-16, %s end first, cut in a character", (order) => {
    const bytes = utf16(DECLARED_UTF16, order);
    // The half character is the last one: the line end behind the root.
    const { line, column } = placeOf(COUNT, "</EML>");
    expect(errorOf(bytes.subarray(0, -1))).toEqual({
      kind: "encoding",
      detail: "UTF-16",
      position: { line, column: column + "</EML>".length },
      element: null,
    });
  });

  it.each(["little", "big"] as const)("UTF-16, %s end first, cut in a surrogate pair", (order) => {
    const text = replaced(DECLARED_UTF16, "<ElectionName>", "<ElectionName>😀");
    const bytes = utf16(text.slice(0, text.indexOf("😀") + 1), order);
    expect(errorOf(bytes)).toMatchObject({ kind: "encoding", position: placeOf(text, "😀") });
  });

  it("UTF-16 with half a surrogate pair inside", () => {
    const text = replaced(DECLARED_UTF16, "<ElectionName>", "<ElectionName>\ud83d");
    expect(errorOf(utf16(text))).toMatchObject({ kind: "encoding", position: placeOf(text, "\ud83d") });
  });

  it("UTF-16 without a byte order mark", () => {
    expect(errorOf(utf16(DECLARED_UTF16).subarray(2))).toMatchObject({
      kind: "encoding",
      position: { line: 1, column: 1 },
    });
    expect(errorOf(utf16(DECLARED_UTF16, "big").subarray(2))).toMatchObject({ kind: "encoding" });
  });

  it.each<[string, string | Uint8Array, string]>([
    ["UTF-16 declared, UTF-8 in fact", DECLARED_UTF16, "UTF-16"],
    ["UTF-8 declared, UTF-16 in fact", utf16(COUNT), "UTF-8"],
    ["latin-1 declared", replaced(COUNT, "UTF-8", "ISO-8859-1"), "ISO-8859-1"],
    ["the other end first declared", utf16(replaced(COUNT, "UTF-8", "UTF-16BE")), "UTF-16BE"],
  ])("%s", (_, file, detail) => {
    expect(errorOf(file)).toEqual({
      kind: "encoding",
      detail,
      position: { line: 1, column: 1 },
      element: null,
    });
  });

  it.each([
    ["NUL", "\0"],
    ["a control character", "\u0007"],
    ["U+FFFE", "\ufffe"],
  ])("%s", (_, character) => {
    const text = replaced(COUNT, "<Cast>120", `<Cast>12${character}0`);
    expect(errorOf(text)).toMatchObject({
      kind: "malformed",
      detail: "character",
      position: placeOf(text, character),
    });
  });
});
