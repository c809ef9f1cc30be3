import { err, ok, type Result } from "../basics/index.ts";
import type { Count, FieldPath, StationNumber, VoteCounts } from "../election/index.ts";
import { numbersByField } from "./count-rows.ts";
import { reconcile } from "./reconcile.ts";
import type { AddingError } from "./tabulation-error.ts";
import type { UnitCounts } from "./totals.ts";

/** One number that a correction changed. null: the box was not there before, or is not there any more. */
export interface CorrectedField {
  readonly path: FieldPath;
  readonly original: Count | null;
  readonly corrected: Count | null;
}

/** The correction of one station as a corrigendum shows it (Na 14-1 version 2, Na 14-2 bijlage 1). */
export interface Corrigendum {
  readonly station: StationNumber;
  /** Counted for the first time in this session: every number is new. */
  readonly added: boolean;
  /** Only numbers that changed, in the order of the paper; empty when the same result came out again. */
  readonly fields: readonly CorrectedField[];
}

/** The results that hold after a later session. */
export interface CorrectedResults {
  /** Every station in its old place, with its corrected result where there is one; new stations come last. */
  readonly stations: readonly UnitCounts<StationNumber>[];
  readonly corrigenda: readonly Corrigendum[];
}

/** Every number that is not the same any more; of a whole municipality as well, for part 1 of Na 14-2. */
export function correctedFields(original: VoteCounts, corrected: VoteCounts): readonly CorrectedField[] {
  return reconcile(original, corrected).map(({ path, own, received }) => ({
    path,
    original: own,
    corrected: received,
  }));
}

/**
 * The results of a later session: the corrected result of a station where there is one, else the earlier one.
 * The earlier result is never altered. What the municipality looked into before stays on record when the form
 * of the correction does not ask for it.
 * @param previous the results that held until now
 * @param corrections the results of this session: complete results, not only their changes
 * @returns an error when a station stands twice in either
 */
export function applyCorrections(
  previous: readonly UnitCounts<StationNumber>[],
  corrections: readonly UnitCounts<StationNumber>[],
): Result<CorrectedResults, AddingError<StationNumber>> {
  const earlier = byStation(previous);
  if (!earlier.ok) return earlier;
  const later = byStation(corrections);
  if (!later.ok) return later;
  const corrected = (unit: StationNumber, counts: VoteCounts): UnitCounts<StationNumber> => ({
    unit,
    counts: {
      ...counts,
      investigations: counts.investigations ?? earlier.value.get(unit)?.investigations ?? null,
    },
  });
  const kept = previous.map((station) => {
    const counts = later.value.get(station.unit);
    return counts === undefined ? station : corrected(station.unit, counts);
  });
  const added = corrections.filter(({ unit }) => !earlier.value.has(unit));
  return ok({
    stations: [...kept, ...added],
    corrigenda: corrections.map(({ unit, counts }) => {
      const original = earlier.value.get(unit);
      return original === undefined
        ? { station: unit, added: true, fields: allNew(counts) }
        : { station: unit, added: false, fields: correctedFields(original, counts) };
    }),
  });
}

function byStation(
  units: readonly UnitCounts<StationNumber>[],
): Result<ReadonlyMap<StationNumber, VoteCounts>, AddingError<StationNumber>> {
  const counts = new Map<StationNumber, VoteCounts>();
  for (const unit of units) {
    if (counts.has(unit.unit)) return err({ kind: "duplicate-unit", unit: unit.unit });
    counts.set(unit.unit, unit.counts);
  }
  return ok(counts);
}

function allNew(counts: VoteCounts): readonly CorrectedField[] {
  return [...numbersByField(counts)].map(([path, corrected]) => ({ path, original: null, corrected }));
}
