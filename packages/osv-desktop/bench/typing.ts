import { setTimeout as sleep } from "node:timers/promises";
import { must } from "@stemketen/core/basics";
import { type FieldValues, valuesOfSheet } from "@stemketen/core/election";
import type { Screen } from "../tests/tabulator-at-work.ts";
import { timesOfDisk } from "./disk.ts";
import { demand, type LargeOffice } from "./large-office.ts";
import type { Measurement } from "./measurement.ts";
import { timeOf } from "./time-of.ts";

const BETWEEN_STEPS = 5_000;
const ROUNDS = 6;
/** Of each the disk alone does as much, in turn: a disk that is slow for a while is slow for both. */
const BURSTS = 5;
/** Ten times as busy as a change of shifts, in which fifty people log in within two minutes. */
const BETWEEN_LOG_INS = 200;
/** Shares that are typed one after another: in the rounds, in the bursts, and in those beside people who log in. */
const PARTS = ROUNDS + 2 * BURSTS;

/**
 * Everyone opens a station and types it, a step every five seconds; then all of them save within the same second, a
 * few times over.
 * @param folder where the data of the office stands
 */
export async function measureTyping(office: LargeOffice, folder: string): Promise<Measurement[]> {
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
        saves.push(await timeOf(() => save(typist, number, steps(round / PARTS))));
        await sleep(BETWEEN_STEPS);
      }
    }),
  );
  const burst: number[] = [];
  const besideLogins: number[] = [];
  const disk: number[] = [];
  for (let round = 1; round <= BURSTS; round++) {
    const part = (ROUNDS + 2 * round - 1) / PARTS;
    burst.push(...(await saveTogether(office, part)));
    disk.push(...(await timesOfDisk(folder, bytesOf(workOf(office, 0).steps(part)), typists.length)));
    besideLogins.push(
      ...(await whileLoggingIn(office, () => saveTogether(office, (ROUNDS + 2 * round) / PARTS))),
    );
  }
  const many = `${typists.length} typists, a step every 5 s`;
  const together = `${typists.length} within one second`;
  return [
    p95(`save, ${many}`, saves, 50),
    p95(`save, ${together}`, burst, 50),
    p95("the same, while somebody logs in five times a second", besideLogins, 50),
    p95(`the disk alone, as much as these saves, ${together}`, disk, null),
    p95(`open a station, ${many}`, opens, 100),
  ];
}

function saveTogether(office: LargeOffice, part: number): Promise<number[]> {
  const { typists } = office;
  return Promise.all(
    typists.map(async (typist, at) => {
      const { number, steps } = workOf(office, at);
      await sleep((1_000 * at) / typists.length);
      return timeOf(() => save(typist, number, steps(part)));
    }),
  );
}

/** Somebody logs in five times a second for as long as the work takes: each time a password is hashed. */
async function whileLoggingIn<T>({ newcomer }: LargeOffice, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const logIns = (async () => {
    while (!done.signal.aborted) await Promise.all([newcomer.logIn("newcomer"), sleep(BETWEEN_LOG_INS)]);
  })();
  const outcome = await work();
  done.abort();
  await logIns;
  return outcome;
}

function bytesOf(values: FieldValues): number {
  return Buffer.byteLength(JSON.stringify(values));
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

/** @param most in milliseconds; null: only to know */
function p95(what: string, times: readonly number[], most: number | null): Measurement {
  const sorted = times.toSorted((a, b) => a - b);
  const slow = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  return {
    what: `${what}, p95 of ${times.length}`,
    measured: `${slow.toFixed(0)} ms, slowest ${(sorted.at(-1) ?? 0).toFixed(0)} ms`,
    wanted: most === null ? "" : `≤ ${most} ms`,
    good: most === null || slow <= most,
  };
}
