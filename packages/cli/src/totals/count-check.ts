import { err, ok, type Result } from "@stemketen/core/basics";
import {
  type Count,
  FIELD,
  type FieldPath,
  type ListNumber,
  type StationNumber,
  type VoteCounts,
} from "@stemketen/core/election";
import { type CountDocument, type Position, type ReportingUnit, voteCountsOf } from "@stemketen/core/eml";
import {
  type AddingError,
  addUp,
  countedNumbers,
  reconcile,
  reconcileWithin,
  startTotals,
  type Totals,
  type Unit,
} from "@stemketen/core/tabulation";
import { compareStations } from "@stemketen/core/validation";
import { type CountFinding, findingsOfCounts, inWords } from "./paper-findings.ts";
import { startSameRows } from "./same-rows.ts";
import { startSharingRows } from "./shared-rows.ts";
import { startUnitNames } from "./unit-names.ts";

/** Where something stands in a count: a unit, or null for the total, and its place in the file where known. */
interface Place {
  readonly station: Unit | null;
  readonly position: Position | null;
}

/** A number in the file that is not the sum of its parts. */
export interface FileDifference extends Place {
  readonly path: FieldPath;
  /** null: the file does not have this number. */
  readonly file: Count | null;
  readonly computed: number | null;
}

/** Something to look up on the paper of a unit, or of the whole count. */
export type PlacedFinding = CountFinding & Place;

/** A count that was added up again. */
export interface CheckedCount {
  readonly document: CountDocument;
  readonly totals: Totals<Unit>;
  readonly differences: readonly FileDifference[];
  /** In the order of the file, the total first. */
  readonly findings: readonly PlacedFinding[];
}

/** Why a count cannot be added up. */
export type CountCheckError =
  | AddingError<Unit>
  /** Totals over several kieskringen know their candidates by short code: there is nothing to add by number. */
  | { readonly kind: "no-candidate-number"; readonly unit: string | null; readonly list: ListNumber };

/** Adds up a count while it is read. */
export interface CountCheck {
  /** Takes the next unit of the file. */
  readonly take: (unit: ReportingUnit) => void;
  /** Compares the sums with the totals of the file, once it has been read to the end. */
  readonly finish: (document: CountDocument) => Result<CheckedCount, CountCheckError>;
}

const TOTAL: Place = { station: null, position: null };

/** Starts to add up the units of a count, to compare them with its totals, and to look at each of them. */
export function startCountCheck(): CountCheck {
  const running = startTotals<Unit>(null);
  const rows = startSameRows();
  const nameOf = startUnitNames();
  const withSharedRows = startSharingRows();
  const places = new Map<Unit, Place>();
  const stations: { readonly number: StationNumber; readonly counts: VoteCounts }[] = [];
  const differences: FileDifference[] = [];
  const findings: PlacedFinding[] = [];
  let error: CountCheckError | null = null;
  const add = (station: Unit, counts: VoteCounts, place: Place): void => {
    error = running.add(station, rows.fill(counts));
    if (error !== null) return;
    places.set(station, place);
    if (typeof station === "number") stations.push({ number: station, counts: withSharedRows(counts) });
    const kind = typeof station === "number" ? "cso-next" : "csb-entry";
    for (const { path, stated, computed } of reconcileWithin(counts)) {
      differences.push({ ...place, path, file: stated, computed });
    }
    findings.push(...findingsOfCounts(counts, kind).map((finding) => ({ ...place, ...finding })));
  };
  return {
    take({ id, group, investigations, position }) {
      error ??= lackOfNumber(id, group.lists);
      if (error !== null) return;
      const station = nameOf(id);
      add(station, voteCountsOf(group, investigations), { station, position });
    },
    finish(document) {
      error ??= lackOfNumber(null, document.total.lists);
      if (error !== null) return err(error);
      const total = voteCountsOf(document.total);
      const sum = places.size === 0 ? addUp<Unit>([], total.lists.map(countedNumbers)) : running.finish();
      if (!sum.ok) return sum;
      const totals = { ...sum.value, counts: rows.drop(sum.value.counts) };
      const compared = compareStations(stations).map((finding) => ({
        ...(places.get(finding.station) ?? TOTAL),
        ...inWords(finding),
      }));
      return ok({
        document,
        totals,
        differences: [...differencesOfTotal(totals.counts, total), ...differences],
        findings: [...findingsOfTotal(totals.counts, total), ...inOrder([...findings, ...compared], places)],
      });
    },
  };
}

/** The first list with a candidate that has no number. */
function lackOfNumber(
  unit: string | null,
  lists: ReportingUnit["group"]["lists"],
): Extract<CountCheckError, { kind: "no-candidate-number" }> | null {
  const lacking = lists.find(({ candidates }) => candidates.some(({ number }) => number === null));
  return lacking === undefined ? null : { kind: "no-candidate-number", unit, list: lacking.number };
}

/**
 * Where the total of the file is not the sum. A row that one side leaves out counts as 0. Z is left alone where
 * no unit says it: then there is nothing to add up (see findingsOfTotal).
 */
function differencesOfTotal(sum: VoteCounts, total: VoteCounts): readonly FileDifference[] {
  return reconcile(sum, total)
    .filter(({ own, received }) => (own ?? 0) !== (received ?? 0))
    .filter(({ path }) => !(path === FIELD.eligibleVoters && sum.eligibleVoters === 0))
    .map(({ path, own, received }) => ({ ...TOTAL, path, file: received, computed: own }));
}

/** What only the total can show: its form asks for Z, and all else is found at the units. */
function findingsOfTotal(sum: VoteCounts, total: VoteCounts): readonly PlacedFinding[] {
  const unstated: CountFinding = {
    code: "Z",
    severity: "warning",
    fields: [FIELD.eligibleVoters],
    list: null,
    message: {
      nl: "Geen enkel onderdeel van de telling noemt het aantal kiesgerechtigden (Z). Dat totaal is dus niet na te rekenen.",
      en: "No part of the count says its number of eligible voters (Z), so that total cannot be checked.",
    },
  };
  const isUnstated = sum.eligibleVoters === 0 && total.eligibleVoters > 0;
  const ofZ = findingsOfCounts(total, "csb-entry").filter(({ code }) => code === "W.205" || code === "W.206");
  return [...(isUnstated ? [unstated] : []), ...ofZ].map((finding) => ({ ...TOTAL, ...finding }));
}

/** Findings in the order in which the units stand in the file. */
function inOrder(
  findings: readonly PlacedFinding[],
  places: ReadonlyMap<Unit, Place>,
): readonly PlacedFinding[] {
  const order = new Map([...places.keys()].map((unit, index) => [unit, index]));
  const placeOf = ({ station }: PlacedFinding): number =>
    station === null ? -1 : (order.get(station) ?? -1);
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b));
}
