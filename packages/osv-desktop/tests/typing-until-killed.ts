import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { assert, must, seededRandom } from "@stemketen/core/basics";
import { candidateField, type StationNumber, stationNumber } from "@stemketen/core/election";
import { verifyAuditLogTable } from "@stemketen/server-kit/audit-store";
import { checkIntegrity } from "@stemketen/server-kit/database";
import { readEntry } from "../src/server/data-entry/entries.store.ts";
import { openCount } from "./election-night.ts";
import { EVENING, openTabulatorIn, screenOf, startWithAdministrator, TOWN } from "./tabulator-at-work.ts";

const PROGRAM = join(import.meta.dirname, "eight-typists.program.fixtures.ts");
const [list] = TOWN.lists;
const BOX = candidateField(must(list, "a list").number, must(list?.candidates[0], "a candidate").number);

/** Makes an office in which eight typists can begin. */
export async function prepareEightTypists(folder: string): Promise<void> {
  const tabulator = await openTabulatorIn(folder, EVENING);
  const administrator = await startWithAdministrator(tabulator);
  for (let typist = 0; typist < 8; typist++) {
    await screenOf(tabulator, administrator, `typist${typist}`, "typist");
  }
  await openCount(await screenOf(tabulator, administrator, "carla", "coordinator"));
  tabulator.close();
}

/**
 * Lets eight people type and kills the program under them, again and again; after each time every value that was
 * acknowledged must be there, the database whole and the log unbroken.
 * @returns per round how many values were acknowledged
 * @throws Error that says what was lost
 */
export async function* killRepeatedly(folder: string, rounds: number): AsyncGenerator<number> {
  const chance = seededRandom(9);
  for (let round = 1; round <= rounds; round++) {
    const acknowledged = await typeUntilKilled(folder, round, chance.below(150));
    const after = await openTabulatorIn(folder, EVENING);
    for (const [station, votes] of acknowledged) {
      const { state } = readEntry(after.db, station);
      const stored = state.kind === "first-entry" ? state.draft.values[BOX] : null;
      // What was being stored when the power went may be there or not; what was acknowledged is.
      const isKept = stored === votes || stored === votes + 1;
      assert(isKept, `round ${round}: station ${station} had ${votes} acknowledged, and ${stored} is stored`);
    }
    assert(checkIntegrity(after.db).ok, `round ${round}: the database is whole`);
    assert((await verifyAuditLogTable(after.db)).ok, `round ${round}: the log is unbroken`);
    after.close();
    yield [...acknowledged.values()].length;
  }
}

/** The last thing that was acknowledged at each station, before the program was killed. */
async function typeUntilKilled(
  folder: string,
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
  assert(child.signalCode === "SIGKILL", `round ${round}: the program was killed, and did not end by itself`);
  return acknowledged;
}
