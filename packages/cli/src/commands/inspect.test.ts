import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { listNumber } from "@stemketen/core/election";
import { writeEml } from "@stemketen/core/eml";
import { describe, expect, it } from "vitest";
import { ELECTION, writeCandidates } from "../eml-files.fixtures.ts";
import { SMALL_COUNT, smallCountXml, withGroup } from "../small-count.fixtures.ts";
import { DEFINITION, ENVELOPE, inspect, inspectOne, STATIONS } from "./inspect.fixtures.ts";

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
