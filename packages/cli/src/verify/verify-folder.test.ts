import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Files,
  inSetFolder,
  PATHS,
  publishedFiles,
  replaced,
  reportOn,
  sealed,
  statuses,
} from "./fixtures/published-set.fixtures.ts";
import { type ProblemKind, verifyFolder } from "./index.ts";

/** Problems as "kind path". */
function problemsOf(files: Files): readonly string[] {
  return reportOn(files).problems.map(({ kind, path }) => `${kind} ${path}`);
}

function without(files: Files, ...paths: readonly string[]): Files {
  return new Map([...files].filter(([path]) => !paths.includes(path)));
}

function only(files: Files, ...paths: readonly string[]): Files {
  return new Map([...files].filter(([path]) => paths.includes(path)));
}

const whole = publishedFiles();

describe("a set that is as it was published", () => {
  it("is right in every check, and says what it did not check", () => {
    const report = reportOn(sealed(whole));
    expect(report.ok).toBe(true);
    expect(report.problems).toEqual([]);
    expect(report.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "manifest right",
      "signatures unchecked",
      "audit right",
      "same-election right",
      "sums-within right",
      "sums-of-units right",
      "admitted-voters remark",
      "sums-within right",
      "sums-of-units right",
      "total-count right",
      "lists right",
      "stations right",
      "table right",
      "tidy-table right",
      "published-votes right",
      "rules right",
      "lots right",
      "seats right",
      "elected right",
      "ranking right",
      "result right",
    ]);
  });

  it("is found by what stands in the files, not by their names", () => {
    const renamed = new Map([...whole].map(([, content], index) => [`${index}.bin`, content]));
    const report = reportOn(sealed(renamed));
    // The log and its head are known by their names alone.
    expect(report.checks.filter(({ status }) => status === "right")).toHaveLength(18);
    expect(report.ok).toBe(true);
  });

  it("says of voters and ballots that do not fit one another where, and does not call it wrong", () => {
    const note = reportOn(whole).checks.find(({ id }) => id === "admitted-voters");
    expect(note?.detail.nl).toContain("0998::SB2 (1 van 3 stembureaus)");
  });
});

describe("a file that was touched after publication", () => {
  const set = sealed(whole);

  it.each(Object.values(PATHS).filter((path) => path !== PATHS.manifest))(
    "names %s when it was changed",
    (path) => {
      const text = String(set.get(path));
      expect(problemsOf(new Map([...set, [path, `${text} `]]))).toContain(`changed ${path}`);
    },
  );

  it.each(Object.values(PATHS))("names %s when it is missing", (path) => {
    expect(problemsOf(without(set, path))).toContain(`missing ${path}`);
  });

  it("names a file that was added", () => {
    expect(problemsOf(new Map([...set, ["eml/extra.txt", "x"]]))).toEqual(["added eml/extra.txt"]);
  });

  it("names two files that were exchanged", () => {
    const exchanged = new Map([
      ...set,
      [PATHS.page, String(set.get(PATHS.audit))],
      [PATHS.audit, String(set.get(PATHS.page))],
    ]);
    const report = reportOn(exchanged);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ kind: "swapped", path: PATHS.audit, other: PATHS.page }),
    );
  });

  it("names a link, which is never followed", () => {
    const report = inSetFolder(set, (folder) => {
      symlinkSync("/etc/hostname", join(folder, "eml", "link.eml.xml"));
      return verifyFolder(folder, null);
    });
    expect(report.ok && report.value.problems.map(({ kind, path }) => [kind, path])).toEqual([
      ["added", "eml/link.eml.xml"],
    ]);
  });

  it("finds any single byte that was changed in any file", () => {
    const files = [...set].map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
    inSetFolder(set, (folder) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...files),
          fc.nat(),
          fc.integer({ min: 1, max: 255 }),
          ({ path, bytes }, at, by) => {
            const touched = Buffer.from(bytes);
            const offset = at % touched.length;
            touched[offset] = (touched[offset] ?? 0) ^ by;
            writeFileSync(join(folder, path), touched);
            const report = verifyFolder(folder, null);
            writeFileSync(join(folder, path), bytes);
            expect(report).toMatchObject({ ok: true, value: { ok: false } });
          },
        ),
        { numRuns: 60, seed: 20260318 },
      );
    });
  });
});

/** What was changed before the manifest was made again, and what must be said about it. */
type Tampering = readonly [
  name: string,
  tamper: (files: Files) => Files,
  problem: readonly [kind: ProblemKind, path: string],
];

const change =
  (path: string, from: string, to: string, times = 1) =>
  (files: Files): Files =>
    replaced(files, path, from, to, times);

const NO_VOTES =
  '<Selection><Candidate><CandidateIdentifier Id="2"></CandidateIdentifier></Candidate><ValidVotes>0</ValidVotes></Selection>';

const TAMPERINGS: readonly Tampering[] = [
  [
    "a candidate without votes left out at a station",
    change(PATHS.count, NO_VOTES, ""),
    ["sum", PATHS.count],
  ],
  ["a vote at a station", change(PATHS.count, "<ValidVotes>30<", "<ValidVotes>31<"), ["sum", PATHS.count]],
  [
    "a list's votes at a station",
    change(PATHS.count, "<ValidVotes>190<", "<ValidVotes>191<"),
    ["sum", PATHS.count],
  ],
  [
    "a list's votes in the total",
    change(PATHS.count, "<ValidVotes>330<", "<ValidVotes>331<"),
    ["sum", PATHS.count],
  ],
  [
    "the votes counted",
    change(PATHS.count, "<TotalCounted>700<", "<TotalCounted>701<"),
    ["sum", PATHS.count],
  ],
  ["blank votes", change(PATHS.count, '"blanco">3<', '"blanco">4<'), ["sum", PATHS.count]],
  ["voters admitted", change(PATHS.count, 'kiezers">372<', 'kiezers">373<'), ["sum", PATHS.count]],
  ["voters on the roll", change(PATHS.count, "<Cast>600<", "<Cast>601<"), ["sum", PATHS.count]],
  ["a total in the 510d", change(PATHS.total, 'kiezers">707<', 'kiezers">708<', 2), ["sum", PATHS.total]],
  [
    "a party's name in the count",
    change(PATHS.count, "Dorpsbelang", "Dorpsbezit", 4),
    ["different", PATHS.lists],
  ],
  ["a party's name at one station", tamperOneName, ["unreadable", PATHS.count]],
  [
    "a candidate who was never counted",
    change(PATHS.lists, 'Identifier Id="4"', 'Identifier Id="9"'),
    ["different", PATHS.lists],
  ],
  [
    "a station's name in the list of stations",
    change(PATHS.stations, "Bus", "Tram"),
    ["different", PATHS.stations],
  ],
  [
    "a station's number in the list of stations",
    change(PATHS.stations, 'Id="12"', 'Id="13"'),
    ["different", PATHS.stations],
  ],
  [
    "another election in one file",
    change(PATHS.lists, "GR2026_Wilgendam", "GR2026_Elders"),
    ["different", PATHS.lists],
  ],
  ["another day in one file", change(PATHS.result, "2026-03-18", "2026-03-19"), ["different", PATHS.result]],
  [
    "another name of the election",
    change(PATHS.outcome, "Gemeenteraad Wilgendam", "Gemeenteraad Elders"),
    ["different", PATHS.outcome],
  ],
  [
    "a number in the table",
    change(PATHS.table, '"Wilg, A.";"150";"100"', '"Wilg, A.";"150";"10"'),
    ["different", PATHS.table],
  ],
  ["a name in the table", change(PATHS.table, "van der Berk", "van den Berk"), ["different", PATHS.table]],
  [
    "a row less in the table",
    change(PATHS.table, '\n;"blanco stembiljetten";;;"4";"3";"1";"0"', ""),
    ["different", PATHS.table],
  ],
  [
    "a row more in the table",
    change(PATHS.table, '\n;"blanco', '\n;"lachende stembiljetten";;;"1"\n;"blanco'),
    ["different", PATHS.table],
  ],
  [
    "a row twice in the table",
    change(
      PATHS.table,
      ';;"2";"Eşdoorn, G.";"5";"2";"2";"1"',
      ';;"2";"Eşdoorn, G.";"5";"2";"2";"1"\n;;"2";"Eşdoorn, G.";"5";"2";"2";"1"',
    ),
    ["different", PATHS.table],
  ],
  [
    "a column more in the table",
    change(PATHS.table, '"Eşdoorn, G.";"5";"2";"2";"1"', '"Eşdoorn, G.";"5";"2";"2";"1";"0"'),
    ["different", PATHS.table],
  ],
  ["a quote less in the table", change(PATHS.table, '"Wilg, A."', '"Wilg, A.'), ["unreadable", PATHS.table]],
  [
    "a number in the tidy table",
    change(PATHS.tidyTable, '"Wilg, A.",100', '"Wilg, A.",99'),
    ["different", PATHS.tidyTable],
  ],
  ["a row less in the tidy table", dropTidyRow, ["different", PATHS.tidyTable]],
  [
    "seats of a list",
    change(PATHS.outcome, '"list": 1,\n    "seats": 3', '"list": 1,\n    "seats": 4'),
    ["seats", PATHS.outcome],
  ],
  [
    "seats that nobody has",
    change(PATHS.outcome, '"unassigned": 0', '"unassigned": 1'),
    ["seats", PATHS.outcome],
  ],
  ["the number of seats", change(PATHS.outcome, '"seats": 6', '"seats": 7'), ["seats", PATHS.outcome]],
  [
    "somebody else elected",
    change(PATHS.outcome, '"candidate": 4,\n    "by"', '"candidate": 2,\n    "by"'),
    ["seats", PATHS.outcome],
  ],
  [
    "elected on preference or not",
    change(PATHS.outcome, '"by": "order"', '"by": "preference"'),
    ["seats", PATHS.outcome],
  ],
  [
    "the order of succession",
    change(PATHS.outcome, "3,\n     1,\n     2", "3,\n     2,\n     1"),
    ["seats", PATHS.outcome],
  ],
  [
    "votes of a candidate",
    change(PATHS.outcome, '"votes": 150', '"votes": 151'),
    ["different", PATHS.outcome],
  ],
  ["votes of a list", change(PATHS.outcome, '"votes": 330', '"votes": 331'), ["different", PATHS.outcome]],
  ["a party's name", change(PATHS.outcome, "Dorpsbelang", "Dorpsbezit"), ["different", PATHS.outcome]],
  [
    "the way residual seats are given",
    change(PATHS.outcome, "largest-remainders", "largest-averages"),
    ["seats", PATHS.outcome],
  ],
  ["the 75 percent", change(PATHS.outcome, "75", "74"), ["seats", PATHS.outcome]],
  [
    "the preference threshold",
    change(PATHS.outcome, '"preferencePercent": 50', '"preferencePercent": 25'),
    ["seats", PATHS.outcome],
  ],
  [
    "the electoral threshold",
    change(PATHS.outcome, '"electoralThresholdPercent": 0', '"electoralThresholdPercent": 1'),
    ["seats", PATHS.outcome],
  ],
  ["a lot that drew no option", change(PATHS.outcome, '"drawn": 5', '"drawn": 1'), ["seats", PATHS.outcome]],
  ["a lot among other options", change(PATHS.outcome, "2,\n    5", "1,\n    5"), ["seats", PATHS.outcome]],
  [
    "a lot for more seats",
    change(PATHS.outcome, '"seatsAvailable": 1,\n   "drawn": 3', '"seatsAvailable": 2,\n   "drawn": 3'),
    ["seats", PATHS.outcome],
  ],
  [
    "a lot of another kind",
    change(PATHS.outcome, '"kind": "largest-remainder"', '"kind": "largest-average"'),
    ["seats", PATHS.outcome],
  ],
  ["the other outcome of a lot", change(PATHS.outcome, '"drawn": 5', '"drawn": 2'), ["seats", PATHS.outcome]],
  ["lots drawn in another order of time", change(PATHS.outcome, "10:05", "09:55"), ["seats", PATHS.outcome]],
  [
    "a time that is none",
    change(PATHS.outcome, "2026-03-20T10:05", "20 maart 10:05"),
    ["seats", PATHS.outcome],
  ],
  [
    "a lot left out",
    (files) => withOutcome(files, (document) => ({ ...document, lots: document.lots.slice(0, 1) })),
    ["seats", PATHS.outcome],
  ],
  [
    "a lot too many",
    (files) =>
      withOutcome(files, (document) => ({ ...document, lots: [...document.lots, document.lots[1]] })),
    ["seats", PATHS.outcome],
  ],
  [
    "nobody who died",
    (files) => withOutcome(files, (document) => ({ ...document, deceased: [] })),
    ["seats", PATHS.outcome],
  ],
  [
    "somebody who died and never stood",
    change(PATHS.outcome, '"list": 1,\n   "candidates": [\n    2', '"list": 1,\n   "candidates": [\n    8'),
    ["seats", PATHS.outcome],
  ],
  [
    "a seat assignment that is no JSON",
    change(PATHS.outcome, '"lots"', "lots"),
    ["unreadable", PATHS.outcome],
  ],
  ["a seat assignment without lots", change(PATHS.outcome, '"lots"', '"lot"'), ["unreadable", PATHS.outcome]],
  [
    "another threshold in the definition",
    change(PATHS.definition, "Threshold>50<", "Threshold>25<"),
    ["seats", PATHS.outcome],
  ],
  [
    "more seats in the definition",
    change(PATHS.definition, "Seats>6<", "Seats>7<"),
    ["seats", PATHS.outcome],
  ],
  ["a larger council in the files", (files) => everyEml(files, ">GR1<", ">GR2<"), ["seats", PATHS.outcome]],
  ["another person in the result", change(PATHS.result, ">Linde<", ">Berk<"), ["seats", PATHS.result]],
  ["another first name in the result", change(PATHS.result, ">Anke<", ">Annie<"), ["seats", PATHS.result]],
  [
    "preference or order in the result",
    change(PATHS.result, "<Ranking>2<", "<Ranking>1<"),
    ["seats", PATHS.result],
  ],
  ["one person less in the result", dropElected, ["seats", PATHS.result]],
  [
    "another party's name in the result",
    change(PATHS.result, "Dorpsbelang", "Dorpsbezit"),
    ["different", PATHS.result],
  ],
  [
    "another list in the result",
    change(PATHS.result, 'AffiliationIdentifier Id="5"', 'AffiliationIdentifier Id="3"'),
    ["seats", PATHS.result],
  ],
  [
    "a person who is no candidate at all",
    change(PATHS.result, ">Linde<", ">Vreemd<"),
    ["different", PATHS.result],
  ],
  ["a line of the log", change(PATHS.audit, '"injected":4', '"injected":6'), ["audit", PATHS.audit]],
  [
    "the last line of the log left out",
    (files) => withLog(files, (lines) => lines.slice(0, 2)),
    ["audit", PATHS.audit],
  ],
  [
    "lines of the log exchanged",
    (files) => withLog(files, ([a = "", b = "", c = ""]) => [b, a, c]),
    ["audit", PATHS.audit],
  ],
  [
    "a head that is none",
    change(PATHS.auditHead, "audit-head/1", "audit-head/2"),
    ["unreadable", PATHS.auditHead],
  ],
  [
    "a second count",
    (files) => new Map([...files, ["eml/z.xml", String(files.get(PATHS.count))]]),
    ["added", "eml/z.xml"],
  ],
  ["broken XML", change(PATHS.lists, "</CandidateList>", "</Candidates>"), ["unreadable", PATHS.lists]],
  ["XML with a DOCTYPE", change(PATHS.result, "<EML", "<!DOCTYPE EML><EML"), ["unreadable", PATHS.result]],
];

describe("a set that was forged with a new manifest", () => {
  it.each(TAMPERINGS)("%s", (_, tamper, [kind, path]) => {
    expect(problemsOf(sealed(tamper(whole)))).toContain(`${kind} ${path}`);
  });

  const NUMBERS: readonly (readonly [name: string, path: string, pattern: RegExp])[] = [
    [
      "count by station",
      PATHS.count,
      /(?<=<(?:ValidVotes|Cast|TotalCounted|RejectedVotes[^>]*|UncountedVotes[^>]*)>)\d+/g,
    ],
    [
      "total count",
      PATHS.total,
      /(?<=<(?:ValidVotes|Cast|TotalCounted|RejectedVotes[^>]*|UncountedVotes[^>]*)>)\d+/g,
    ],
    ["table", PATHS.table, /(?<=")\d+(?=")/g],
    ["tidy table", PATHS.tidyTable, /(?<=,)\d+(?=\r)/g],
    ["seat assignment", PATHS.outcome, /(?<=[:\s])\d+(?=[,\s])/g],
    ["result", PATHS.result, /(?<=<Ranking>)\d+|(?<=Identifier Id=")\d+/g],
  ];

  it.each(NUMBERS)("finds every number that was raised by one: %s", (_, path, pattern) => {
    const text = String(whole.get(path));
    const places = [...text.matchAll(pattern)];
    expect(places.length).toBeGreaterThan(10);
    const missed = inSetFolder(sealed(whole), (folder) =>
      places.filter(({ index, 0: number }) => {
        const raised = `${text.slice(0, index)}${Number(number) + 1}${text.slice(index + number.length)}`;
        const files = sealed(new Map([...whole, [path, raised]]));
        for (const rewritten of [path, PATHS.manifest]) {
          writeFileSync(join(folder, rewritten), files.get(rewritten) ?? "");
        }
        const report = verifyFolder(folder, null);
        return report.ok && report.value.ok;
      }),
    );
    expect(missed.map(({ index, 0: number }) => text.slice(index - 60, index + number.length))).toEqual([]);
  });
});

describe("a folder that is not a whole set", () => {
  it("checks files without a manifest against one another", () => {
    const report = reportOn(
      only(whole, PATHS.count, PATHS.lists, PATHS.result, PATHS.table, PATHS.definition),
    );
    expect(report.ok).toBe(true);
    expect(statuses(report, "manifest")).toEqual(["unchecked"]);
    expect(statuses(report, "table")).toEqual(["right"]);
    expect(statuses(report, "total-count")).toEqual(["unchecked"]);
    // Without zetelverdeling.json nobody knows who was drawn.
    expect(report.checks.find(({ id }) => id === "seats")?.detail.nl).toContain(
      "nodig is een loting om het grootste overschot tussen lijst 2, 5 (1 zetel)",
    );
    expect(statuses(report, "result")).toEqual(["right", "unchecked"]);
  });

  it("misses the manifest where something shows that there was one", () => {
    expect(problemsOf(whole)).toEqual([`missing ${PATHS.manifest}`]);
    expect(problemsOf(only(whole, PATHS.outcome))).toEqual([`missing ${PATHS.manifest}`]);
    expect(problemsOf(only(whole, PATHS.audit))).toEqual([`missing ${PATHS.manifest}`]);
    expect(problemsOf(only(whole, PATHS.count))).toEqual([]);
  });

  it("calculates seats from a count without zetelverdeling.json, as many as people were elected", () => {
    const { count, result } = withoutTies();
    const report = reportOn(
      new Map([
        [PATHS.count, count],
        [PATHS.result, result],
      ]),
    );
    expect(report.checks.find(({ id }) => id === "seats")).toMatchObject({ status: "remark" });
    expect(report.checks.find(({ id }) => id === "seats")?.detail.nl).toMatch(
      /^6 zetels nagerekend uit de telling/,
    );
    expect(statuses(report, "result")).toEqual(["right"]);
  });

  it("finds a result that is not the one of the count, without zetelverdeling.json", () => {
    const { count, result } = withoutTies();
    const forged = result.replace("<Ranking>2<", "<Ranking>1<");
    expect(
      problemsOf(
        new Map([
          [PATHS.count, count],
          [PATHS.result, forged],
        ]),
      ),
    ).toEqual([`seats ${PATHS.result}`]);
  });

  it("does not compare tables without a count", () => {
    const report = reportOn(only(whole, PATHS.table, PATHS.tidyTable));
    expect(statuses(report, "table")).toEqual(["unchecked"]);
    expect(statuses(report, "tidy-table")).toEqual(["unchecked"]);
    expect(statuses(report, "sums-within")).toEqual(["unchecked"]);
  });

  it("says where XML is broken", () => {
    const cut = String(whole.get(PATHS.count)).split("</Contest>")[0] ?? "";
    const report = reportOn(new Map([["Telling.eml.xml", cut]]));
    expect(report.problems).toMatchObject([{ kind: "unreadable", path: "Telling.eml.xml" }]);
    expect(report.problems[0]?.detail.nl).toMatch(
      /^regel 1, teken \d+: het bestand houdt op terwijl <\w+> nog open is$/,
    );
  });

  it.each([
    ["an empty folder", new Map()],
    ["a folder without anything of a result", new Map([["recept.txt", "eieren"]])],
  ])("refuses %s", (_, files) => {
    const report = inSetFolder(files, (folder) => verifyFolder(folder, null));
    expect(report.ok ? null : report.error.nl).toMatch(/^in deze map staat niets van een uitslag/);
  });

  it("refuses a folder that is not there, or is a file", () => {
    inSetFolder(new Map([["a.txt", ""]]), (folder) => {
      expect(verifyFolder(join(folder, "weg"), null)).toMatchObject({
        ok: false,
        error: { nl: "kan niet worden gelezen (ENOENT)" },
      });
      expect(verifyFolder(join(folder, "a.txt"), null)).toMatchObject({
        ok: false,
        error: { nl: "kan niet worden gelezen (ENOTDIR)" },
      });
    });
  });
});

function tamperOneName(files: Files): Files {
  const text = String(files.get(PATHS.count));
  const at = text.lastIndexOf("Dorpsbelang");
  return new Map([
    ...files,
    [PATHS.count, `${text.slice(0, at)}Dorpsbezit${text.slice(at + "Dorpsbelang".length)}`],
  ]);
}

function dropTidyRow(files: Files): Files {
  const lines = String(files.get(PATHS.tidyTable)).split("\r\n");
  return new Map([...files, [PATHS.tidyTable, lines.filter((_, index) => index !== 20).join("\r\n")]]);
}

function dropElected(files: Files): Files {
  const text = String(files.get(PATHS.result));
  const at = text.lastIndexOf("<Selection>");
  const end = text.indexOf("</Selection>", at) + "</Selection>".length;
  return new Map([...files, [PATHS.result, text.slice(0, at) + text.slice(end)]]);
}

function everyEml(files: Files, from: string, to: string): Files {
  return new Map(
    [...files].map(([path, content]) => [
      path,
      path.startsWith("eml/") ? String(content).replaceAll(from, to) : content,
    ]),
  );
}

interface OutcomeDocument {
  readonly lots: readonly unknown[];
  readonly [other: string]: unknown;
}

function withOutcome(files: Files, edit: (document: OutcomeDocument) => unknown): Files {
  const document = JSON.parse(String(files.get(PATHS.outcome))) as OutcomeDocument;
  return new Map([...files, [PATHS.outcome, JSON.stringify(edit(document))]]);
}

function withLog(files: Files, edit: (lines: readonly string[]) => readonly string[]): Files {
  const lines = String(files.get(PATHS.audit)).trimEnd().split("\n");
  return new Map([...files, [PATHS.audit, `${edit(lines).join("\n")}\n`]]);
}

/** One vote at station 1 moved from candidate 1 of list 2 to candidate 1 of list 5: no lot, the same people elected. */
function withoutTies(): { readonly count: string; readonly result: string } {
  const groupStart = (title: string, list: number, first: number): string =>
    `${title}</RegisteredName></AffiliationIdentifier><ValidVotes>${list}</ValidVotes></Selection><Selection><Candidate><CandidateIdentifier Id="1"></CandidateIdentifier></Candidate><ValidVotes>${first}<`;
  const moves = [
    { title: '"Fris"', from: [185, 90], by: -1 },
    { title: '"Fris"', from: [87, 40], by: -1 },
    { title: 'Id="5"><RegisteredName>', from: [185, 160], by: 1 },
    { title: 'Id="5"><RegisteredName>', from: [90, 80], by: 1 },
  ] as const;
  const moved = moves.reduce((files, { title, from: [list, first], by }) => {
    const to = groupStart(title, list + by, first + by);
    return replaced(files, PATHS.count, groupStart(title, list, first), to);
  }, whole);
  return { count: String(moved.get(PATHS.count)), result: String(whole.get(PATHS.result)) };
}
