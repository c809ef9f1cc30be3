import type { Worker } from "node:worker_threads";
import { err, ok, type Result } from "@stemketen/core/basics";

/** Why a worker did not answer. After either it is of no use any more: end it. */
export type WorkerFailure =
  | { readonly kind: "cancelled" }
  /** It threw, or ended. */
  | { readonly kind: "worker-failed"; readonly detail: string };

/**
 * Gives an idle worker one task and waits for its one answer; whatever ends the worker early ends the waiting too.
 * The program stays alive for the answer, not for a worker that waits for work.
 * @param signal stops the waiting at once
 */
export function askWorker<Answer>(
  worker: Worker,
  task: unknown,
  signal?: AbortSignal,
): Promise<Result<Answer, WorkerFailure>> {
  return new Promise((resolve) => {
    const settle = (outcome: Result<Answer, WorkerFailure>): void => {
      worker.off("message", answered);
      worker.off("error", failed);
      worker.off("exit", ended);
      signal?.removeEventListener("abort", cancel);
      worker.unref();
      resolve(outcome);
    };
    const answered = (answer: Answer): void => settle(ok(answer));
    const failed = (error: unknown): void => fail(String(error));
    const ended = (code: number): void => fail(`the worker ended with code ${code}`);
    const cancel = (): void => settle(err({ kind: "cancelled" }));
    const fail = (detail: string): void => settle(err({ kind: "worker-failed", detail }));
    worker.on("message", answered);
    worker.on("error", failed);
    worker.on("exit", ended);
    signal?.addEventListener("abort", cancel, { once: true });
    worker.ref();
    worker.postMessage(task, []);
  });
}
