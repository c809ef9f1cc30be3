export type * from "./documents.ts";
export { createRenderer, type RenderError } from "./rendering/renderer.ts";
