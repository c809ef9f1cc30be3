import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { electionId, fullName, type VoteCounts } from "@stemketen/core/election";
import { makePracticeTown, type PracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import { electedIn } from "./eml-xpath.ts";
import { filesBelow, inFolder, type Run, runCommand } from "./run-command.ts";
import {
  COUNT_AND_LISTS,
  countsOf,
  countText,
  SMALL,
  smallTown,
  TOWN_FILES,
  writeTown,
} from "./small-town.ts";

const TOWN = smallTown();
const WORDS = ["result", ...COUNT_AND_LISTS];
const SEATS = ["--seats", String(TOWN.seats)];

/** Runs `result` where a town lies. */
async function onTown(
  words: readonly string[],
  use: (run: Run, folder: string, before: readonly string[]) => void | Promise<void>,
  town: PracticeTown = TOWN,
  counts = countText(town),
): Promise<void> {
  await inFolder(async (folder) => {
    writeTown(folder, town, counts);
    const before = filesBelow(folder);
    await use(await runCommand([...WORDS, "--out", "set", ...words], folder), folder, before);
  });
}

/** Nothing was written, and nothing said on stdout. */
function expectRefusal(run: Run, folder: string, before: readonly string[], line: string | RegExp): void {
  expect(filesBelow(folder)).toEqual(before);
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
  expect(run.stderr).toEqual([typeof line === "string" ? line : expect.stringMatching(line)]);
}

describe("result", () => {
  it("writes a set that verify finds right, the input byte for byte in it", async () => {
    await onTown([...SEATS, "--json"], async ({ code, stdout, stderr }, folder) => {
      expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
      const set = join(folder, "set");
      expect(filesBelow(set)).toEqual([
        "MANIFEST.sha256",
        "csv/",
        "csv/osv4-3_telling_gr2026_lindewaard.csv",
        "csv/stemmen_gr2026_lindewaard.csv",
        "eml/",
        "eml/Kandidatenlijsten_GR2026_Lindewaard.eml.xml",
        "eml/Resultaat_GR2026_Lindewaard.eml.xml",
        "eml/Telling_GR2026_Lindewaard.eml.xml",
        "eml/Totaaltelling_GR2026_Lindewaard.eml.xml",
        "index.html",
        "zetelverdeling.json",
      ]);
      for (const [title, name] of [
        ["Telling", TOWN_FILES.counts],
        ["Kandidatenlijsten", TOWN_FILES.candidates],
      ] as const) {
        const copied = readFileSync(join(set, "eml", `${title}_GR2026_Lindewaard.eml.xml`));
        expect(copied.equals(readFileSync(join(folder, name)))).toBe(true);
      }
      const verified = await runCommand(["verify", "set", "--json"], folder);
      expect({ code: verified.code, ...JSON.parse(verified.stdout) }).toMatchObject({
        code: 0,
        ok: true,
        problems: [],
      });
      const answer = JSON.parse(stdout);
      expect(answer.folder).toBe(set);
      expect(answer.files.map(({ path }: { path: string }) => path).toSorted()).toEqual(
        filesBelow(set).filter((path) => !path.endsWith("/")),
      );
      expect(answer.unassigned).toBe(0);
      const given = answer.seats.reduce((sum: number, { seats }: { seats: number }) => sum + seats, 0);
      expect([given, answer.elected.length]).toEqual([TOWN.seats, TOWN.seats]);
      const elected = electedIn(join(set, "eml", "Resultaat_GR2026_Lindewaard.eml.xml"));
      expect(elected.map(({ list, by }) => [Number(list), by])).toEqual(
        answer.elected.map(({ list, by }: { list: number; by: string }) => [list, by]),
      );
    });
  });

  it("takes the number of seats from the definition, and keeps that too", async () => {
    await onTown(["--definition", TOWN_FILES.definition, "--json"], async ({ code, stdout }, folder) => {
      expect(code).toBe(0);
      expect(JSON.parse(stdout).elected).toHaveLength(TOWN.seats);
      const kept = readFileSync(join(folder, "set", "eml", "Verkiezingsdefinitie_GR2026_Lindewaard.eml.xml"));
      expect(kept.equals(readFileSync(join(folder, TOWN_FILES.definition)))).toBe(true);
      expect((await runCommand(["verify", "set"], folder)).code).toBe(0);
    });
  });

  it("says who was elected, and how", async () => {
    await onTown(SEATS, ({ stdout }, folder) => {
      expect(stdout.split("\n")[0]).toBe("  Gemeenteraad Lindewaard 2026");
      for (const list of TOWN.lists) expect(stdout).toContain(` ${list.number}  ${list.name}`);
      const names = TOWN.lists.flatMap(({ candidates }) => candidates.map(fullName));
      expect(names.filter((name) => stdout.includes(name)).length).toBeGreaterThanOrEqual(TOWN.seats);
      expect(stdout.match(/\((voorkeur|volgorde)\)$/gmu)).toHaveLength(TOWN.seats);
      expect(stdout).toContain(`  Bestanden: ${join(folder, "set")}\n`);
    });
  });

  it("is the same twice, and does not look at a clock", async () => {
    await onTown(SEATS, async (_, folder) => {
      const once = filesBelow(join(folder, "set")).map((path) => read(folder, path));
      await runCommand([...WORDS, "--out", "set", ...SEATS], folder);
      expect(filesBelow(join(folder, "set")).map((path) => read(folder, path))).toEqual(once);
      const made = read(folder, "eml/Resultaat_GR2026_Lindewaard.eml.xml");
      expect(made).toContain("<kr:CreationDateTime>2026-03-19T12:00:00.000</kr:CreationDateTime>");
    });
  });

  it("replaces an earlier set", async () => {
    await onTown(SEATS, async (_, folder) => {
      const { code } = await runCommand([...WORDS, "--out", "set", "--seats", "7", "--json"], folder);
      expect(code).toBe(0);
      expect(JSON.parse(read(folder, "zetelverdeling.json")).seats).toBe(7);
      expect((await runCommand(["verify", "set"], folder)).code).toBe(0);
      const beside = filesBelow(folder).filter((path) => !path.startsWith("set/"));
      expect(beside).toEqual(Object.values(TOWN_FILES).toSorted());
    });
  });
});

function read(folder: string, path: string): string {
  return path.endsWith("/") ? "" : readFileSync(join(folder, "set", path), "utf8");
}

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

/** A town of two lists with the votes of each candidate, all counted at its first station. */
function townWithVotes(votes: readonly (readonly number[])[]): { town: PracticeTown; counts: string } {
  const town = makePracticeTown(1, { ...SMALL, lists: votes.length });
  const lists = town.lists.map((list, index) => ({
    ...list,
    candidates: list.candidates.slice(0, votes[index]?.length ?? 0),
  }));
  const [first] = town.stations;
  const counts = new Map(
    [...countsOf(town)].map(([station, of]) => {
      const here = station === first?.number;
      const counted = lists.map(({ number, candidates }, index) => ({
        number,
        total: here ? (votes[index] ?? []).reduce((sum, one) => sum + one, 0) : 0,
        candidates: candidates.map((candidate, at) => ({
          number: candidate.number,
          votes: here ? (votes[index]?.[at] ?? 0) : 0,
        })),
      }));
      const candidateVotes = counted.reduce((sum, { total }) => sum + total, 0);
      const changed: VoteCounts = { ...of, lists: counted, candidateVotes };
      return [station, changed];
    }),
  );
  return { town: { ...town, lists }, counts: countText({ ...town, lists }, counts) };
}

describe("result, where a lot must be drawn", () => {
  // Three seats of 200 votes, a quota of 66 2/3: one full seat each, and equal remainders for the third.
  const lists = townWithVotes([
    [60, 40],
    [60, 40],
  ]);
  const withLots = async (
    lots: unknown,
    use: (run: Run, folder: string, before: readonly string[]) => void | Promise<void>,
    words: readonly string[] = [],
    { town, counts } = lists,
  ): Promise<void> => {
    await inFolder(async (folder) => {
      writeTown(folder, town, counts);
      if (lots !== null) {
        writeFileSync(join(folder, "loting.json"), typeof lots === "string" ? lots : JSON.stringify(lots));
      }
      const before = filesBelow(folder);
      const given = lots === null ? [] : ["--lots", "loting.json"];
      const run = await runCommand([...WORDS, "--seats", "3", "--out", "set", ...given, ...words], folder);
      await use(run, folder, before);
    });
  };

  it("asks for it, writes nothing and ends with 1", async () => {
    await withLots(null, (run, folder, before) => {
      expect(filesBelow(folder)).toEqual(before);
      expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: "" });
      expect(run.stderr).toEqual([
        "Eerst moet er geloot worden: loting tussen de lijsten 1, 2. Zet de uitkomst in een bestand en geef dat op met --lots. Er is niets gemaakt.",
      ]);
    });
  });

  it("asks for it in JSON too", async () => {
    await withLots(
      null,
      (run, folder, before) => {
        expect(filesBelow(folder)).toEqual(before);
        expect(run.code).toBe(1);
        expect(JSON.parse(run.stdout)).toMatchObject({
          status: "lot-required",
          lot: { kind: "largest-remainder", list: null, options: [1, 2], seatsAvailable: 1 },
        });
      },
      ["--json"],
    );
  });

  it.each([1, 2])(
    "gives the seat to list %i when that was drawn, and keeps the lot in the set",
    async (drawn) => {
      await withLots(
        [drawn],
        async (run, folder) => {
          expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: [] });
          const seats = new Map(
            JSON.parse(run.stdout).seats.map((of: { list: number; seats: number }) => [of.list, of.seats]),
          );
          expect([seats.get(drawn), seats.get(3 - drawn)]).toEqual([2, 1]);
          const { lots } = JSON.parse(read(folder, "zetelverdeling.json"));
          expect(lots).toEqual([
            { kind: "largest-remainder", list: null, options: [1, 2], seatsAvailable: 1, drawn, at: null },
          ]);
          expect((await runCommand(["verify", "set"], folder)).code).toBe(0);
        },
        ["--json"],
      );
    },
  );

  it.each([
    ["a list that does not take part", [3]],
    ["a candidate where a list is asked for", [{ list: 1, candidate: 1 }]],
  ])("%s: refused", async (_, lots) => {
    await withLots(lots, (run, folder, before) => {
      expectRefusal(
        run,
        folder,
        before,
        "loting.json: loting 1 past niet. Hier vraagt de wet een loting tussen de lijsten 1, 2. Er is niets gemaakt.",
      );
    });
  });

  it.each([
    [[1, 2], "loting.json: er staat 1 loting te veel in. Er is niets gemaakt."],
    [[1, 2, { list: 1, candidate: 2 }], "loting.json: er staan 2 lotingen te veel in. Er is niets gemaakt."],
  ])("more lots than were asked for, %j: refused", async (lots, line) => {
    await withLots(lots, (run, folder, before) => {
      expectRefusal(run, folder, before, line);
    });
  });

  it.each([
    "",
    "[1",
    "{}",
    "[0]",
    "[1.5]",
    '["1"]',
    '[{"list":1}]',
    '[{"list":1,"candidate":2,"x":0}]',
    "null",
  ])("a file that holds %j: refused, with an example", async (text) => {
    await withLots(text, (run, folder, before) => {
      expectRefusal(
        run,
        folder,
        before,
        'loting.json: dit is geen lijst van lotingen. Schrijf bijvoorbeeld [3, {"list": 2, "candidate": 5}].',
      );
    });
  });

  // Two seats for list 1, and three people with the same votes, above half the quota of 80.
  const candidates = townWithVotes([[10, 50, 50, 50, 0]]);
  const seats = ["--seats", "2"];

  it.each([
    ["none", null, "2, 3, 4"],
    ["the first", [{ list: 1, candidate: 3 }], "2, 4"],
  ])("among candidates, one seat at a time: with %s drawn it asks for the next", async (_, lots, options) => {
    await withLots(
      lots,
      (run, folder, before) => {
        expect(filesBelow(folder)).toEqual(before);
        expect(run.code).toBe(1);
        expect(run.stderr[0]).toContain(`loting tussen de kandidaten ${options} van lijst 1.`);
      },
      seats,
      candidates,
    );
  });

  it("among candidates, all drawn: they are elected in the order of the lots", async () => {
    await withLots(
      [
        { list: 1, candidate: 4 },
        { list: 1, candidate: 2 },
      ],
      async (run, folder) => {
        expect(run.code).toBe(0);
        const { outcome } = JSON.parse(read(folder, "zetelverdeling.json"));
        expect(outcome.elected).toEqual([
          { list: 1, candidate: 4, by: "preference" },
          { list: 1, candidate: 2, by: "preference" },
        ]);
        expect((await runCommand(["verify", "set"], folder)).code).toBe(0);
      },
      seats,
      candidates,
    );
  });

  it.each([[[{ list: 1, candidate: 1 }]], [[2]], [[{ list: 2, candidate: 2 }]]])(
    "among candidates, %j: refused",
    async (lots) => {
      await withLots(
        lots,
        (run, folder, before) => {
          expectRefusal(
            run,
            folder,
            before,
            "loting.json: loting 1 past niet. Hier vraagt de wet een loting tussen de kandidaten 2, 3, 4 van lijst 1. Er is niets gemaakt.",
          );
        },
        seats,
        candidates,
      );
    },
  );
});
