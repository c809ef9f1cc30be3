import type { Message } from "../message.ts";

/** What was checked; one line of the report each. */
export type CheckId =
  | "manifest"
  | "signatures"
  | "audit"
  | "readable"
  | "one-of-each"
  | "same-election"
  | "sums-within"
  | "sums-of-units"
  | "admitted-voters"
  | "total-count"
  | "lists"
  | "stations"
  | "table"
  | "tidy-table"
  | "published-votes"
  | "rules"
  | "lots"
  | "seats"
  | "elected"
  | "ranking"
  | "result";

/** What is wrong with a file. */
export type ProblemKind =
  | "changed"
  | "missing"
  | "added"
  | "swapped"
  | "signature"
  | "audit"
  | "unreadable"
  /** Numbers do not add up. */
  | "sum"
  /** Two files that should say the same do not. */
  | "different"
  /** Seats, elected people, lots or thresholds are not what votes and law give. */
  | "seats";

/** One thing that is wrong, and in which file; paths are relative to the folder, with forward slashes. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly path: string;
  /** The file it was compared with. */
  readonly other?: string;
  readonly detail: Message;
}

/** One check with its outcome. A remark is worth knowing and no mistake; unchecked says what was lacking. */
export interface Check {
  readonly id: CheckId;
  /** Null when it is about a file that is not there. */
  readonly file: string | null;
  readonly status: "right" | "wrong" | "remark" | "unchecked";
  readonly detail: Message;
  readonly problems: readonly Problem[];
}

/** Everything that was checked in a folder. */
export interface VerificationReport {
  /** No check is wrong. What could not be checked does not count. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
  readonly problems: readonly Problem[];
}

/** Problems named in the line of a check; the report keeps more of them, but not endlessly many. */
const NAMED_PROBLEMS = 3;
const KEPT_PROBLEMS = 100;

/** A check that is right when it met no problems; `right` says what was established. */
export function concludeCheck(
  id: CheckId,
  file: string,
  problems: readonly Problem[],
  right: Message,
): Check {
  if (problems.length === 0) return { id, file, status: "right", detail: right, problems };
  const named = problems.slice(0, NAMED_PROBLEMS).map((problem) => problem.detail);
  const more = problems.length - named.length;
  const detail = {
    nl: [...named.map(({ nl }) => nl), ...(more > 0 ? [`en nog ${more}`] : [])].join("; "),
    en: [...named.map(({ en }) => en), ...(more > 0 ? [`and ${more} more`] : [])].join("; "),
  };
  return { id, file, status: "wrong", detail, problems: problems.slice(0, KEPT_PROBLEMS) };
}

/** Something that is worth knowing but no mistake. */
export function remark(id: CheckId, file: string, detail: Message): Check {
  return { id, file, status: "remark", detail, problems: [] };
}

/** Something that could not be checked, and why. */
export function unchecked(id: CheckId, file: string | null, detail: Message): Check {
  return { id, file, status: "unchecked", detail, problems: [] };
}

/** Puts checks together. */
export function reportOf(checks: readonly Check[]): VerificationReport {
  const problems = checks.flatMap((check) => check.problems);
  return { ok: checks.every((check) => check.status !== "wrong"), checks, problems };
}
