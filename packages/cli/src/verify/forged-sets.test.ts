import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Files,
  inSetFolder,
  PATHS,
  publishedFiles,
  replaced,
  reportOn,
  sealed,
} from "./fixtures/published-set.fixtures.ts";
import { type ProblemKind, verifyFolder } from "./index.ts";

/** Problems as "kind path". */
function problemsOf(files: Files): readonly string[] {
  return reportOn(files).problems.map(({ kind, path }) => `${kind} ${path}`);
}

const whole = publishedFiles();

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
