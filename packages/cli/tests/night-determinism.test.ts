import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, inFolder, runCommand, runProgram } from "./run-command.ts";
import { COUNT_AND_LISTS, smallTown, writeTown } from "./small-town.ts";

/** The SHA-256 of every file of a set. */
function hashesIn(set: string): Readonly<Record<string, string>> {
  const files = filesBelow(set).filter((path) => !path.endsWith("/"));
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(set, path)))
        .digest("hex"),
    ]),
  );
}

interface Line {
  readonly at: string;
  readonly event: string;
}

function logOf(set: string): readonly Line[] {
  const lines = readFileSync(join(set, "audit", "audit.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => JSON.parse(line));
}

const moments = (set: string): readonly number[] => logOf(set).map(({ at }) => Date.parse(at));
const events = (set: string): readonly string[] => logOf(set).map(({ event }) => event);

/** A file but for the moment at which it was made: a night that takes longer ends later. */
function withoutMoment(path: string): string {
  return readFileSync(path, "utf8").replace(/<kr:CreationDateTime>[^<]*</, "<");
}

describe("the same night twice", () => {
  it("is the same to the last byte, whatever the time zone of the machine", async () => {
    await inFolder(async (folder) => {
      const words = ["night", "--core", "--json", "--seed", "12"];
      const here = await runCommand([...words, "--out", "here"], folder);
      const there = runProgram([...words, "--out", "there"], folder, { TZ: "America/New_York" });
      expect([here.code, there.code]).toEqual([0, 0]);
      const hashes = hashesIn(join(folder, "here"));
      expect(Object.keys(hashes)).toHaveLength(16);
      expect(hashesIn(join(folder, "there"))).toEqual(hashes);
      expect(JSON.parse(there.stdout).mistakes).toEqual(JSON.parse(here.stdout).mistakes);
    });
  });

  it("with another seed goes another way to the same result", async () => {
    await inFolder(async (folder) => {
      writeTown(folder, smallTown());
      const words = ["night", "--core", ...COUNT_AND_LISTS, "--seats", "9", "--error-rate", "0.03"];
      for (const seed of ["1", "2"]) await runCommand([...words, "--seed", seed, "--out", seed], folder);
      const [one, two] = [join(folder, "1"), join(folder, "2")];
      expect(events(one)).not.toEqual(events(two));
      expect(filesBelow(one)).toEqual(filesBelow(two));
      const same = filesBelow(one).filter((path) => /^(eml|csv)\/.|^zetelverdeling|^index/.test(path));
      expect(same).toHaveLength(8);
      for (const path of same) {
        expect([path, withoutMoment(join(one, path))]).toEqual([path, withoutMoment(join(two, path))]);
      }
    });
  });

  it("--now begins it at another moment and changes nothing else", async () => {
    await inFolder(async (folder) => {
      writeTown(folder, smallTown());
      const words = ["night", "--core", ...COUNT_AND_LISTS, "--seats", "9", "--error-rate", "0.03"];
      await runCommand([...words, "--out", "morning"], folder);
      const { code } = await runCommand(
        [...words, "--out", "evening", "--now", "2026-03-18T22:30:00+01:00"],
        folder,
      );
      expect(code).toBe(0);
      const [morning, evening] = [join(folder, "morning"), join(folder, "evening")];
      expect(events(evening)).toEqual(events(morning));
      expect(new Date(moments(morning)[0] ?? 0).toISOString()).toBe("2026-03-19T08:00:00.000Z");
      expect(new Date(moments(evening)[0] ?? 0).toISOString()).toBe("2026-03-18T21:30:00.000Z");
      const tenAndAHalf = 10.5 * 3600 * 1000;
      expect(moments(evening)).toEqual(moments(morning).map((moment) => moment - tenAndAHalf));
      // The files say when they were made in Dutch time: an hour ahead of UTC in March.
      const made = readFileSync(join(evening, "eml", "Telling_GR2026_Lindewaard.eml.xml"), "utf8");
      const last = new Date((moments(evening).at(-1) ?? 0) + 3600 * 1000).toISOString().slice(0, -1);
      expect(made).toContain(`<kr:CreationDateTime>${last}</kr:CreationDateTime>`);
    });
  });
});
