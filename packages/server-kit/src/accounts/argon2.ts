import type { Worker } from "node:worker_threads";
import { makeTurns } from "../turns/index.ts";
import { askWorker, startWorker } from "../workers/index.ts";

/** One password to hash; memorySize in KiB, hashLength in bytes. */
export interface Argon2Task {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly memorySize: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly hashLength: number;
}

let hired: Worker | null = null;
const turns = makeTurns();

/**
 * Argon2id (RFC 9106) in a worker of its own, one at a time: a hash takes some 60 ms of a whole core, in which the
 * thread of the server must go on saving what others type.
 * @returns "$argon2id$v=19$m=…,t=…,p=…$salt$hash"
 * @throws Error when the worker fails, or refuses the parameters
 */
export function argon2id(task: Argon2Task): Promise<string> {
  return turns.inTurn(() => hashNow(task));
}

async function hashNow(task: Argon2Task): Promise<string> {
  hired ??= startWorker(new URL("./argon2-worker.ts", import.meta.url), { whenGone: dismiss });
  const worker = hired;
  const answer = await askWorker<string>(worker, task);
  if (answer.ok) return answer.value;
  dismiss();
  await worker.terminate();
  throw new Error(`A password was not hashed: ${JSON.stringify(answer.error)}`);
}

function dismiss(): void {
  hired = null;
}
