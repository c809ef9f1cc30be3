import { impossible } from "@stemketen/core/basics";
import { type RefCallback, useCallback } from "react";

/** What the keys lead to outside the fields themselves. */
export interface FieldKeyTargets {
  /** Enter or ↓ in the last field: on to the main action. */
  readonly onPastEnd?: () => void;
  /** Shift+Enter in any field: does the main action, for who knows that the rest stays blank. */
  readonly onMain?: () => void;
  /** The slash: type the number of a candidate or list to go there. */
  readonly onJump?: () => void;
}

type Move = "next" | "previous" | "total" | "main" | "jump";

/**
 * The keys of every form with fields, as a `ref` for the element around them: Enter and ↓ to the next, ↑ to the
 * previous, Shift+↓ to the next total, Shift+Enter to the main action, the slash to jump by number. A field is
 * what carries `data-field`; a total also carries `data-total`.
 */
export function useFieldKeys({ onPastEnd, onMain, onJump }: FieldKeyTargets = {}): RefCallback<HTMLElement> {
  return useCallback(
    (around: HTMLElement | null) => {
      const listen = (event: KeyboardEvent): void => {
        const move = moveOf(event);
        if (around === null || move === null || (move === "jump" && onJump === undefined)) return;
        const fields = [...around.querySelectorAll<HTMLInputElement>("input[data-field]:enabled")];
        const at = fields.findIndex((field) => field === event.target);
        if (at === -1) return;
        event.preventDefault();
        if (move === "jump") onJump?.();
        else if (move === "main") onMain?.();
        else if (move === "next" && at === fields.length - 1) onPastEnd?.();
        else fieldTo(move, fields, at)?.focus();
      };
      around?.addEventListener("keydown", listen);
      return () => around?.removeEventListener("keydown", listen);
    },
    [onPastEnd, onMain, onJump],
  );
}

function moveOf({ key, shiftKey, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): Move | null {
  if (ctrlKey || altKey || metaKey || isComposing) return null;
  switch (key) {
    case "Enter":
      return shiftKey ? "main" : "next";
    case "ArrowDown":
      return shiftKey ? "total" : "next";
    case "ArrowUp":
      return shiftKey ? null : "previous";
    case "/":
      return "jump";
    default:
      return null;
  }
}

function fieldTo(
  move: "next" | "previous" | "total",
  fields: readonly HTMLInputElement[],
  at: number,
): HTMLInputElement | undefined {
  switch (move) {
    case "next":
      return fields[at + 1];
    case "previous":
      return fields[at - 1];
    case "total":
      return fields.slice(at + 1).find((field) => "total" in field.dataset);
    default:
      return impossible(move);
  }
}

/** Goes to the field of that name on the screen; false when it is not there. */
export function focusField(field: string): boolean {
  const found = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  found?.focus();
  return found !== null;
}
