import { compareFractions, type Fraction, fraction } from "../basics/index.ts";
import type { CandidateNumber } from "../election/index.ts";
import { sumOf } from "./municipality.ts";

/** A row is off when it has or should have this many votes … */
const MIN_VOTES = 15;
/** … and when what stands there and what was to be expected are this many times apart. */
const MIN_FACTOR = 5;

/** One candidate's row: the votes at a station, and in the rest of the municipality. */
export interface Row {
  readonly number: CandidateNumber;
  readonly votes: number;
  readonly elsewhere: number;
}

/** Rows that were probably written or typed in the wrong place, in the order of the list. */
export type Misplacement =
  | { readonly kind: "exchanged"; readonly rows: readonly Row[] }
  /** The run stands one row too low when the empty row is its first, one too high when it is its last. */
  | { readonly kind: "shifted"; readonly rows: readonly Row[]; readonly empty: Row };

/**
 * A list at one station. What was to be expected of a row is `total × row.elsewhere / elsewhere`; all comparisons
 * are multiplied out, so that nothing is divided.
 */
interface List {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly elsewhere: number;
}

/**
 * Looks for rows in the wrong place. A list on which no row is off is never suspected, nor one that is different
 * only because a candidate is popular here: then the other rows still stand in proportion to one another.
 */
export function findMisplacement(rows: readonly Row[]): Misplacement | null {
  const list: List = {
    rows,
    total: sumOf(rows.map((row) => row.votes)),
    elsewhere: sumOf(rows.map((row) => row.elsewhere)),
  };
  // All products below stay under this; beyond 2^53 they are not exact, and no polling station is that large.
  const largest = 10 * list.total * list.elsewhere;
  if (largest === 0 || !Number.isSafeInteger(largest)) return null;
  // Nearly every list stops here: the searches below take time.
  if (!rows.some((row) => isOff(list, row))) return null;
  return findShift(list) ?? findExchange(list);
}

/** Whether `more` is MIN_FACTOR times `less` or above. */
function isFarAbove(more: number, less: number): boolean {
  return more >= MIN_FACTOR * less;
}

/**
 * Two rows that changed places: one has far too many votes, the other far too few for what the rest of the list
 * got here, and exchanging them takes away at least a third of all that does not fit.
 */
function findExchange(list: List): Misplacement | null {
  let best: { readonly gain: Fraction; readonly rows: readonly Row[] } | null = null;
  for (const high of list.rows.filter((row) => hasFarTooMany(list, row))) {
    for (const low of list.rows) {
      const gain = gainOfExchange(list, high, low);
      if (gain === null || (best !== null && compareFractions(gain, best.gain) <= 0)) continue;
      best = { gain, rows: list.rows.filter((row) => row === high || row === low) };
    }
  }
  return best === null ? null : { kind: "exchanged", rows: best.rows };
}

function hasFarTooMany(list: List, row: Row): boolean {
  return row.votes >= MIN_VOTES && isFarAbove(row.votes * list.elsewhere, row.elsewhere * list.total);
}

/**
 * The part of the misfit that goes away when two rows change places, or null when that is less than a third.
 * Expectations come from the other rows of the list: a popular candidate takes votes from all of them alike.
 */
function gainOfExchange(list: List, high: Row, low: Row): Fraction | null {
  const total = list.total - high.votes - low.votes;
  const elsewhere = list.elsewhere - high.elsewhere - low.elsewhere;
  const misfit = (row: Row, place: Row): number => Math.abs(row.votes * elsewhere - place.elsewhere * total);
  if (!isFarAbove(low.elsewhere * total, low.votes * elsewhere)) return null;
  const before = sumOf(list.rows.map((row) => misfit(row, row)));
  const gain = misfit(high, high) + misfit(low, low) - misfit(high, low) - misfit(low, high);
  return gain > 0 && 3 * gain >= before ? fraction(gain, before) : null;
}

interface Shift {
  readonly empty: Row;
  readonly rows: readonly Row[];
  /** What does not fit once the run is back in its place, times the votes elsewhere. */
  readonly misfit: number;
}

/**
 * A run of rows that stands one row too low or too high, with an empty row before or behind it. Moving it back
 * takes away at least a third of what does not fit, and explains a quarter more than a popular candidate would.
 */
function findShift(list: List): Misplacement | null {
  const low = findLowShift(list);
  const high = findLowShift({ ...list, rows: list.rows.toReversed() });
  const best = low === null || (high !== null && high.misfit < low.misfit) ? high : low;
  if (best === null || !isBetterThanPopularity(list, best.misfit)) return null;
  return {
    kind: "shifted",
    rows: best === high ? best.rows.toReversed() : best.rows,
    empty: best.empty,
  };
}

/** The run one row too low whose move back leaves the least misfit: at least a third less than now. */
function findLowShift(list: List): Shift | null {
  const misfit = (row: Row, place: Row): number =>
    Math.abs(row.votes * list.elsewhere - place.elsewhere * list.total);
  const now = sumOf(list.rows.map((row) => misfit(row, row)));
  let best: Shift | null = null;
  for (const [start, empty] of list.rows.entries()) {
    if (empty.votes !== 0) continue;
    let [change, place, hasOff] = [-misfit(empty, empty), empty, isOff(list, empty)];
    for (const [end, row] of list.rows.entries()) {
      if (end <= start) continue;
      change += misfit(row, place) - misfit(row, row);
      hasOff ||= isOff(list, row);
      place = row;
      const left = now + change + misfit(empty, row);
      // A single row beside an empty one is an exchange, not a run.
      const isCandidate = end > start + 1 && hasOff && 3 * left <= 2 * now;
      if (!isCandidate || (best !== null && left >= best.misfit)) continue;
      best = { empty, rows: list.rows.slice(start, end + 1), misfit: left };
    }
  }
  return best;
}

function isOff(list: List, row: Row): boolean {
  const observed = row.votes * list.elsewhere;
  const expected = row.elsewhere * list.total;
  const isLarge = Math.max(observed, expected) >= MIN_VOTES * list.elsewhere;
  return isLarge && (isFarAbove(observed, expected) || isFarAbove(expected, observed));
}

/**
 * Whether a misfit is a quarter smaller than what stays when one candidate is popular here: then that row is
 * free, and the others keep their proportions.
 */
function isBetterThanPopularity(list: List, misfit: number): boolean {
  const popular = list.rows.filter((row) => row.votes * list.elsewhere > row.elsewhere * list.total);
  return popular.every((free) => {
    const total = list.total - free.votes;
    const elsewhere = list.elsewhere - free.elsewhere;
    const others = list.rows.filter((row) => row !== free);
    const left = sumOf(others.map((row) => Math.abs(row.votes * elsewhere - row.elsewhere * total)));
    return compareFractions(fraction(5 * misfit, 4 * list.elsewhere), fraction(left, elsewhere)) <= 0;
  });
}
