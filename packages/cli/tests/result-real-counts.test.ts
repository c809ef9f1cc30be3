import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEml, writeEml } from "@stemketen/core/eml";
import { describe, expect, it } from "vitest";
import { schemasIn } from "../../core/tests/libxml.ts";
import { electedIn } from "./eml-xpath.ts";
import { OFFICIAL_TABLE, type RealCount, ROZENDAAL_2026, SHARED, WEST_MAAS_EN_WAAL } from "./real-counts.ts";
import { inFolder, runCommand } from "./run-command.ts";

function wordsFor({ counts, candidates }: RealCount): readonly string[] {
  return ["result", "--counts", counts, "--candidates", candidates ?? "", "--out", "set"];
}

function withoutMoment(path: string): string {
  return readFileSync(path, "utf8").replace(/<kr:CreationDateTime>[^<]*<\/kr:CreationDateTime>/, "");
}

/** Writes an election definition for a real count: no municipality of the data has one that was kept. */
function makeDefinition({ counts, seats }: RealCount, target: string): void {
  const read = parseEml(readFileSync(counts));
  if (!read.ok || read.value.message !== "510b") throw new Error(`${counts} is no 510b`);
  const { election, contestId, contestName, total } = read.value;
  const file = writeEml({
    message: "110a",
    version: { number: "1.2.2", draft: false },
    transactionId: "1",
    managingAuthority: null,
    issueDate: null,
    creationDateTime: "2025-12-01T12:00:00.000",
    canonical: false,
    election,
    contestId,
    contestName,
    maxVotes: null,
    seats,
    preferenceThresholdPercent: 50,
    regions: [
      {
        number: String(Number(election.domain?.id ?? "1")),
        category: "GEMEENTE",
        superior: null,
        romanNumerals: null,
        frisianExportAllowed: null,
        name: election.domain?.name ?? "",
        committees: [{ category: "CSB", name: null, acceptsCentralSubmissions: null }],
      },
    ],
    registeredParties: total.lists.map(({ name }) => ({ name, registeredBy: null })),
  });
  writeFileSync(target, [...file].join(""));
}

describe.skipIf(SHARED === undefined)("result on real counts (skipped without STEMKETEN_SHARED)", () => {
  it.each([WEST_MAAS_EN_WAAL, ROZENDAAL_2026])(
    "$id: the official 520, whose seats come in either way",
    async (real) => {
      await inFolder(async (folder) => {
        makeDefinition(real, join(folder, "definitie.xml"));
        for (const seats of [
          ["--seats", String(real.seats)],
          ["--definition", "definitie.xml"],
        ]) {
          const { code, stderr } = await runCommand([...wordsFor(real), ...seats], folder);
          expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
          const made = join(folder, "set", "eml", `Resultaat_${real.id}.eml.xml`);
          expect(electedIn(made)).toEqual(electedIn(real.result));
          expect(withoutMoment(made) === withoutMoment(real.result)).toBe(true);
          const verified = await runCommand(["verify", "set", "--json"], folder);
          expect(verified.code).toBe(0);
          const schemas = schemasIn(join(SHARED ?? "", "xsd"));
          const total = readFileSync(join(folder, "set", "eml", `Totaaltelling_${real.id}.eml.xml`));
          expect([
            ...schemas.objections("520", readFileSync(made)),
            ...schemas.objections("510d", total),
          ]).toEqual([]);
        }
      });
    },
  );

  it("West Maas en Waal: the official table, byte for byte", async () => {
    await inFolder(async (folder) => {
      await runCommand([...wordsFor(WEST_MAAS_EN_WAAL), "--seats", "17"], folder);
      const table = readFileSync(join(folder, "set", "csv", "osv4-3_telling_gr2022_westmaasenwaal.csv"));
      expect(table.equals(readFileSync(OFFICIAL_TABLE))).toBe(true);
    });
  });

  it("a definition of another real election is refused, and nothing is written", async () => {
    await inFolder(async (folder) => {
      const other = join(
        SHARED ?? "",
        "data",
        "definitions",
        "Verkiezingsdefinitie_GR2026_Stadskanaal.eml.xml",
      );
      const run = await runCommand([...wordsFor(ROZENDAAL_2026), "--definition", other], folder);
      expect(run.code).toBe(2);
      expect(run.stderr[0]).toContain(
        "is van een andere verkiezing: GR2026_Stadskanaal, niet GR2026_Rozendaal.",
      );
    });
  });
});
