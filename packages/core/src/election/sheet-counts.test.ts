import { describe, expect, it } from "vitest";
import { FIELD } from "./field-paths.ts";
import { countsOfSheet, formOfCounts, investigationsOf, sheetOfCounts } from "./sheet-counts.ts";
import { sheetFromValues } from "./sheet-values.ts";
import { COUNTS, FORMS, form, INVESTIGATIONS, LISTS, nameOf } from "./sheets.fixtures.ts";
import type { DifferenceExplanations, VoteCounts } from "./vote-counts.ts";

const EXPLANATIONS: DifferenceExplanations = {
  takenAway: 1,
  tooFewIssued: 2,
  tooManyIssued: 3,
  unexplained: 4,
  otherExplanation: 5,
};
const NONE: DifferenceExplanations = {
  takenAway: 0,
  tooFewIssued: 0,
  tooManyIssued: 0,
  unexplained: 0,
  otherExplanation: 0,
};
const withC: VoteCounts = { ...COUNTS, admitted: { ...COUNTS.admitted, voterCards: 0 } };

describe("countsOfSheet and sheetOfCounts", () => {
  it.each(FORMS.map((of) => [nameOf(of), of] as const))("%s: a count comes back from its paper", (_, of) => {
    const counts: VoteCounts = {
      ...(of.voterCards ? withC : COUNTS),
      moreCounted: 3,
      fewerCounted: 4,
      explanations: of.version === "2022" ? EXPLANATIONS : null,
    };
    const sheet = sheetOfCounts(counts, of);
    expect(sheet.form).toBe(of);
    expect({ ...countsOfSheet(sheet, 200), investigations: null }).toEqual(counts);
  });

  it("the roll gives the voters, unless the form has Z", () => {
    const own = form("csb-entry");
    expect(countsOfSheet(sheetOfCounts(COUNTS, own), 7).eligibleVoters).toBe(200);
    expect(countsOfSheet(sheetOfCounts({ ...COUNTS, eligibleVoters: 0 }, own), 7).eligibleVoters).toBe(0);
    expect(countsOfSheet(sheetOfCounts(COUNTS, form("cso-first")), 7).eligibleVoters).toBe(7);
  });

  it("2026: the answers of a 510b come back from the paper", () => {
    for (const investigations of INVESTIGATIONS) {
      const counts: VoteCounts = { ...COUNTS, investigations };
      const sheet = sheetOfCounts(counts, formOfCounts(counts, "GR"));
      expect(countsOfSheet(sheet, 200)).toEqual(counts);
    }
  });

  it("the form shows in the rows of the file", () => {
    expect(formOfCounts(COUNTS, "GR")).toEqual(form("cso-first"));
    expect(formOfCounts(withC, "GR")).toEqual(form("cso-first", "2026", true));
    expect(formOfCounts(COUNTS, "PS")).toEqual(form("cso-first"));
    expect(formOfCounts({ ...withC, explanations: EXPLANATIONS }, "GR")).toEqual(
      form("cso-first", "2022", true),
    );
    for (const investigations of INVESTIGATIONS) {
      const { kind } = formOfCounts({ ...COUNTS, investigations }, "GR");
      expect(kind).toBe(investigations.method === "CSO" ? "cso-first" : "dso-first");
    }
  });

  it("writes C and the explanations where the form has them, and 0 where the count has not", () => {
    expect(sheetOfCounts(COUNTS, form("cso-first", "2022", true)).admitted.voterCards).toBe(0);
    expect(
      sheetOfCounts({ ...withC, admitted: { ...withC.admitted, voterCards: 9 } }, form("cso-first")).admitted,
    ).toEqual(COUNTS.admitted);
    expect(sheetOfCounts(COUNTS, form("csb-entry", "2022")).difference.explanations).toEqual(NONE);
    const explained = { ...COUNTS, explanations: EXPLANATIONS };
    expect(sheetOfCounts(explained, form("cso-first", "2022")).difference.explanations).toEqual(EXPLANATIONS);
    expect(sheetOfCounts(explained, form("cso-first")).difference.explanations).toBeNull();
  });

  it.each([
    [103, { equal: true, more: false, fewer: false }, { yes: false, no: false }],
    [102, { equal: false, more: true, fewer: false }, { yes: true, no: false }],
    [104, { equal: false, more: false, fewer: true }, { yes: true, no: false }],
  ])("D = %i, H = 103: ticks the box that is true", (total, boxes, fullyExplained) => {
    const counts = { ...COUNTS, admitted: { ...COUNTS.admitted, total } };
    const { cast, difference } = sheetOfCounts(counts, form("cso-first"));
    expect(cast.total).toBe(103);
    expect(difference).toEqual({
      boxes,
      moreCounted: 0,
      fewerCounted: 0,
      fullyExplained,
      explanations: null,
    });
    expect(sheetOfCounts(counts, form("csb-entry")).difference.boxes).toBeNull();
    expect(sheetOfCounts(counts, form("csb-entry")).difference.fullyExplained).toBeNull();
    expect(sheetOfCounts(counts, form("cso-first", "2022")).difference.fullyExplained).toBeNull();
    expect(sheetOfCounts(counts, form("cso-first", "2022")).difference.boxes).toEqual(boxes);
  });

  it("a station without a remark answers no to what was looked at", () => {
    expect(sheetOfCounts(COUNTS, form("cso-first"))).toMatchObject({
      extraInvestigation: {
        otherReason: { yes: false, no: true },
        ballotsRecounted: { yes: false, no: true },
      },
      stationDifferences: {
        fullyExplained: { yes: true, no: false },
        differencePerList: { yes: false, no: true },
      },
      report: null,
      corrections: null,
      eligibleVoters: null,
    });
    expect(sheetOfCounts(COUNTS, form("dso-first"))).toMatchObject({
      extraInvestigation: null,
      stationDifferences: null,
      report: { corrigendum: { yes: false, no: true }, correctionsPage: { yes: false, no: true } },
      corrections: {
        unexplainedDifference: false,
        otherError: false,
        ownInitiative: { yes: false, no: false },
        requestedByCsb: { yes: false, no: false },
      },
    });
    expect(sheetOfCounts(COUNTS, form("cso-next"))).toMatchObject({
      extraInvestigation: null,
      stationDifferences: null,
      report: null,
      corrections: null,
    });
  });

  it("a station that was looked at has the page that says so", () => {
    const investigations = {
      method: "DSO",
      unexplainedDifference: true,
      otherError: false,
      corrected: false,
    } as const;
    expect(sheetOfCounts({ ...COUNTS, investigations }, form("dso-first"))).toMatchObject({
      report: { corrigendum: { yes: false, no: true }, correctionsPage: { yes: true, no: false } },
      corrections: {
        unexplainedDifference: true,
        otherError: false,
        ownInitiative: { yes: false, no: true },
        requestedByCsb: { yes: false, no: false },
      },
    });
    // Answers of the other method say nothing on this form.
    expect(sheetOfCounts({ ...COUNTS, investigations }, form("cso-first"))).toEqual(
      sheetOfCounts(COUNTS, form("cso-first")),
    );
  });
});

describe("investigationsOf: what the 510b of 2026 says of a station", () => {
  const cso = form("cso-first");
  const of = (values: Parameters<typeof sheetFromValues>[2], on = cso) =>
    investigationsOf(sheetFromValues(on, LISTS, values));
  const none = { method: "CSO", admittedRedetermined: false, otherReason: false, partlyRecounted: false };

  it("nothing was looked at", () => {
    expect(of({})).toEqual(none);
  });

  it.each([
    `${FIELD.stationFullyExplained}.no`,
    `${FIELD.differencePerList}.yes`,
    `${FIELD.fullyExplained}.no`,
  ])("the voters were determined again: %s", (box) => {
    expect(of({ [box]: true })).toEqual({ ...none, admittedRedetermined: true });
  });

  it("the other boxes of those questions do not say so", () => {
    expect(
      of({
        [`${FIELD.stationFullyExplained}.yes`]: true,
        [`${FIELD.differencePerList}.no`]: true,
        [`${FIELD.fullyExplained}.yes`]: true,
      }),
    ).toEqual(none);
  });

  it("other reason and recount", () => {
    expect(of({ [`${FIELD.otherReason}.yes`]: true })).toEqual({ ...none, otherReason: true });
    expect(of({ [`${FIELD.ballotsRecounted}.yes`]: true })).toEqual({ ...none, partlyRecounted: true });
    expect(of({ [`${FIELD.otherReason}.no`]: true, [`${FIELD.ballotsRecounted}.no`]: true })).toEqual(none);
  });

  it("DSO: the reasons and whether it was corrected", () => {
    const dso = form("dso-first");
    const nothing = { method: "DSO", unexplainedDifference: false, otherError: false, corrected: false };
    expect(of({}, dso)).toEqual(nothing);
    expect(of({ [FIELD.unexplainedDifference]: true }, dso)).toEqual({
      ...nothing,
      unexplainedDifference: true,
    });
    expect(of({ [FIELD.otherError]: true }, dso)).toEqual({ ...nothing, otherError: true });
    expect(of({ [`${FIELD.ownInitiative}.yes`]: true }, dso)).toEqual({ ...nothing, corrected: true });
    expect(of({ [`${FIELD.ownInitiative}.no`]: true }, dso)).toEqual(nothing);
  });

  it("a correction, the totals of a municipality and a form of 2022 do not say it", () => {
    for (const other of [form("cso-next"), form("dso-next"), form("csb-entry"), form("cso-first", "2022")]) {
      expect(of({}, other)).toBeNull();
    }
    expect(of({ [FIELD.unexplainedDifference]: true }, form("dso-first", "2022"))).toBeNull();
  });
});
