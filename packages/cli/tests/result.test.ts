import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fullName } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { electedIn } from "./eml-xpath.ts";
import { onTown, read, SEATS, TOWN, WORDS } from "./result-on-town.ts";
import { filesBelow, runCommand } from "./run-command.ts";
import { TOWN_FILES } from "./small-town.ts";

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
