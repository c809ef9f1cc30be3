import type { Brand } from "../basics/index.ts";
import type { CandidateNumber, ListNumber } from "./identifiers.ts";

/** Names one box of the paper, "admitted.pollCards" or "list.3.candidate.7"; see result-sheet.ts. */
export type FieldPath = Brand<string, "FieldPath">;

/** An error contradicts the form; a warning is unusual. Neither ever blocks saving: the paper leads. */
export type Severity = "error" | "warning";

/** Something to check on the paper of one result sheet. */
export interface Finding {
  /** "F.201"; the registry of rules says what it means. */
  readonly code: string;
  readonly severity: Severity;
  /** The boxes it is about, in the order of the form. */
  readonly fields: readonly FieldPath[];
  readonly list: ListNumber | null;
  readonly candidate: CandidateNumber | null;
  /** The numbers its text mentions, by name, so that a screen can say them. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** The same finding on the same boxes: what a tick, an explanation or an acceptance belongs to. */
export function findingKey(finding: Pick<Finding, "code" | "list">): string {
  return finding.list === null ? finding.code : `${finding.code}/${finding.list}`;
}
