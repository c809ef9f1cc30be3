import { must } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import { SMALL_COUNT, type SmallGroup, smallCountXml, withCode, withGroup } from "../small-count.fixtures.ts";
import { totals, totalsJson } from "./run-totals.fixtures.ts";

const first = must(SMALL_COUNT.stations[0], "the first station").group;

describe("totals finds any changed digit", () => {
  const xml = smallCountXml(SMALL_COUNT);
  const digits = [
    ...xml.matchAll(/(?<=<(?:ValidVotes|Cast|TotalCounted|(?:Rejected|Uncounted)Votes [^>]*)>)\d+(?=<)/gu),
  ].flatMap(({ index, 0: number }) => Array.from(number, (_, i) => index + i));

  it("of every number of the total and of the stations", async () => {
    expect(digits).toHaveLength(68);
    for (const at of digits) {
      const digit = Number(xml[at]);
      const changed = `${xml.slice(0, at)}${digit === 9 ? 8 : digit + 1}${xml.slice(at + 1)}`;
      const { code, differences } = await totalsJson(changed);
      expect(code, `digit at ${at}`).toBe(1);
      expect(differences.length).toBeGreaterThan(0);
    }
  });
});

describe("totals of every kind of count", () => {
  const withC = (group: SmallGroup, cards: number): SmallGroup => ({
    ...group,
    uncounted: [["geldige kiezerspassen", cards], ...group.uncounted],
  });

  it("C, kiezerspassen: added up where the form has them, also when a station leaves the row out", async () => {
    const count = {
      ...withGroup(SMALL_COUNT, 0, withC(first, 4)),
      electionId: "PS2026_Zeeland",
      category: "PS",
      subcategory: "PS1",
      total: withC(SMALL_COUNT.total, 4),
    };
    const { code, admitted, differences } = await totalsJson(count);
    expect({ code, differences }).toEqual({ code: 0, differences: [] });
    expect(admitted.voterCards).toBe(4);
  });

  it("a row that only the total has is a difference unless it is 0", async () => {
    const zero = await totalsJson({ ...SMALL_COUNT, total: withC(SMALL_COUNT.total, 0) });
    expect(zero).toMatchObject({ code: 0, admitted: { voterCards: null }, differences: [] });
    const four = await totalsJson({ ...SMALL_COUNT, total: withC(SMALL_COUNT.total, 4) });
    expect(four.code).toBe(1);
    expect(four.differences).toEqual([
      { path: "admitted.voterCards", station: null, file: 4, computed: null },
    ]);
  });

  it("the five explanations of 2022", async () => {
    const explained = (group: SmallGroup, times: number): SmallGroup => ({
      ...group,
      uncounted: [
        ...group.uncounted,
        ["meegenomen stembiljetten", 1 * times],
        ["te weinig uitgereikte stembiljetten", 2 * times],
        ["te veel uitgereikte stembiljetten", 3 * times],
        ["geen verklaring", 4 * times],
        ["andere verklaring", 5 * times],
      ],
    });
    const one = withGroup(SMALL_COUNT, 0, explained(first, 1));
    const { code, explanations } = await totalsJson({ ...one, total: explained(SMALL_COUNT.total, 1) });
    expect(code).toBe(0);
    expect(explanations).toEqual({
      takenAway: 1,
      tooFewIssued: 2,
      tooManyIssued: 3,
      unexplained: 4,
      otherExplanation: 5,
    });
  });

  it("candidates with short codes beside their numbers", async () => {
    const coded = (group: SmallGroup): SmallGroup => ({
      ...group,
      lists: group.lists.map((list) => ({
        ...list,
        candidates: list.candidates.map(([id, votes]) => [id, votes, `Naam${list.number}${id}`] as const),
      })),
    });
    const stations = SMALL_COUNT.stations.map((station) => ({ ...station, group: coded(station.group) }));
    const count = { ...SMALL_COUNT, electionId: "TK2026", category: "TK", subcategory: "TK" };
    const { code, lists } = await totalsJson({ ...count, total: coded(SMALL_COUNT.total), stations });
    expect(code).toBe(0);
    expect(lists[0].candidateVotes[1]).toEqual({ number: 3, votes: 12 });
  });

  it("units that are no stations keep their identifier; their I and J need not fit H and D alone", async () => {
    const more = withCode(first, "meer getelde stembiljetten", 2);
    const both = {
      uncounted: more.uncounted.map((of) =>
        of[0] === "minder getelde stembiljetten" ? ([of[0], 2] as const) : of,
      ),
    };
    const changed = withGroup(SMALL_COUNT, 0, both);
    const count = {
      ...changed,
      message: "510d",
      stations: changed.stations.map((station, index) => ({ ...station, id: `HSB${index + 1}` })),
      total: {
        ...SMALL_COUNT.total,
        uncounted: SMALL_COUNT.total.uncounted.map((of) =>
          /^(meer|minder)/u.test(of[0]) ? ([of[0], 2] as const) : of,
        ),
      },
    };
    const json = await totalsJson(count);
    expect(json).toMatchObject({ code: 0, moreCountedAt: ["HSB1"], fewerCountedAt: ["HSB1"], findings: [] });
    const { answer } = await totals(count);
    expect(answer).toContain("2 onderdelen opnieuw opgeteld");
    expect(answer).toContain("Meer getelde stembiljetten (I): HSB1");
  });

  it("stations of another municipality in one file are kept apart", async () => {
    const stations = SMALL_COUNT.stations.map((station, index) => ({ ...station, id: `099${index}::SB1` }));
    const { blank, code, differences } = await totalsJson(
      withGroup({ ...SMALL_COUNT, stations }, 1, { blank: 9 }),
    );
    expect({ blank, code }).toEqual({ blank: 9, code: 1 });
    expect(differences).toEqual([{ path: "cast.blank", station: null, file: 0, computed: 9 }]);
    const wrong = await totalsJson(withGroup({ ...SMALL_COUNT, stations }, 1, { counted: 37 }));
    expect(wrong.differences[1]).toMatchObject({ station: "0991::SB1", file: 37, computed: 36 });
  });

  it("a referendum: options have no candidates, and make the votes", async () => {
    const xml = smallCountXml({
      ...SMALL_COUNT,
      message: "510s",
      electionId: "LR2026_Oosterzeewoude",
      category: "LR",
      subcategory: "LR",
    })
      .replaceAll(/<Selection><Candidate>.*?<\/Selection>/gu, "")
      .replaceAll(
        /<AffiliationIdentifier Id="1">.*?<\/AffiliationIdentifier>/gu,
        "<ReferendumOptionIdentifier>Voor</ReferendumOptionIdentifier>",
      )
      .replaceAll(
        /<AffiliationIdentifier Id="4">.*?<\/AffiliationIdentifier>/gu,
        "<ReferendumOptionIdentifier>Tegen</ReferendumOptionIdentifier>",
      );
    const { code, lists, candidateVotes } = await totalsJson(xml);
    expect({ code, candidateVotes }).toEqual({ code: 0, candidateVotes: 70 });
    expect(lists).toEqual([
      { number: 1, name: "Voor", votes: 42, candidateVotes: [] },
      { number: 2, name: "Tegen", votes: 28, candidateVotes: [] },
    ]);
  });

  it("a count without stations: every total of the file stands alone", async () => {
    const { code, stations, lists, differences } = await totalsJson({ ...SMALL_COUNT, stations: [] });
    expect({ code, stations, votes: lists[0].votes }).toEqual({ code: 1, stations: 0, votes: 0 });
    expect(differences).toContainEqual({ path: "list.1.candidate.3", station: null, file: 12, computed: 0 });
  });
});
