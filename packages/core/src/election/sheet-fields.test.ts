import { describe, expect, it } from "vitest";
import { FIELD, yesNoFields } from "./field-paths.ts";
import { sheetFields } from "./sheet-fields.ts";
import { blocksOf } from "./sheet-form.ts";
import { FORMS, form, LISTS, nameOf } from "./sheets.fixtures.ts";

/** "A admitted.pollCards", "☐ difference.boxes.equal": a box in one line. */
function lines(of: Parameters<typeof sheetFields>[0]): readonly string[] {
  return sheetFields(of, LISTS).map(({ kind, letter, path }) => {
    return `${kind === "tick" ? "☐" : (letter ?? "–")} ${path}`;
  });
}

const VOTES = [
  "A admitted.pollCards",
  "B admitted.proxies",
  "D admitted.total",
  "E.1 cast.list.1",
  "E.4 cast.list.4",
  "E.6 cast.list.6",
  "E cast.candidates",
  "F cast.blank",
  "G cast.invalid",
  "H cast.total",
];
const COMPARISON = [
  "☐ difference.boxes.equal",
  "☐ difference.boxes.more",
  "☐ difference.boxes.fewer",
  "I difference.moreCounted",
  "J difference.fewerCounted",
];
const EXPLAINED = ["☐ difference.fullyExplained.yes", "☐ difference.fullyExplained.no"];
const EXPLANATIONS = [
  "– difference.explanations.takenAway",
  "– difference.explanations.tooFewIssued",
  "– difference.explanations.tooManyIssued",
  "– difference.explanations.unexplained",
  "– difference.explanations.otherExplanation",
];
const ROWS = [
  "– list.1.candidate.1",
  "– list.1.candidate.2",
  "– list.1.candidate.4",
  "– list.1.total",
  "– list.4.candidate.1",
  "– list.4.candidate.3",
  "– list.4.total",
  "– list.6.total",
];

describe("the boxes of a form, in the order of the paper", () => {
  it("Na 31-2 bijlage 1 (CSO, first session)", () => {
    expect(lines(form("cso-first"))).toEqual([
      "☐ extraInvestigation.otherReason.yes",
      "☐ extraInvestigation.otherReason.no",
      "☐ extraInvestigation.ballotsRecounted.yes",
      "☐ extraInvestigation.ballotsRecounted.no",
      "☐ stationDifferences.fullyExplained.yes",
      "☐ stationDifferences.fullyExplained.no",
      "☐ stationDifferences.differencePerList.yes",
      "☐ stationDifferences.differencePerList.no",
      ...VOTES,
      ...COMPARISON,
      ...EXPLAINED,
      ...ROWS,
    ]);
  });

  it("N 10-1 (DSO, first session)", () => {
    expect(lines(form("dso-first"))).toEqual([
      "☐ report.corrigendum.yes",
      "☐ report.corrigendum.no",
      "☐ report.correctionsPage.yes",
      "☐ report.correctionsPage.no",
      "☐ corrections.unexplainedDifference",
      "☐ corrections.otherError",
      "☐ corrections.ownInitiative.yes",
      "☐ corrections.ownInitiative.no",
      "☐ corrections.requestedByCsb.yes",
      "☐ corrections.requestedByCsb.no",
      ...VOTES,
      ...COMPARISON,
      ...EXPLAINED,
      ...ROWS,
    ]);
  });

  it.each(["cso-next", "dso-next"] as const)("%s: a correction in a later session", (kind) => {
    expect(lines(form(kind))).toEqual([...VOTES, ...COMPARISON, ...EXPLAINED, ...ROWS]);
  });

  it("csb-entry: Z, and of the comparison I and J alone", () => {
    expect(lines(form("csb-entry"))).toEqual([
      "Z eligibleVoters",
      ...VOTES,
      "I difference.moreCounted",
      "J difference.fewerCounted",
      ...ROWS,
    ]);
  });

  it("2022: row C, and five counts instead of the question", () => {
    const withC = [...VOTES.slice(0, 2), "C admitted.voterCards", ...VOTES.slice(2)];
    expect(lines(form("cso-next", "2022", true))).toEqual([
      ...withC,
      ...COMPARISON,
      ...EXPLANATIONS,
      ...ROWS,
    ]);
    expect(lines(form("csb-entry", "2022", true))).toEqual([
      "Z eligibleVoters",
      ...withC,
      "I difference.moreCounted",
      "J difference.fewerCounted",
      ...EXPLANATIONS,
      ...ROWS,
    ]);
  });

  it("say which list and candidate they are about", () => {
    const about = sheetFields(form("cso-next"), LISTS)
      .filter(({ list }) => list !== null)
      .map(({ path, list, candidate }) => [path, list, candidate]);
    expect(about).toEqual([
      ["cast.list.1", 1, null],
      ["cast.list.4", 4, null],
      ["cast.list.6", 6, null],
      ["list.1.candidate.1", 1, 1],
      ["list.1.candidate.2", 1, 2],
      ["list.1.candidate.4", 1, 4],
      ["list.1.total", 1, null],
      ["list.4.candidate.1", 4, 1],
      ["list.4.candidate.3", 4, 3],
      ["list.4.total", 4, null],
      ["list.6.total", 6, null],
    ]);
  });

  it.each(FORMS.map((of) => [nameOf(of), of] as const))(
    "%s: no box twice, blocks one after another",
    (_, of) => {
      const fields = sheetFields(of, LISTS);
      expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
      const runs = fields
        .map(({ block }) => block)
        .filter((block, at, blocks) => at === 0 || blocks[at - 1] !== block);
      expect(runs).toEqual(blocksOf(of));
    },
  );

  it("a question is two boxes", () => {
    expect(yesNoFields(FIELD.corrigendum)).toEqual(["report.corrigendum.yes", "report.corrigendum.no"]);
  });
});
