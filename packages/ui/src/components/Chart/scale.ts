/**
 * Marks of an axis from 0: round steps of 1, 2 or 5 times a power of ten, so many that the last mark is at
 * least `highest`.
 * @param highest the highest value to show, not negative
 * @param most the most marks there is room for, without the 0
 */
export function axisMarks(highest: number, most: number): readonly number[] {
  if (highest <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(highest / most));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => highest / size <= most) ?? highest;
  // Counts of things have no half marks.
  const whole = Math.max(1, step);
  const count = Math.ceil(highest / whole);
  return Array.from({ length: count + 1 }, (_, index) => index * whole);
}

/** Which labels fit side by side: every n-th of `count`, the first always. */
export function labelEvery(count: number, width: number, labelWidth: number): number {
  const fit = Math.max(1, Math.floor(width / labelWidth));
  return Math.max(1, Math.ceil(count / fit));
}

/** A place on the drawing, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The path of a line through points; a null is a gap. */
export function linePath(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return "";
      const start = index === 0 || points[index - 1] === null;
      return `${start ? "M" : "L"}${round(point.x)} ${round(point.y)}`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
