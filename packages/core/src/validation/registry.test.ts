import { describe, expect, it } from "vitest";
import { type FieldValues, type SheetForm, sheetFields, valuesOfSheet } from "../election/index.ts";
import { describeFinding } from "./describe-finding.ts";
import { RULES, ruleOf } from "./registry.ts";
import { rulesPage } from "./rules-page.fixtures.ts";
import { answer, codesWith, FORMS, findWith, LISTS, STATION_KINDS, sheetWith } from "./sheets.fixtures.ts";

const PAGE = { ...answer("report.corrigendum", "yes"), ...answer("report.correctionsPage", "yes") };
const DIFFERS = { "admitted.pollCards": 91, "admitted.total": 104 };

/** What makes each rule fire, on every form that has it. */
const EXAMPLES: Readonly<Record<string, FieldValues>> = {
  "F.101": answer("extraInvestigation.otherReason", "none"),
  "F.102": answer("extraInvestigation.otherReason", "both"),
  "F.111": answer("stationDifferences.fullyExplained", "none"),
  "F.112": answer("stationDifferences.fullyExplained", "both"),
  "F.121": answer("report.corrigendum", "none"),
  "F.122": answer("report.corrigendum", "yes"),
  "F.131": PAGE,
  "F.132": { ...PAGE, ...answer("corrections.ownInitiative", "no") },
  "F.133": { ...PAGE, ...answer("report.corrigendum", "no"), ...answer("corrections.ownInitiative", "yes") },
  "F.134": { ...PAGE, ...answer("corrections.ownInitiative", "both") },
  "F.135": { ...PAGE, ...answer("corrections.requestedByCsb", "no") },
  "F.201": { "admitted.total": 104 },
  "F.202": { "cast.list.1": 61 },
  "F.203": { "cast.total": 104 },
  "F.204": { "cast.candidates": 0 },
  "F.301": DIFFERS,
  "F.302": { "difference.boxes.more": true },
  "F.303": { "difference.boxes.fewer": true },
  "F.304": { "difference.boxes.equal": false },
  "F.305": { "difference.moreCounted": 1 },
  "F.306": { "admitted.total": 102 },
  "F.307": { "admitted.total": 102, "difference.fewerCounted": 1 },
  "F.308": { "admitted.total": 104 },
  "F.309": { "admitted.total": 104, "difference.moreCounted": 1 },
  "F.310": { "admitted.total": 104 },
  "F.311": { "admitted.total": 104, ...answer("difference.fullyExplained", "no") },
  "F.312": { "admitted.total": 104 },
  "F.313": answer("difference.fullyExplained", "yes"),
  "F.401": { "list.1.total": 0 },
  "F.402": { "list.1.candidate.1": 11 },
  "F.403": { "cast.list.1": 61 },
  "W.201": { "cast.blank": 4 },
  "W.202": { "cast.invalid": 4 },
  "W.203": { "admitted.total": 106 },
  "W.204": { "cast.total": 0 },
  "W.205": { eligibleVoters: 0 },
  "W.206": { eligibleVoters: 89 },
};

/** The kinds of form on which each rule holds, as the law and the Kiesraad's list have it. */
function isInScope(code: string, { kind, version }: SheetForm): boolean {
  if (code < "F.120") return kind === "cso-first";
  if (code < "F.200") return kind === "dso-first";
  if (code === "F.310" || code === "F.313") return kind !== "csb-entry" && version === "2026";
  if (code === "F.311") return kind === "dso-first" && version === "2026";
  if (code === "F.312" || code === "W.205" || code === "W.206") return kind === "csb-entry";
  if (code.startsWith("F.3") || code === "W.202" || code === "W.203") return kind !== "csb-entry";
  return true;
}

const checked = RULES.filter(({ check }) => check !== null).map(({ code }) => code);

describe("the registry of rules", () => {
  it("has every code once, in order", () => {
    const codes = RULES.map(({ code }) => code);
    expect(codes).toEqual([...Object.keys(EXAMPLES), "W.001", "W.301", "W.302", "W.303", "W.304"].toSorted());
    expect(checked).toEqual(Object.keys(EXAMPLES));
  });

  it("finds a rule by its code", () => {
    for (const rule of RULES) expect(ruleOf(rule.code)).toBe(rule);
    expect(() => ruleOf("F.999")).toThrow("there is a rule F.999");
  });

  it("an F is an error, a W a warning", () => {
    for (const { code, severity } of RULES) expect(severity).toBe(code.startsWith("F") ? "error" : "warning");
  });

  it("only known rules are suppressed, and never in a circle", () => {
    const suppressed = RULES.filter(({ suppresses }) => suppresses.length > 0).map(({ code, suppresses }) => [
      code,
      suppresses,
    ]);
    expect(suppressed).toEqual([
      ["F.204", ["F.202", "F.203"]],
      ["F.401", ["F.402", "F.403"]],
      ["W.205", ["W.206"]],
    ]);
  });

  it("our own warnings compare stations", () => {
    for (const { scope, check } of RULES.filter(({ code }) => code.startsWith("W.3"))) {
      expect(scope.kinds).toEqual(STATION_KINDS);
      expect(check).toBeNull();
    }
    expect(ruleOf("W.001").check).toBeNull();
  });

  it("says where each rule comes from", () => {
    for (const { code, source } of RULES) {
      const own = code.startsWith("W.3") || code === "F.313";
      expect(source.some(({ kind }) => kind === (own ? "own" : "kiesraad"))).toBe(true);
      expect(
        source.every(({ kind, reference }) => (reference === "") === (kind === "own" || kind === "kiesraad")),
      ).toBe(true);
    }
  });

  it("docs/validation-rules.md says what the registry says", async () => {
    await expect(rulesPage()).toMatchFileSnapshot("../../../../docs/validation-rules.md");
  });
});

describe("a paper in which everything agrees", () => {
  it.each(FORMS)("has no findings: $kind $version, C $voterCards", (of) => {
    expect(codesWith(of)).toEqual([]);
  });
});

describe.each(checked)("%s", (code) => {
  it.each(FORMS)("on $kind $version, C $voterCards", (of) => {
    const findings = findWith(code, of, EXAMPLES[code]);
    expect(findings).toHaveLength(isInScope(code, of) ? 1 : 0);
    for (const finding of findings) {
      // Its boxes are on the form, in that order, and its texts have all their numbers.
      const order = sheetFields(of, LISTS).map(({ path }) => path);
      expect(finding.fields.length).toBeGreaterThan(0);
      expect(order.filter((path) => finding.fields.includes(path))).toEqual(finding.fields);
      for (const audience of ["typist", "coordinator", "reader"] as const) {
        expect(describeFinding(finding, audience, "nl")).not.toMatch(/[{}]/);
        expect(describeFinding(finding, audience, "en")).not.toMatch(/[{}]/);
      }
    }
  });

  it("is shown at a block that its forms have", () => {
    const { block, kinds } = ruleOf(code).scope;
    for (const of of FORMS.filter(({ kind }) => kinds.includes(kind))) {
      const blocks = sheetFields(of, LISTS).map((field) => field.block);
      expect(blocks).toContain(block);
    }
  });

  it("tells a typist which box to look at, never what to expect there", () => {
    const { typist } = ruleOf(code).texts;
    for (const text of [typist.nl, typist.en]) {
      expect(text.replaceAll("{list}", "")).not.toMatch(/[{}]/);
      expect(text.length).toBeLessThan(150);
    }
  });
});

describe("the examples", () => {
  it("change boxes that some form has", () => {
    const paths = new Set(FORMS.flatMap((of) => Object.keys(valuesOfSheet(sheetWith(of)))));
    for (const values of Object.values(EXAMPLES)) {
      for (const path of Object.keys(values)) expect(paths).toContain(path);
    }
  });
});
