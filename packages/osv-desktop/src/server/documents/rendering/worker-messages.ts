import type { Result } from "@stemketen/core/basics";
import type { TabulatorDocument } from "../documents.ts";
import type { TypesetterAssets } from "./assets.ts";

/** What a worker is started with. */
export type WorkerStart = TypesetterAssets;

/** One document to make. */
export interface WorkerTask {
  readonly document: TabulatorDocument;
}

/** The document, and how large the worker has become. */
export interface WorkerAnswer {
  readonly pdf: Result<Uint8Array, string>;
  readonly memoryBytes: number;
}
