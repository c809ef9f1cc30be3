import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { electionId } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import type { Language } from "../src/message.ts";
import { filesBelow, inFolder, type Run, runCommand } from "./run-command.ts";
import { COUNT_AND_LISTS, countText, smallTown, TOWN_FILES, writeTown } from "./small-town.ts";

const TOWN = smallTown();
const ON_TOWN = [...COUNT_AND_LISTS, "--seats", "9"];

/** Runs `night` where a town lies, and sees to it that nothing was written and nothing said on stdout. */
async function refusal(
  words: readonly string[],
  prepare: (folder: string) => void = () => undefined,
  language: Language = "nl",
): Promise<Run> {
  return inFolder(async (folder) => {
    writeTown(folder, TOWN);
    prepare(folder);
    const before = filesBelow(folder);
    const run = await runCommand(["night", ...words], folder, language);
    expect(filesBelow(folder)).toEqual(before);
    expect(run.stdout).toBe("");
    expect(run.code).toBe(2);
    expect(run.stderr).toHaveLength(1);
    return run;
  });
}

/** The count of one municipality is only a part of such an election. */
const SEVERAL_MUNICIPALITIES = (category: string): string =>
  `dit is de telling van één gemeente, en bij deze verkiezing (${category}) volgen de zetels uit de tellingen van alle gemeenten samen. Tel die eerst op en gebruik dan "apportion".`;

describe("night, used wrongly", () => {
  const cases: readonly (readonly [words: readonly string[], nl: string, en: string])[] = [
    [
      ["--typists", "1"],
      '--typists moet een heel getal zijn van 2 tot en met 200, niet "1".',
      '--typists must be a whole number from 2 to 200, not "1".',
    ],
    [
      ["--typists", "201"],
      '--typists moet een heel getal zijn van 2 tot en met 200, niet "201".',
      '--typists must be a whole number from 2 to 200, not "201".',
    ],
    [
      ["--typists", "8.5"],
      '--typists moet een heel getal zijn van 2 tot en met 200, niet "8.5".',
      '--typists must be a whole number from 2 to 200, not "8.5".',
    ],
    [
      ["--error-rate", "2"],
      '--error-rate moet een getal zijn van 0 tot en met 0.2, niet "2".',
      '--error-rate must be a number from 0 to 0.2, not "2".',
    ],
    [
      ["--error-rate", "0,01"],
      '--error-rate moet een getal zijn van 0 tot en met 0.2, niet "0,01".',
      '--error-rate must be a number from 0 to 0.2, not "0,01".',
    ],
    [
      ["--seed", "-1"],
      '--seed moet een heel getal zijn van 0 tot en met 9007199254740991, niet "-1".',
      '--seed must be a whole number from 0 to 9007199254740991, not "-1".',
    ],
    [
      [...ON_TOWN, "--now", "gisteren"],
      '--now moet een moment met tijdzone zijn, zoals 2026-03-19T08:00:00Z, niet "gisteren".',
      '--now must be a moment with a time zone, such as 2026-03-19T08:00:00Z, not "gisteren".',
    ],
    [
      [...ON_TOWN, "--now", "2026-03-19T08:00:00"],
      '--now moet een moment met tijdzone zijn, zoals 2026-03-19T08:00:00Z, niet "2026-03-19T08:00:00".',
      '--now must be a moment with a time zone, such as 2026-03-19T08:00:00Z, not "2026-03-19T08:00:00".',
    ],
    [
      [...COUNT_AND_LISTS],
      "Geef --counts, --candidates en --seats samen op, of geen van drieën: dan speelt een verzonnen gemeente.",
      "Give --counts, --candidates and --seats together, or none of them: then a made-up municipality plays.",
    ],
    [
      ["--seats", "9"],
      "Geef --counts, --candidates en --seats samen op, of geen van drieën: dan speelt een verzonnen gemeente.",
      "Give --counts, --candidates and --seats together, or none of them: then a made-up municipality plays.",
    ],
    [
      [...COUNT_AND_LISTS, "--seats", "0"],
      '--seats moet een heel getal zijn van 1 tot en met 999, niet "0".',
      '--seats must be a whole number from 1 to 999, not "0".',
    ],
    [
      ["--counts", "-", "--candidates", TOWN_FILES.candidates, "--seats", "9"],
      "Deze opdracht neemt de invoer over in de uitvoer. Geef daarom bestanden op, niet stdin (-).",
      "This command copies its input into the output. Give files therefore, not stdin (-).",
    ],
    [
      ["--tempo", "3"],
      'De optie "--tempo" bestaat niet. Zie "stemketen --help".',
      'There is no option "--tempo". See "stemketen --help".',
    ],
  ];

  it.each(cases)("%j: one plain line, nothing on stdout, nothing written", async (words, nl, en) => {
    expect((await refusal(words)).stderr).toEqual([nl]);
    expect((await refusal(words, undefined, "en")).stderr).toEqual([en]);
  });
});

describe("night, on a place that is taken", () => {
  it("leaves a folder with other files alone, and says so before anything is played", async () => {
    const { stderr } = await refusal(["--out", "map"], (folder) => {
      mkdirSync(join(folder, "map"));
      writeFileSync(join(folder, "map", "dagboek.txt"), "van mij");
    });
    expect(stderr[0]).toMatch(
      /\/map: in deze map staat al iets anders \(dagboek\.txt\)\. Kies met --out een lege/u,
    );
  });

  it("leaves a folder with empty folders alone", async () => {
    const { stderr } = await refusal(["--out", "map"], (folder) => {
      mkdirSync(join(folder, "map", "foto's"), { recursive: true });
    });
    expect(stderr[0]).toContain("(foto's/)");
  });

  it("leaves a file alone", async () => {
    const { stderr } = await refusal(["--out", "bestand"], (folder) => {
      writeFileSync(join(folder, "bestand"), "van mij");
    });
    expect(stderr[0]).toMatch(/\/bestand: dit is geen map waarin geschreven kan worden\./u);
  });

  it("leaves an earlier set alone in which somebody put a file of their own", async () => {
    await inFolder(async (folder) => {
      writeTown(folder, TOWN);
      const words = ["night", "--core", ...ON_TOWN, "--out", "set"];
      expect((await runCommand(words, folder)).code).toBe(0);
      writeFileSync(join(folder, "set", "csv", "mijn-analyse.xlsx"), "van mij");
      const before = filesBelow(folder);
      const { code, stderr } = await runCommand(words, folder);
      expect(code).toBe(2);
      expect(stderr[0]).toContain("(csv/mijn-analyse.xlsx)");
      expect(filesBelow(folder)).toEqual(before);
    });
  });
});

describe("night, where writing is possible", () => {
  it("fills an empty folder, replaces an earlier set whole, and makes the folders on the way", async () => {
    await inFolder(async (folder) => {
      writeTown(folder, TOWN);
      mkdirSync(join(folder, "leeg"));
      for (const out of ["leeg", "leeg", "diep/er/set"]) {
        const run = await runCommand(
          ["night", "--core", ...ON_TOWN, "--seed", String(out.length), "--out", out],
          folder,
        );
        expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: [] });
        expect((await runCommand(["verify", out], folder)).code).toBe(0);
      }
      const strange = filesBelow(folder).filter((path) => !/^(leeg|diep)\//u.test(path));
      expect(strange).toEqual(Object.values(TOWN_FILES).toSorted());
    });
  });

  it("makes a folder that others may read, as any folder one makes", async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, "gewoon"));
      writeTown(folder, TOWN);
      await runCommand(["night", "--core", ...ON_TOWN, "--out", "set"], folder);
      expect(statSync(join(folder, "set")).mode).toBe(statSync(join(folder, "gewoon")).mode);
    });
  });
});

describe("night, on input that cannot be played", () => {
  const inTown = (change: (folder: string) => void) => refusal(ON_TOWN, change);
  const rewrite = (folder: string, name: string, change: (text: string) => string): void => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };

  it("a truncated count: the place where it stops", async () => {
    const { stderr } = await inTown((folder) => {
      rewrite(folder, TOWN_FILES.counts, (text) => text.slice(0, 9000));
    });
    expect(stderr[0]).toMatch(/^telling\.xml: .* regel 1, teken 9001 /u);
  });

  it("truncated lists: the place where they stop", async () => {
    const { stderr } = await inTown((folder) => {
      rewrite(folder, TOWN_FILES.candidates, (text) => text.slice(0, 3000));
    });
    expect(stderr[0]).toMatch(/^lijsten\.xml: .* regel 1, teken 3001 /u);
  });

  it("lists of another municipality", async () => {
    const { stderr } = await inTown((folder) => {
      const election = { ...TOWN.election, id: electionId("GR2026_Elders") };
      const other = { ...TOWN, election };
      writeTown(folder, other, countText(TOWN));
    });
    expect(stderr[0]).toBe(
      "telling.xml en lijsten.xml horen niet bij dezelfde verkiezing: GR2026_Lindewaard en GR2026_Elders.",
    );
  });

  it("a count where the lists should be", async () => {
    const { stderr } = await refusal([
      "--counts",
      TOWN_FILES.counts,
      "--candidates",
      TOWN_FILES.counts,
      "--seats",
      "9",
    ]);
    expect(stderr[0]).toMatch(/^telling\.xml: dit is een telling \(510b\)/u);
  });

  it("a file that is not there", async () => {
    const { stderr } = await refusal([
      "--counts",
      "weg.xml",
      "--candidates",
      TOWN_FILES.candidates,
      "--seats",
      "9",
    ]);
    expect(stderr[0]).toMatch(/^weg\.xml: dit bestand bestaat niet/u);
  });

  it("a count in which a station number occurs twice", async () => {
    const { stderr } = await inTown((folder) => {
      rewrite(folder, TOWN_FILES.counts, (text) => text.replace('Id="0000::SB2"', 'Id="0000::SB01"'));
    });
    expect(stderr[0]).toMatch(/^telling\.xml.*(twee keer|komt al voor)/u);
  });

  it("a count that was made in two ways", async () => {
    const { stderr } = await inTown((folder) => {
      rewrite(folder, TOWN_FILES.counts, (text) =>
        text.replace(
          /<kr:ReportingUnitInvestigations>.*?<\/kr:ReportingUnitInvestigations>/u,
          '<kr:ReportingUnitInvestigations><kr:Investigation ReasonCode="onderzocht vanwege onverklaard verschil">false</kr:Investigation><kr:Investigation ReasonCode="onderzocht vanwege andere fout">false</kr:Investigation><kr:Investigation ReasonCode="uitslag gecorrigeerd">false</kr:Investigation></kr:ReportingUnitInvestigations>',
        ),
      );
    });
    expect(stderr[0]).toBe(
      "telling.xml: een deel is centraal geteld en een deel in het stembureau. Zo'n telling kan niet worden nagespeeld.",
    );
  });

  it.each([
    ["EK", "Stemketen kan bij deze soort verkiezing (EK) geen zetels verdelen."],
    ["PS", SEVERAL_MUNICIPALITIES("PS")],
    ["TK", SEVERAL_MUNICIPALITIES("TK")],
  ])("an election whose seats one municipality does not decide: %s", async (category, sentence) => {
    const { stderr } = await inTown((folder) => {
      for (const name of [TOWN_FILES.counts, TOWN_FILES.candidates]) {
        rewrite(folder, name, (text) =>
          text
            .replace(/Id="GR2026_Lindewaard"/u, `Id="${category}2027"`)
            .replace(/<ElectionCategory>GR</u, `<ElectionCategory>${category}<`)
            .replace(/<kr:ElectionSubcategory>GR\d</u, `<kr:ElectionSubcategory>${category}1<`),
        );
      }
    });
    expect(stderr[0]).toBe(`telling.xml: ${sentence}`);
  });

  it("an output folder in which nothing can be made", async () => {
    const { stderr } = await refusal([...ON_TOWN, "--out", "nergens/set"], (folder) => {
      symlinkSync(join(folder, "bestaat-niet"), join(folder, "nergens"));
    });
    expect(stderr[0]).toMatch(/\/nergens\/set: .*(mislukt|geen map)/u);
  });
});
