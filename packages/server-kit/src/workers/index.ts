export { askWorker, type WorkerFailure } from "./ask-worker.ts";
