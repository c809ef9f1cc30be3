import { performance } from "node:perf_hooks";
import { must } from "@stemketen/core/basics";
import { demand, type LargeOffice } from "./large-office.ts";
import type { Measurement } from "./measurement.ts";

/** Blank forms for every station, as a zip that begins before it is whole. */
export async function measureBlankForms({
  coordinator,
  town,
  peakMegabytes,
}: LargeOffice): Promise<Measurement[]> {
  const started = await demand(coordinator, "results.startBlankForms", { form: "count-record" });
  const { id } = started as { readonly id: string };
  const began = performance.now();
  const answer = await coordinator.file(`/results/blank-forms/${id}`);
  const forms = must(answer.ok ? answer.body : null, `a zip, and not ${answer.status}`);
  let first: number | null = null;
  let bytes = 0;
  for await (const piece of forms) {
    bytes += piece.length;
    // Behind its name of a few dozen bytes comes the form itself.
    if (bytes > 1_000) first ??= performance.now() - began;
  }
  const seconds = (performance.now() - began) / 1000;
  const { stations, lists } = town;
  const size = `${stations.length} stations × ${lists.length} lists × ${lists[0]?.candidates.length ?? 0} candidates`;
  return [
    {
      what: `blank forms, ${size} (${(bytes / 1e6).toFixed(0)} MB)`,
      measured: `${seconds.toFixed(0)} s, server and worker ${peakMegabytes()} MB`,
      wanted: "≤ 90 s, ≤ 1000 MB",
      good: seconds <= 90 && peakMegabytes() <= 1_000,
    },
    {
      what: "until the first of these forms",
      measured: `${((first ?? 0) / 1000).toFixed(1)} s`,
      wanted: "≤ 5 s",
      good: first !== null && first <= 5_000,
    },
  ];
}
