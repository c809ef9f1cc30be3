import { describe, expect, it } from "vitest";
import { errorOf, fixture, placeOf, read, replaced } from "./eml.fixtures.ts";

const COUNT = fixture("count-510b");

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
      "the first list missing, but not its candidates",
      inStation((text) => text.replace(selection("<AffiliationIdentifier"), "")),
    ],
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
