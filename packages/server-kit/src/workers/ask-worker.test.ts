import { Worker } from "node:worker_threads";
import { describe, expect, it, onTestFinished } from "vitest";
import { askWorker } from "./index.ts";

function oddWorker(): Worker {
  const worker = new Worker(new URL("odd-worker.program.fixtures.ts", import.meta.url));
  onTestFinished(async () => {
    await worker.terminate();
  });
  return worker;
}

describe("askWorker", () => {
  it("gives each task its own answer", async () => {
    const worker = oddWorker();
    expect(await askWorker<number>(worker, 21)).toEqual({ ok: true, value: 42 });
    expect(await askWorker<number>(worker, 4)).toEqual({ ok: true, value: 8 });
  });

  it("says what the worker threw", async () => {
    expect(await askWorker<number>(oddWorker(), "throw")).toEqual({
      ok: false,
      error: { kind: "worker-failed", detail: "Error: this went wrong" },
    });
  });

  it("does not wait for a worker that ended without an answer", async () => {
    expect(await askWorker<number>(oddWorker(), "end")).toEqual({
      ok: false,
      error: { kind: "worker-failed", detail: "the worker ended with code 7" },
    });
  });

  it("stops waiting when it is told to", async () => {
    const stop = new AbortController();
    const answer = askWorker<number>(oddWorker(), "wait", stop.signal);
    stop.abort();
    expect(await answer).toEqual({ ok: false, error: { kind: "cancelled" } });
  });
});
