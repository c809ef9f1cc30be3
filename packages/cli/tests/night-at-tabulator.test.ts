import { readFileSync } from "node:fs";
import { join } from "node:path";
import { verifyAuditLog } from "@stemketen/core/audit";
import { describe, expect, it } from "vitest";
import { OFFICIAL_TABLE, SHARED, WEST_MAAS_EN_WAAL } from "./real-counts.ts";
import { filesBelow, inFolder, runCommand, runProgram } from "./run-command.ts";
import { COUNT_AND_LISTS, smallTown, writeTown } from "./small-town.ts";

const WORDS = ["night", "--json", ...COUNT_AND_LISTS, "--seats", "9", "--error-rate", "0.02", "--seed", "5"];

describe("the night at the tabulator", () => {
  it("says the same as the night of the core alone, but for how long it took and where the files are", async () => {
    await inFolder(async (folder) => {
      writeTown(folder, smallTown());
      const core = await runCommand([...WORDS, "--core", "--out", "core"], folder);
      const whole = await runCommand([...WORDS, "--out", "whole"], folder);
      expect([core.code, whole.code]).toEqual([0, 0]);
      const { seconds: _, folder: _folder, files: _files, ...expected } = JSON.parse(core.stdout);
      expect(expected.mistakes.injected).toBeGreaterThan(0);
      expect(JSON.parse(whole.stdout)).toMatchObject(expected);
      // Of what both make, only what says how it came about differs: the log, and what names all files.
      const both = filesBelow(join(folder, "core")).filter((path) =>
        /^(eml|csv)\/.|^zetelverdeling/u.test(path),
      );
      expect(both.length).toBeGreaterThan(6);
      for (const path of both) {
        expect([path, readFileSync(join(folder, "whole", path), "utf8")]).toEqual([
          path,
          readFileSync(join(folder, "core", path), "utf8"),
        ]);
      }
    });
  });

  it("is the same twice to the last byte, with the report on paper and the whole log", async () => {
    await inFolder(async (folder) => {
      writeTown(folder, smallTown());
      await runCommand([...WORDS, "--out", "here"], folder);
      const there = runProgram([...WORDS, "--out", "there"], folder, { TZ: "America/New_York" });
      expect(there.code).toBe(0);
      const files = filesBelow(join(folder, "here")).filter((path) => !path.endsWith("/"));
      expect(files).toContain("pdf/Model_Na31-2.pdf");
      for (const path of files) {
        const [one, other] = ["here", "there"].map((set) => readFileSync(join(folder, set, path)));
        expect([path, one?.equals(other ?? Buffer.alloc(0))]).toEqual([path, true]);
      }
      const log = readFileSync(join(folder, "here", "audit", "audit.jsonl"));
      expect(verifyAuditLog([log])).toMatchObject({ ok: true });
      expect(log.toString()).toContain('"event":"session.finished"');
    });
  });
});

describe.skipIf(SHARED === undefined)(
  "a real count at the tabulator (skipped without STEMKETEN_SHARED)",
  () => {
    it("West Maas en Waal 2022: every mistake caught, the table of the municipality to the last byte", async () => {
      await inFolder(async (folder) => {
        const { counts, candidates, seats } = WEST_MAAS_EN_WAAL;
        const files = ["--counts", counts, "--candidates", candidates ?? "", "--seats", String(seats)];
        const run = await runCommand(
          ["night", "--json", ...files, "--error-rate", "0.02", "--out", "set"],
          folder,
        );
        expect(run.code).toBe(0);
        expect(JSON.parse(run.stdout)).toMatchObject({
          equalToPaper: true,
          verified: true,
          stations: 21,
          differencesFromPaper: [],
          mistakes: { remaining: 0 },
        });
        expect(JSON.parse(run.stdout).mistakes.caught).toBeGreaterThan(20);
        const table = readFileSync(join(folder, "set", "csv", "osv4-3_telling_gr2022_westmaasenwaal.csv"));
        expect(table.equals(readFileSync(OFFICIAL_TABLE))).toBe(true);
      });
    });
  },
);
