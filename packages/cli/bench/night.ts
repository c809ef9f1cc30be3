import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeLargeCount } from "./large-count.ts";
import { type Measurement, runChild } from "./measure.ts";

/** What is read of the answer of `night`. */
interface Answer {
  readonly verified: boolean;
  readonly mistakes: { readonly caught: number; readonly remaining: number };
}

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

/** The whole night of a very large municipality, played back from its files: 800,000 numbers, each typed twice. */
export function measureLargeNight(): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const { counts, candidates, seats, candidateCount } = makeLargeCount(folder);
    const files = ["--counts", counts, "--candidates", candidates, "--seats", String(seats)];
    const out = ["--out", join(folder, "set")];
    const run = runChild(COMMAND, ["night", "--core", "--json", "--typists", "40", ...files, ...out]);
    const { verified, mistakes }: Answer = JSON.parse(run.stdout);
    const { caught, remaining } = mistakes;
    return [
      {
        what: `night of 1,000 stations × 20 lists × 40 candidates (${candidateCount}), files and check included; ${caught} mistakes caught, ${remaining} made alike by both typists and reported`,
        measured: `${run.seconds.toFixed(0)} s, ${run.peakMegabytes} MB`,
        wanted: "< 60 s, < 600 MB",
        good: verified && run.seconds < 60 && run.peakMegabytes < 600,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
