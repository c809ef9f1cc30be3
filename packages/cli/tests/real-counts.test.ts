import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { totalsCommand } from "../src/commands/totals.ts";
import { inFolder, recordingTerminal } from "../src/eml-files.fixtures.ts";

const SHARED = process.env["STEMKETEN_SHARED"];

async function totals(words: readonly string[]) {
  const terminal = { ...recordingTerminal(""), path: (given: string) => given };
  const program = new Command("stemketen").exitOverride();
  let code = -1;
  totalsCommand.register(program, terminal, (ended) => {
    code = ended;
  });
  await program.parseAsync(["totals", "--json", ...words], { from: "user" });
  expect(terminal.complaints).toEqual([]);
  return { code, ...JSON.parse(terminal.answers.join("")) };
}

describe.skipIf(SHARED === undefined)("official counts (skipped without STEMKETEN_SHARED)", () => {
  const files = globSync(join(SHARED ?? "", "data", "gr*", "Telling_*.eml.xml"));

  it("are there", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files.map((file) => [basename(file), file]))(
    "%s: the stations make the totals",
    async (_, file) => {
      const { code, differences, stations, lists } = await totals(["--counts", file]);
      expect({ code, differences }).toEqual({ code: 0, differences: [] });
      expect(stations).toBe(readFileSync(file, "utf8").match(/<ReportingUnitVotes>/gu)?.length);
      expect(lists.length).toBeGreaterThan(1);
    },
  );

  it.each(files.map((file) => [basename(file), file]))("%s: one changed digit is found", async (_, file) => {
    const text = readFileSync(file, "utf8");
    const at = text.lastIndexOf("<ValidVotes>") + "<ValidVotes>".length;
    const changed = `${text.slice(0, at)}${text[at] === "7" ? 8 : 7}${text.slice(at + 1)}`;
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "telling.xml"), changed);
      const { code, differences } = await totals(["--counts", join(folder, "telling.xml")]);
      expect(code).toBe(1);
      expect(differences).toHaveLength(2);
      expect(differences[0]).toMatchObject({ station: null });
      expect(differences[1].station).toBeTypeOf("number");
    });
  });

  it.each([
    ["gr2022", "GR2022_WestMaasenWaal"],
    ["gr2026", "GR2026_Rozendaal"],
  ])("%s: the lists of %s belong to its count", async (year, election) => {
    const file = (name: string): string => join(SHARED ?? "", "data", year, `${name}_${election}.eml.xml`);
    const { code, lists } = await totals([
      "--counts",
      file("Telling"),
      "--candidates",
      file("Kandidatenlijsten"),
    ]);
    expect(code).toBe(0);
    const people = lists.flatMap(
      ({ candidateVotes }: { candidateVotes: readonly { name: string }[] }) => candidateVotes,
    );
    expect(people.every(({ name }: { name: string }) => name.length > 0)).toBe(true);
  });
});
