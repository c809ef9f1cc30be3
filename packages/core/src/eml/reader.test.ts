import { describe, expect, it } from "vitest";
import { utf8 } from "../basics/index.ts";
import type { CountDocument, EmlDocument, ReportingUnit, VoteGroup } from "./documents.ts";
import { documentOf, fixture, placeOf, read, replaced } from "./eml.fixtures.ts";
import { parseEml, startEmlReader } from "./reader.ts";

const ENVELOPE = {
  version: { number: "1.2.1", draft: false },
  transactionId: "1",
  managingAuthority: { id: "9998", name: "Waterkant", createdBy: null },
  issueDate: null,
  creationDateTime: "2026-03-19T14:28:34.960",
  canonical: true,
  election: {
    id: "GR2026_Waterkant",
    name: "Gemeenteraad Waterkant 2026",
    category: "GR",
    subcategory: "GR1",
    domain: { id: "9998", name: "Waterkant" },
    date: "2026-03-18",
    nominationDate: null,
  },
  contestId: "geen",
  contestName: null,
} as const;

function countOf(document: EmlDocument): CountDocument {
  if (!("units" in document)) throw new Error(`a ${document.message} is no count`);
  return document;
}

function candidate(number: number | null, votes: number, shortCode: string | null = null) {
  return { number, shortCode, votes, initialVotes: null };
}

const reasons = (...counts: readonly [string, number][]) =>
  counts.map(([reasonCode, count]) => ({ reasonCode, count, initialCount: null }));

describe("510b: a count", () => {
  const document = countOf(documentOf(fixture("count-510b")));

  it("has its envelope, and is of release 1.2.2 when it has investigations", () => {
    const { units, total, ...header } = document;
    expect(header).toEqual({
      ...ENVELOPE,
      version: { number: "1.2.2", draft: false },
      message: "510b",
      countingMethod: null,
      phase: null,
    });
    expect(units).toHaveLength(2);
    expect(total.cast).toBe(120);
  });

  it("is of release 1.2.1 without them", () => {
    expect(documentOf(fixture("count-510b-2022")).version).toEqual({ number: "1.2.1", draft: false });
  });

  it("has the total of the municipality, with gaps in its numbers", () => {
    const total: VoteGroup = document.total;
    expect(total).toEqual({
      lists: [
        {
          number: 1,
          name: "Lijst Dijk & Duin",
          votes: 45,
          initialVotes: null,
          candidates: [candidate(1, 30), candidate(2, 12), candidate(4, 3)],
        },
        {
          number: 3,
          name: "Waterkant Één",
          votes: 25,
          initialVotes: null,
          candidates: [candidate(1, 20), candidate(2, 5)],
        },
      ],
      cast: 120,
      initialCast: null,
      totalCounted: 70,
      initialTotalCounted: null,
      rejected: reasons(["ongeldig", 1], ["blanco", 2]),
      uncounted: reasons(
        ["geldige stempassen", 66],
        ["geldige volmachtbewijzen", 6],
        ["toegelaten kiezers", 72],
        ["meer getelde stembiljetten", 1],
        ["minder getelde stembiljetten", 0],
      ),
    });
  });

  it("has each station with its place in the file", () => {
    const [gemaal, brug] = document.units;
    expect(gemaal).toMatchObject({
      id: "9998::SB1",
      name: "Stembureau Gemaal (postcode: 9999 AB)",
      position: placeOf(fixture("count-510b"), "<ReportingUnitVotes>"),
      investigations: [
        { reasonCode: "toegelaten kiezers opnieuw vastgesteld", value: true },
        { reasonCode: "onderzocht vanwege andere reden", value: false },
        { reasonCode: "stembiljetten deels herteld", value: false },
      ],
    });
    expect(gemaal?.group.lists.map(({ votes }) => votes)).toEqual([33, 17]);
    expect(brug).toMatchObject({ id: "9998::SB12", name: "Stembureau De Brug" });
    expect(brug?.group.lists[0]?.candidates).toEqual([candidate(1, 10), candidate(2, 2), candidate(4, 0)]);
    expect(brug?.group.cast).toBe(50);
  });

  it("hands over total and stations while it is read, and then keeps no stations", () => {
    const received: (VoteGroup | ReportingUnit)[] = [];
    const streamed = countOf(
      documentOf(fixture("count-510b"), {
        onTotal: (total) => received.push(total),
        onReportingUnit: (unit) => received.push(unit),
      }),
    );
    expect(received).toEqual([document.total, ...document.units]);
    expect(streamed).toEqual({ ...document, units: [] });
  });

  it("keeps reason codes that we do not know, in order", () => {
    const text = replaced(fixture("count-510b"), "geldige volmachtbewijzen", "iets nieuws");
    expect(countOf(documentOf(text)).total.uncounted.map(({ reasonCode }) => reasonCode)).toEqual([
      "geldige stempassen",
      "iets nieuws",
      "toegelaten kiezers",
      "meer getelde stembiljetten",
      "minder getelde stembiljetten",
    ]);
  });

  it("may be of a single unit without a total", () => {
    const text = fixture("count-510b-2022");
    const [before = "", , after = ""] = text.split(/<TotalVotes>|<\/TotalVotes>/u);
    expect(countOf(documentOf(before + after)).total).toEqual(countOf(documentOf(text)).total);
  });

  it("may have elements of other namespaces where the schema allows any", () => {
    const text = replaced(
      fixture("count-510b"),
      "  </Count>",
      '<x:y xmlns:x="urn:x"><x:z>text</x:z><Cast/></x:y>\n  </Count>',
    );
    expect(documentOf(text)).toEqual(documentOf(fixture("count-510b")));
  });

  it("may have details of a candidate, which are not kept", () => {
    const text = replaced(
      fixture("count-510b"),
      '<CandidateIdentifier Id="1"/>',
      '<CandidateIdentifier Id="1"/><CandidateFullName><xnl:PersonName/></CandidateFullName><Gender>male</Gender>',
    );
    expect(countOf(documentOf(text)).total).toEqual(document.total);
  });
});

describe("510b: a draft of EML_NL 1.3", () => {
  const document = countOf(documentOf(fixture("count-510b-draft")));

  it("is marked as a draft", () => {
    expect(document.version).toEqual({ number: "1.3", draft: true });
    expect(document.countingMethod).toBe("centrale stemopneming");
    expect(document.phase).toBe("corrigendum");
  });

  it("has the values that a corrigendum replaced", () => {
    const { lists, rejected, uncounted, ...total } = document.total;
    expect(total).toEqual({ cast: 120, initialCast: 119, totalCounted: 70, initialTotalCounted: 69 });
    expect(lists.map(({ initialVotes }) => initialVotes)).toEqual([44, null]);
    expect(lists[0]?.candidates.map(({ initialVotes }) => initialVotes)).toEqual([null, 11, null]);
    expect(rejected.map(({ initialCount }) => initialCount)).toEqual([2, null]);
    expect(uncounted.map(({ initialCount }) => initialCount)).toEqual([null, null, 71, null, null]);
    expect(document.units[0]?.group.lists[0]).toMatchObject({ votes: 45, initialVotes: null });
  });

  it.each(["1.3", "1.3.1"])("says so with kr:Schema Version %s alone", (version) => {
    const text = replaced(
      fixture("count-510b-2022"),
      "<kr:CreationDateTime>",
      `<kr:Schema Version="${version}"/><kr:CreationDateTime>`,
    );
    expect(documentOf(text).version).toEqual({ number: "1.3", draft: true });
  });

  it.each([
    ["1.2.1", { number: "1.2.1", draft: false }],
    ["1.2.2", { number: "1.2.2", draft: false }],
  ])("kr:Schema Version %s is no draft", (version, expected) => {
    const text = replaced(
      fixture("count-510b-2022"),
      "<kr:CreationDateTime>",
      `<kr:Schema Version="${version}"/><kr:CreationDateTime>`,
    );
    expect(documentOf(text).version).toEqual(expected);
  });
});

describe("510d: a total over kieskringen", () => {
  const document = countOf(documentOf(fixture("count-510d-kieskringen")));

  it("knows candidates by short code; a kieskring has some of them under its own numbers", () => {
    expect(document.total.lists[0]?.candidates).toEqual([
      candidate(null, 50, "BakkerA"),
      candidate(null, 20, "DijkB2"),
      candidate(null, 5, "DuinC"),
    ]);
    expect(
      document.units.map(({ id, group }) => [id, group.lists.map(({ candidates }) => candidates)]),
    ).toEqual([
      ["HSB1", [[candidate(1, 30, "BakkerA"), candidate(2, 5, "DuinC")], [candidate(1, 7, "MeerE")]]],
      ["HSB2", [[candidate(1, 20, "BakkerA"), candidate(2, 20, "DijkB2")]]],
    ]);
    expect(document).toMatchObject({ message: "510d", contestId: "alle", managingAuthority: { id: "CSB" } });
    expect(document.election.domain).toEqual({ id: "", name: "Waterland" });
  });

  it("reads a short code as an element too", () => {
    const text = fixture("count-510d-kieskringen").replaceAll(
      /<CandidateIdentifier ShortCode="(\w+)"\/>/gu,
      "<CandidateIdentifier><ShortCode> $1 </ShortCode></CandidateIdentifier>",
    );
    expect(countOf(documentOf(text)).total).toEqual(document.total);
  });
});

describe("510q: a referendum", () => {
  it("has options as lists without candidates, numbered in the order of the file", () => {
    const document = countOf(documentOf(fixture("count-510q-referendum")));
    expect(document.message).toBe("510q");
    expect(document.total.lists).toEqual([
      { number: 1, name: "Voor", votes: 40, initialVotes: null, candidates: [] },
      { number: 2, name: "Tegen", votes: 25, initialVotes: null, candidates: [] },
    ]);
    expect(document.total.rejected).toEqual(reasons(["blanco", 1], ["ongeldig", 0]));
  });
});

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

describe("forgiving where it does no harm", () => {
  const text = fixture("count-510b");
  const document = documentOf(text);
  const withoutPositions = (of: EmlDocument) => {
    const count = countOf(of);
    return { ...count, units: count.units.map((unit) => ({ ...unit, position: null })) };
  };

  it.each([
    ["without an XML declaration", text.replace(/<\?xml.*?\?>\n/u, "")],
    ["on one line", text.replaceAll(/>\s+</gu, "><")],
    ["with CRLF", text.replaceAll("\n", "\r\n")],
    ["with CR alone", text.replaceAll("\n", "\r")],
    ["with a byte order mark", `\ufeff${text}`],
    ["with comments", text.replaceAll("<Selection>", "<!-- & < ]]> --><Selection>")],
    ["with comments inside a number", replaced(text, "<Cast>120", "<Cast>1<!-- -->20")],
    ["with processing instructions", text.replaceAll("<Cast>", "<?x y & < ?><Cast>")],
    ["with a stylesheet", text.replace("?>", '?><?xml-stylesheet href="x"?><!-- -->')],
    ["with text as CDATA", replaced(text, "Lijst Dijk &amp; Duin", "<![CDATA[Lijst Dijk & Duin]]>")],
    ["with numeric references", replaced(text, "Lijst Dijk &amp; Duin", "Lijst&#32;Dijk &#x26; Duin")],
    ["with blanks around numbers", replaced(text, "<Cast>120<", "<Cast> \n\t120 <")],
    ["with attributes that we do not know", replaced(text, "<Selection>", '<Selection Value="1" x="&gt;">')],
    ["with attributes over several lines", replaced(text, ' Id="510b"', '\n\tId\n=\n"510b"\n')],
    ["with leading zeros in a count", replaced(text, "<Cast>120<", "<Cast>000000120<")],
  ])("reads a count %s", (_, variant) => {
    expect(variant).not.toBe(text);
    expect(withoutPositions(documentOf(variant))).toEqual(withoutPositions(document));
  });

  it("goes by namespaces, not by prefixes", () => {
    const other = text
      .replaceAll(/<(\/?)(?=[A-Z])/gu, "<$1eml:")
      .replaceAll("kr:", "k:")
      .replace('xmlns="urn', 'xmlns:eml="urn')
      .replace("xmlns:kr=", "xmlns:k=");
    expect(other).toContain("<eml:EML xmlns:eml=");
    expect(withoutPositions(documentOf(other))).toEqual(withoutPositions(document));
  });

  it("takes declarations anywhere, each in its own scope", () => {
    let other = replaced(text, ' xmlns:kr="http://www.kiesraad.nl/extensions"', "");
    other = other.replaceAll(/<kr:(\w+)/gu, '<kr:$1 xmlns:kr="http://www.kiesraad.nl/extensions"');
    expect(withoutPositions(documentOf(other))).toEqual(withoutPositions(document));
  });

  it("takes the parts of the election in any order", () => {
    const date = "<kr:ElectionDate>2026-03-18</kr:ElectionDate>";
    const other = replaced(
      replaced(text, date, ""),
      "<kr:ElectionSubcategory>",
      `${date}<kr:ElectionSubcategory>`,
    );
    expect(withoutPositions(documentOf(other))).toEqual(withoutPositions(document));
  });

  it.each(["2026-03-18Z", "2026-03-18+01:00", " 2026-03-18\n"])("takes the day of %j", (day) => {
    expect(documentOf(replaced(text, "2026-03-18", day)).election.date).toBe("2026-03-18");
  });

  it("takes an IssueDate with a time", () => {
    const other = replaced(fixture("lists-230b"), "2026-02-03", "2026-02-03T12:00:00");
    expect(documentOf(other).issueDate).toBe("2026-02-03");
  });

  it("keeps names as they are", () => {
    const name = "  Lijst  &lt;Één&gt; 😀 ";
    expect(documentOf(replaced(text, "Lijst Dijk &amp; Duin", name))).toMatchObject({
      total: { lists: [{ name: "  Lijst  <Één> 😀 " }, {}] },
    });
  });

  it("reads UTF-16 with a byte order mark", () => {
    const utf16 = replaced(text, 'encoding="UTF-8"', 'encoding="UTF-16"');
    const little = new Uint8Array(Buffer.from(`\ufeff${utf16}`, "utf16le"));
    const big = new Uint8Array(Buffer.from(`\ufeff${utf16}`, "utf16le").swap16());
    expect(documentOf(little)).toEqual(document);
    expect(documentOf(big)).toEqual(document);
  });
});

describe("startEmlReader", () => {
  const text = fixture("count-510b");

  it("takes only the messages that are welcome", () => {
    expect(read(text, { expect: ["230b", "510b"] }).ok).toBe(true);
    expect(read(text, { expect: ["230b"] })).toMatchObject({
      ok: false,
      error: { kind: "other-message", detail: "510b", position: { line: 2, column: 1 }, element: "EML" },
    });
  });

  it("gives an error as soon as it is known, and ever after", () => {
    const reader = startEmlReader();
    expect(reader.write(utf8("x".repeat(70_000)))).toMatchObject({ kind: "not-eml" });
    expect(reader.write(utf8(text))).toMatchObject({ kind: "not-eml" });
    expect(reader.end()).toMatchObject({ ok: false, error: { kind: "not-eml" } });
  });

  it("reads several files at the same time", () => {
    const [one, other] = [startEmlReader(), startEmlReader()];
    const half = utf8(text).length / 2;
    const lists = utf8(fixture("lists-230b"));
    one.write(utf8(text).subarray(0, half));
    other.write(lists.subarray(0, half));
    one.write(utf8(text).subarray(half));
    other.write(lists.subarray(half));
    expect(one.end()).toEqual(parseEml(utf8(text)));
    expect(other.end()).toEqual(parseEml(lists));
  });

  it("lets an exception of the receiver through", () => {
    const reader = startEmlReader({
      onReportingUnit: () => {
        throw new Error("of the receiver");
      },
    });
    reader.write(utf8(text));
    expect(() => reader.end()).toThrow("of the receiver");
  });
});
