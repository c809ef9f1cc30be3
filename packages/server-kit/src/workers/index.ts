export { askWorker, type WorkerFailure } from "./ask-worker.ts";
export { startWorker, type WorkerStart } from "./start-worker.ts";
