import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { must } from "@stemketen/core/basics";
import { type FieldValues, valuesOfSheet } from "@stemketen/core/election";
import type { Screen } from "../tests/tabulator-at-work.ts";
import { demand, type LargeOffice } from "./large-office.ts";
import type { Measurement } from "./measurement.ts";

const BETWEEN_STEPS = 5_000;
const ROUNDS = 6;

/** Everyone opens a station and types it, a step every five seconds; then fifty save within the same second. */
export async function measureTyping(office: LargeOffice): Promise<Measurement[]> {
  const { typists } = office;
  const opens: number[] = [];
  const saves: number[] = [];
  await Promise.all(
    typists.map(async (typist, at) => {
      // Not all in step: people are not.
      await sleep((BETWEEN_STEPS * at) / typists.length);
      const { number, steps } = workOf(office, at);
      await demand(typist, "entry.type", { station: number, command: { kind: "claim" } });
      opens.push(await timeOf(() => typist.query("entry.open", { station: number })));
      for (let round = 1; round <= ROUNDS; round++) {
        saves.push(await timeOf(() => save(typist, number, steps(round / ROUNDS))));
        await sleep(BETWEEN_STEPS);
      }
    }),
  );
  const burst = await Promise.all(
    typists.map(async (typist, at) => {
      const { number, steps } = workOf(office, at);
      await sleep((1_000 * at) / typists.length);
      return timeOf(() => save(typist, number, steps(1)));
    }),
  );
  const many = `${typists.length} typists, a step every 5 s`;
  return [
    p95(`save, ${many}`, saves, 50),
    p95(`save, ${typists.length} within one second`, burst, 50),
    p95(`open a station, ${many}`, opens, 100),
  ];
}

/** The paper of a typist's station, as far as it is typed after part of the work. */
function workOf({ town }: LargeOffice, at: number) {
  const { number } = must(town.stations[at], "a station for everyone");
  const values = Object.entries(valuesOfSheet(must(town.papers.get(number), "every station has a paper")));
  const steps = (part: number): FieldValues =>
    Object.fromEntries(values.slice(0, Math.ceil(values.length * part))) as FieldValues;
  return { number, steps };
}

async function save(typist: Screen, station: number, values: FieldValues): Promise<void> {
  await demand(typist, "entry.type", { station, command: { kind: "save", draft: { values, ticked: [] } } });
}

/** Milliseconds that something takes, as who asks sees it. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function p95(what: string, times: readonly number[], most: number): Measurement {
  const sorted = times.toSorted((a, b) => a - b);
  const slow = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  return {
    what: `${what}, p95 of ${times.length}`,
    measured: `${slow.toFixed(0)} ms`,
    wanted: `≤ ${most} ms`,
    good: slow <= most,
  };
}
