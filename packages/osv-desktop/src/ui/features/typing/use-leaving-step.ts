import { focusField } from "@stemketen/ui";
import type { RefObject } from "react";
import type { FormStep } from "./form-steps.ts";
import type { Paper } from "./paper.ts";
import { type TypedSheet, tickedOnMissingPage } from "./typed-sheet.ts";
import { findingsAt, openFindings, type Steps } from "./use-steps.ts";

interface LeavingOptions {
  readonly paper: Paper;
  readonly steps: readonly FormStep[];
  readonly walk: Steps;
  readonly typed: TypedSheet;
  /** Above what is to be checked. */
  readonly heading: RefObject<HTMLElement | null>;
  readonly keep: () => Promise<boolean>;
}

/** Goes on to the next step, once everything that was found in this one is mended or ticked against the paper. */
export function useLeavingStep({ paper, steps, walk, typed, heading, keep }: LeavingOptions): () => void {
  const { at, lookAt, goTo } = walk;
  return () => {
    lookAt(at.key);
    const box = at.kind === "check" ? null : boxToMend(paper, at, typed);
    const next = steps[steps.findIndex(({ key }) => key === at.key) + 1];
    if (box !== null) focusField(box);
    else if (openFindings(findingsAt(steps, at, typed), typed).length > 0) heading.current?.focus();
    else if (next !== undefined) {
      // Saved while the next step is on the screen already: nobody waits for it.
      void keep();
      goTo(next.key);
    }
  };
}

/** The first box of a step that cannot stay as it is. */
function boxToMend(
  { context }: Paper,
  { fields, block }: Extract<FormStep, { readonly kind: "paper" }>,
  typed: TypedSheet,
): string | null {
  const unreadable = fields.find(({ path }) => typed.unreadable[path] !== undefined);
  if (unreadable !== undefined) return unreadable.path;
  return block === "corrections" ? (tickedOnMissingPage(context, typed.values)[0] ?? null) : null;
}
