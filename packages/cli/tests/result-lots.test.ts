import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type VoteCounts } from "@stemketen/core/election";
import { makePracticeTown, type PracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import { expectRefusal, read, WORDS } from "./result-on-town.ts";
import { filesBelow, inFolder, type Run, runCommand } from "./run-command.ts";
import { countsOf, countText, SMALL, writeTown } from "./small-town.ts";

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
