import type { Result } from "@stemketen/core/basics";
import { createRenderer, type RenderError, type TabulatorDocument } from "../documents/index.ts";

/** Prints a document as PDF. */
export type PrintPdf = (document: TabulatorDocument) => Promise<Result<Uint8Array, RenderError>>;

const renderer = createRenderer();

/** The typesetter of the programme: one worker for everything that is printed. */
export const printPdf: PrintPdf = (document) => renderer.renderPdf(document);
