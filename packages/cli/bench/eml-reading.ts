import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmlReader, voteCountsOf } from "@stemketen/core/eml";
import { startTotals } from "@stemketen/core/tabulation";
import { XmlDocument } from "libxml2-wasm";
import { type Measurement, medianMilliseconds, runChild } from "./measure.ts";

const COMMAND = join(import.meta.dirname, "..", "stemketen.mjs");
const RUNS = 15;

/** Reads a count in pieces and adds up its stations, as `totals` does. */
function readAndAdd(bytes: Uint8Array): void {
  const totals = startTotals<string>(null);
  const reader = startEmlReader({
    onReportingUnit: (unit) => {
      const problem = totals.add(unit.id, voteCountsOf(unit.group, unit.investigations));
      if (problem !== null) throw new Error(JSON.stringify(problem));
    },
  });
  for (let at = 0; at < bytes.length; at += 1 << 16) reader.write(bytes.subarray(at, at + (1 << 16)));
  if (!reader.end().ok) throw new Error("the file cannot be read");
}

/** Speed against a plain parse by libxml2 in the same run. */
export function measureSpeed(path: string): Measurement[] {
  const bytes = readFileSync(path);
  const ours = medianMilliseconds(RUNS, () => {
    readAndAdd(bytes);
  });
  const theirs = medianMilliseconds(RUNS, () => {
    XmlDocument.fromBuffer(bytes).dispose();
  });
  const megabytesPerSecond = bytes.length / 1e6 / (ours / 1000);
  const ratio = ours / theirs;
  return [
    {
      what: `510b of ${(bytes.length / 1e6).toFixed(1)} MB: read, model and totals, median of ${RUNS} warm runs`,
      measured: `${megabytesPerSecond.toFixed(0)} MB/s`,
      wanted: "≥ 35 MB/s",
      good: megabytesPerSecond >= 35,
    },
    {
      what: "the same against a plain parse by libxml2 (WebAssembly)",
      measured: `${ratio.toFixed(2)} ×`,
      wanted: "≤ 3.5 ×",
      good: ratio <= 3.5,
    },
  ];
}

/** Memory of the command on a count of 200 MB: the stations of a real one, over and over. */
export function measureMemory(path: string): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const large = join(folder, "Telling_groot.eml.xml");
    const stations = writeLarge(large, readFileSync(path, "utf8"), 200e6);
    const run = runChild(COMMAND, ["totals", "--counts", large, "--json"]);
    const size = (statSync(large).size / 1e6).toFixed(0);
    return [
      {
        what: `totals of a 510b of ${size} MB, ${stations} stations (${run.seconds.toFixed(1)} s)`,
        measured: `${run.peakMegabytes} MB`,
        wanted: "≤ 300 MB",
        // Its own total does not fit, so the command finds differences: exit 1.
        good: run.exitCode === 1 && run.peakMegabytes <= 300,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeLarge(target: string, text: string, bytes: number): number {
  const from = text.indexOf("<ReportingUnitVotes>");
  const to = text.lastIndexOf("</ReportingUnitVotes>") + "</ReportingUnitVotes>".length;
  const units = text.slice(from, to).split(/(?<=<\/ReportingUnitVotes>)/);
  const file = openSync(target, "w");
  let [written, number] = [writeSync(file, text.slice(0, from)), 0];
  while (written < bytes && number < 5000) {
    // Indented, as some programs store it: 5,000 stations, the most that is read, then come to 200 MB.
    const unit = (units[number % units.length] ?? "").replaceAll("><", ">\n    <");
    number += 1;
    written += writeSync(file, unit.replace(/::SB\d+"/, `::SB${number}"`));
  }
  writeSync(file, text.slice(to));
  closeSync(file);
  return number;
}
