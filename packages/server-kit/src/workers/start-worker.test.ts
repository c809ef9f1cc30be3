import { describe, expect, it } from "vitest";
import { askWorker, startWorker } from "./index.ts";

const PROGRAM = new URL("odd-worker.program.fixtures.ts", import.meta.url);

describe("startWorker", () => {
  it.each(["throw", "end"])("tells that a worker is gone that nobody was waiting for: %s", async (task) => {
    const gone = Promise.withResolvers<null>();
    const worker = startWorker(PROGRAM, { whenGone: () => gone.resolve(null) });
    worker.ref();
    worker.postMessage(task, []);
    expect(await gone.promise).toBe(null);
  });

  it("starts one that answers", async () => {
    const worker = startWorker(PROGRAM, { whenGone: () => undefined });
    expect(await askWorker<number>(worker, 3)).toEqual({ ok: true, value: 6 });
    await worker.terminate();
  });
});
