import { compareFractions, fraction } from "../basics/index.ts";
import { type Row, sumOf } from "./municipality.ts";

/** A row is off when it has or should have this many votes … */
const MIN_VOTES = 15;
/** … and when what stands there and what was to be expected are this many times apart. */
const MIN_FACTOR = 5;

/** Rows that were probably written or typed in the wrong place, in the order of the list. */
export type Misplacement =
  | { readonly kind: "exchanged"; readonly rows: readonly Row[] }
  /** The run stands one row too low when the empty row is its first, one too high when it is its last. */
  | { readonly kind: "shifted"; readonly rows: readonly Row[]; readonly empty: Row };

/** Votes on some rows together. */
interface Scale {
  readonly total: number;
  readonly elsewhere: number;
}

/** A list, or some of its rows, at one station. */
interface Rows extends Scale {
  readonly rows: readonly Row[];
}

/** A misplacement with what does not fit once it is undone (see misfit). */
interface Explanation {
  readonly misplacement: Misplacement;
  readonly misfit: number;
}

/** The explanation that leaves less; the first when they leave the same. */
function better(a: Explanation | null, b: Explanation | null): Explanation | null {
  return a === null || (b !== null && b.misfit < a.misfit) ? b : a;
}

/**
 * Looks for rows in the wrong place: an exchange or a shift that, undone, makes the list fit far better. A list on
 * which no row is off is never suspected, nor one that is different only because a candidate is popular here: then
 * the other rows still stand in proportion to one another.
 */
export function findMisplacement(rows: readonly Row[]): Misplacement | null {
  const list = together(rows);
  // All products below stay under 10 × total × elsewhere; beyond 2^53 they are not exact, and no polling station is
  // that large.
  const isComparable = list.elsewhere > 0 && Number.isSafeInteger(10 * list.total * list.elsewhere);
  if (!isComparable || !rows.some((row) => isOff(list, row))) return null;
  return better(findExchange(list), findShift(list))?.misplacement ?? null;
}

function together(rows: readonly Row[]): Rows {
  return {
    rows,
    total: sumOf(rows.map((row) => row.votes)),
    elsewhere: sumOf(rows.map((row) => row.elsewhere)),
  };
}

/**
 * How far the votes of a row are from what was to be expected of a place on the list, `total × place.elsewhere /
 * elsewhere`; both multiplied by `elsewhere`, so that nothing is divided.
 */
function misfit(scale: Scale, row: Row, place: Row): number {
  return Math.abs(row.votes * scale.elsewhere - place.elsewhere * scale.total);
}

/** How far a list is from what was to be expected. */
function misfitOf(list: Rows): number {
  return sumOf(list.rows.map((row) => misfit(list, row, row)));
}

/** Whether `more` is MIN_FACTOR times `less` or above. */
function isFarAbove(more: number, less: number): boolean {
  return more >= MIN_FACTOR * less;
}

function isOff(list: Rows, row: Row): boolean {
  const observed = row.votes * list.elsewhere;
  const expected = row.elsewhere * list.total;
  const isLarge = Math.max(observed, expected) >= MIN_VOTES * list.elsewhere;
  return isLarge && (isFarAbove(observed, expected) || isFarAbove(expected, observed));
}

/** Two rows that changed places: one has far too many votes, the other far too few. */
function findExchange(list: Rows): Explanation | null {
  const now = misfitOf(list);
  let best: Explanation | null = null;
  for (const high of list.rows.filter((row) => hasFarTooMany(list, row))) {
    for (const low of list.rows.filter((row) => isExchange(list, high, row))) {
      const rows = list.rows.filter((row) => row === high || row === low);
      const misfitAfter = now - gainOfExchange(list, high, low);
      best = better(best, { misplacement: { kind: "exchanged", rows }, misfit: misfitAfter });
    }
  }
  return best;
}

function hasFarTooMany(list: Rows, row: Row): boolean {
  return row.votes >= MIN_VOTES && isFarAbove(row.votes * list.elsewhere, row.elsewhere * list.total);
}

/** What becomes better when two rows change places. */
function gainOfExchange(scale: Scale, a: Row, b: Row): number {
  return misfit(scale, a, a) + misfit(scale, b, b) - misfit(scale, a, b) - misfit(scale, b, a);
}

/**
 * Whether `low` has far too few votes and exchanging takes away at least a third of all that does not fit. Here
 * expectations come from the other rows alone: a popular candidate takes votes from all of them alike.
 */
function isExchange(list: Rows, high: Row, low: Row): boolean {
  const others: Scale = {
    total: list.total - high.votes - low.votes,
    elsewhere: list.elsewhere - high.elsewhere - low.elsewhere,
  };
  if (!isFarAbove(low.elsewhere * others.total, low.votes * others.elsewhere)) return false;
  const before = sumOf(list.rows.map((row) => misfit(others, row, row)));
  const gain = gainOfExchange(others, high, low);
  return gain > 0 && 3 * gain >= before;
}

/**
 * A run of rows that stands one row too low or too high, with an empty row before or behind it. Moving it back
 * takes away at least a third of what does not fit, and explains a quarter more than a popular candidate would.
 */
function findShift(list: Rows): Explanation | null {
  const upsideDown = { ...list, rows: list.rows.toReversed() };
  const shift = better(
    findLowRun(list, (rows) => rows),
    findLowRun(upsideDown, (rows) => rows.toReversed()),
  );
  if (shift === null || 3 * shift.misfit > 2 * misfitOf(list)) return null;
  return isBetterThanPopularity(list, shift.misfit) ? shift : null;
}

/** The run one row too low, with its empty row in front, whose move back leaves the least misfit. */
function findLowRun(list: Rows, inOrder: (rows: readonly Row[]) => readonly Row[]): Explanation | null {
  const now = misfitOf(list);
  let best: Explanation | null = null;
  for (const [start, empty] of list.rows.entries()) {
    if (empty.votes !== 0) continue;
    let [left, place] = [now - misfit(list, empty, empty), empty];
    for (const [moved, row] of list.rows.slice(start + 1).entries()) {
      left += misfit(list, row, place) - misfit(list, row, row);
      place = row;
      // A single row beside an empty one is an exchange.
      if (moved === 0) continue;
      const misfitAfter = left + misfit(list, empty, row);
      if (best !== null && misfitAfter >= best.misfit) continue;
      const rows = inOrder(list.rows.slice(start, start + moved + 2));
      best = { misplacement: { kind: "shifted", rows, empty }, misfit: misfitAfter };
    }
  }
  return best;
}

/**
 * Whether a misfit is a quarter smaller than what stays when one candidate is popular here: then that row is
 * free, and the others keep their proportions.
 */
function isBetterThanPopularity(list: Rows, left: number): boolean {
  const popular = list.rows.filter((row) => row.votes * list.elsewhere > row.elsewhere * list.total);
  return popular.every((free) => {
    const others = together(list.rows.filter((row) => row !== free));
    const withoutShift = fraction(misfitOf(others), others.elsewhere);
    return compareFractions(fraction(5 * left, 4 * list.elsewhere), withoutShift) <= 0;
  });
}
