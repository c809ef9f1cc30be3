import type { Position } from "@stemketen/core/eml";
import type { Message } from "../message.ts";

/** Something that a file says which cannot be, or is unusual. */
export interface FileFinding {
  readonly code: string;
  /** An error contradicts something else in the same file, or the law; a warning is unusual. */
  readonly severity: "error" | "warning";
  /** file: the file itself is wrong. paper: to look up on the paper that was counted, the file may be right. */
  readonly about: "file" | "paper";
  readonly message: Message;
  readonly position: Position | null;
}

/** A finding of which only the element is known yet; its place in the file is looked up later. */
export type UnplacedFinding = Omit<FileFinding, "position" | "about"> & { readonly element: string };
