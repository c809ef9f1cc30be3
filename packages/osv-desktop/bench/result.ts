import { performance } from "node:perf_hooks";
import { must } from "@stemketen/core/basics";
import { type ErrorOnSheet, fingerprintOf } from "@stemketen/core/data-entry";
import { type FieldValues, type Finding, findingKey, valuesOfSheet } from "@stemketen/core/election";
import { saveDetails } from "../tests/finished-count.ts";
import type { Screen } from "../tests/tabulator-at-work.ts";
import { demand, type LargeOffice } from "./large-office.ts";
import type { Measurement } from "./measurement.ts";

/** Types every paper twice, settles and finishes; then times what is made of it: totals, report, EML and tables. */
export async function measureResult(office: LargeOffice): Promise<Measurement[]> {
  const { coordinator, peakMegabytes, town } = office;
  const began = performance.now();
  await typeEverything(office);
  const typing = (performance.now() - began) / 1000;
  const peakOfTyping = peakMegabytes();
  await explainWarnings(office);
  await finish(office);
  const start = performance.now();
  const made = await demand(coordinator, "results.make", { kind: "definitive" });
  const { number } = made as { readonly number: number };
  const zip = await coordinator.file(`/results/versions/${number}/package`);
  const bytes = (await must(zip.ok ? zip : null, `a zip, and not ${zip.status}`).arrayBuffer()).byteLength;
  const seconds = (performance.now() - start) / 1000;
  const peak = peakMegabytes();
  return [
    {
      what: `server while every paper was typed twice (in ${typing.toFixed(0)} s)`,
      measured: `${peakOfTyping} MB`,
      wanted: "≤ 400 MB",
      good: peakOfTyping <= 400,
    },
    {
      what: `totals added twice, report, EML, tables and zip (${(bytes / 1e6).toFixed(0)} MB) of ${town.stations.length} stations`,
      measured: `${seconds.toFixed(1)} s, server and worker ${peak} MB`,
      wanted: "≤ 60 s",
      good: seconds <= 60,
    },
  ];
}

async function explainWarnings({ coordinator, town }: LargeOffice): Promise<void> {
  for (const { number: station } of town.stations) {
    const { view } = (await coordinator.query("entry.inspect", { station })).data;
    for (const warning of view.warnings as readonly Finding[]) {
      const { version } = (await coordinator.query("entry.inspect", { station })).data;
      const finding = findingKey(warning);
      const command = { kind: "explain-warning", finding, explanation: "Zo staat het op het papier." };
      await demand(coordinator, "entry.settle", { station, version, command });
    }
  }
}

/** What the paper of the session says, the control protocol, and the end of the session. */
async function finish({ coordinator, town }: LargeOffice): Promise<void> {
  await saveDetails(coordinator);
  const drawn = await demand(coordinator, "results.drawControlProtocol");
  const lists = (drawn as { readonly lists: readonly number[] }).lists.map((list) => {
    const totals = [...town.papers.values()].map((paper) => {
      return must(
        paper.lists.find(({ number }) => number === list),
        "a list on paper",
      ).total;
    });
    return { list, addedByHand: totals.reduce((sum, total) => sum + total, 0) };
  });
  await demand(coordinator, "results.recordControlOutcome", { lists, remarks: "" });
  await demand(coordinator, "session.finish");
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
