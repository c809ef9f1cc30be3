import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { calendarDate, electionId, listNumber } from "@stemketen/core/election";
import {
  type ElectionDefinitionDocument,
  type EmlDocument,
  type PollingStationsDocument,
  writeEml,
} from "@stemketen/core/eml";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { ELECTION, inFolder, recordingTerminal, writeCandidates } from "../eml-files.fixtures.ts";
import { SMALL_COUNT, smallCountXml, withGroup } from "../small-count.fixtures.ts";
import { inspectCommand } from "./inspect.ts";

const ENVELOPE = {
  version: { number: "1.2.1", draft: false },
  transactionId: "1",
  managingAuthority: { id: "CSB", name: "Oosterzeewoude", createdBy: null },
  issueDate: calendarDate("2026-02-03"),
  creationDateTime: "2026-02-03T15:49:48.524",
  canonical: false,
  election: { ...ELECTION, nominationDate: calendarDate("2026-02-02") },
  contestId: "geen",
  contestName: null,
} as const;

const DEFINITION: ElectionDefinitionDocument = {
  ...ENVELOPE,
  message: "110a",
  maxVotes: null,
  seats: 17,
  preferenceThresholdPercent: 50,
  regions: [
    {
      number: "0998",
      category: "GEMEENTE",
      superior: null,
      romanNumerals: null,
      frisianExportAllowed: null,
      name: "Oosterzeewoude",
      committees: [],
    },
  ],
  registeredParties: [
    { name: "Zee", registeredBy: null },
    { name: "Woud", registeredBy: null },
  ],
};

const STATIONS: PollingStationsDocument = {
  ...ENVELOPE,
  election: ELECTION,
  message: "110b",
  municipality: { id: "0998", name: "Oosterzeewoude" },
  eligibleVoters: 300,
  pollingPlaces: [
    { channel: "polling", number: 1, name: "De Zeehoek", postalCode: "9999 AA", eligibleVoters: 200 },
    { channel: "polling", number: 2, name: "Bus", postalCode: null, eligibleVoters: 100 },
  ],
};

/** Runs `inspect` on files of a folder of its own. */
async function inspect(
  prepare: (folder: string) => void,
  words: readonly string[],
  language: "nl" | "en" = "nl",
): Promise<{ readonly code: number; readonly answer: string; readonly complaints: readonly string[] }> {
  return inFolder(async (folder) => {
    prepare(folder);
    const recording = recordingTerminal(folder);
    const program = new Command("stemketen").exitOverride();
    let code = -1;
    inspectCommand.register(program, { ...recording, language }, (ended) => {
      code = ended;
    });
    await program.parseAsync(["inspect", ...words], { from: "user" });
    const complaints = recording.complaints.map((complaint) => complaint[language]);
    return { code, answer: recording.answers.join(""), complaints };
  });
}

/** Inspects one file, given as a document or as text. */
async function inspectOne(file: EmlDocument | string, language: "nl" | "en" = "nl") {
  const text = typeof file === "string" ? file : [...writeEml(file)].join("");
  const prepare = (folder: string): void => writeFileSync(join(folder, "bestand.xml"), text);
  const { code, answer, complaints } = await inspect(prepare, ["bestand.xml", "--json"], language);
  expect(complaints).toEqual([]);
  return { code, text, ...JSON.parse(answer).files[0] };
}

describe("inspect --json", () => {
  it("110a: everything it says of a definition", async () => {
    const { code, text, ...inspected } = await inspectOne(DEFINITION);
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(code).toBe(0);
    expect(inspected).toEqual({
      file: "bestand.xml",
      message: { id: "110a", name: "verkiezingsdefinitie" },
      version: { number: "1.2.1", draft: false },
      election: DEFINITION.election,
      contest: "geen",
      authority: { id: "CSB", name: "Oosterzeewoude" },
      issued: "2026-02-03",
      created: "2026-02-03T15:49:48.524",
      counts: { seats: 17, preferenceThresholdPercent: 50, regions: 1, parties: 2 },
      bytes: Buffer.byteLength(text),
      sha256,
      groups: sha256.match(/.{4}/gu),
      canonical: false,
      findings: [],
    });
  });

  it("110b: its stations and the voters of the municipality", async () => {
    const { code, message, counts, findings } = await inspectOne(STATIONS);
    expect({ code, message, counts, findings }).toEqual({
      code: 0,
      message: { id: "110b", name: "lijst van stembureaus" },
      counts: { stations: 2, eligibleVoters: 300 },
      findings: [],
    });
    const silent = await inspectOne({ ...STATIONS, eligibleVoters: null });
    expect(silent).toMatchObject({ counts: { stations: 2 }, findings: [] });
  });

  it("230b: its lists and candidates", async () => {
    const prepare = (folder: string): void => writeCandidates(join(folder, "lijsten.xml"));
    const { code, answer } = await inspect(prepare, ["lijsten.xml", "--json"], "en");
    expect(code).toBe(0);
    expect(JSON.parse(answer).files).toMatchObject([
      {
        message: { id: "230b", name: "candidate lists" },
        counts: { lists: 2, candidates: 3 },
        canonical: true,
      },
    ]);
  });

  it("510b: its stations, lists and votes", async () => {
    const { code, message, counts, findings } = await inspectOne(smallCountXml(SMALL_COUNT));
    expect({ code, message, counts, findings }).toEqual({
      code: 0,
      message: { id: "510b", name: "telling van een gemeente" },
      counts: { stations: 2, lists: 2, candidates: 3, eligibleVoters: 200, candidateVotes: 70 },
      findings: [],
    });
  });

  it("520: who is elected, and how many of them on preference votes", async () => {
    const person = {
      shortCode: null,
      initials: "A.B.",
      firstName: null,
      namePrefix: null,
      lastName: "Naam",
      gender: null,
      locality: "Oosterzeewoude",
      country: null,
      elected: true,
    };
    const { code, counts } = await inspectOne({
      ...ENVELOPE,
      election: ELECTION,
      issueDate: null,
      message: "520",
      lists: [
        {
          number: listNumber(1),
          name: "Zee",
          elected: true,
          candidates: [
            { ...person, number: 1, ranking: 1 },
            { ...person, number: 2, ranking: 2 },
            { ...person, number: 3, ranking: 2 },
          ],
        },
      ],
    });
    expect({ code, counts }).toEqual({ code: 0, counts: { lists: 1, elected: 3, electedByPreference: 1 } });
  });

  it("EML_NL 1.3 is marked as a draft", async () => {
    const xml = smallCountXml(SMALL_COUNT).replace(
      "<EventIdentifier/>",
      '<EventIdentifier/><kr:Phase PhaseCode="corrigendum"/>',
    );
    const { version } = await inspectOne(xml);
    expect(version).toEqual({ number: "1.3", draft: true });
    const prepare = (folder: string): void => writeFileSync(join(folder, "bestand.xml"), xml);
    const { answer } = await inspect(prepare, ["bestand.xml"]);
    expect(answer).toContain("telling van een gemeente (510b), EML_NL 1.3 (draft)\n");
  });
});

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

describe("inspect in words", () => {
  it("gives a block for each file", async () => {
    const prepare = (folder: string): void => {
      writeFileSync(join(folder, "een.xml"), smallCountXml(withGroup(SMALL_COUNT, null, { blank: 1 })));
      writeFileSync(join(folder, "twee.xml"), [...writeEml({ ...STATIONS, eligibleVoters: 301 })].join(""));
    };
    const { code, answer } = await inspect(prepare, ["een.xml", "twee.xml"]);
    expect(code).toBe(1);
    const masked = answer
      .replaceAll(/([0-9a-f]{4} ){15}[0-9a-f]{4}/gu, "<hash>")
      .replaceAll(/[\d.]+ bytes/gu, "<size> bytes")
      .replace(/teken \d+/u, "teken <n>");
    expect(masked).toBe(`een.xml
  wat         telling van een gemeente (510b), EML_NL 1.2.1
  verkiezing  Verkiezing Oosterzeewoude 2026 (GR2026_Oosterzeewoude), 2026-03-18
  gebied      Oosterzeewoude 0998
  van         Oosterzeewoude (0998)
  gemaakt     2026-03-19T14:28:34.960
  inhoud      2 stembureaus, 2 lijsten, 3 kandidaten, 200 kiesgerechtigden, 70 stemmen op kandidaten
  grootte     <size> bytes
  SHA-256     <hash>
  vorm        canoniek, volgens het bestand
  bevindingen: 1
    Totaal, blanco stembiljetten (F): in het bestand staat 1, opgeteld is het 0. [sum]

twee.xml
  wat         lijst van stembureaus (110b), EML_NL 1.2.1
  verkiezing  Gemeenteraad Oosterzeewoude 2026 (GR2026_Oosterzeewoude), 2026-03-18
  gebied      Oosterzeewoude 0998
  van         Oosterzeewoude (CSB)
  gemaakt     2026-02-03T15:49:48.524
  inhoud      2 stembureaus, 301 kiesgerechtigden
  grootte     <size> bytes
  SHA-256     <hash>
  vorm        niet canoniek
  bevindingen: 1
    regel 1, teken <n>: de gemeente heeft 301 kiesgerechtigden, de stembureaus samen 300. [voters-sum]
`);
  });

  it("in English", async () => {
    const prepare = (folder: string): void =>
      writeFileSync(join(folder, "one.xml"), [...writeEml(DEFINITION)].join(""));
    const { answer } = await inspect(prepare, ["one.xml"], "en");
    expect(answer).toContain("  what      election definition (110a), EML_NL 1.2.1\n");
    expect(answer).toContain(
      "  holds     17 seats, 50 percent preference threshold, 1 region, 2 registered parties\n",
    );
  });
});

describe("inspect refuses", () => {
  it("answers nothing when one of the files cannot be read, and names every such file", async () => {
    const prepare = (folder: string): void => {
      writeFileSync(join(folder, "goed.xml"), smallCountXml(SMALL_COUNT));
      writeFileSync(join(folder, "tabel.csv"), "Lijstnummer;Naam\n");
    };
    const { code, answer, complaints } = await inspect(prepare, [
      "tabel.csv",
      "goed.xml",
      "weg.xml",
      "--json",
    ]);
    expect({ code, answer }).toEqual({ code: 2, answer: "" });
    expect(complaints).toHaveLength(2);
    expect(complaints[0]).toMatch(/^tabel\.csv: Dit is geen EML-bestand/u);
    expect(complaints[1]).toBe("weg.xml: dit bestand bestaat niet.");
  });

  it("a count that cannot be added up", async () => {
    const stations = SMALL_COUNT.stations.map((station, index) => ({
      ...station,
      id: `0998::SB${index === 0 ? "" : "0"}7`,
    }));
    const prepare = (folder: string): void => {
      writeFileSync(join(folder, "telling.xml"), smallCountXml({ ...SMALL_COUNT, stations }));
    };
    const { code, complaints } = await inspect(prepare, ["telling.xml"]);
    expect({ code, complaints }).toEqual({
      code: 2,
      complaints: ["telling.xml: stembureau 7 staat er twee keer in."],
    });
  });

  it("stdin twice", async () => {
    const { code, complaints } = await inspect(() => undefined, ["-", "-"]);
    expect({ code, complaints }).toEqual({
      code: 2,
      complaints: ["Stdin kan maar één keer worden gelezen."],
    });
  });
});
