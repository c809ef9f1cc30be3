import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { schemasIn } from "../../core/tests/libxml.ts";
import { electedIn, numbersOfTotal, seatsIn } from "./eml-xpath.ts";
import {
  makeLists,
  OFFICIAL_TABLE,
  OTHER_COUNTS,
  type RealCount,
  SHARED,
  WEST_MAAS_EN_WAAL,
} from "./real-counts.ts";
import { filesBelow, inFolder, type Run, runCommand, runProgram } from "./run-command.ts";

/** Everything but the moment at which a file was made. */
function withoutMoment(path: string): string {
  return readFileSync(path, "utf8").replace(/<kr:CreationDateTime>[^<]*<\/kr:CreationDateTime>/, "");
}

function wordsFor(real: RealCount, candidates: string, errorRate: number, seed: number): readonly string[] {
  return [
    "night",
    "--core",
    "--json",
    "--out=set",
    `--counts=${real.counts}`,
    `--candidates=${candidates}`,
    `--seats=${real.seats}`,
    `--error-rate=${errorRate}`,
    `--seed=${seed}`,
  ];
}

/** The night went well: every mistake was caught, and the result is what the paper says. */
function expectGoodNight({ code, stdout, stderr }: Run, real: RealCount): void {
  const answer = JSON.parse(stdout);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  expect(answer).toMatchObject({
    equalToPaper: true,
    verified: true,
    stations: real.stations,
    differencesFromPaper: [],
    problems: [],
  });
  expect(answer.mistakes.remaining).toBe(0);
  expect(answer.mistakes.caught).toBe(answer.mistakes.injected);
  expect(answer.mistakes.list).toHaveLength(answer.mistakes.injected);
  expect(answer.mistakes.list.every(({ caughtBy }: { caughtBy: unknown }) => caughtBy !== null)).toBe(true);
}

/** The totals that the night reports are those of the official file, as libxml2 reads it. */
function expectOfficialTotals({ stdout }: Run, real: RealCount): void {
  const { totals } = JSON.parse(stdout);
  const official = numbersOfTotal(real.counts);
  const found: Record<string, number> = {
    Cast: totals.eligibleVoters,
    TotalCounted: totals.candidateVotes,
    "RejectedVotes ongeldig": totals.invalid,
    "RejectedVotes blanco": totals.blank,
    "UncountedVotes geldige stempassen": totals.admitted.pollCards,
    "UncountedVotes geldige volmachtbewijzen": totals.admitted.proxies,
    "UncountedVotes toegelaten kiezers": totals.admitted.total,
    "UncountedVotes meer getelde stembiljetten": totals.moreCounted,
    "UncountedVotes minder getelde stembiljetten": totals.fewerCounted,
  };
  if (totals.admitted.voterCards !== null) {
    found["UncountedVotes geldige kiezerspassen"] = totals.admitted.voterCards;
  }
  if (totals.explanations !== null) {
    const { takenAway, tooFewIssued, tooManyIssued, unexplained, otherExplanation } = totals.explanations;
    found["UncountedVotes meegenomen stembiljetten"] = takenAway;
    found["UncountedVotes te weinig uitgereikte stembiljetten"] = tooFewIssued;
    found["UncountedVotes te veel uitgereikte stembiljetten"] = tooManyIssued;
    found["UncountedVotes geen verklaring"] = unexplained;
    found["UncountedVotes andere verklaring"] = otherExplanation;
  }
  for (const { number, votes, candidateVotes } of totals.lists) {
    found[`list ${number}`] = votes;
    for (const candidate of candidateVotes) {
      found[`list ${number} candidate ${candidate.number}`] = candidate.votes;
    }
  }
  expect(found).toEqual(official);
}

/** Every EML file of a set, with what its schema has against it. */
function objectionsIn(set: string): readonly string[] {
  const schemas = schemasIn(join(SHARED ?? "", "xsd"));
  return filesBelow(set)
    .filter((path) => path.endsWith(".xml"))
    .flatMap((path) => {
      const bytes = readFileSync(join(set, path));
      const message = /<EML [^>]*\bId="(\w+)"/.exec(bytes.toString("utf8"))?.[1] ?? "no EML";
      return schemas.objections(message, bytes).map((objection) => `${path}: ${objection}`);
    });
}

const EML_FILES = ["Kandidatenlijsten", "Resultaat", "Telling", "Totaaltelling"];

describe.skipIf(SHARED === undefined)("night on real counts (skipped without STEMKETEN_SHARED)", () => {
  describe("West Maas en Waal, where a fiftieth of the boxes goes wrong", () => {
    const real = WEST_MAAS_EN_WAAL;
    const lists = real.candidates ?? "";

    it.each([7, 2022, 41, 1, 20260318])("seed %i: the official result comes out", async (seed) => {
      await inFolder(async (folder) => {
        const run = await runCommand(wordsFor(real, lists, 0.02, seed), folder);
        expectGoodNight(run, real);
        expectOfficialTotals(run, real);
        expect(JSON.parse(run.stdout).mistakes.injected).toBeGreaterThanOrEqual(20);
        const set = join(folder, "set");
        const eml = (title: string): string => join(set, "eml", `${title}_${real.id}.eml.xml`);
        expect(electedIn(eml("Resultaat"))).toEqual(electedIn(real.result));
        expect(electedIn(real.result)).toHaveLength(real.seats);
        expect(withoutMoment(eml("Resultaat")) === withoutMoment(real.result)).toBe(true);
        expect(withoutMoment(eml("Telling")) === withoutMoment(real.counts)).toBe(true);
        expect(readFileSync(eml("Kandidatenlijsten")).equals(readFileSync(lists))).toBe(true);
        const table = readFileSync(join(set, "csv", "osv4-3_telling_gr2022_westmaasenwaal.csv"));
        expect(table.equals(readFileSync(OFFICIAL_TABLE))).toBe(true);
        expect(objectionsIn(set)).toEqual([]);
      });
    });

    it("as a program of its own, standing elsewhere, the same", async () => {
      await inFolder(async (folder) => {
        const run = runProgram(wordsFor(real, lists, 0.02, 7), folder);
        expectGoodNight(run, real);
        const verified = runProgram(["verify", "set", "--json"], folder);
        expect(verified.code).toBe(0);
        expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, problems: [] });
      });
    });
  });

  it.each(OTHER_COUNTS)(
    "$id: totals, seats and those elected on preference are the official ones",
    async (real) => {
      await inFolder(async (folder) => {
        const made = join(folder, "lijsten.eml.xml");
        if (real.candidates === null) makeLists(real, made);
        const run = await runCommand(wordsFor(real, real.candidates ?? made, 0.02, 3), folder);
        expectGoodNight(run, real);
        expectOfficialTotals(run, real);
        const set = join(folder, "set");
        const eml = (title: string): string => join(set, "eml", `${title}_${real.id}.eml.xml`);
        expect(filesBelow(join(set, "eml"))).toEqual(EML_FILES.map((title) => `${title}_${real.id}.eml.xml`));
        expect(withoutMoment(eml("Telling")) === withoutMoment(real.counts)).toBe(true);
        expect(seatsIn(eml("Resultaat"))).toEqual(seatsIn(real.result));
        expect(electedIn(eml("Resultaat"))).toHaveLength(real.seats);
        expect(objectionsIn(set)).toEqual([]);
      });
    },
  );

  it("Altena: the lot that the law asks for is drawn, and stands in the set and in the log", async () => {
    const real = OTHER_COUNTS.find(({ id }) => id === "GR2022_Altena") ?? WEST_MAAS_EN_WAAL;
    await inFolder(async (folder) => {
      const made = join(folder, "lijsten.eml.xml");
      makeLists(real, made);
      const run = await runCommand(wordsFor(real, made, 0, 3), folder);
      const { lots, mistakes } = JSON.parse(run.stdout);
      expect(mistakes.injected).toBe(0);
      expect(lots).toEqual([expect.objectContaining({ kind: "candidate", drawn: expect.any(Number) })]);
      expect(lots[0].options).toContain(lots[0].drawn);
      const published = JSON.parse(readFileSync(join(folder, "set", "zetelverdeling.json"), "utf8"));
      expect(published.lots).toEqual([
        expect.objectContaining({ list: lots[0].list, drawn: lots[0].drawn, options: lots[0].options }),
      ]);
      const log = readFileSync(join(folder, "set", "audit", "audit.jsonl"), "utf8");
      expect(log.match(/"event":"apportionment\.lot-\w+"/g)).toEqual([
        '"event":"apportionment.lot-required"',
        '"event":"apportionment.lot-drawn"',
      ]);
    });
  });
});
