import type { EmlDocument } from "../documents.ts";
import type { ElementRule } from "./grammar.ts";

/** How one message is read: the rule of its root, the draft that its rules fill, and what becomes of it. */
export interface MessageReading<D> {
  readonly root: ElementRule<D>;
  readonly draft: D;
  /** Makes the document; called once the root is closed. */
  readonly finish: () => EmlDocument;
}
