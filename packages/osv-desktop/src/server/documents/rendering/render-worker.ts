import { parentPort, workerData } from "node:worker_threads";
import { must } from "@stemketen/core/basics";
import { paperOf } from "../forms/paper-of.ts";
import { startTypesetter } from "./typesetter.ts";
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./worker-messages.ts";

// The body of the worker: takes documents one by one until it is ended from outside.
const port = must(parentPort, "runs as a worker");
const typesetter = await startTypesetter(workerData as WorkerStart);

port.on("message", ({ document }: WorkerTask) => {
  const pdf = typesetter.typeset(paperOf(document));
  const answer: WorkerAnswer = { pdf, memoryBytes: typesetter.memoryBytes() };
  port.postMessage(answer);
});
