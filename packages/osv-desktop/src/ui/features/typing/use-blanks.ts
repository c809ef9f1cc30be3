import type { FieldPath, SheetField } from "@stemketen/core/election";
import { focusField } from "@stemketen/ui";
import { useState } from "react";
import { CONFIRM_BLANKS } from "./BlanksToConfirm.tsx";
import { blanksIn, type TypedSheet } from "./typed-sheet.ts";

interface Blanks {
  readonly blanks: readonly SheetField[];
  readonly paths: readonly FieldPath[];
  readonly isConfirmed: boolean;
  readonly isAsked: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
  /** Whether nothing is blank, or all of it was confirmed; else the question gets the focus. */
  readonly mayGoOn: () => boolean;
}

/** The counts that are still blank, and whether somebody confirmed that they are so on the paper. */
export function useBlanks(fields: readonly SheetField[], { values }: Pick<TypedSheet, "values">): Blanks {
  const blanks = blanksIn(fields, values);
  const paths = blanks.map(({ path }) => path);
  const names = paths.join(" ");
  // Confirmed were these boxes: with others blank, it is a new question.
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const isConfirmed = confirmed === names;
  return {
    blanks,
    paths,
    isConfirmed,
    isAsked,
    onConfirm: (isTicked) => setConfirmed(isTicked ? names : null),
    mayGoOn: () => {
      if (paths.length === 0 || isConfirmed) return true;
      setAsked(true);
      focusField(CONFIRM_BLANKS);
      return false;
    },
  };
}
