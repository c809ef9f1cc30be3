import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countsOfSheet, type VoteCounts } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { filesBelow, inFolder, type Run, runCommand } from "./run-command.ts";
import { COUNT_AND_LISTS, countsOf, countText, smallTown, totalOf, writeTown } from "./small-town.ts";

const TOWN = smallTown();
const [FIRST_LIST] = TOWN.lists;

/** The official total of the town with one number changed. */
const CHANGES: readonly (readonly [
  field: string,
  name: string,
  change: (total: VoteCounts) => VoteCounts,
])[] = [
  [
    "eligibleVoters",
    "kiesgerechtigden (Z)",
    (total) => ({ ...total, eligibleVoters: total.eligibleVoters + 1 }),
  ],
  [
    "admitted.pollCards",
    "geldige stempassen (A)",
    (total) => ({ ...total, admitted: { ...total.admitted, pollCards: total.admitted.pollCards - 1 } }),
  ],
  [
    "admitted.total",
    "toegelaten kiezers (D)",
    (total) => ({ ...total, admitted: { ...total.admitted, total: total.admitted.total + 1 } }),
  ],
  [
    "cast.candidates",
    "stemmen op kandidaten (E)",
    (total) => ({ ...total, candidateVotes: total.candidateVotes + 1 }),
  ],
  ["cast.blank", "blanco stembiljetten (F)", (total) => ({ ...total, blank: total.blank + 1 })],
  ["cast.invalid", "ongeldige stembiljetten (G)", (total) => ({ ...total, invalid: total.invalid + 1 })],
  [
    "difference.fewerCounted",
    "minder getelde stembiljetten (J)",
    (total) => ({ ...total, fewerCounted: total.fewerCounted + 1 }),
  ],
  [
    "list.1.total",
    "totaal van lijst 1",
    (total) => ({
      ...total,
      lists: total.lists.map((list) =>
        list.number === FIRST_LIST?.number ? { ...list, total: list.total + 1 } : list,
      ),
    }),
  ],
  [
    "list.1.candidate.3",
    "lijst 1, kandidaat 3",
    (total) => ({
      ...total,
      lists: total.lists.map((list) =>
        list.number === FIRST_LIST?.number
          ? {
              ...list,
              candidates: list.candidates.map((one) =>
                one.number === 3 ? { ...one, votes: one.votes + 1 } : one,
              ),
            }
          : list,
      ),
    }),
  ],
];

const TOTAL = totalOf(TOWN);

const WORDS = ["night", "--core", ...COUNT_AND_LISTS, "--seats", "9", "--out", "set"];

async function playOn(
  total: VoteCounts,
  use: (folder: string, run: (...words: string[]) => Promise<Run>) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    writeTown(folder, TOWN, countText(TOWN, countsOf(TOWN), total));
    await use(folder, (...words) => runCommand([...WORDS, ...words], folder));
  });
}

describe("a night whose official total is not the sum of its stations", () => {
  it("succeeds when it is, so that what follows says something", async () => {
    await playOn(TOTAL, async (_, run) => {
      const { code, stdout } = await run("--json");
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        equalToPaper: true,
        verified: true,
        differencesFromPaper: [],
      });
    });
  });

  it.each(CHANGES)("%s: it fails, and says so", async (field, name, change) => {
    const official = change(TOTAL);
    await playOn(official, async (_, run) => {
      const json = await run("--json");
      expect(json.code).toBe(1);
      const answer = JSON.parse(json.stdout);
      expect(answer).toMatchObject({ equalToPaper: false, verified: true, mistakes: { remaining: 0 } });
      expect(answer.differencesFromPaper).toEqual([
        { station: null, field, paper: expect.any(Number), result: expect.any(Number) },
      ]);
      const { paper, result } = answer.differencesFromPaper[0];
      expect(Math.abs(paper - result)).toBe(1);
      const text = await run();
      expect(text.code).toBe(1);
      expect(text.stdout).toContain("Gelijk aan het papier       ✗ NEE\n");
      expect(text.stdout).toContain(`totaal, ${name}: op papier ${paper}, in de uitslag ${result}\n`);
    });
  });

  it("says so in the log and on the page too", async () => {
    await playOn({ ...TOTAL, blank: TOTAL.blank + 1 }, async (folder, run) => {
      await run();
      const log = readFileSync(join(folder, "set", "audit", "audit.jsonl"), "utf8")
        .trimEnd()
        .split("\n");
      expect(JSON.parse(log.at(-1) ?? "")).toMatchObject({
        event: "simulation.failed",
        payload: { differences: 1 },
      });
      const page = readFileSync(join(folder, "set", "verloop.html"), "utf8");
      expect(page).toContain("De uitslag is niet gelijk aan het papier.");
      expect(page).toContain("totaal, blanco stembiljetten (F): op papier");
      expect(page).not.toContain("Elk getal in de uitslag is gelijk aan het papier.");
    });
  });
});

describe("a night in which two people make the same mistake", () => {
  it("fails: the mistake is listed with its station, and so is the box that is wrong", async () => {
    await inFolder(async (folder) => {
      // A form of 2022: nothing on it contradicts a reason that two people swap the digits of.
      const counts = new Map(
        TOWN.stations.map(({ number, eligibleVoters }) => {
          const paper = TOWN.papers.get(number);
          if (paper === undefined) throw new Error("a station has a paper");
          const { investigations: _, ...of } = countsOfSheet(paper, eligibleVoters ?? 0);
          const explanations = {
            takenAway: 12,
            tooFewIssued: 23,
            tooManyIssued: 34,
            unexplained: 45,
            otherExplanation: 56,
          };
          return [number, { ...of, investigations: null, explanations }];
        }),
      );
      writeTown(folder, TOWN, countText(TOWN, counts));
      const careless = [
        "night",
        "--core",
        ...COUNT_AND_LISTS,
        "--seats",
        "9",
        "--typists",
        "3",
        "--error-rate",
        "0.2",
        "--out",
        "set",
      ];
      let seed = 0;
      let run: Run;
      do {
        seed += 1;
        run = await runCommand([...careless, "--json", "--seed", String(seed)], folder);
      } while (run.code === 0 && seed < 40);
      const answer = JSON.parse(run.stdout);
      expect({ code: run.code, equalToPaper: answer.equalToPaper, verified: answer.verified }).toEqual({
        code: 1,
        equalToPaper: false,
        verified: true,
      });
      const remaining = answer.mistakes.list.filter(
        ({ caughtBy }: { caughtBy: unknown }) => caughtBy === null,
      );
      expect(remaining).toHaveLength(answer.mistakes.remaining);
      expect(remaining.length).toBeGreaterThan(1);
      expect(answer.mistakes.injected).toBe(answer.mistakes.caught + answer.mistakes.remaining);
      const sides = remaining.map(({ side }: { side: string }) => side);
      expect(new Set(sides)).toEqual(new Set(["first", "second"]));
      for (const { station, field } of answer.differencesFromPaper) {
        // The total is wrong too, and names no station.
        const known = remaining.some((mistake: { station: number }) => mistake.station === station);
        expect(station === null || known).toBe(true);
        expect(field).toBeTypeOf("string");
      }
      const [one] = remaining;
      const text = await runCommand([...careless, "--seed", String(seed)], folder);
      expect(text.code).toBe(1);
      expect(text.stdout).toContain("✗ NEE");
      expect(text.stdout).toMatch(
        new RegExp(`stembureau ${one.station}, (eerste|tweede) invoer van ${one.typist}: `, "u"),
      );
      expect(filesBelow(join(folder, "set"))).toContain("verloop.html");
      const page = readFileSync(join(folder, "set", "verloop.html"), "utf8");
      expect(page).toContain("Vergissingen die niemand zag");
      expect(page).toContain(`stembureau ${one.station}, `);
    });
  });
});
