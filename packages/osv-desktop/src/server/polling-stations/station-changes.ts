import { compareByteOrder, impossible } from "@stemketen/core/basics";
import {
  type PollingStation,
  type StationKind,
  type StationNumber,
  stationTitle,
} from "@stemketen/core/election";
import type { StationChange } from "./stations.store.ts";

/** One field of a station as it was and as it became. */
export interface FieldChange {
  readonly field: keyof PollingStation;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** What became of a station since the list was imported, whatever happened in between. */
export type NetStationChange = { readonly reasons: readonly string[] } & (
  | { readonly kind: "added"; readonly station: PollingStation }
  | { readonly kind: "removed"; readonly station: PollingStation }
  | { readonly kind: "changed"; readonly station: PollingStation; readonly fields: readonly FieldChange[] }
);

const FIELDS = [
  "number",
  "name",
  "kind",
  "address",
  "postalCode",
  "locality",
  "eligibleVoters",
] as const satisfies readonly (keyof PollingStation)[];

/** The fields in which two stations differ, in the order of the form. */
export function changedFields(before: PollingStation, after: PollingStation): readonly FieldChange[] {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => {
    return { field, before: before[field], after: after[field] };
  });
}

/** One station through all of its changes. */
interface Story {
  readonly first: PollingStation | null;
  last: PollingStation | null;
  readonly reasons: string[];
}

/** Takes all changes together, station by station; what was undone again is left out. By number. */
export function netChanges(changes: readonly StationChange[]): readonly NetStationChange[] {
  const stories: Story[] = [];
  // A number that was freed may be taken by another station: the one that has it now is the one that goes on.
  const current = new Map<StationNumber, Story>();
  for (const { before, after, reason } of changes) {
    const known = before === null ? undefined : current.get(before.number);
    const story = known ?? { first: before, last: before, reasons: [] };
    if (known === undefined) stories.push(story);
    if (before !== null) current.delete(before.number);
    story.last = after;
    if (after !== null) current.set(after.number, story);
    if (reason !== null && !story.reasons.includes(reason)) story.reasons.push(reason);
  }
  return stories.flatMap(netChangeOf).toSorted((a, b) => a.station.number - b.station.number);
}

function netChangeOf({ first, last, reasons }: Story): readonly NetStationChange[] {
  if (first === null) return last === null ? [] : [{ kind: "added", station: last, reasons }];
  if (last === null) return [{ kind: "removed", station: first, reasons }];
  const fields = changedFields(first, last).filter(isChange);
  return fields.length === 0 ? [] : [{ kind: "changed", station: last, fields, reasons }];
}

/** A 110b has no room for the kind and the address: to fill them in is not to change the station. */
const NOT_IN_FILES: ReadonlySet<FieldChange["field"]> = new Set(["kind", "address", "locality"]);

function isChange({ field, before }: FieldChange): boolean {
  return before !== null || !NOT_IN_FILES.has(field);
}

const LABELS: Readonly<Record<FieldChange["field"], string>> = {
  number: "nummer",
  name: "naam",
  kind: "soort",
  address: "adres",
  postalCode: "postcode",
  locality: "plaats",
  eligibleVoters: "kiesgerechtigden",
};

/** The Dutch words for the kinds of stations. */
export const KIND_WORDS: Readonly<Record<StationKind, string>> = {
  fixed: "vaste locatie",
  special: "bijzonder",
  mobile: "mobiel",
};

/** What the proces-verbaal says of a change, in Dutch. */
export function describeStationChange(change: NetStationChange): string {
  const because =
    change.reasons.length === 0 ? "" : ` Reden: ${change.reasons.toSorted(compareByteOrder).join("; ")}.`;
  switch (change.kind) {
    case "added":
      return `${stationTitle(change.station)} is toegevoegd.${because}`;
    case "removed":
      return `${stationTitle(change.station)} is vervallen.${because}`;
    case "changed":
      return `${stationTitle(change.station)} is veranderd: ${change.fields.map(describeField).join(", ")}.${because}`;
    default:
      return impossible(change);
  }
}

function describeField({ field, before, after }: FieldChange): string {
  return `${LABELS[field]} was ${shown(field, before)} en is nu ${shown(field, after)}`;
}

function shown(field: FieldChange["field"], value: FieldChange["before"]): string {
  if (value === null) return "leeg";
  return field === "kind" ? (KIND_WORDS[value as StationKind] ?? String(value)) : String(value);
}
