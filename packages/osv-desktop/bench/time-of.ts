import { performance } from "node:perf_hooks";

/** Milliseconds that something takes, as who asks sees it. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
