import type { FieldValue, Instant, PollingStation } from "@stemketen/core/election";
import { describeFinding } from "@stemketen/core/validation";
import type { FindingOnSheet, Inspection } from "../data-entry/inspection.ts";
import type { StationSlip } from "../documents/index.ts";
import { dutchNumber } from "../documents/paper/dutch-numbers.ts";
import type { CountedElection } from "../election-setup/election.store.ts";
import { boxLabel } from "./box-label.ts";

/** What a slip is made from. */
export interface SlipSource {
  readonly counted: Pick<CountedElection, "election" | "municipality">;
  readonly station: PollingStation;
  readonly inspection: Pick<Inspection, "view" | "findings">;
  readonly madeAt: Instant;
  readonly practice: boolean;
}

/**
 * The slip that goes with a paper to whoever looks things up on it: every difference between the two entries, or
 * every error and warning with what was typed. Null when there is nothing to look up.
 */
export function stationSlipOf({
  counted,
  station,
  inspection,
  madeAt,
  practice,
}: SlipSource): StationSlip | null {
  const reason = reasonOf(inspection);
  if (reason === null) return null;
  const { election, municipality } = counted;
  return { kind: "station-slip", election, municipality, station, reason, madeAt, practice };
}

function reasonOf({ view, findings }: SlipSource["inspection"]): StationSlip["reason"] | null {
  if (view.kind === "differences") {
    const differences = view.rows.map(({ field, first, second }) => {
      return { label: boxLabel(field), first: asTyped(first), second: asTyped(second) };
    });
    return { kind: "differences", differences };
  }
  return findings.length === 0 ? null : { kind: "findings", findings: findings.map(onSlip) };
}

type FindingOnSlip = Extract<StationSlip["reason"], { readonly kind: "findings" }>["findings"][number];

function onSlip({ finding, boxes }: FindingOnSheet): FindingOnSlip {
  const { code, severity } = finding;
  const text = describeFinding(finding, "reader", "nl");
  return {
    code,
    severity,
    text,
    fields: boxes.map(({ field, value }) => ({ label: boxLabel(field), typed: asTyped(value) })),
  };
}

function asTyped(value: FieldValue): string {
  if (typeof value === "boolean") return value ? "aangekruist" : "leeg";
  return dutchNumber(value);
}
