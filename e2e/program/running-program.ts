import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { must } from "@stemketen/core/basics";
import type { ReleasedProgram } from "./released-program.ts";

const HOST = join(import.meta.dirname, "../../packages/osv-desktop/tests/host.program.fixtures.ts");
const MINUTE = 60_000;

/** The program in a process of its own. */
export interface RunningProgram {
  /** "http://127.0.0.1:41235" */
  readonly url: string;
  /** Asks it to stop. @returns its exit code */
  readonly stop: () => Promise<number | null>;
}

/**
 * Starts a released program for real work, with the times of a release; its guard asks nobody for an answer.
 * @param data its data folder
 */
export async function startProgram({ folder }: ReleasedProgram, data: string): Promise<RunningProgram> {
  const settings = {
    programFolder: folder,
    targets: [],
    guardEvery: MINUTE / 2,
    backupEvery: 5 * MINUTE,
  };
  const child = spawn(process.execPath, [HOST, JSON.stringify(settings), "--data", data], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (piece) => {
    complaints += String(piece);
  });
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const line = must(first.done === true ? null : first.value, `the program is ready (${complaints})`);
  const ready = JSON.parse(line) as { readonly url: string; readonly mode: string };
  must(ready.mode === "live" ? ready : null, "a released program starts for real work");
  return {
    url: ready.url,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
