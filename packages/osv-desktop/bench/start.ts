import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { must } from "@stemketen/core/basics";
import { ensureScreens } from "../scripts/ensure-screens.ts";
import type { Measurement } from "./measurement.ts";

const HOST = join(import.meta.dirname, "..", "src", "host", "main.ts");

/** From the start of the program, with a practice that is there already, to its first screen. */
export async function measureStart(): Promise<Measurement[]> {
  await ensureScreens();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    await timeOfStart(folder);
    const milliseconds = await timeOfStart(folder);
    return [
      {
        what: "first screen after the start of the program",
        measured: `${(milliseconds / 1000).toFixed(1)} s`,
        wanted: "≤ 2 s",
        good: milliseconds <= 2_000,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeOfStart(folder: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [HOST, "--data", folder], { stdio: ["ignore", "pipe", "ignore"] });
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const line = must(first.done === true ? null : first.value, "the program says where it answers");
  const { url }: { readonly url: string } = JSON.parse(line);
  await (await fetch(url)).text();
  const milliseconds = performance.now() - began;
  child.kill("SIGTERM");
  await once(child, "exit");
  return milliseconds;
}
