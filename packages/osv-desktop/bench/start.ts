import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { must } from "@stemketen/core/basics";
import { ensureScreens, SCREENS } from "../scripts/ensure-screens.ts";
import { writeReleaseManifest } from "../scripts/write-release-manifest.ts";
import { Screen } from "../tests/tabulator-at-work.ts";
import { inBrowser } from "./browser.ts";
import type { Measurement } from "./measurement.ts";

const HOST = join(import.meta.dirname, "..", "src", "host", "main.ts");
const RELEASED_HOST = join(import.meta.dirname, "..", "tests", "host.program.fixtures.ts");
const HOUR = 3_600_000;

/** From the start of the program, with a practice that is there already, until somebody sees its first screen. */
export async function measureFirstScreen(): Promise<Measurement[]> {
  // Otherwise the program would build them at its start.
  await ensureScreens();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    await (await start([HOST, "--data", folder])).stop();
    const milliseconds = await inBrowser(async (browser) => {
      const page = await browser.newPage();
      const began = performance.now();
      const { url, stop } = await start([HOST, "--data", folder]);
      await page.goto(url);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      const seen = performance.now() - began;
      await stop();
      return seen;
    });
    return [atMost("first screen after the start of the program, as seen in a browser", milliseconds, 2_000)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The start of a released program whose computer fell out after a whole evening. @param data folder of its data */
export async function measureStartAfterFall(data: string): Promise<Measurement[]> {
  const programFolder = mkdtempSync(join(tmpdir(), "bench-program-"));
  try {
    cpSync(SCREENS, join(programFolder, "ui"), { recursive: true });
    writeReleaseManifest(programFolder, { version: "0.1.0", commit: "4f2a9c1", mayAdd: null });
    const settings = { programFolder, targets: [], guardEvery: HOUR, backupEvery: HOUR };
    const began = performance.now();
    const { url, stop } = await start([RELEASED_HOST, JSON.stringify(settings), "--data", data]);
    await (await fetch(url)).text();
    const first = performance.now() - began;
    const screen = new Screen({ handle: (request) => fetch(request.url.replace(/^http:\/\/[^/]+/u, url)) });
    while ((await screen.query("safety.state")).data.integrity.kind === "checking") await sleep(10);
    const checked = performance.now() - began - first;
    await stop();
    return [
      atMost("first answer after a fall, with a whole evening in the database", first, 2_000),
      atMost("until its pages and its log are checked, and typing goes on", checked, 10_000),
    ];
  } finally {
    rmSync(programFolder, { recursive: true, force: true });
  }
}

interface Started {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function start(words: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const line = must(first.done === true ? null : first.value, "the program says where it answers");
  const { url }: { readonly url: string } = JSON.parse(line);
  return { url, stop: () => stopped(child) };
}

async function stopped(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}

function atMost(what: string, milliseconds: number, most: number): Measurement {
  return {
    what,
    measured: `${(milliseconds / 1000).toFixed(1)} s`,
    wanted: `≤ ${most / 1000} s`,
    good: milliseconds <= most,
  };
}
