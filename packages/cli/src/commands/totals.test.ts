import { must } from "@stemketen/core/basics";
import { electionId, listNumber } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { type Change, ELECTION, LISTS } from "../eml-files.fixtures.ts";
import {
  SMALL_COUNT,
  type SmallGroup,
  smallCountXml,
  smallGroup,
  withCode,
  withGroup,
} from "../small-count.fixtures.ts";
import { totals, totalsJson } from "../totals/run-totals.fixtures.ts";

const [first, second] = [
  must(SMALL_COUNT.stations[0], "the first station").group,
  must(SMALL_COUNT.stations[1], "the second station").group,
];

describe("totals --json", () => {
  it("adds up every station again", async () => {
    const { code, answer, complaints } = await totals(SMALL_COUNT, { words: ["--json"] });
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
    expect(answer.endsWith("}\n")).toBe(true);
    expect(JSON.parse(answer)).toEqual({
      election: "GR2026_Oosterzeewoude",
      stations: 2,
      eligibleVoters: 200,
      admitted: { pollCards: 70, proxies: 0, voterCards: null, total: 70 },
      lists: [
        {
          number: 1,
          name: "Zee",
          votes: 42,
          candidateVotes: [
            { number: 1, votes: 30 },
            { number: 3, votes: 12 },
          ],
        },
        { number: 4, name: "Woud", votes: 28, candidateVotes: [{ number: 1, votes: 28 }] },
      ],
      candidateVotes: 70,
      blank: 0,
      invalid: 0,
      moreCounted: 0,
      moreCountedAt: [],
      fewerCounted: 0,
      fewerCountedAt: [],
      explanations: null,
      differences: [],
      findings: [],
    });
  });

  it("names the candidates where their lists are given", async () => {
    const { answer } = await totals(SMALL_COUNT, { words: ["--json"], candidates: {} });
    expect(JSON.parse(answer).lists[0]).toEqual({
      number: 1,
      name: "Zee",
      votes: 42,
      candidateVotes: [
        { number: 1, name: "A.B. van Naam11", votes: 30 },
        { number: 3, name: "A.B. van Naam13", votes: 12 },
      ],
    });
  });

  it("gives our sums, and the numbers of the file beside them: a candidate of the total", async () => {
    const lists = SMALL_COUNT.total.lists.map((list) =>
      list.number === 4 ? { ...list, candidates: [[1, 82] as const] } : list,
    );
    const { code, lists: ours, differences } = await totalsJson(withGroup(SMALL_COUNT, null, { lists }));
    expect(code).toBe(1);
    expect(ours[1].candidateVotes).toEqual([{ number: 1, votes: 28 }]);
    expect(differences).toEqual([{ path: "list.4.candidate.1", station: null, file: 82, computed: 28 }]);
  });

  it.each<[string, Partial<SmallGroup>]>([
    ["eligibleVoters", { cast: 201 }],
    ["cast.candidates", { counted: 71 }],
    ["cast.blank", { blank: 1 }],
    ["cast.invalid", { invalid: 1 }],
    ["admitted.pollCards", withCode(SMALL_COUNT.total, "geldige stempassen", 71)],
    ["admitted.proxies", withCode(SMALL_COUNT.total, "geldige volmachtbewijzen", 1)],
    ["admitted.total", withCode(SMALL_COUNT.total, "toegelaten kiezers", 71)],
    ["difference.moreCounted", withCode(SMALL_COUNT.total, "meer getelde stembiljetten", 1)],
    ["difference.fewerCounted", withCode(SMALL_COUNT.total, "minder getelde stembiljetten", 1)],
  ])("finds a changed total: %s", async (path, change) => {
    const { code, differences } = await totalsJson(withGroup(SMALL_COUNT, null, change));
    expect(code).toBe(1);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ path, station: null });
    expect(differences[0].file - differences[0].computed).toBe(1);
  });

  it("finds what does not add up within a station, and says where it stands in the file", async () => {
    const lists = first.lists.map((list) => (list.number === 1 ? { ...list, votes: 15 } : list));
    const { code, differences, findings } = await totalsJson(withGroup(SMALL_COUNT, 0, { lists }));
    expect(code).toBe(1);
    expect(differences).toEqual([
      { path: "list.1.total", station: null, file: 42, computed: 43 },
      { path: "list.1.total", station: 1, file: 15, computed: 14, line: 3, column: 1 },
      { path: "cast.candidates", station: 1, file: 34, computed: 35, line: 3, column: 1 },
    ]);
    expect(findings.map(({ code: rule }: { code: string }) => rule)).not.toContain("F.402");
  });

  it("what only the paper can settle is a finding and no difference: A + B is not D", async () => {
    const wrong = withGroup(SMALL_COUNT, 1, withCode(second, "geldige stempassen", 35));
    const count = withGroup(wrong, null, withCode(SMALL_COUNT.total, "geldige stempassen", 69));
    const dutch = await totalsJson(count);
    expect(dutch.code).toBe(0);
    expect(dutch.differences).toEqual([]);
    expect(dutch.findings).toEqual([
      {
        code: "F.201",
        severity: "error",
        station: 12,
        list: null,
        fields: ["admitted.pollCards", "admitted.proxies", "admitted.total"],
        message: "De aantallen boven D zijn samen 35, maar bij D staat 36.",
        line: 4,
        column: 1,
      },
    ]);
    const { findings } = await totalsJson(count, "en");
    expect(findings[0].message).toBe("The numbers above D add up to 35, but D says 36.");
  });

  it("I and J that do not fit H and D, blanks of 3 % and more: findings in the order of the file", async () => {
    const changed = withGroup(SMALL_COUNT, 1, { blank: 2 });
    const more = withGroup(changed, 0, withCode(first, "meer getelde stembiljetten", 3));
    const count = withGroup(more, null, {
      blank: 2,
      ...withCode(SMALL_COUNT.total, "meer getelde stembiljetten", 3),
    });
    const { code, findings, moreCounted, moreCountedAt } = await totalsJson(count);
    expect({ code, moreCounted, moreCountedAt }).toEqual({ code: 0, moreCounted: 3, moreCountedAt: [1] });
    const found = findings.map((finding: { station: number; code: string }) => [
      finding.station,
      finding.code,
    ]);
    expect(found).toEqual([
      [1, "F.305"],
      [12, "F.306"],
      [12, "W.201"],
      [12, "W.203"],
    ]);
  });

  it("compares the stations with one another", async () => {
    const twin = { id: "0998::SB3", name: "Stembureau Dubbel", group: second };
    const total = smallGroup(50, 20, 36, 300);
    const { findings } = await totalsJson({
      ...SMALL_COUNT,
      total,
      stations: [...SMALL_COUNT.stations, twin],
    });
    expect(findings).toMatchObject([
      { code: "W.301", station: 12, line: 4 },
      { code: "W.301", station: 3, line: 5 },
    ]);
  });

  it("Z is not compared when no station says it; a Z of 0 or below A is a finding of the total", async () => {
    const silent = withGroup(withGroup(SMALL_COUNT, 0, { cast: 0 }), 1, { cast: 0 });
    const unstated = await totalsJson(silent);
    expect(unstated).toMatchObject({ code: 0, eligibleVoters: 0, differences: [] });
    expect(unstated.findings).toMatchObject([{ code: "Z", severity: "warning", station: null }]);
    expect(unstated.findings[0]).not.toHaveProperty("line");
    const zero = await totalsJson(withGroup(silent, null, { cast: 0 }));
    expect(zero.findings).toMatchObject([{ code: "W.205", station: null }]);
    const few = await totalsJson(withGroup(withGroup(silent, 0, { cast: 69 }), null, { cast: 69 }));
    expect(few).toMatchObject({ code: 0, findings: [{ code: "W.206", station: null }] });
  });
});

describe("totals in words", () => {
  it("shows the numbers, and that all is equal", async () => {
    const { code, answer } = await totals(
      withGroup(withGroup(SMALL_COUNT, 0, { cast: 1000 }), null, { cast: 1100 }),
    );
    expect(code).toBe(0);
    expect(answer).toBe(`Verkiezing Oosterzeewoude 2026 (GR2026_Oosterzeewoude)
2 stembureaus opnieuw opgeteld

  kiesgerechtigden (Z)              1.100
  geldige stempassen (A)               70
  geldige volmachtbewijzen (B)          0
  toegelaten kiezers (D)               70
  stemmen op kandidaten (E)            70
  blanco stembiljetten (F)              0
  ongeldige stembiljetten (G)           0
  uitgebrachte stemmen (H)             70
  meer getelde stembiljetten (I)        0
  minder getelde stembiljetten (J)      0

  lijst 1   Zee   42
  lijst 4   Woud  28

Vergeleken met de totalen in het bestand: alles is gelijk.
`);
  });

  it("shows candidates, names stations behind I and J, differences and findings; in English as well", async () => {
    const count = withGroup(
      withGroup(
        withGroup(SMALL_COUNT, 0, withCode(first, "meer getelde stembiljetten", 1)),
        1,
        withCode(second, "meer getelde stembiljetten", 1),
      ),
      null,
      withCode(SMALL_COUNT.total, "meer getelde stembiljetten", 4),
    );
    const dutch = await totals(count, { candidates: {} });
    expect(dutch.code).toBe(1);
    expect(dutch.answer).toContain(
      "  lijst 1   Zee              42\n         1. A.B. van Naam11  30\n         3. A.B. van Naam13  12\n",
    );
    expect(dutch.answer).toContain("Meer getelde stembiljetten (I): stembureau 1, 12\n");
    expect(dutch.answer).not.toContain("Minder getelde stembiljetten (J):");
    expect(dutch.answer).toContain(
      "Verschillen met het bestand: 1\n  Totaal, meer getelde stembiljetten (I): in het bestand staat 4, opgeteld is het 2.\n",
    );
    expect(dutch.answer).toMatch(
      /Om na te kijken op papier: 2\n {2}Stembureau 1, F\.305: .*\n {2}Stembureau 12, F\.305: .*\n$/u,
    );
    const english = await totals(count, { language: "en" });
    expect(english.answer).toContain("2 polling stations added up again");
    expect(english.answer).toContain("More ballots counted (I): polling station 1, 12\n");
    expect(english.answer).toContain(
      "Differences from the file: 1\n  Total, more ballots counted (I): the file says 4, added up it is 2.\n",
    );
    expect(english.answer).toContain("To look up on paper: 2\n  Polling station 1, F.305: ");
  });

  it("one station is one", async () => {
    const [only] = SMALL_COUNT.stations;
    const { answer } = await totals({
      ...SMALL_COUNT,
      total: first,
      stations: only === undefined ? [] : [only],
    });
    expect(answer).toContain("1 stembureau opnieuw opgeteld");
  });

  it("a file cannot send commands to the terminal", async () => {
    const { answer } = await totals(smallCountXml(SMALL_COUNT).replaceAll("Zee<", "Zee\u0085\u202e<"));
    expect(answer).toContain("Zee\u{fffd}\u{fffd}");
  });
});

describe("totals refuses", () => {
  it.each<[string, Change, RegExp]>([
    [
      "lists of another election",
      { election: { ...ELECTION, id: electionId("GR2026_Westerwoude") } },
      /telling\.xml.*lijsten\.xml.*GR2026_Westerwoude/u,
    ],
    [
      "lists with a candidate less",
      { lists: LISTS.map((list) => ({ ...list, candidates: list.candidates.slice(0, 1) })) },
      /telling\.xml heeft kandidaat 3 van lijst 1, .*lijsten\.xml niet/u,
    ],
    [
      "a list too many",
      { lists: [...LISTS, ...LISTS.slice(1).map((list) => ({ ...list, number: listNumber(9) }))] },
      /lijsten\.xml heeft lijst 9, .*telling\.xml niet/u,
    ],
  ])("%s", async (_, candidates, sentence) => {
    const { code, answer, complaints } = await totals(SMALL_COUNT, { candidates });
    expect({ code, answer }).toEqual({ code: 2, answer: "" });
    expect(complaints.join("\n")).toMatch(sentence);
  });

  it("two stations with one number, although their identifiers differ", async () => {
    const stations = SMALL_COUNT.stations.map((station, index) => ({
      ...station,
      id: `0998::SB${index === 0 ? "" : "0"}7`,
    }));
    const { code, answer, complaints } = await totals({ ...SMALL_COUNT, stations });
    expect({ code, answer }).toEqual({ code: 2, answer: "" });
    expect(complaints).toEqual(["telling.xml: stembureau 7 staat er twee keer in."]);
  });

  it("a sum of ten digits", async () => {
    const most = { blank: 999_999_999 };
    const { code, complaints } = await totals(withGroup(withGroup(SMALL_COUNT, 0, most), 1, most));
    expect(code).toBe(2);
    expect(complaints).toEqual([
      "telling.xml: de som van blanco stembiljetten (F) heeft meer dan negen cijfers: 1999999998.",
    ]);
  });

  it("a total over kieskringen, where candidates have short codes only", async () => {
    const total = {
      ...SMALL_COUNT.total,
      lists: SMALL_COUNT.total.lists.map((list) => ({
        ...list,
        candidates: list.candidates.map(([id, votes]) => [`Naam${list.number}${id}`, votes] as const),
      })),
    };
    const { code, complaints } = await totals({ ...SMALL_COUNT, message: "510d", total, stations: [] });
    expect(code).toBe(2);
    expect(complaints[0]).toMatch(
      /^telling\.xml: bij het totaal heeft een kandidaat van lijst 1 geen nummer\./u,
    );
  });

  it("stdin for both files", async () => {
    const { code, complaints } = await totals(SMALL_COUNT, { words: ["--counts", "-", "--candidates", "-"] });
    expect(code).toBe(2);
    expect(complaints).toEqual(["Stdin kan maar één keer worden gelezen."]);
  });
});
