import { describe, expect, it } from "vitest";
import { utf8 } from "../src/basics/index.ts";
import { calendarDate, candidateNumber, type Investigations, listNumber } from "../src/election/index.ts";
import type {
  CandidateListsDocument,
  ElectionDefinitionDocument,
  EmlDocument,
  PollingStationsDocument,
} from "../src/eml/documents.ts";
import {
  countDocumentOf,
  emlFileName,
  resultDocumentOf,
  writeCount,
  writeEml,
} from "../src/eml/writing/index.ts";
import { counts, ELECTION, LISTS } from "./eml-samples.ts";
import { canonicalXml, schemasIn } from "./libxml.ts";

const ENVELOPE = {
  version: { number: "1.2.2", draft: false },
  transactionId: "1",
  managingAuthority: { id: "CSB", name: "Oosterzeewoude", createdBy: null },
  issueDate: calendarDate("2026-02-03"),
  creationDateTime: "2026-02-03T15:49:48.524",
  canonical: true,
  election: ELECTION,
  contestId: "geen",
  contestName: null,
} as const;

const DEFINITION: ElectionDefinitionDocument = {
  ...ENVELOPE,
  message: "110a",
  maxVotes: null,
  seats: 9,
  preferenceThresholdPercent: 50,
  regions: [
    {
      number: "998",
      category: "GEMEENTE",
      superior: { number: "1", category: "KIESKRING" },
      romanNumerals: false,
      frisianExportAllowed: true,
      name: "Oosterzeewoude",
      committees: [
        { category: "CSB", name: "De Zee", acceptsCentralSubmissions: true },
        { category: "HSB", name: null, acceptsCentralSubmissions: null },
      ],
    },
  ],
  registeredParties: [
    { name: "Zee & Woud", registeredBy: "A. Duin" },
    { name: "Dorp", registeredBy: null },
  ],
};

const STATIONS: PollingStationsDocument = {
  ...ENVELOPE,
  message: "110b",
  election: { ...ELECTION, nominationDate: null },
  municipality: { id: "0998", name: "Oosterzeewoude" },
  eligibleVoters: 2400,
  pollingPlaces: [
    { channel: "polling", number: 1, name: "De Zeehoek", postalCode: "9999 AA", eligibleVoters: 1200 },
    { channel: "postal", number: 2, name: "Bus & Boot", postalCode: null, eligibleVoters: 0 },
  ],
};

const CANDIDATES: CandidateListsDocument = { ...ENVELOPE, message: "230b", lists: LISTS };

const RESULT = resultDocumentOf({
  election: ELECTION,
  authority: { id: "CSB", name: "Oosterzeewoude" },
  creationDateTime: "2026-03-23T11:53:02.051",
  lists: LISTS,
  elected: [
    { list: listNumber(1), candidate: candidateNumber(2), by: "preference" },
    { list: listNumber(1), candidate: candidateNumber(1), by: "order" },
    { list: listNumber(1), candidate: candidateNumber(4), by: "order" },
    { list: listNumber(4), candidate: candidateNumber(1), by: "preference" },
  ],
});

function text(chunks: Iterable<string>): string {
  return [...chunks].join("");
}

function count(
  message: "510b" | "510d",
  more: { form?: "2022" | "2026"; investigations?: Investigations } = {},
): string {
  const one = counts([[10, 0, 5], [3, 4], [6]], more);
  const { header, units } = countDocumentOf({
    message,
    election: ELECTION,
    authority:
      message === "510b" ? { id: "0998", name: "Oosterzeewoude" } : { id: "CSB", name: "Oosterzeewoude" },
    creationDateTime: "2026-03-19T14:28:34.960",
    lists: LISTS,
    units:
      message === "510b"
        ? [{ id: "0998::SB1", name: "Stembureau De Zeehoek (postcode: 9999 AA)", counts: one }]
        : [{ id: "0998", name: "Oosterzeewoude", counts: one }],
    total: { ...one, investigations: null },
  });
  return text(writeCount(header, units));
}

const CSO: Investigations = {
  method: "CSO",
  admittedRedetermined: true,
  otherReason: false,
  partlyRecounted: true,
};
const DSO: Investigations = {
  method: "DSO",
  unexplainedDifference: true,
  otherError: false,
  corrected: true,
};

const FILES: readonly (readonly [string, string, string])[] = [
  ["110a", "110a", text(writeEml(DEFINITION))],
  ["110a without registered parties", "110a", text(writeEml({ ...DEFINITION, registeredParties: [] }))],
  ["110b", "110b", text(writeEml(STATIONS))],
  ["230b", "230b", text(writeEml(CANDIDATES))],
  ["510b of 2022", "510b", count("510b", { form: "2022" })],
  ["510b of 2026, CSO", "510b", count("510b", { investigations: CSO })],
  ["510b of 2026, DSO", "510b", count("510b", { investigations: DSO })],
  ["510d", "510d", count("510d")],
  ["520", "520", text(writeEml(RESULT))],
];

describe("canonical form (C14N 1.0 with comments)", () => {
  it.each(FILES)("%s: the bytes are their own canonical form", (_, __, xml) => {
    expect(canonicalXml(utf8(xml))).toBe(xml);
  });

  it("says so in the file, except where the document does not", () => {
    expect(count("510b")).toContain("<ds:CanonicalizationMethod");
    const plain = text(writeEml({ ...DEFINITION, canonical: false }));
    expect(plain).not.toContain("ds:");
    expect(plain).not.toContain("xmldsig");
  });
});

const SHARED = process.env["STEMKETEN_SHARED"];

describe.skipIf(SHARED === undefined)("schemas of EML_NL 1.2.2 (skipped without STEMKETEN_SHARED)", () => {
  const schemas = schemasIn(`${SHARED}/xsd`);

  it.each(FILES)("%s is valid", (_, message, xml) => {
    expect(schemas.objections(message, utf8(xml))).toEqual([]);
  });

  it("would find a mistake", () => {
    const wrong = count("510b").replace("<Cast>1200</Cast>", "");
    expect(schemas.objections("510b", utf8(wrong))).not.toEqual([]);
  });
});

/** The reason codes of the first unit with their counts. */
function codes(xml: string): readonly string[] {
  const unit = xml.slice(xml.indexOf("<ReportingUnitVotes>"));
  return [...unit.matchAll(/<(?:Unc|Rej)\w+ ReasonCode="([^"]+)">(\d+)</gu)].map((m) => `${m[1]} ${m[2]}`);
}

function investigations(xml: string): readonly string[] {
  return [...xml.matchAll(/<kr:Investigation ReasonCode="([^"]+)">(\w+)</gu)].map((m) => `${m[1]}: ${m[2]}`);
}

/** Makes a 520 of one person. */
function electedAlone(list: number, candidate: number): () => unknown {
  return () =>
    resultDocumentOf({
      election: ELECTION,
      authority: { id: "CSB", name: "x" },
      creationDateTime: "2026-03-23T11:53:02.051",
      lists: LISTS,
      elected: [{ list: listNumber(list), candidate: candidateNumber(candidate), by: "order" }],
    });
}

describe("510 for output", () => {
  it("has all eleven codes of the form of 2022, in the order of the files", () => {
    expect(codes(count("510b", { form: "2022" }))).toEqual([
      "ongeldig 1",
      "blanco 2",
      "geldige stempassen 28",
      "geldige volmachtbewijzen 3",
      "geldige kiezerspassen 7",
      "toegelaten kiezers 38",
      "meer getelde stembiljetten 0",
      "minder getelde stembiljetten 7",
      "meegenomen stembiljetten 4",
      "te weinig uitgereikte stembiljetten 1",
      "te veel uitgereikte stembiljetten 0",
      "geen verklaring 2",
      "andere verklaring 0",
    ]);
  });

  it("has the five codes of the form of 2026", () => {
    expect(codes(count("510b"))).toEqual([
      "ongeldig 1",
      "blanco 2",
      "geldige stempassen 28",
      "geldige volmachtbewijzen 3",
      "toegelaten kiezers 31",
      "meer getelde stembiljetten 0",
      "minder getelde stembiljetten 0",
    ]);
  });

  it("writes the investigations of central and of decentral counting with their own codes", () => {
    expect(investigations(count("510b", { investigations: CSO }))).toEqual([
      "toegelaten kiezers opnieuw vastgesteld: true",
      "onderzocht vanwege andere reden: false",
      "stembiljetten deels herteld: true",
    ]);
    expect(investigations(count("510b", { investigations: DSO }))).toEqual([
      "onderzocht vanwege onverklaard verschil: true",
      "onderzocht vanwege andere fout: false",
      "uitslag gecorrigeerd: true",
    ]);
    expect(investigations(count("510b"))).toEqual([]);
  });

  it("leaves out the day of nomination", () => {
    expect(count("510b")).not.toContain("NominationDate");
    expect(text(writeEml(RESULT))).not.toContain("NominationDate");
  });

  it("makes the units each time they are asked for", () => {
    const one = counts([[1, 1, 1], [1, 1], [1]]);
    const { header, units } = countDocumentOf({
      message: "510b",
      election: ELECTION,
      authority: { id: "0998", name: "x" },
      creationDateTime: "2026-03-19T14:28:34.960",
      lists: LISTS,
      units: [{ id: "0998::SB1", name: "Stembureau x", counts: one }],
      total: one,
    });
    expect(text(writeCount(header, units))).toBe(text(writeCount(header, units)));
    expect([...units]).toHaveLength(1);
  });

  it("refuses counts that lack a list", () => {
    const one = counts([[1, 1, 1], [1, 1], [1]]);
    expect(() =>
      countDocumentOf({
        message: "510d",
        election: ELECTION,
        authority: { id: "CSB", name: "x" },
        creationDateTime: "2026-03-19T14:28:34.960",
        lists: LISTS,
        units: [],
        total: { ...one, lists: one.lists.slice(1) },
      }),
    ).toThrow("list 1 has been counted");
  });
});

describe("520 for output", () => {
  it("numbers candidates anew in order of election and leaves out lists without a seat", () => {
    expect(
      RESULT.lists.map((of) => ({
        list: of.number,
        candidates: of.candidates.map(({ number, lastName, ranking, gender }) => [
          number,
          lastName,
          ranking,
          gender,
        ]),
      })),
    ).toEqual([
      {
        list: 1,
        candidates: [
          [1, "Ørsted", 1, null],
          [2, "Zandstra- Duin", 2, "female"],
          [3, "d' Hondt", 2, "female"],
        ],
      },
      // This list does not publish the gender of its candidates.
      { list: 4, candidates: [[1, "Molenaar", 1, null]] },
    ]);
  });

  it("has FirstName and NamePrefix for everyone, empty where there is none; a 230b does not", () => {
    const result = text(writeEml(RESULT));
    expect(result).toContain(
      "<xnl:FirstName></xnl:FirstName><xnl:NamePrefix></xnl:NamePrefix><xnl:LastName>Ørsted<",
    );
    expect(text(writeEml(CANDIDATES))).toContain(">A.B.</xnl:NameLine><xnl:LastName>Ørsted<");
  });

  it("refuses someone who is on no list", () => {
    expect(electedAlone(2, 1)).toThrow("list 2");
    expect(electedAlone(1, 3)).toThrow("candidate 3");
  });
});

describe("drafts of EML_NL 1.3", () => {
  it("writes the version, the way of counting, the phase and replaced numbers where the draft has them", () => {
    const { header, units } = countDocumentOf({
      message: "510b",
      election: ELECTION,
      authority: { id: "0998", name: "x" },
      creationDateTime: "2026-03-19T14:28:34.960",
      lists: LISTS.slice(2),
      units: [],
      total: counts([[], [], [6]]),
    });
    const draft: EmlDocument = {
      ...header,
      version: { number: "1.3", draft: true },
      countingMethod: "centrale stemopneming",
      phase: "corrigendum",
      units: [...units],
      total: {
        ...header.total,
        initialCast: 9,
        initialTotalCounted: 8,
        lists: header.total.lists.map((of) => ({
          ...of,
          initialVotes: 7,
          candidates: of.candidates.map((candidate) => ({ ...candidate, initialVotes: 5 })),
        })),
        rejected: [
          { reasonCode: "ongeldig", count: 1, initialCount: 3 },
          { reasonCode: "blanco", count: 2, initialCount: null },
        ],
      },
    };
    const xml = text(writeEml(draft));
    expect(xml).toContain('</ManagingAuthority><kr:Schema Version="1.3"></kr:Schema><kr:CreationDateTime>');
    expect(xml).toContain(
      '<Count><kr:CountingMethod MethodCode="centrale stemopneming"></kr:CountingMethod><EventIdentifier>' +
        '</EventIdentifier><kr:Phase PhaseCode="corrigendum"></kr:Phase><Election>',
    );
    expect(xml).toContain("<kr:InitialValidVotes>7</kr:InitialValidVotes><ValidVotes>6</ValidVotes>");
    expect(xml).toContain("<kr:InitialValidVotes>5</kr:InitialValidVotes><ValidVotes>6</ValidVotes>");
    expect(xml).toContain("<kr:InitialCast>9</kr:InitialCast><Cast>");
    expect(xml).toContain("<kr:InitialTotalCounted>8</kr:InitialTotalCounted><TotalCounted>");
    expect(xml).toContain(
      '<kr:InitialRejectedVotes ReasonCode="ongeldig">3</kr:InitialRejectedVotes>' +
        '<RejectedVotes ReasonCode="ongeldig">1</RejectedVotes><RejectedVotes ReasonCode="blanco">2</RejectedVotes>',
    );
    expect(canonicalXml(utf8(xml))).toBe(xml);
  });
});

describe("file names", () => {
  it.each([
    ["110a", "Verkiezingsdefinitie"],
    ["110b", "Stembureaus"],
    ["230b", "Kandidatenlijsten"],
    ["510b", "Telling"],
    ["510d", "Totaaltelling"],
    ["520", "Resultaat"],
  ] as const)("%s is called %s", (message, title) => {
    expect(emlFileName(message, ELECTION.id)).toBe(`${title}_GR2026_Oosterzeewoude.eml.xml`);
  });
});
