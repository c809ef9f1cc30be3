import { performance } from "node:perf_hooks";
import { must } from "@stemketen/core/basics";
import { demand, type LargeOffice } from "./large-office.ts";
import type { Measurement } from "./measurement.ts";
import { timeOf } from "./typing.ts";

/** How soon the whole overview is there, and how soon it shows what a typist did. */
export async function measureOverview(office: LargeOffice): Promise<Measurement[]> {
  const whole = await timeOf(() => office.coordinator.query("entry.overview"));
  const update = await timeOfUpdate(office);
  return [
    {
      what: `overview of ${office.town.stations.length} stations, as the server gives it`,
      measured: `${whole.toFixed(0)} ms`,
      wanted: "≤ 1000 ms",
      good: whole <= 1_000,
    },
    {
      what: "a typist begins: until the overview says so",
      measured: `${update.toFixed(0)} ms`,
      wanted: "≤ 100 ms",
      good: update <= 100,
    },
  ];
}

async function timeOfUpdate({ coordinator, typists, town }: LargeOffice): Promise<number> {
  const events = must((await coordinator.file("/overview-events")).body, "a stream").getReader();
  await events.read();
  const station = must(town.stations.at(-1), "a station nobody has").number;
  const began = performance.now();
  const seen = events.read().then(() => performance.now() - began);
  await demand(must(typists[0], "a typist"), "entry.type", { station, command: { kind: "claim" } });
  const time = await seen;
  await events.cancel();
  return time;
}
