import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** One line of the table: what was measured, what came out, what it must be, and whether it is. */
export interface Measurement {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly good: boolean;
}

/** The middle of warm runs, in milliseconds. */
export function medianMilliseconds(runs: number, work: () => void): number {
  for (let warmUp = 0; warmUp < 3; warmUp++) work();
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).toSorted((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

/** What a program of its own took. */
export interface ChildRun {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly exitCode: number | null;
  readonly stdout: string;
}

const REPORT_PEAK = `process.on("exit",()=>require("node:fs").writeSync(2,"\\npeak "+process.resourceUsage().maxRSS+"\\n"))`;

/** Runs a program in a process of its own and says how long it took and how much memory it held at most. */
export function runChild(file: string, words: readonly string[]): ChildRun {
  const began = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(`import{createRequire}from"node:module";const require=createRequire("file:///");${REPORT_PEAK}`)}`;
  const child = spawnSync(process.execPath, ["--import", preload, file, ...words], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const peak = /\npeak (\d+)\n/.exec(child.stderr)?.[1];
  return {
    seconds: (performance.now() - began) / 1000,
    peakMegabytes: Math.round(Number(peak ?? 0) / 1024),
    exitCode: child.status,
    stdout: child.stdout,
  };
}
