import { Worker } from "node:worker_threads";

/** How a worker is started. */
export interface WorkerStart {
  /** What it gets as its workerData. */
  readonly data?: unknown;
  /** It ended, also while it had nothing to do: start another one for the next task. */
  readonly whenGone: () => void;
}

/** Starts a worker for askWorker. One that waits for work keeps no program alive, and one that fails ends none. */
export function startWorker(program: URL, { data, whenGone }: WorkerStart): Worker {
  const worker = new Worker(program, { workerData: data });
  // Without a listener Node.js ends the whole program; the end of the worker follows by itself.
  worker.on("error", () => undefined);
  worker.once("exit", whenGone);
  worker.unref();
  return worker;
}
