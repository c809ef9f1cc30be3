import { describe, expect, it } from "vitest";
import { documentOf, ENVELOPE, fixture, replaced } from "./eml.fixtures.ts";

describe("110a: an election definition", () => {
  it("has seats, threshold, election tree and registered parties", () => {
    expect(documentOf(fixture("definition-110a"))).toEqual({
      ...ENVELOPE,
      message: "110a",
      managingAuthority: null,
      issueDate: "2026-02-06",
      canonical: false,
      election: { ...ENVELOPE.election, nominationDate: "2026-02-02" },
      maxVotes: null,
      seats: 9,
      preferenceThresholdPercent: 50,
      regions: [
        {
          number: "9998",
          category: "GEMEENTE",
          superior: { number: "3", category: "PROVINCIE" },
          romanNumerals: null,
          frisianExportAllowed: true,
          name: "Waterkant",
          committees: [
            { category: "CSB", name: null, acceptsCentralSubmissions: null },
            { category: "HSB", name: "Hoofdstembureau", acceptsCentralSubmissions: false },
          ],
        },
        {
          number: null,
          category: "STAAT",
          superior: null,
          romanNumerals: null,
          frisianExportAllowed: null,
          name: "Nederland",
          committees: [],
        },
      ],
      registeredParties: [
        { name: "Lijst Dijk & Duin", registeredBy: "A. Dijk" },
        { name: "Waterkant Één", registeredBy: null },
      ],
    });
  });

  it("may say how many votes a voter has, and in whose name it was made", () => {
    const text = replaced(
      replaced(fixture("definition-110a"), "<MaxVotes>", "<MaxVotes>1"),
      "  <IssueDate>2026-02-06</IssueDate>",
      `<ManagingAuthority><AuthorityIdentifier Id="CSB">Waterkant</AuthorityIdentifier><AuthorityAddress/>
       <kr:CreatedByAuthority Id="HSB1">Waterland</kr:CreatedByAuthority></ManagingAuthority>`,
    );
    expect(documentOf(text)).toMatchObject({
      maxVotes: 1,
      issueDate: null,
      managingAuthority: { id: "CSB", name: "Waterkant", createdBy: { id: "HSB1", name: "Waterland" } },
    });
  });
});

describe("110b: polling stations", () => {
  const expected = {
    ...ENVELOPE,
    message: "110b",
    municipality: { id: "9998", name: "Waterkant" },
    eligibleVoters: 120,
    pollingPlaces: [
      { channel: "polling", number: 1, name: "Gemaal", postalCode: "9999 AB", eligibleVoters: 70 },
      { channel: "postal", number: 12, name: "De Brug", postalCode: null, eligibleVoters: null },
    ],
  };

  it("has the municipality, and each station with its voters where the file says them", () => {
    expect(documentOf(fixture("stations-110b"))).toEqual(expected);
  });

  it("reads a draft of 1.3 with full addresses", () => {
    const draft = { ...expected, version: { number: "1.3", draft: true } };
    expect(documentOf(fixture("stations-110b-draft"))).toEqual(draft);
  });

  it("reads the old way of writing an address", () => {
    const text = fixture("stations-110b").replace(
      /<Locality>\s*<xal:LocalityName>De Brug<\/xal:LocalityName>\s*<\/Locality>/u,
      "<xal:Address>De Brug</xal:Address>",
    );
    expect(text).toContain("<xal:Address>");
    expect(documentOf(text)).toEqual(expected);
  });
});

describe("230b: candidate lists", () => {
  const person = { shortCode: null, firstName: null, namePrefix: null, gender: null, country: null };
  const lists = [
    {
      number: 1,
      name: "Lijst Dijk & Duin",
      type: "op zichzelf staande lijst",
      publicationLanguage: "nl",
      publishGender: true,
      belongsToSet: null,
      belongsToCombination: null,
      candidates: [
        {
          ...person,
          number: 1,
          initials: "A.B.",
          firstName: "Anna",
          namePrefix: "van den",
          lastName: "Dijk",
          gender: "female",
          locality: "Waterkant",
        },
        { ...person, number: 2, initials: "C.", lastName: "Duin", gender: "male", locality: "Waterkant" },
        { ...person, number: 4, initials: "E.", lastName: "Zeeman", locality: "Gent", country: "BE" },
      ],
    },
    {
      number: 3,
      name: "",
      type: "lijstengroep",
      publicationLanguage: "fy",
      publishGender: false,
      belongsToSet: "2",
      belongsToCombination: "A",
      candidates: [
        { ...person, number: 1, initials: "M.", firstName: "Mo", lastName: "Meer", locality: "Waterkant" },
        { ...person, number: 2, initials: "N.", namePrefix: "de", lastName: "Sluis", locality: "Waterkant" },
      ],
    },
  ];

  it("has lists and candidates, also a list without a name and numbers with gaps", () => {
    expect(documentOf(fixture("lists-230b"))).toEqual({
      ...ENVELOPE,
      message: "230b",
      managingAuthority: { id: "CSB", name: "Centraal stembureau Waterkant", createdBy: null },
      issueDate: "2026-02-03",
      election: { ...ENVELOPE.election, nominationDate: "2026-02-02" },
      lists,
    });
  });

  it("reads a draft of 1.3 with kr:GenderAnnex", () => {
    const document = documentOf(fixture("lists-230b-draft"));
    expect(document.version).toEqual({ number: "1.3", draft: true });
    const genders = "lists" in document ? document.lists[0]?.candidates.map(({ gender }) => gender) : [];
    expect(genders).toEqual(["female", "other", null]);
  });

  it("skips what is not for publication, and what the report generator left", () => {
    let text = replaced(
      fixture("lists-230b"),
      "</CandidateFullName>",
      "</CandidateFullName><DateOfBirth>1980-01-01</DateOfBirth>",
    );
    text = replaced(
      text,
      "<kr:ListData",
      '<rg:x xmlns:rg="http://www.kiesraad.nl/reportgenerator"/><kr:ListData',
    );
    expect(documentOf(text)).toEqual(documentOf(fixture("lists-230b")));
  });

  it("is in Dutch when the file does not say", () => {
    const text = replaced(fixture("lists-230b"), 'PublicationLanguage="fy"', "");
    expect(documentOf(text)).toMatchObject({ lists: [{}, { publicationLanguage: "nl" }] });
  });
});

describe("520: a result", () => {
  it("has who is elected, in the order of election, with empty parts of a name as none", () => {
    const person = { shortCode: null, firstName: null, namePrefix: null, country: null, elected: true };
    expect(documentOf(fixture("result-520"))).toEqual({
      ...ENVELOPE,
      message: "520",
      managingAuthority: { id: "CSB", name: "Waterkant", createdBy: null },
      lists: [
        {
          number: 1,
          name: "Lijst Dijk & Duin",
          elected: true,
          candidates: [
            {
              ...person,
              number: 1,
              initials: "C.",
              lastName: "Duin",
              gender: "male",
              locality: "Waterkant",
              ranking: 1,
            },
            {
              ...person,
              number: 2,
              initials: "A.B.",
              firstName: "Anna",
              namePrefix: "van den",
              lastName: "Dijk",
              gender: "female",
              locality: "Waterkant",
              ranking: 2,
            },
          ],
        },
        {
          number: 3,
          name: "",
          elected: true,
          candidates: [
            {
              ...person,
              number: 1,
              initials: "M.",
              firstName: "Mo",
              lastName: "Meer",
              gender: null,
              locality: "Gent",
              country: "BE",
              ranking: 2,
            },
          ],
        },
      ],
    });
  });
});
