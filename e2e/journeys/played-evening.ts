import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { expect, inject } from "vitest";
import { startProgram } from "../program/running-program.ts";
import type { Windows } from "../program/windows.ts";
import { type EveningOutcome, type EveningPlan, playEvening } from "./evening.ts";
import { type HandedOver, readHandedOver } from "./handed-over.ts";

const STEMKETEN = join(import.meta.dirname, "../../packages/cli/stemketen.mjs");
const MINUTE = 60_000;

/** What was done on an evening, and what a stranger reads from what is handed over. */
export type PlayedEvening = EveningOutcome & HandedOver;

/**
 * Plays an evening with a program and data of its own. Nothing complains, the log is verified, and the program ends
 * when it is asked to.
 * @param openWindows in what the screens are shown
 */
export async function playOutEvening(
  openWindows: (url: string, patience: number) => Promise<Windows>,
  plan: Omit<EveningPlan, "code" | "printing">,
): Promise<PlayedEvening> {
  const program = must(inject("program"), "the program was released");
  const data = mkdtempSync(join(tmpdir(), "evening-"));
  const running = await startProgram(program, data);
  const windows = await openWindows(running.url, 2 * MINUTE);
  try {
    const outcome = await playEvening(windows, { ...plan, code: program.code, printing: 5 * MINUTE });
    expect(windows.complaints).toEqual([]);
    expectVerifiedLog(outcome.log.path);
    return { ...outcome, ...(await readHandedOver(outcome.package.path)) };
  } finally {
    await windows.close();
    expect(await running.stop()).toBe(0);
    rmSync(data, { recursive: true, force: true });
  }
}

/** Somebody who does not trust the program checks its log with the verifier. */
function expectVerifiedLog(log: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [STEMKETEN, "audit", "verify", log], {
    encoding: "utf8",
  });
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
}
