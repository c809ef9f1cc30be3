import { describe, expect, it } from "vitest";
import { utf8 } from "../basics/index.ts";
import type { EmlErrorKind } from "./documents.ts";
import { errorOf, type FixtureName, fixture, placeOf, read, replaced } from "./eml.fixtures.ts";
import { EML_LIMITS } from "./limits.ts";
import { startEmlReader } from "./reader.ts";

const COUNT = fixture("count-510b");
const KB = 1024;

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
