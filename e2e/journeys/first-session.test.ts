import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import type { VoteCounts } from "@stemketen/core/election";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RealCount, readRealCount, SHARED } from "../counts/real-count.ts";
import type { PaperValues } from "../pages/osv-desktop/typing-page.ts";
import { type ReleasedProgram, releaseProgram } from "../program/released-program.ts";
import { startProgram } from "../program/running-program.ts";
import { openBrowser } from "../program/windows.ts";
import { type EveningOutcome, type EveningPlan, playEvening } from "./evening.ts";
import { type HandedOver, readHandedOver } from "./handed-over.ts";
import { drawMistakes } from "./mistakes.ts";

const STEMKETEN = join(import.meta.dirname, "../../packages/cli/stemketen.mjs");
const MINUTE = 60_000;

describe.skipIf(SHARED === null)("a first session (skipped without STEMKETEN_SHARED)", () => {
  const shared = SHARED ?? "";
  let folder: string;
  let program: ReleasedProgram;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "first-session-"));
    program = await releaseProgram(join(folder, "program"));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Plays an evening on a computer of its own, and looks at everything that is handed over. */
  async function play(plan: Omit<EveningPlan, "code" | "printing">): Promise<EveningOutcome & HandedOver> {
    const data = join(folder, plan.count.election.id);
    const running = await startProgram(program, data);
    const windows = await openBrowser(running.url, 2 * MINUTE);
    try {
      const outcome = await playEvening(windows, { ...plan, code: program.code, printing: 5 * MINUTE });
      expect(windows.complaints).toEqual([]);
      expectVerifiedLog(outcome.log);
      return { ...outcome, ...(await readHandedOver(outcome.package.path)) };
    } finally {
      await windows.close();
      expect(await running.stop()).toBe(0);
    }
  }

  it("West Maas en Waal, 21 stations counted centrally: six typists, a coordinator, and what goes wrong", async () => {
    const real = readRealCount(shared, "gr2022", "WestMaasenWaal", 17);
    const count = withBothBoxesTicked(real);
    const mistakes = drawMistakes(7, count);
    const evening = await play({ count, typists: 6, mistakes, goesHomeAfter: 3 });

    expect(mistakes.count.exchange).toBeGreaterThan(3);
    expect(mistakes.count.slip).toBeGreaterThan(1);
    expect(evening.corrections).toBeGreaterThanOrEqual(mistakes.count.exchange);
    expect(evening.handedOver).toBeGreaterThanOrEqual(1);
    expect(evening.accepted).toBeGreaterThanOrEqual(1);
    expectOfficialResult(evening, real);
    const table = readFileSync(join(shared, "data", "csv", "osv4-3_telling_gr2022_westmaasenwaal.csv"));
    expect(table.equals(evening.table)).toBe(true);
  });

  it("Rozendaal, counted by the station itself: two typists and a coordinator", async () => {
    const count = readRealCount(shared, "gr2026", "Rozendaal", 9);
    const evening = await play({
      count,
      typists: 2,
      mistakes: drawMistakes(4, count),
      goesHomeAfter: null,
    });
    expect(evening).toMatchObject({ corrections: 1, accepted: 0, handedOver: 0 });
    expectOfficialResult(evening, count);
  });
});

/** The same count with one paper on which a question is answered with both boxes: an error, and no number changes. */
function withBothBoxesTicked(count: RealCount): RealCount {
  const [, changed] = count.stations;
  const bothTicked = {
    "extraInvestigation.otherReason.yes": true,
    "extraInvestigation.otherReason.no": true,
  };
  const stations = count.stations.map((station) =>
    station === changed ? { ...station, paper: { ...station.paper, ...bothTicked } } : station,
  );
  return { ...count, stations };
}

/** The totals are the official ones, every station is as on its real paper, and the report says the same. */
function expectOfficialResult(evening: HandedOver, { officialTotal, stations }: RealCount): void {
  expect(evening.total).toEqual(officialTotal);
  expect([...evening.stations.keys()]).toEqual(stations.map(({ number }) => number));
  for (const { number, paper } of stations) {
    const counted = must(evening.stations.get(number), `station ${number} is in the 510b`);
    expect({ number, ...numbersIn(counted) }).toEqual({ number, ...numbersIn(paper) });
  }
  for (const votes of numbersOfReport(officialTotal)) {
    expect(evening.report).toMatch(new RegExp(`(?<![\\d.])${votes.toLocaleString("nl-NL")}(?![\\d.])`, "u"));
  }
}

const numbersIn = (paper: PaperValues): PaperValues => {
  return Object.fromEntries(Object.entries(paper).filter(([, value]) => typeof value === "number"));
};

/** A, B, D, E, F, G and H, and the total of every list. */
function numbersOfReport({ admitted, candidateVotes, blank, invalid, lists }: VoteCounts): readonly number[] {
  const { pollCards, proxies, total } = admitted;
  const cast = candidateVotes + blank + invalid;
  return [
    pollCards,
    proxies,
    total,
    candidateVotes,
    blank,
    invalid,
    cast,
    ...lists.map((list) => list.total),
  ];
}

/** Somebody who does not trust the program checks its log with the verifier. */
function expectVerifiedLog(log: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [STEMKETEN, "audit", "verify", log], {
    encoding: "utf8",
  });
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
}
