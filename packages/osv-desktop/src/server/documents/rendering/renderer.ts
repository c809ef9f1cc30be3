import type { Worker } from "node:worker_threads";
import { err, ok, type Result } from "@stemketen/core/basics";
import { makeTurns } from "@stemketen/server-kit/turns";
import { askWorker, startWorker } from "@stemketen/server-kit/workers";
import { checkDocument, type DocumentError } from "../check-document.ts";
import type { TabulatorDocument } from "../documents.ts";
import { readAssets, type TypesetterAssets } from "./assets.ts";
import type { WorkerAnswer, WorkerTask } from "./worker-messages.ts";

/** Why there is no PDF. */
export type RenderError =
  | DocumentError
  | { readonly kind: "cancelled" }
  /** The worker died, or the typesetter refused its template: the next document gets a fresh worker. */
  | { readonly kind: "renderer-failed"; readonly detail: string };

interface RenderOptions {
  /** Stops at once, also in the middle of a document. */
  readonly signal?: AbortSignal;
}

/** Makes PDFs in a worker of its own, one at a time, in the order of asking. */
export interface Renderer {
  /** Makes one document. The same document gives the same bytes. */
  renderPdf(document: TabulatorDocument, options?: RenderOptions): Promise<Result<Uint8Array, RenderError>>;
  /** Ends the worker. What is being made fails. */
  close(): Promise<void>;
}

/** When a worker is replaced: the typesetter's memory only grows. */
interface WorkerLimits {
  readonly documents: number;
  readonly memoryBytes: number;
}

const LIMITS: WorkerLimits = { documents: 50, memoryBytes: 256 * 1024 * 1024 };

interface Hired {
  readonly worker: Worker;
  documents: number;
}

/** Starts nothing yet: the worker comes with the first document, and an idle one does not keep the programme alive. */
export function createRenderer(limits: WorkerLimits = LIMITS): Renderer {
  let assets: Promise<TypesetterAssets> | null = null;
  let hired: Hired | null = null;
  const { inTurn } = makeTurns();

  async function hire(): Promise<Hired> {
    assets ??= readAssets();
    const data = await assets;
    if (hired === null) {
      const program = new URL("./render-worker.ts", import.meta.url);
      const worker = startWorker(program, { data, whenGone: () => forget(worker) });
      hired = { worker, documents: 0 };
    }
    return hired;
  }

  function forget(worker: Worker): void {
    if (hired?.worker === worker) hired = null;
  }

  async function dismiss(): Promise<void> {
    const leaving = hired;
    hired = null;
    await leaving?.worker.terminate();
  }

  async function renderNow(
    document: TabulatorDocument,
    signal: AbortSignal | undefined,
  ): Promise<Result<Uint8Array, RenderError>> {
    if (signal?.aborted) return err({ kind: "cancelled" });
    const { worker } = await hire();
    const task: WorkerTask = { document };
    const outcome = await askWorker<WorkerAnswer>(worker, task, signal);
    if (!outcome.ok) {
      await dismiss();
      const { error } = outcome;
      return err(error.kind === "cancelled" ? error : { kind: "renderer-failed", detail: error.detail });
    }
    if (hired === null) return err({ kind: "renderer-failed", detail: "the renderer was closed" });
    hired.documents += 1;
    const { pdf, memoryBytes } = outcome.value;
    if (hired.documents >= limits.documents || memoryBytes >= limits.memoryBytes) await dismiss();
    return pdf.ok ? ok(pdf.value) : err({ kind: "renderer-failed", detail: pdf.error });
  }

  function renderPdf(
    document: TabulatorDocument,
    { signal }: RenderOptions = {},
  ): Promise<Result<Uint8Array, RenderError>> {
    const check = checkDocument(document);
    if (!check.ok) return Promise.resolve(check);
    return inTurn(() => renderNow(document, signal));
  }

  return { renderPdf, close: dismiss };
}
