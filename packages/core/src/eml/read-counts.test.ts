import { describe, expect, it } from "vitest";
import type { CountDocument, EmlDocument, ReportingUnit, VoteGroup } from "./documents.ts";
import { documentOf, ENVELOPE, fixture, placeOf, replaced } from "./eml.fixtures.ts";

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
