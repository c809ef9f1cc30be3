import { describe, expect, it } from "vitest";
import type { EmlErrorKind } from "./documents.ts";
import { errorOf, fixture, placeOf, read, replaced } from "./eml.fixtures.ts";

const COUNT = fixture("count-510b");

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
