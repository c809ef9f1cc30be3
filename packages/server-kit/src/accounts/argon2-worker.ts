import { parentPort } from "node:worker_threads";
import { must } from "@stemketen/core/basics";
import { argon2id } from "hash-wasm";
import type { Argon2Task } from "./argon2.ts";

// The body of the worker: hashes passwords one by one, in the usual (PHC) spelling.
const port = must(parentPort, "runs as a worker");

port.on("message", (task: Argon2Task) => void answer(task));

async function answer(task: Argon2Task): Promise<void> {
  port.postMessage(await argon2id({ ...task, outputType: "encoded" }), []);
}
