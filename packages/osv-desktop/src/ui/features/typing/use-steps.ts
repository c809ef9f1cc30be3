import { useState } from "react";
import { useLocation, useParams } from "wouter";
import { type FormStep, stepOfFinding } from "./form-steps.ts";
import type { FoundOnSheet, TypedSheet } from "./typed-sheet.ts";

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

/** The findings that belong to a step, in the order of their codes; to the last step all that are still open. */
export function findingsAt(
  steps: readonly FormStep[],
  at: FormStep,
  { findings, ticked }: TypedSheet,
): readonly FoundOnSheet[] {
  return findings.filter(({ finding, fingerprint }) => {
    const key = stepOfFinding(steps, finding);
    return key === at.key || (at.kind === "check" && !ticked.includes(fingerprint));
  });
}

/** Those that were not compared with the paper yet. */
export function openFindings(
  findings: readonly FoundOnSheet[],
  { ticked }: Pick<TypedSheet, "ticked">,
): readonly FoundOnSheet[] {
  return findings.filter(({ fingerprint }) => !ticked.includes(fingerprint));
}
