import { performance } from "node:perf_hooks";
import { must } from "@stemketen/core/basics";
import { type ErrorOnSheet, fingerprintOf } from "@stemketen/core/data-entry";
import { type FieldValues, type Finding, findingKey, valuesOfSheet } from "@stemketen/core/election";
import type { Screen } from "../tests/tabulator-at-work.ts";
import { demand, type LargeOffice } from "./large-office.ts";
import type { Measurement } from "./measurement.ts";

/** Types every paper twice, then times what is made of it: totals, report, EML and tables. */
export async function measureResult(office: LargeOffice): Promise<Measurement[]> {
  const began = performance.now();
  await typeEverything(office);
  const typing = (performance.now() - began) / 1000;
  const { coordinator, peakMegabytes } = office;
  const peakBefore = peakMegabytes();
  const start = performance.now();
  await demand(coordinator, "results.make", { kind: "concept" });
  const seconds = (performance.now() - start) / 1000;
  return [
    {
      what: `server while every paper was typed twice (in ${typing.toFixed(0)} s)`,
      measured: `${peakBefore} MB`,
      wanted: "≤ 400 MB",
      good: peakBefore <= 400,
    },
    {
      what: `totals added twice and the report of ${office.town.stations.length} stations`,
      measured: `${seconds.toFixed(1)} s`,
      wanted: "≤ 60 s",
      good: seconds <= 60,
    },
  ];
}

/** The first typist types every paper first, the second every one again; two stations are always underway. */
async function typeEverything({ town, typists, coordinator }: LargeOffice): Promise<void> {
  const [one, other] = [must(typists[0], "a typist"), must(typists[1], "another typist")];
  for (const { number } of town.stations) {
    const paper = must(town.papers.get(number), "every station has a paper");
    const values = { ...valuesOfSheet(paper) };
    for (const typist of [one, other]) {
      await typePaper(typist, number, values);
      await acceptErrors(coordinator, number);
    }
  }
}

async function typePaper(typist: Screen, station: number, values: FieldValues): Promise<void> {
  await demand(typist, "entry.type", { station, command: { kind: "claim" } });
  await save(typist, station, values, []);
  const finalise = { station, command: { kind: "finalise", blanksConfirmed: [] } };
  const { data } = await typist.mutate("entry.type", finalise);
  if (data.ok === true) return;
  // What is found is ticked: so it stands on the paper.
  const found: readonly Finding[] = data.error.findings;
  await save(
    typist,
    station,
    values,
    found.map((finding) => fingerprintOf(finding, values)),
  );
  await demand(typist, "entry.type", finalise);
}

async function save(
  typist: Screen,
  station: number,
  values: FieldValues,
  ticked: readonly string[],
): Promise<void> {
  await demand(typist, "entry.type", { station, command: { kind: "save", draft: { values, ticked } } });
}

/** Accepts what is wrong on the paper itself, so that it can be counted. */
async function acceptErrors(coordinator: Screen, station: number): Promise<void> {
  for (;;) {
    const { data } = await coordinator.query("entry.inspect", { station });
    if (!["first-entry-errors", "errors-on-paper"].includes(data.view.kind)) return;
    const open = data.view.errors.find(({ accepted }: ErrorOnSheet) => accepted === null);
    if (open === undefined) return;
    const finding = findingKey(open.finding);
    const command = { kind: "accept-error", finding, reason: "Zo staat het op het papier." };
    await demand(coordinator, "entry.settle", { station, version: data.version, command });
  }
}
