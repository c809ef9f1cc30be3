import { describe, expect, it } from "vitest";
import { joinBytes, utf8 } from "../basics/index.ts";
import type { EmlError, EmlErrorKind } from "./documents.ts";
import { errorOf, type FixtureName, fixture, placeOf, read, replaced } from "./eml.fixtures.ts";
import { EML_LIMITS } from "./limits.ts";
import { startEmlReader } from "./reader.ts";

const COUNT = fixture("count-510b");
const KB = 1024;

/** A count whose root, on the second line, stands at the very start of the file. */
const BARE = COUNT.slice(COUNT.indexOf("<EML"));

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, order: "little" | "big" = "little"): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(order === "little" ? bytes : bytes.swap16());
}

const DECLARED_UTF16 = replaced(COUNT, "UTF-8", "UTF-16");

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
      element: "{}html",
      detail: "{}html",
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

describe("limits", () => {
  const open = "<kr:x>";

  it(`elements up to ${EML_LIMITS.depth} deep`, () => {
    // Two of them are EML and Count.
    const nested = (depth: number) =>
      replaced(COUNT, "  </Count>", `${open.repeat(depth - 2)}${"</kr:x>".repeat(depth - 2)}</Count>`);
    expect(read(nested(EML_LIMITS.depth)).ok).toBe(true);
    const text = nested(EML_LIMITS.depth + 1);
    const { line, column } = placeOf(text, open);
    expect(errorOf(text)).toMatchObject({
      kind: "too-deep",
      detail: "32",
      position: { line, column: column + 30 * open.length },
      element: ["EML", "Count", ...Array.from({ length: 30 }, () => "kr:x")].join("/"),
    });
  });

  it("10,000 elements deep", () => {
    const text = COUNT.slice(0, COUNT.indexOf("  </Count>")) + open.repeat(10_000);
    expect(errorOf(text)).toMatchObject({ kind: "too-deep", position: { column: 1 + 30 * open.length } });
  });

  it("a text of 64 KB", () => {
    const text = (length: number) => replaced(COUNT, "Lijst Dijk &amp; Duin", "é".repeat(length));
    expect(read(text(EML_LIMITS.textLength)).ok).toBe(true);
    const long = text(EML_LIMITS.textLength + 100);
    const { line, column } = placeOf(long, "é");
    expect(errorOf(long)).toMatchObject({ kind: "text-too-long", position: { line, column } });
  });

  it("a text in parts, together over 64 KB", () => {
    const text = replaced(
      COUNT,
      "Lijst Dijk &amp; Duin",
      `${"x".repeat(40 * KB)}<!-- -->${"x".repeat(40 * KB)}`,
    );
    expect(errorOf(text)).toMatchObject({
      kind: "text-too-long",
      position: placeOf(text, "<RegisteredName>"),
    });
  });

  it.each<[string, string, string, string, EmlErrorKind]>([
    ["one text", "<ElectionName>", "<ElectionName>", "x", "text-too-long"],
    ["one text of references", "<ElectionName>", "<ElectionName>", "&gt;", "text-too-long"],
    ["blanks", "<Selection>", "<Selection>", " ", "text-too-long"],
    ["a comment", "<Count>", "<!--", "x", "text-too-long"],
    ["a processing instruction", "<Count>", "<?x ", "x", "text-too-long"],
    ["CDATA", "<ElectionName>", "<ElectionName><![CDATA[", "]", "text-too-long"],
    ["the name of an element", "<Count>", "<", "x", "attribute-too-long"],
    ["one attribute", "<EML", '<EML x="', "x", "attribute-too-long"],
    ["the name of an attribute", "<EML", '<EML Id="" ', "x", "attribute-too-long"],
    ["an end tag", "</ElectionName>", "</", "x", "text-too-long"],
    ["an entity", "<ElectionName>", "<ElectionName>&", "x", "entity"],
    ["text before the root", "<?xml", "", "x", "not-eml"],
    ["blanks before the root", "<?xml", "", " ", "text-too-long"],
    ["blanks behind the root", "\n</EML>", "\n</EML>", "\n", "text-too-long"],
  ])("stops within 256 KB of a file with 200 MB of %s", (_, before, begin, filling, kind) => {
    const reader = startEmlReader();
    reader.write(utf8(COUNT.slice(0, COUNT.indexOf(before)) + begin));
    const block = utf8(filling.repeat((64 * KB) / filling.length));
    let written = 0;
    while (reader.write(block) === null && written < 200 * KB * KB) written += block.length;
    expect(written).toBeLessThanOrEqual(256 * KB);
    expect(reader.end()).toMatchObject({ ok: false, error: { kind } });
  });

  it("an attribute of 4 KB", () => {
    const text = (length: number) => replaced(COUNT, "<Selection>", `<Selection x="${"y".repeat(length)}">`);
    expect(read(text(EML_LIMITS.attributeLength)).ok).toBe(true);
    expect(errorOf(text(EML_LIMITS.attributeLength + 1))).toMatchObject({
      kind: "attribute-too-long",
      detail: "x",
      position: placeOf(COUNT, "<Selection>"),
      element: "EML/Count/Election/Contests/Contest/TotalVotes",
    });
  });

  it("64 attributes, declarations included", () => {
    const text = (more: number) =>
      replaced(
        COUNT,
        "<Selection>",
        `<Selection ${Array.from({ length: more }, (_, i) => `a${i}="1"`).join(" ")}>`,
      );
    expect(read(text(EML_LIMITS.attributes)).ok).toBe(true);
    expect(errorOf(text(EML_LIMITS.attributes + 1))).toMatchObject({
      kind: "too-many-attributes",
      detail: "64",
      position: placeOf(COUNT, "<Selection>"),
    });
    expect(errorOf(text(10_000)).kind).toBe("too-many-attributes");
  });

  it("a message other than a count of 16 MB", () => {
    const comment = `<!--${" ".repeat(60 * KB)}-->`;
    const times = Math.ceil(EML_LIMITS.wholeFileBytes / comment.length);
    const text = replaced(
      fixture("lists-230b"),
      "<CandidateList>",
      comment.repeat(times) + "<CandidateList>",
    );
    expect(errorOf(text)).toMatchObject({ kind: "too-large", detail: String(EML_LIMITS.wholeFileBytes) });
    const count = replaced(COUNT, "<Count>", comment.repeat(times) + "<Count>");
    expect(read(count).ok).toBe(true);
  });

  const selection = (identifier: string) => `<Selection>${identifier}<ValidVotes>0</ValidVotes></Selection>`;
  const list = (number: number) =>
    selection(`<AffiliationIdentifier Id="${number}"><RegisteredName/></AffiliationIdentifier>`);
  const candidate = (attributes: string) =>
    selection(`<Candidate><CandidateIdentifier ${attributes}/></Candidate>`);
  const total = (selections: string, name: FixtureName = "count-510b") =>
    fixture(name)
      .replace(/<ReportingUnitVotes>.*<\/ReportingUnitVotes>/su, "")
      .replace(/<Selection>.*<\/Selection>/su, selections);
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

  it("99 lists", () => {
    expect(read(total(numbers(99).map(list).join(""))).ok).toBe(true);
    expect(errorOf(total(numbers(100).map(list).join("")))).toMatchObject({ kind: "too-many" });
  });

  it("80 candidates on a list", () => {
    const candidates = (count: number) => numbers(count).map((number) => candidate(`Id="${number}"`));
    expect(read(total(list(1) + candidates(80).join(""))).ok).toBe(true);
    expect(errorOf(total(list(1) + candidates(81).join("")))).toMatchObject({ kind: "too-many" });
  });

  it("1,600 candidates by short code on a list of a total over kieskringen", () => {
    const codes = (count: number) =>
      list(1) +
      numbers(count)
        .map((number) => candidate(`ShortCode="A${number}"`))
        .join("");
    expect(read(total(codes(1600), "count-510d-kieskringen")).ok).toBe(true);
    expect(errorOf(total(codes(1601), "count-510d-kieskringen"))).toMatchObject({ kind: "too-many" });
  });

  it("64 reason codes", () => {
    const reasons = (count: number) =>
      numbers(count)
        .map((number) => `<UncountedVotes ReasonCode="reden ${number}">0</UncountedVotes>`)
        .join("");
    const withReasons = (count: number) =>
      COUNT.replace(/<UncountedVotes.*?(?=<\/TotalVotes>)/su, reasons(count));
    expect(read(withReasons(64)).ok).toBe(true);
    expect(errorOf(withReasons(65))).toMatchObject({ kind: "too-many", detail: "ReasonCode" });
  });

  it("5,000 stations", () => {
    const [before = "", unit = "", after = ""] = fixture("count-510q-referendum").split(
      /(<ReportingUnitVotes>.*<\/ReportingUnitVotes>)/su,
    );
    const stations = (count: number) =>
      before +
      numbers(count)
        .map((number) => unit.replace("SB1", `SB${number}`))
        .join("") +
      after;
    expect(read(stations(5000)).ok).toBe(true);
    expect(errorOf(stations(5001))).toMatchObject({ kind: "too-many", detail: "ReportingUnitVotes" });
  });
});

describe("what should be there and is not, or the other way round", () => {
  const TOTAL = "EML/Count/Election/Contests/Contest/TotalVotes";

  it.each<[string, string, EmlErrorKind, string, string, string]>([
    [
      "no election",
      replaced(COUNT, "<ElectionCategory>GR</ElectionCategory>", ""),
      "missing",
      "ElectionCategory",
      "<kr:ElectionSubcategory>",
      "EML/Count/Election/ElectionIdentifier/kr:ElectionSubcategory",
    ],
    [
      "no date",
      replaced(COUNT, "<kr:ElectionDate>2026-03-18</kr:ElectionDate>", ""),
      "missing",
      "kr:ElectionDate",
      "<ElectionIdentifier",
      "EML/Count/Election/ElectionIdentifier",
    ],
    [
      "no Cast",
      replaced(COUNT, "<Cast>120</Cast>", ""),
      "missing",
      "Cast",
      "<TotalCounted>",
      `${TOTAL}/TotalCounted`,
    ],
    [
      "Cast twice",
      replaced(COUNT, "<Cast>120</Cast>", "<Cast>120</Cast><Cast>1</Cast>"),
      "unexpected",
      "Cast",
      "<Cast>1<",
      `${TOTAL}/Cast`,
    ],
    [
      "Cast too late",
      replaced(replaced(COUNT, "<Cast>120</Cast>", ""), "</RejectedVotes>", "</RejectedVotes><Cast>1</Cast>"),
      "missing",
      "Cast",
      "<TotalCounted>",
      `${TOTAL}/TotalCounted`,
    ],
    [
      "an element that does not belong",
      replaced(COUNT, "<Cast>120", "<Kast/><Cast>120"),
      "unexpected",
      "Kast",
      "<Kast/>",
      `${TOTAL}/Kast`,
    ],
    [
      "another one of ours",
      replaced(COUNT, "<Cast>120", "<kr:Kast/><Cast>120"),
      "unexpected",
      "kr:Kast",
      "<kr:Kast/>",
      `${TOTAL}/kr:Kast`,
    ],
    [
      "an element back in the order",
      replaced(COUNT, "<Contests>", "<ElectionIdentifier/><Contests>"),
      "unexpected",
      "ElectionIdentifier",
      "<ElectionIdentifier/>",
      "EML/Count/Election/ElectionIdentifier",
    ],
    [
      "text between elements",
      replaced(COUNT, "<Cast>120", "tekst<Cast>120"),
      "unexpected",
      "tekst",
      "<TotalVotes>",
      TOTAL,
    ],
    [
      "an element in a number",
      replaced(COUNT, "<Cast>120", "<Cast><b/>120"),
      "unexpected",
      "b",
      "<b/>",
      `${TOTAL}/Cast/b`,
    ],
    [
      "no authority",
      COUNT.replace(/<ManagingAuthority>.*<\/ManagingAuthority>/su, ""),
      "missing",
      "ManagingAuthority",
      "<kr:CreationDateTime>",
      "EML/kr:CreationDateTime",
    ],
    [
      "an authority without Id",
      replaced(COUNT, '<AuthorityIdentifier Id="9998">', "<AuthorityIdentifier>"),
      "missing",
      "Id",
      "<AuthorityIdentifier>",
      "EML/ManagingAuthority/AuthorityIdentifier",
    ],
    [
      "only one kind of rejected votes",
      replaced(COUNT, '<RejectedVotes ReasonCode="blanco">2</RejectedVotes>', ""),
      "missing",
      "RejectedVotes / kr:InitialRejectedVotes",
      "<UncountedVotes",
      `${TOTAL}/UncountedVotes`,
    ],
    [
      "another kind of rejected votes instead of blanco",
      replaced(COUNT, '"blanco"', '"anders"'),
      "missing",
      'RejectedVotes ReasonCode="blanco"',
      "<TotalVotes>",
      TOTAL,
    ],
    [
      "no reason",
      replaced(COUNT, ' ReasonCode="geldige stempassen"', ""),
      "missing",
      "ReasonCode",
      "<UncountedVotes>",
      `${TOTAL}/UncountedVotes`,
    ],
    [
      "a reason twice",
      replaced(COUNT, "geldige volmachtbewijzen", "geldige stempassen"),
      "duplicate",
      "geldige stempassen",
      '<UncountedVotes ReasonCode="geldige stempassen">6<',
      `${TOTAL}/UncountedVotes`,
    ],
    [
      "a candidate before any list",
      COUNT.replace(/<Selection>\s*<Aff.*?<\/Selection>/su, ""),
      "missing",
      "AffiliationIdentifier",
      "<Selection>",
      `${TOTAL}/Selection`,
    ],
    [
      "a candidate without a number",
      replaced(COUNT, '<CandidateIdentifier Id="1"/>', '<CandidateIdentifier ShortCode="A"/>'),
      "missing",
      "Id",
      "<Selection>\n              <Candidate>",
      `${TOTAL}/Selection`,
    ],
    [
      "a list without a number",
      replaced(COUNT, '<AffiliationIdentifier Id="1">', "<AffiliationIdentifier>"),
      "missing",
      "Id",
      "<AffiliationIdentifier>",
      `${TOTAL}/Selection/AffiliationIdentifier`,
    ],
    [
      "neither total nor station",
      COUNT.replace(/<TotalVotes>.*<\/ReportingUnitVotes>/su, ""),
      "missing",
      "TotalVotes",
      "<Contest>",
      "EML/Count/Election/Contests/Contest",
    ],
    [
      "several stations without a total",
      COUNT.replace(/<TotalVotes>.*<\/TotalVotes>/su, ""),
      "missing",
      "TotalVotes",
      '<ReportingUnitIdentifier Id="9998::SB12"',
      "EML/Count/Election/Contests/Contest/ReportingUnitVotes/ReportingUnitIdentifier",
    ],
    [
      "a second contest",
      replaced(COUNT, "</Contests>", "<Contest/></Contests>"),
      "unexpected",
      "Contest",
      "<Contest/>",
      "EML/Count/Election/Contests/Contest",
    ],
  ])("%s", (_, file, kind, detail, place, element) => {
    expect(errorOf(file)).toEqual({ kind, detail, position: placeOf(file, place), element });
  });

  const LISTS = fixture("lists-230b");
  const DEFINITION = fixture("definition-110a");
  const STATIONS = fixture("stations-110b");
  const RESULT = fixture("result-520");

  it.each<[string, string, EmlErrorKind, string, string]>([
    [
      "230b without IssueDate",
      replaced(LISTS, "<IssueDate>2026-02-03</IssueDate>", ""),
      "missing",
      "IssueDate",
      "<kr:CreationDateTime>",
    ],
    [
      "230b with a list of an unknown type",
      replaced(LISTS, "lijstengroep", "groep"),
      "value",
      "groep",
      "<Type>groep",
    ],
    [
      "230b with a list twice",
      replaced(LISTS, '<AffiliationIdentifier Id="3">', '<AffiliationIdentifier Id="1">'),
      "duplicate",
      "1",
      '<Affiliation>\n          <AffiliationIdentifier Id="1">\n            <RegisteredName></',
    ],
    [
      "230b with lists out of order",
      replaced(LISTS, '<AffiliationIdentifier Id="1">', '<AffiliationIdentifier Id="4">'),
      "order",
      "3",
      '<Affiliation>\n          <AffiliationIdentifier Id="3">',
    ],
    [
      "230b with a candidate twice",
      replaced(LISTS, '<CandidateIdentifier Id="2"/>', '<CandidateIdentifier Id="1"/>'),
      "duplicate",
      "1",
      '<Candidate>\n            <CandidateIdentifier Id="1"/>\n            <CandidateFullName>\n              <xnl:PersonName>\n                <xnl:NameLine NameType="Initials">C.',
    ],
    [
      "230b with candidates out of order",
      replaced(LISTS, '<CandidateIdentifier Id="1"/>', '<CandidateIdentifier Id="3"/>'),
      "order",
      "2",
      '<Candidate>\n            <CandidateIdentifier Id="2"/>',
    ],
    [
      "230b with a candidate without a name",
      LISTS.replace(/<xnl:LastName>Dijk<\/xnl:LastName>/u, ""),
      "missing",
      "xnl:LastName",
      "<xnl:PersonName>",
    ],
    [
      "230b without candidates",
      LISTS.replace(/<Candidate>.*?(?=<\/Affiliation>)/su, ""),
      "missing",
      "Candidate",
      "<Affiliation>",
    ],
    [
      "230b with an unknown gender",
      replaced(LISTS, "<Gender>male", "<Gender>man"),
      "value",
      "man",
      "<Gender>man",
    ],
    [
      "230b with a yes or no that is neither",
      replaced(LISTS, 'PublishGender="true"', 'PublishGender="yes"'),
      "value",
      "yes",
      "<kr:ListData",
    ],
    [
      "230b with a short code twice",
      LISTS.replaceAll('<CandidateIdentifier Id="2"/>', '<CandidateIdentifier Id="2" ShortCode="A"/>'),
      "duplicate",
      "A",
      '<Candidate>\n            <CandidateIdentifier Id="2" ShortCode="A"/>\n            <CandidateFullName>\n              <xnl:PersonName>\n                <xnl:NameLine NameType="Initials">N.',
    ],
    [
      "110a with no seats",
      replaced(DEFINITION, "<kr:NumberOfSeats>9", "<kr:NumberOfSeats>0"),
      "value",
      "0",
      "<kr:NumberOfSeats>",
    ],
    [
      "110a without regions",
      DEFINITION.replace(/<kr:Region .*<\/kr:Region>/su, ""),
      "missing",
      "kr:Region",
      "<kr:ElectionTree>",
    ],
    [
      "110a with a region of no kind",
      replaced(DEFINITION, ' RegionCategory="STAAT"', ""),
      "missing",
      "RegionCategory",
      "<kr:Region>",
    ],
    [
      "110a with the stations of a 110b",
      replaced(STATIONS, 'Id="110b"', 'Id="110a"'),
      "unexpected",
      "ReportingUnit",
      "<ReportingUnit>",
    ],
    [
      "110b with a station twice",
      replaced(STATIONS, 'Id="12"', 'Id="1"'),
      "duplicate",
      "1",
      '<PollingStation Id="1"></',
    ],
    [
      "110b with a station 0",
      replaced(STATIONS, 'Id="12"', 'Id="0"'),
      "value",
      "0",
      '<PollingStation Id="0"',
    ],
    [
      "110b with an unknown way of voting",
      replaced(STATIONS, '"postal"', '"internet"'),
      "value",
      "internet",
      '<PollingPlace Channel="internet"',
    ],
    [
      "520 with a list twice",
      replaced(RESULT, '<AffiliationIdentifier Id="3">', '<AffiliationIdentifier Id="1">'),
      "duplicate",
      "1",
      '<Selection>\n          <AffiliationIdentifier Id="1"><RegisteredName></',
    ],
    [
      "520 with a candidate out of order",
      replaced(RESULT, '<CandidateIdentifier Id="1"/>', '<CandidateIdentifier Id="3"/>'),
      "order",
      "2",
      '<Selection>\n          <Candidate>\n            <CandidateIdentifier Id="2"/>',
    ],
    [
      "520 with a candidate without ranking",
      replaced(RESULT, "<Ranking>1</Ranking>", ""),
      "missing",
      "Ranking",
      "<Selection>\n          <Candidate>",
    ],
    [
      "520 with a candidate before any list",
      RESULT.replace(/<Selection>\s*<Aff.*?<\/Selection>/su, ""),
      "missing",
      "AffiliationIdentifier",
      "<Selection>",
    ],
    [
      "520 with an election that is neither yes nor no",
      replaced(RESULT, "<Elected>yes", "<Elected>ja"),
      "value",
      "ja",
      "<Elected>ja",
    ],
  ])("%s", (_, file, kind, detail, place) => {
    expect(errorOf(file)).toMatchObject({ kind, detail, position: placeOf(file, place) });
  });
});

describe("values", () => {
  it.each([
    ["a negative number", "-12"],
    ["ten digits", "1234567890"],
    ["eleven digits", "99999999999"],
    ["hexadecimal", "0x12"],
    ["an exponent", "1e3"],
    ["a fraction", "1.5"],
    ["a plus", "+12"],
    ["a blank inside", "1 2"],
    ["digits of another script", "١٢"],
    ["letters", "twaalf"],
    ["nothing", ""],
    ["a no-break space", "\u00a012"],
  ])("%s is no count", (_, text) => {
    const file = replaced(COUNT, "<ValidVotes>45", `<ValidVotes>${text}`);
    expect(errorOf(file)).toEqual({
      kind: "count",
      detail: text,
      position: placeOf(file, `<ValidVotes>${text}`),
      element: "EML/Count/Election/Contests/Contest/TotalVotes/Selection/ValidVotes",
    });
  });

  it("999,999,999 is the largest count", () => {
    expect(read(replaced(COUNT, "<ValidVotes>45", "<ValidVotes>999999999")).ok).toBe(true);
  });

  it.each<[string, string, string, string]>([
    ["an election id", "GR2026_Waterkant", "2026_Waterkant", "2026_Waterkant"],
    ["a category", "<ElectionCategory>GR", "<ElectionCategory>XX", "XX"],
    ["a day that does not exist", "2026-03-18<", "2026-02-30<", "2026-02-30"],
    ["a day in another notation", "2026-03-18<", "18-03-2026<", "18-03-2026"],
    ["a day with something behind it", "2026-03-18<", "2026-03-18 of later<", "2026-03-18 of later"],
    ["a time of creation", "2026-03-19T14:28:34.960", "gisteren", "gisteren"],
    [
      "a release of the future",
      "<kr:CreationDateTime>",
      '<kr:Schema Version="2.0"/><kr:CreationDateTime>',
      "2.0",
    ],
    ["a station id", '"9998::SB1"', '"9998::SB"', "9998::SB"],
    [
      "a list number with a zero in front",
      '<AffiliationIdentifier Id="1"',
      '<AffiliationIdentifier Id="01"',
      "01",
    ],
    ["a list number 0", '<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="0"', "0"],
    ["a list with a letter", '<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="1a"', "1a"],
    ["a candidate number 0", '<CandidateIdentifier Id="1"', '<CandidateIdentifier Id="0"', "0"],
    [
      "a short code of 16 characters",
      '<CandidateIdentifier Id="1"',
      '<CandidateIdentifier Id="1" ShortCode="Abcdefghijklmnop"',
      "Abcdefghijklmnop",
    ],
    ["an empty short code", '<CandidateIdentifier Id="1"', '<CandidateIdentifier Id="1" ShortCode=""', ""],
    [
      "an investigation that is neither true nor false",
      ">true</kr:Investigation>",
      ">ja</kr:Investigation>",
      "ja",
    ],
  ])("%s", (_, piece, by, detail) => {
    expect(errorOf(replaced(COUNT, piece, by))).toMatchObject({ kind: "value", detail });
  });

  it("what a file says is shown short and without control characters", () => {
    const text = `\u009b31m\u202e${"lang ".repeat(100)}`;
    const { detail } = errorOf(replaced(COUNT, "<ValidVotes>45", `<ValidVotes>${text}`));
    expect(detail).toHaveLength(80);
    expect(detail.startsWith("·31m·lang lang")).toBe(true);
    expect(detail.endsWith("…")).toBe(true);
  });
});

describe("stations against the total", () => {
  const unit = "EML/Count/Election/Contests/Contest/ReportingUnitVotes";
  const GEMAAL = "Stembureau Gemaal (postcode: 9999 AB) (9998::SB1)";
  const at = COUNT.indexOf("<ReportingUnitVotes>");
  const [total, stations] = [COUNT.slice(0, at), COUNT.slice(at)];
  const selection = (content: string) => new RegExp(`<Selection>\\s*${content}.*?</Selection>\\s*`, "su");
  const inStation = (edit: (text: string) => string) => total + edit(stations);

  it("a station twice", () => {
    const text = replaced(COUNT, "9998::SB12", "9998::SB1");
    expect(errorOf(text)).toEqual({
      kind: "duplicate",
      detail: "9998::SB1",
      position: placeOf(text, '<ReportingUnitIdentifier Id="9998::SB1"', 2),
      element: `${unit}/ReportingUnitIdentifier`,
    });
  });

  it.each<[string, string]>([
    [
      "a list missing",
      inStation((text) => text.replace(/<Selection>\s*<AffiliationIdentifier Id="3".*?(?=<Cast>)/su, "")),
    ],
    [
      "the first list missing",
      inStation((text) =>
        text.replace(/<Selection>.*?(?=<Selection>\s*<AffiliationIdentifier Id="3")/su, ""),
      ),
    ],
    [
      "another list",
      inStation((text) => replaced(text, '<AffiliationIdentifier Id="3"', '<AffiliationIdentifier Id="4"')),
    ],
    [
      "a list too many",
      inStation((text) =>
        replaced(
          text,
          "<Cast>",
          '<Selection><AffiliationIdentifier Id="5"><RegisteredName/></AffiliationIdentifier><ValidVotes>0</ValidVotes></Selection><Cast>',
        ),
      ),
    ],
    [
      "a list twice",
      inStation((text) =>
        replaced(
          text,
          "<Cast>",
          '<Selection><AffiliationIdentifier Id="3"><RegisteredName/></AffiliationIdentifier><ValidVotes>0</ValidVotes></Selection><Cast>',
        ),
      ),
    ],
    [
      "a candidate missing inside a list",
      inStation((text) => text.replace(selection('<Candidate><CandidateIdentifier Id="2"'), "")),
    ],
    [
      "the last candidate of a list missing",
      inStation((text) => text.replace(selection('<Candidate><CandidateIdentifier Id="4"'), "")),
    ],
    [
      "the last candidate of all missing",
      inStation((text) =>
        text.replace(
          /<Selection>\s*<Candidate><CandidateIdentifier Id="2"\/><\/Candidate>\s*<ValidVotes>5<\/ValidVotes>\s*<\/Selection>/u,
          "",
        ),
      ),
    ],
    ["another candidate", inStation((text) => replaced(text, 'Id="4"', 'Id="5"'))],
    [
      "a candidate too many",
      inStation((text) =>
        replaced(
          text,
          "<Cast>",
          '<Selection><Candidate><CandidateIdentifier Id="3"/></Candidate><ValidVotes>0</ValidVotes></Selection><Cast>',
        ),
      ),
    ],
    [
      "a candidate of the total missing there",
      replaced(COUNT, selection('<Candidate><CandidateIdentifier Id="4"').exec(COUNT)?.[0] ?? "", ""),
    ],
  ])("%s", (_, file) => {
    expect(file).not.toBe(COUNT);
    const error = errorOf(file);
    expect(error).toMatchObject({ kind: "lists-differ", detail: GEMAAL });
    expect(error.element?.startsWith(unit)).toBe(true);
    expect(error.position?.line).toBeGreaterThanOrEqual(placeOf(file, "<ReportingUnitVotes>").line);
    expect(error.position?.line).toBeLessThanOrEqual(placeOf(file, "</ReportingUnitVotes>").line);
  });

  it("points at the list or candidate that differs", () => {
    const list = inStation((text) =>
      replaced(text, '<AffiliationIdentifier Id="3"', '<AffiliationIdentifier Id="4"'),
    );
    expect(errorOf(list).position).toEqual(
      placeOf(list, '<Selection>\n              <AffiliationIdentifier Id="4"'),
    );
    const candidate = inStation((text) => replaced(text, 'Id="4"', 'Id="5"'));
    const place = '<Selection>\n              <Candidate><CandidateIdentifier Id="5"';
    expect(errorOf(candidate).position).toEqual(placeOf(candidate, place));
  });

  it("finds a difference in the last station too, and names that one", () => {
    const last = COUNT.lastIndexOf('Id="4"');
    const text = `${COUNT.slice(0, last)}Id="5"${COUNT.slice(last + 6)}`;
    expect(errorOf(text)).toMatchObject({ kind: "lists-differ", detail: "Stembureau De Brug (9998::SB12)" });
  });

  it("options of a referendum in another order", () => {
    const text = fixture("count-510q-referendum");
    const middle = text.indexOf("<ReportingUnitVotes>");
    const swapped = text.slice(middle).replace("Voor", "X").replace("Tegen", "Voor").replace("X", "Tegen");
    expect(errorOf(text.slice(0, middle) + swapped)).toMatchObject({ kind: "lists-differ" });
  });

  it.each<[string, string, string]>([
    [
      "a list that the total does not have",
      '<AffiliationIdentifier Id="2"><RegisteredName>Waterkant Één</RegisteredName></AffiliationIdentifier>',
      '<AffiliationIdentifier Id="9"><RegisteredName/></AffiliationIdentifier>',
    ],
    ["a candidate that the total does not have", '"MeerE"/', '"MeerX"/'],
    ["a candidate twice", 'Id="2" ShortCode="DuinC"', 'Id="2" ShortCode="BakkerA"'],
    ["numbers out of order", 'Id="2" ShortCode="DuinC"', 'Id="1" ShortCode="DuinC"'],
    ["a candidate number above 80", 'Id="2" ShortCode="DuinC"', 'Id="81" ShortCode="DuinC"'],
  ])("in a kieskring, %s", (_, piece, by) => {
    const text = fixture("count-510d-kieskringen");
    const middle = text.indexOf("<ReportingUnitVotes>");
    const file = text.slice(0, middle) + replaced(text.slice(middle), piece, by);
    expect(errorOf(file)).toMatchObject({ kind: "lists-differ", detail: "Kieskring Oost (HSB1)" });
  });

  it("in a kieskring, a candidate by number only is let through", () => {
    const text = fixture("count-510d-kieskringen").replaceAll(/(Id="\d") ShortCode="\w+"/gu, "$1");
    expect(read(text).ok).toBe(true);
  });
});

describe("numbers of a total", () => {
  it.each<[string, string, string, EmlErrorKind, string]>([
    ["a list twice", '<AffiliationIdentifier Id="3"', '<AffiliationIdentifier Id="1"', "duplicate", "1"],
    ["lists out of order", '<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="4"', "order", "3"],
    ["a candidate twice", '<CandidateIdentifier Id="2"', '<CandidateIdentifier Id="1"', "duplicate", "1"],
    ["candidates out of order", '<CandidateIdentifier Id="1"', '<CandidateIdentifier Id="3"', "order", "2"],
  ])("%s", (_, piece, by, kind, detail) => {
    expect(errorOf(replaced(COUNT, piece, by))).toMatchObject({ kind, detail });
  });

  it("a short code twice", () => {
    const text = replaced(fixture("count-510d-kieskringen"), 'ShortCode="DijkB2"', 'ShortCode="BakkerA"');
    expect(errorOf(text)).toMatchObject({ kind: "duplicate", detail: "BakkerA" });
  });

  it("a candidate without number and short code", () => {
    const text = replaced(fixture("count-510d-kieskringen"), ' ShortCode="BakkerA"', "");
    expect(errorOf(text)).toMatchObject({ kind: "missing", detail: "Id" });
  });

  it.each<[string, string, EmlErrorKind]>([
    ["a replaced value of a reason that is not there", 'ReasonCode="onbekend"', "missing"],
    ["a replaced value without a reason", "", "missing"],
  ])("%s", (_, attribute, kind) => {
    const text = replaced(
      fixture("count-510b-draft"),
      '<kr:InitialUncountedVotes ReasonCode="toegelaten kiezers"',
      `<kr:InitialUncountedVotes ${attribute}`,
    );
    expect(errorOf(text).kind).toBe(kind);
  });

  it("a replaced value twice", () => {
    const initial = '<kr:InitialRejectedVotes ReasonCode="ongeldig">2</kr:InitialRejectedVotes>';
    const text = replaced(fixture("count-510b-draft"), initial, initial + initial);
    expect(errorOf(text)).toMatchObject({ kind: "duplicate", detail: "ongeldig" });
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
