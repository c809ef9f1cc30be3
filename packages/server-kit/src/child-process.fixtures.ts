import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import type { Readable } from "node:stream";
import { must } from "@stemketen/core/basics";
import { onTestFinished } from "vitest";

/** A programme in a process of its own. */
export interface Child {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly lines: Interface;
  /** The next whole line on stdout. */
  nextLine(): Promise<string>;
  /** Ends it so that it cannot clean up anything, as a power cut does. */
  killHard(): Promise<void>;
}

/** Starts a TypeScript programme; `limitBytes` is the largest file that it may write. */
export function startChild(program: URL, args: readonly string[], limitBytes: number | null = null): Child {
  const command = [process.execPath, program.pathname, ...args];
  const shell = limitBytes === null ? 'exec "$@"' : `ulimit -f ${Math.ceil(limitBytes / 512)}; exec "$@"`;
  const child = spawn("sh", ["-c", shell, "sh", ...command], { stdio: ["ignore", "pipe", "pipe"] });
  const lines = createInterface({ input: child.stdout });
  const waiting = lines[Symbol.asyncIterator]();
  let complaints = "";
  child.stderr.on("data", (piece) => {
    complaints += String(piece);
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return {
    process: child,
    lines,
    nextLine: async () => {
      const next = await waiting.next();
      return must(next.done === true ? null : next.value, `the child wrote a line (stderr: ${complaints})`);
    },
    killHard: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
