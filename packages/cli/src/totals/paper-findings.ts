import {
  type FieldPath,
  type Finding,
  type ListNumber,
  type Severity,
  type SheetKind,
  sheetOfCounts,
  type VoteCounts,
} from "@stemketen/core/election";
import { describeFinding, validateSheet } from "@stemketen/core/validation";
import type { Message } from "../message.ts";

/** Something to look up on paper. */
export interface CountFinding {
  /** "F.201", "W.201": as in the registry of rules. */
  readonly code: string;
  readonly severity: Severity;
  readonly fields: readonly FieldPath[];
  readonly list: ListNumber | null;
  readonly message: Message;
}

/** Errors that say in other words that a sum of the file is wrong: its differences name those already. */
const SAID_BY_DIFFERENCES: ReadonlySet<string> = new Set(["F.202", "F.204", "F.401", "F.402"]);

/**
 * What the rules for the paper say of counts that were published. The questions on the form are left out: a
 * count does not publish their answers.
 * @param kind "cso-next" for a station, of any way of counting; "csb-entry" for a total, where I and J add up apart
 */
export function findingsOfCounts(
  counts: VoteCounts,
  kind: Extract<SheetKind, "cso-next" | "csb-entry">,
): readonly CountFinding[] {
  const version = counts.explanations === null ? "2026" : "2022";
  const sheet = sheetOfCounts(counts, { kind, version, voterCards: counts.admitted.voterCards !== null });
  return validateSheet(sheet)
    .filter(({ code }) => !SAID_BY_DIFFERENCES.has(code))
    .map(inWords);
}

/** A finding with what it says to someone who reads the count, not to one who enters it. */
export function inWords(finding: Finding): CountFinding {
  const { code, severity, fields, list } = finding;
  const message = {
    nl: describeFinding(finding, "reader", "nl"),
    en: describeFinding(finding, "reader", "en"),
  };
  return { code, severity, fields, list, message };
}
