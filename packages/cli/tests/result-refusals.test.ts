import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { electionId } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { expectRefusal, onTown, SEATS, TOWN, WORDS } from "./result-on-town.ts";
import { filesBelow, inFolder, runCommand } from "./run-command.ts";
import { countText, TOWN_FILES, writeTown } from "./small-town.ts";

describe("result, used wrongly", () => {
  it.each([
    ["neither --definition nor --seats", [], "Geef --definition of --seats op, een van de twee."],
    [
      "both --definition and --seats",
      [...SEATS, "--definition", TOWN_FILES.definition],
      "Geef --definition of --seats op, een van de twee.",
    ],
    ["no seats at all", ["--seats", "0"], '--seats moet een heel getal zijn van 1 tot en met 999, niet "0".'],
    [
      "more seats than any council",
      ["--seats", "1000"],
      '--seats moet een heel getal zijn van 1 tot en met 999, niet "1000".',
    ],
    [
      "seats in words",
      ["--seats", "negen"],
      '--seats moet een heel getal zijn van 1 tot en met 999, niet "negen".',
    ],
    [
      "a definition that is none",
      ["--definition", TOWN_FILES.candidates],
      /^lijsten\.xml: dit is een bestand met kandidatenlijsten \(230b\)\. Hier hoort een verkiezingsdefinitie/u,
    ],
    ["a definition that is not there", ["--definition", "weg.xml"], /^weg\.xml: dit bestand bestaat niet/u],
    [
      "lots that are not there",
      [...SEATS, "--lots", "weg.json"],
      "weg.json: dit bestand kan niet gelezen worden.",
    ],
    [
      "stdin, which cannot be copied",
      ["--definition", "-"],
      "Deze opdracht neemt de invoer over in de uitvoer. Geef daarom bestanden op, niet stdin (-).",
    ],
  ])("%s", async (_, words, line) => {
    await onTown(words, (run, folder, before) => {
      expectRefusal(run, folder, before, line);
    });
  });

  it("without --counts", async () => {
    await inFolder(async (folder) => {
      const run = await runCommand(["result", "--candidates", "x", "--out", "set", ...SEATS], folder);
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toHaveLength(1);
    });
  });

  it("a definition of another election", async () => {
    const other = { ...TOWN, election: { ...TOWN.election, id: electionId("GR2026_Elders") } };
    await inFolder(async (folder) => {
      writeTown(folder, other);
      const definition = readFileSync(join(folder, TOWN_FILES.definition));
      writeTown(folder, TOWN);
      writeFileSync(join(folder, "ander.xml"), definition);
      const before = filesBelow(folder);
      const run = await runCommand([...WORDS, "--out", "set", "--definition", "ander.xml"], folder);
      expectRefusal(
        run,
        folder,
        before,
        "ander.xml is van een andere verkiezing: GR2026_Elders, niet GR2026_Lindewaard.",
      );
    });
  });

  it("onto a folder with other files", async () => {
    await inFolder(async (folder) => {
      writeTown(folder, TOWN);
      const before = filesBelow(folder);
      const run = await runCommand([...WORDS, ...SEATS, "--out", "."], folder);
      expectRefusal(run, folder, before, /in deze map staat al iets anders \(\w+\.xml\)/u);
    });
  });

  it("says the same in English when asked", async () => {
    await inFolder(async (folder) => {
      const run = await runCommand([...WORDS, "--out", "set"], folder, "en");
      expect(run).toEqual({ code: 2, stdout: "", stderr: ["Give --definition or --seats, one of the two."] });
    });
  });
});

describe("result, on input that cannot be read", () => {
  const cut = (text: string, at: number): string => text.slice(0, at);

  it("a truncated count: the file and the place", async () => {
    await onTown(
      SEATS,
      (run, folder, before) => {
        expectRefusal(run, folder, before, /^telling\.xml: .* regel 1, teken 20001 /u);
      },
      TOWN,
      cut(countText(TOWN), 20_000),
    );
  });

  it("a count that breaks off in the middle of a letter of two bytes", async () => {
    await inFolder(async (folder) => {
      writeTown(folder, TOWN);
      const lists = readFileSync(join(folder, TOWN_FILES.candidates));
      const letter = lists.findIndex((byte) => byte >= 0xc3);
      writeFileSync(join(folder, TOWN_FILES.candidates), lists.subarray(0, letter + 1));
      const before = filesBelow(folder);
      const run = await runCommand([...WORDS, ...SEATS, "--out", "set"], folder);
      expectRefusal(run, folder, before, /^lijsten\.xml: .* regel 1, teken \d+/u);
    });
  });

  it("candidate lists of another municipality", async () => {
    const other = { ...TOWN, election: { ...TOWN.election, id: electionId("GR2026_Elders") } };
    await onTown(
      SEATS,
      (run, folder, before) => {
        expectRefusal(
          run,
          folder,
          before,
          "telling.xml en lijsten.xml horen niet bij dezelfde verkiezing: GR2026_Lindewaard en GR2026_Elders.",
        );
      },
      other,
      countText(TOWN),
    );
  });

  it("a list that the candidate lists do not have", async () => {
    await onTown(
      SEATS,
      (run, folder, before) => {
        expectRefusal(run, folder, before, "telling.xml heeft lijst 4, lijsten.xml niet.");
      },
      { ...TOWN, lists: TOWN.lists.slice(0, 3) },
      countText(TOWN),
    );
  });
});
