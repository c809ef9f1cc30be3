import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { must, seededRandom } from "@stemketen/core/basics";
import { candidateField, type StationNumber, stationNumber } from "@stemketen/core/election";
import { verifyAuditLogTable } from "@stemketen/server-kit/audit-store";
import { checkIntegrity } from "@stemketen/server-kit/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readEntry } from "../src/server/data-entry/entries.store.ts";
import { openCount } from "./election-night.ts";
import { EVENING, openTabulatorIn, screenOf, startWithAdministrator, TOWN } from "./tabulator-at-work.ts";

const PROGRAM = join(import.meta.dirname, "eight-typists.program.fixtures.ts");
const ROUNDS = 20;
const [list] = TOWN.lists;
const BOX = candidateField(must(list, "a list").number, must(list?.candidates[0], "a candidate").number);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "killed-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lets eight typists work, kills them after some time, and gives the last thing acknowledged at each station. */
async function typeUntilKilled(
  round: number,
  milliseconds: number,
): Promise<ReadonlyMap<StationNumber, number>> {
  const child = spawn(process.execPath, [PROGRAM, folder, String(round)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged = new Map<StationNumber, number>();
  const ended = new Promise((resolve) => child.once("close", resolve));
  let killing: Promise<boolean> | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const [station, votes] = line.split(" ").map(Number);
    acknowledged.set(stationNumber(station ?? 0), votes ?? 0);
    killing ??= setTimeout(milliseconds).then(() => child.kill("SIGKILL"));
  }
  await killing;
  await ended;
  expect(child.signalCode).toBe("SIGKILL");
  return acknowledged;
}

it(`loses nothing that was acknowledged when it is killed, ${ROUNDS} times, while eight people type`, async () => {
  const before = await openTabulatorIn(folder, EVENING);
  const administrator = await startWithAdministrator(before);
  for (let typist = 0; typist < 8; typist++)
    await screenOf(before, administrator, `typist${typist}`, "typist");
  await openCount(await screenOf(before, administrator, "carla", "coordinator"));
  before.close();

  const chance = seededRandom(9);
  let saves = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const acknowledged = await typeUntilKilled(round, chance.below(150));
    const after = await openTabulatorIn(folder, EVENING);
    for (const [station, votes] of acknowledged) {
      const { state } = readEntry(after.db, station);
      const stored = state.kind === "first-entry" ? state.draft.values[BOX] : null;
      // What was being stored when the power went may be there or not; what was acknowledged is.
      expect([votes, votes + 1]).toContain(stored);
    }
    expect(checkIntegrity(after.db)).toEqual({ ok: true, value: null });
    expect(await verifyAuditLogTable(after.db)).toMatchObject({ ok: true });
    saves += acknowledged.size;
    after.close();
  }
  expect(saves).toBeGreaterThan(ROUNDS);
});
