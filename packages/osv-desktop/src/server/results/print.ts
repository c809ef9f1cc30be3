import type { Result } from "@stemketen/core/basics";
import { createRenderer, type RenderError, type TabulatorDocument } from "../documents/index.ts";

/**
 * Prints a document as PDF.
 * @param signal stops at once, also in the middle of a document
 */
export type PrintPdf = (
  document: TabulatorDocument,
  signal?: AbortSignal,
) => Promise<Result<Uint8Array, RenderError>>;

const renderer = createRenderer();

/** The typesetter of the programme: one worker for everything that is printed. */
export const printPdf: PrintPdf = (document, signal) =>
  renderer.renderPdf(document, signal === undefined ? {} : { signal });

/** Ends the typesetter; what is being printed fails. The next document starts it again. */
export const closePrinter = (): Promise<void> => renderer.close();
