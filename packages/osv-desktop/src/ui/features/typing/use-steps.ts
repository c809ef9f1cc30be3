import { useState } from "react";
import { useLocation, useParams } from "wouter";
import { type FormStep, stepOfFinding } from "./form-steps.ts";
import { blanksIn, type FoundOnSheet, type TypedSheet } from "./typed-sheet.ts";

export interface Steps {
  readonly at: FormStep;
  /** The furthest step that was come to. */
  readonly reached: number;
  /** Steps that somebody left, or tried to: only there findings are shown. */
  readonly isLookedAt: (key: string) => boolean;
  readonly lookAt: (key: string) => void;
  readonly goTo: (key: string) => void;
}

/** Where in the form somebody is; the address names the step, so that a reload comes back to it. */
export function useSteps(
  steps: readonly FormStep[],
  {
    station,
    start,
    isReturned,
  }: { readonly station: number; readonly start: TypedSheet; readonly isReturned: boolean },
): Steps {
  const { step: named } = useParams<{ step?: string }>();
  const [, go] = useLocation();
  const [first] = useState(() => (isReturned ? 0 : furthestTyped(steps, start)));
  const place = steps.findIndex(({ key }) => key === named);
  const now = place === -1 ? first : place;
  const [furthest, setFurthest] = useState(isReturned ? steps.length - 1 : first);
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  if (now > furthest) setFurthest(now);
  const reached = Math.max(now, furthest);
  const at = steps[now] ?? { kind: "check", key: "controleren" };
  return {
    at,
    reached,
    isLookedAt: (key) => tried.has(key) || steps.findIndex((step) => step.key === key) < reached,
    lookAt: (key) => setTried((before) => new Set([...before, key])),
    goTo: (key) => go(`/invoer/${station}/${key}`),
  };
}

/** The last step in which something stands: there somebody goes on who comes back to an entry. */
function furthestTyped(steps: readonly FormStep[], { values }: TypedSheet): number {
  const last = steps.findLastIndex(
    (step) => step.kind === "paper" && step.fields.some(({ path }) => values[path] !== undefined),
  );
  return Math.max(0, last);
}

/** What is asked at a step, in the order of the codes: its own findings; at the last step all that are still open. */
export function findingsAt(
  steps: readonly FormStep[],
  at: FormStep,
  typed: TypedSheet,
): readonly FoundOnSheet[] {
  const own = findingsOf(steps, at, typed);
  if (at.kind === "paper") return own;
  return typed.findings.filter((found) => own.includes(found) || !typed.ticked.includes(found.fingerprint));
}

/**
 * The findings that belong to a step itself. While an error names a count that is still blank, that is the one thing
 * to look at: the warnings, which reckon with 0 there, wait until it is typed, or else for the last step.
 */
export function findingsOf(
  steps: readonly FormStep[],
  step: FormStep,
  { findings, values }: TypedSheet,
): readonly FoundOnSheet[] {
  const own = findings.filter(({ finding }) => stepOfFinding(steps, finding) === step.key);
  const errors = own.filter(({ finding }) => finding.severity === "error");
  const blanks = step.kind === "paper" ? blanksIn(step.fields, values) : [];
  const namesBlank = errors.some(({ finding }) => blanks.some(({ path }) => finding.fields.includes(path)));
  return namesBlank ? errors : own;
}

/** Those that were not compared with the paper yet. */
export function openFindings(
  findings: readonly FoundOnSheet[],
  { ticked }: Pick<TypedSheet, "ticked">,
): readonly FoundOnSheet[] {
  return findings.filter(({ fingerprint }) => !ticked.includes(fingerprint));
}
