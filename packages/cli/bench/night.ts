import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measurement, runChild } from "./measure.ts";

const COMMAND = join(import.meta.dirname, "..", "stemketen.mjs");

/** The whole night of the built-in municipality, files and check included. */
export function measureBuiltInNight(): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const run = runChild(COMMAND, ["night", "--core", "--json", "--out", join(folder, "set")]);
    return [
      {
        what: "night of the built-in municipality, files and check included",
        measured: `${run.seconds.toFixed(1)} s`,
        wanted: "< 5 s",
        good: run.exitCode === 0 && run.seconds < 5,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The typing of a very large municipality. */
export function measureLargeNight(): Measurement[] {
  const run = runChild(join(import.meta.dirname, "large-night.ts"), []);
  const { mistakes, differences }: { mistakes: number; differences: number } = JSON.parse(run.stdout);
  return [
    {
      what: `night of 1,000 stations × 20 lists × 40 candidates, ${mistakes} mistakes, ${differences} left`,
      measured: `${run.seconds.toFixed(0)} s, ${run.peakMegabytes} MB`,
      wanted: "< 60 s, < 600 MB",
      good: run.exitCode === 0 && run.seconds < 60 && run.peakMegabytes < 600,
    },
  ];
}
