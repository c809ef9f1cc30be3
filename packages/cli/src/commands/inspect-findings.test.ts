import { calendarDate, electionId } from "@stemketen/core/election";
import { type ElectionDefinitionDocument, writeEml } from "@stemketen/core/eml";
import { describe, expect, it } from "vitest";
import { SMALL_COUNT, smallCountXml, withGroup } from "../small-count.fixtures.ts";
import { DEFINITION, inspectOne, STATIONS } from "./inspect.fixtures.ts";

describe("inspect finds in a definition", () => {
  const found = async (change: Partial<ElectionDefinitionDocument>) => {
    const { code, findings } = await inspectOne({ ...DEFINITION, ...change });
    return { code, found: findings.map((finding: { code: string }) => finding.code) };
  };
  const council = (subcategory: string | null) => ({ ...DEFINITION.election, subcategory });

  it.each([
    [17, "GR1", 50, []],
    [19, "GR2", 25, []],
    [17, "GR2", 50, ["seats-subcategory"]],
    [19, "GR1", 25, ["seats-subcategory"]],
    [17, "GR1", 25, ["seats-threshold"]],
    [19, "GR2", 50, ["seats-threshold"]],
    [18, "GR1", 50, ["council-size"]],
    [47, "GR2", 25, ["council-size"]],
    [9, "GR1", 50, []],
    [7, "GR1", 50, ["council-size"]],
    [45, "GR2", 25, []],
    [19, null, 50, ["seats-threshold"]],
  ])("%d seats, %s, %d percent", async (seats, subcategory, preferenceThresholdPercent, codes) => {
    expect(await found({ seats, preferenceThresholdPercent, election: council(subcategory) })).toEqual({
      code: codes.length > 0 ? 1 : 0,
      found: codes,
    });
  });

  it("a water board: 18 seats exist there, and go with AB1 and 50 percent", async () => {
    const election = {
      ...DEFINITION.election,
      id: electionId("AB2026_Zee"),
      category: "AB" as const,
      subcategory: "AB1",
    };
    expect(await found({ seats: 18, election })).toEqual({ code: 0, found: [] });
    expect(await found({ seats: 26, election })).toEqual({
      code: 1,
      found: ["seats-subcategory", "seats-threshold"],
    });
  });

  it("a province has no such sizes", async () => {
    const election = {
      ...DEFINITION.election,
      id: electionId("PS2026_Zee"),
      category: "PS" as const,
      subcategory: "PS2",
    };
    expect(await found({ seats: 47, preferenceThresholdPercent: 25, election })).toEqual({
      code: 0,
      found: [],
    });
  });

  it("a nomination on or after polling day", async () => {
    const on = { ...DEFINITION.election, nominationDate: calendarDate("2026-03-18") };
    expect(await found({ election: on })).toEqual({ code: 1, found: ["nomination-date"] });
    const before = { ...DEFINITION.election, nominationDate: calendarDate("2026-03-17") };
    expect(await found({ election: before })).toEqual({ code: 0, found: [] });
  });

  it("says where, in both languages", async () => {
    const text = [...writeEml({ ...DEFINITION, seats: 18 })]
      .join("")
      .replace("<kr:NumberOfSeats>", "\n  <kr:NumberOfSeats>");
    const { findings } = await inspectOne(text);
    expect(findings).toEqual([
      {
        code: "council-size",
        severity: "error",
        about: "file",
        message: "een gemeenteraad met 18 zetels bestaat niet (Gemeentewet, artikel 8).",
        line: 2,
        column: 3,
      },
    ]);
    const english = await inspectOne(text, "en");
    expect(english.findings[0].message).toBe("no municipal council has 18 seats (Gemeentewet, article 8).");
  });
});

describe("inspect finds in other files", () => {
  it("110b: the voters of the stations are not those of the municipality: a warning", async () => {
    const { code, findings } = await inspectOne({ ...STATIONS, eligibleVoters: 301 });
    expect(code).toBe(0);
    expect(findings).toMatchObject([
      {
        code: "voters-sum",
        severity: "warning",
        about: "file",
        message: "de gemeente heeft 301 kiesgerechtigden, de stembureaus samen 300.",
        line: 1,
      },
    ]);
    const unknown = STATIONS.pollingPlaces.map((place) => ({ ...place, eligibleVoters: null }));
    expect(await inspectOne({ ...STATIONS, pollingPlaces: unknown })).toMatchObject({ findings: [] });
  });

  it("an identifier of another year or day: a warning", async () => {
    const elsewhen = (id: string) =>
      inspectOne({ ...DEFINITION, election: { ...DEFINITION.election, id: electionId(id) } });
    expect(await elsewhen("GR2025_Oosterzeewoude")).toMatchObject({
      code: 0,
      findings: [{ code: "identifier-date" }],
    });
    expect(await elsewhen("GR20260319_Oosterzeewoude")).toMatchObject({
      findings: [{ code: "identifier-date" }],
    });
    expect(await elsewhen("GR20260318_Oosterzeewoude")).toMatchObject({ findings: [] });
  });

  it("510b: differences are errors of the file, other findings are for the paper", async () => {
    const { code, findings } = await inspectOne(smallCountXml(withGroup(SMALL_COUNT, 1, { counted: 37 })));
    expect(code).toBe(1);
    expect(findings).toMatchObject([
      { code: "sum", severity: "error", about: "file", line: null, column: null },
      {
        code: "sum",
        about: "file",
        message: "Stembureau 12, stemmen op kandidaten (E): in het bestand staat 37, opgeteld is het 36.",
        line: 4,
        column: 1,
      },
      { code: "F.306", severity: "error", about: "paper", line: 4, column: 1 },
      { code: "W.203", severity: "warning", about: "paper", line: 4 },
    ]);
    const blank = withGroup(withGroup(SMALL_COUNT, 1, { blank: 1 }), null, { blank: 1 });
    const paper = await inspectOne(smallCountXml(blank));
    expect(paper.code).toBe(0);
    expect(paper.findings.length).toBeGreaterThan(0);
  });
});
