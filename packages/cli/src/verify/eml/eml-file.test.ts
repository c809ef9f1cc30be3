import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { PATHS, publishedFiles } from "../fixtures/published-set.fixtures.ts";
import { readEmlFile } from "./eml-file.ts";

const whole = publishedFiles();

/** Reads a file of the set in which a text was replaced where it first stands; says what came of it. */
function readWith(path: string, from: string, to: string): string {
  const text = String(whole.get(path));
  expect(text).toContain(from);
  const read = readEmlFile(Buffer.from(text.replace(from, () => to)));
  return read.ok ? "read" : read.error.reason.nl;
}

function fileOf(path: string) {
  const read = readEmlFile(Buffer.from(whole.get(path) ?? ""));
  if (!read.ok) throw new Error(read.error.reason.nl);
  return read.value;
}

describe("EML read for verification", () => {
  it("510b: the cells of the total and of every station, candidates under the last list seen", () => {
    const file = fileOf(PATHS.count);
    if (file.message !== "510b") throw new Error(file.message);
    expect(file.election).toEqual({
      id: "GR2026_Wilgendam",
      name: "Gemeenteraad Wilgendam 2026",
      category: "GR",
      subcategory: "GR1",
      domain: { id: "0998", name: "Wilgendam" },
      date: "2026-03-18",
    });
    expect([...file.listNames]).toEqual([
      [1, "Dorpsbelang"],
      [2, 'Groen & "Fris"'],
      [5, ""],
    ]);
    expect([...file.total]).toEqual([
      ["1", 330],
      ["1/1", 150],
      ["1/2", 20],
      ["1/3", 60],
      ["1/4", 100],
      ["2", 185],
      ["2/1", 90],
      ["2/2", 5],
      ["2/3", 90],
      ["5", 185],
      ["5/1", 160],
      ["5/3", 25],
      ["cast", 1000],
      ["counted", 700],
      ["rejected/ongeldig", 3],
      ["rejected/blanco", 4],
      ["uncounted/geldige stempassen", 660],
      ["uncounted/geldige volmachtbewijzen", 46],
      ["uncounted/toegelaten kiezers", 707],
      ["uncounted/meer getelde stembiljetten", 1],
      ["uncounted/minder getelde stembiljetten", 1],
    ]);
    expect(file.units.map(({ id, name }) => [id, name])).toEqual([
      ["0998::SB1", "Stembureau De Hucht (postcode: 6626 AC)"],
      ["0998::SB2", "Stembureau 't Hek & co (postcode: 6628 AD)"],
      ["0998::SB12", "Stembureau Bus"],
    ]);
    expect(file.units[2]?.cells.get("5/3")).toBe(5);
  });

  it("230b: names of lists and people, with gaps in their numbers", () => {
    const file = fileOf(PATHS.lists);
    if (file.message !== "230b") throw new Error(file.message);
    expect([...file.lists.keys()]).toEqual([1, 2, 5]);
    expect(file.lists.get(5)?.name).toBe("");
    expect([...(file.lists.get(5)?.candidates.keys() ?? [])]).toEqual([1, 3]);
    expect(file.lists.get(1)?.candidates.get(2)).toEqual({
      initials: "B.C.",
      firstName: "",
      prefix: "van der",
      lastName: "Berk",
    });
  });

  it("520: the people of each list in order, and what elected them", () => {
    const file = fileOf(PATHS.result);
    if (file.message !== "520") throw new Error(file.message);
    const said = file.lists.map(({ number, elected }) => [
      number,
      ...elected.map(({ order, ranking, name }) => `${order} ${name.lastName} ${ranking}`),
    ]);
    expect(said).toEqual([
      [1, "1 Wilg 1", "2 Linde 1", "3 Els- Iep 1"],
      [2, "1 Eik 1"],
      [5, "1 Hazelaar 1", "2 't Hout 2"],
    ]);
  });

  it("520: lists and people who are not elected are no part of the result", () => {
    const notElected = `<Selection><AffiliationIdentifier Id="7"><RegisteredName>Z</RegisteredName></AffiliationIdentifier><Elected>no</Elected></Selection>`;
    const text = String(whole.get(PATHS.result))
      .replace("</Contest>", `${notElected}</Contest>`)
      .replace("<Ranking>2</Ranking><Elected>yes", "<Ranking>2</Ranking><Elected>no");
    const read = readEmlFile(Buffer.from(text));
    expect(
      read.ok &&
        read.value.message === "520" &&
        read.value.lists.map(({ number, elected }) => [number, elected.length]),
    ).toEqual([
      [1, 3],
      [2, 1],
      [5, 1],
    ]);
  });

  it("110a and 110b: seats, threshold and stations", () => {
    expect(fileOf(PATHS.definition)).toMatchObject({ message: "110a", seats: 6, preferencePercent: 50 });
    const file = fileOf(PATHS.stations);
    expect(file.message === "110b" && [...file.stations]).toEqual([
      [1, "De Hucht"],
      [2, "'t Hek & co"],
      [12, "Bus"],
    ]);
  });

  it("candidates of a total over several kieskringen, by short code", () => {
    const text = String(whole.get(PATHS.count)).replaceAll(
      /<CandidateIdentifier Id="(\d)">/g,
      '<CandidateIdentifier ShortCode="Ş$1">',
    );
    const read = readEmlFile(Buffer.from(text));
    expect(read.ok && read.value.message === "510b" && read.value.total.get("1/Ş1")).toBe(150);
  });

  it("another message, or other XML, by its name", () => {
    expect(fileOf(PATHS.count)).toMatchObject({ message: "510b" });
    const other = readEmlFile(Buffer.from(String(whole.get(PATHS.count)).replace("510b", "510c")));
    expect(other).toEqual({ ok: true, value: { message: "other", what: "510c" } });
    expect(readEmlFile(Buffer.from("<svg/>"))).toEqual({
      ok: true,
      value: { message: "other", what: "{}svg" },
    });
  });

  it.each([
    ["an EML without an Id", PATHS.count, ' Id="510b"', "", "Id ontbreekt"],
    ["no election", PATHS.count, "<ElectionIdentifier", "<Identifier", "hier hoort </Identifier> te staan"],
    [
      "a negative number",
      PATHS.count,
      "<ValidVotes>330",
      "<ValidVotes>-330",
      '"-330" is geen aantal van hooguit negen cijfers',
    ],
    [
      "ten digits",
      PATHS.count,
      "<ValidVotes>330",
      "<ValidVotes>1000000000",
      '"1000000000" is geen aantal van hooguit negen cijfers',
    ],
    [
      "a hexadecimal number",
      PATHS.count,
      "<ValidVotes>330",
      "<ValidVotes>0x1",
      '"0x1" is geen aantal van hooguit negen cijfers',
    ],
    [
      "a number with a point",
      PATHS.count,
      "<ValidVotes>330",
      "<ValidVotes>330.0",
      '"330.0" is geen aantal van hooguit negen cijfers',
    ],
    [
      "no number",
      PATHS.count,
      "<ValidVotes>330",
      "<ValidVotes>",
      '"" is geen aantal van hooguit negen cijfers',
    ],
    [
      "an element in a number",
      PATHS.count,
      "<ValidVotes>330",
      "<ValidVotes>3<a/>0",
      "het element <a> hoort hier niet",
    ],
    [
      "two numbers",
      PATHS.count,
      "<ValidVotes>330</ValidVotes>",
      "<ValidVotes>330</ValidVotes><ValidVotes>331</ValidVotes>",
      "ValidVotes staat er twee keer",
    ],
    ["a list without votes", PATHS.count, "<ValidVotes>330</ValidVotes>", "", "ValidVotes ontbreekt"],
    [
      "a selection of nobody",
      PATHS.count,
      '<Candidate><CandidateIdentifier Id="1"></CandidateIdentifier></Candidate>',
      "",
      "een Selection hoort niet bij een lijst of kandidaat",
    ],
    [
      "a candidate before any list",
      PATHS.count,
      "<TotalVotes>",
      '<TotalVotes><Selection><Candidate><CandidateIdentifier Id="1"/></Candidate><ValidVotes>1</ValidVotes></Selection>',
      "een Selection hoort niet bij een lijst of kandidaat",
    ],
    [
      "a list with number 0",
      PATHS.count,
      'AffiliationIdentifier Id="1"',
      'AffiliationIdentifier Id="0"',
      'Id "0" is geen nummer',
    ],
    [
      "a list number with a zero in front",
      PATHS.count,
      'AffiliationIdentifier Id="1"',
      'AffiliationIdentifier Id="01"',
      'Id "01" is geen nummer',
    ],
    [
      "a list twice",
      PATHS.count,
      'AffiliationIdentifier Id="2"',
      'AffiliationIdentifier Id="1"',
      'lijst 1 heet hier "Groen & "Fris"" en elders "Dorpsbelang"',
    ],
    [
      "a candidate twice",
      PATHS.count,
      'CandidateIdentifier Id="2"',
      'CandidateIdentifier Id="1"',
      "lijst 1, kandidaat 1 staat er twee keer",
    ],
    ["no Cast", PATHS.count, "<Cast>1000</Cast>", "", "Cast ontbreekt"],
    ["no TotalCounted", PATHS.count, "<TotalCounted>700</TotalCounted>", "", "TotalCounted ontbreekt"],
    [
      "Cast twice",
      PATHS.count,
      "<Cast>1000</Cast>",
      "<Cast>1000</Cast><Cast>1000</Cast>",
      "kiesgerechtigden staat er twee keer",
    ],
    ["a reason twice", PATHS.count, '"ongeldig"', '"blanco"', '"blanco" staat er twee keer'],
    ["a reason that is not said", PATHS.count, ' ReasonCode="ongeldig"', "", "ReasonCode ontbreekt"],
    ["a station twice", PATHS.count, "0998::SB2", "0998::SB1", "0998::SB1 staat er twee keer"],
    ["a station without an Id", PATHS.count, ' Id="0998::SB2"', "", "Id ontbreekt"],
    [
      "no total",
      PATHS.count,
      "TotalVotes",
      "ReportingUnitVotes",
      "hier hoort </ReportingUnitVotes> te staan",
    ],
    ["no contest", PATHS.count, "<Contests>", "<Contests/><Andere>", "hier hoort </Andere> te staan"],
    ["a second contest", PATHS.count, "<Contests>", "<Contests><Contest/>", "Contest staat er twee keer"],
    [
      "a second election",
      PATHS.lists,
      "<CandidateList>",
      "<CandidateList><Election/>",
      "Election staat er twee keer",
    ],
    [
      "a list twice in the 230b",
      PATHS.lists,
      'AffiliationIdentifier Id="2"',
      'AffiliationIdentifier Id="1"',
      "lijst 1 staat er twee keer",
    ],
    [
      "a candidate twice in the 230b",
      PATHS.lists,
      'CandidateIdentifier Id="2"',
      'CandidateIdentifier Id="1"',
      "kandidaat 1 staat er twee keer",
    ],
    [
      "a candidate without a last name",
      PATHS.lists,
      "<xnl:LastName>Wilg</xnl:LastName>",
      "",
      "LastName ontbreekt",
    ],
    [
      "somebody elected without Ranking",
      PATHS.result,
      "<Ranking>1</Ranking>",
      "",
      "een gekozene mist naam of Ranking",
    ],
    [
      "a station twice in the 110b",
      PATHS.stations,
      'PollingStation Id="2"',
      'PollingStation Id="1"',
      "stembureau 1 staat er twee keer",
    ],
    [
      "no number of seats",
      PATHS.definition,
      "<kr:NumberOfSeats>6</kr:NumberOfSeats>",
      "",
      "kr:NumberOfSeats ontbreekt",
    ],
    [
      "an election that is elsewhere",
      PATHS.definition,
      "urn:oasis:names:tc:evs:schema:eml",
      "urn:oasis:names:tc:evs:schema:emI",
      "read",
    ],
  ])("%s", (_, path, from, to, reason) => {
    expect(readWith(path, from, to)).toContain(reason);
  });
});
