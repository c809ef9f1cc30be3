import type { FieldPath, SheetField, Finding as SheetFinding } from "@stemketen/core/election";
import { describeFinding } from "@stemketen/core/validation";
import { Finding, useLanguage } from "@stemketen/ui";
import type { ReactNode } from "react";
import { boxWords } from "../../app/box-words.ts";
import { useLists } from "../../app/use-election.ts";
import { goToBox } from "./go-to-box.ts";

interface FindingOnSheetProps {
  readonly finding: SheetFinding;
  /** The boxes of the form by their path. */
  readonly boxes: ReadonlyMap<FieldPath, SheetField>;
  /** What the coordinator does with it. */
  readonly advice: string;
  readonly children: ReactNode;
}

/** A finding in words, its boxes as links to the figures below. */
export function FindingOnSheet({ finding, boxes, advice, children }: FindingOnSheetProps) {
  const language = useLanguage();
  const lists = useLists();
  const fields = finding.fields.flatMap((path) => {
    const box = boxes.get(path);
    if (box === undefined) return [];
    const { place, name } = boxWords(box, lists, language);
    return [{ field: path, letter: place === "" ? name : place }];
  });
  return (
    <Finding
      severity={finding.severity}
      code={finding.code}
      title={describeFinding(finding, "reader", language)}
      advice={advice}
      fields={fields}
      onGoTo={goToBox}
    >
      {children}
    </Finding>
  );
}
