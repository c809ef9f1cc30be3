import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Files,
  inSetFolder,
  PATHS,
  publishedFiles,
  replaced,
  reportOn,
  statuses,
} from "./fixtures/published-set.fixtures.ts";
import { verifyFolder } from "./index.ts";

/** Problems as "kind path". */
function problemsOf(files: Files): readonly string[] {
  return reportOn(files).problems.map(({ kind, path }) => `${kind} ${path}`);
}

function only(files: Files, ...paths: readonly string[]): Files {
  return new Map([...files].filter(([path]) => paths.includes(path)));
}

const whole = publishedFiles();

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
