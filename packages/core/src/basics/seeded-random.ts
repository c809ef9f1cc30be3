import { assert } from "./assert.ts";

/** A source of chance as a port: the caller decides where it comes from. */
export interface RandomSource {
  /** A whole number from 0 up to and excluding `bound`, every one as likely. */
  below(bound: number): number;
}

const RANGE = 2 ** 32;

/**
 * Chance that can be repeated: the same seed gives the same numbers everywhere. For practice, simulation and
 * tests; never for keys, and never for a real drawing of lots.
 *
 * The generator is sfc32 (Chris Doty-Humphrey's Small Fast Counter), stirred twelve times after seeding.
 * @param seed a whole number; its lower 32 bits count
 */
export function seededRandom(seed: number): RandomSource {
  assert(Number.isSafeInteger(seed), "a seed is a whole number");
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, Math.trunc(seed / RANGE) | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let stir = 0; stir < 12; stir++) next();
  return {
    below(bound) {
      assert(Number.isInteger(bound) && bound >= 1 && bound <= RANGE, "a bound lies between 1 and 2^32");
      // Numbers beyond the last whole multiple would make the low outcomes likelier: draw again.
      const fair = RANGE - (RANGE % bound);
      let drawn = next();
      while (drawn >= fair) drawn = next();
      return drawn % bound;
    },
  };
}

/** One of the given things. @throws Error when there is none */
export function pick<T>(random: RandomSource, things: readonly T[]): T {
  const picked = things[random.below(things.length)];
  assert(picked !== undefined, "there is something to pick from");
  return picked;
}

/** The same things in another order (Fisher–Yates). */
export function shuffle<T>(random: RandomSource, things: readonly T[]): T[] {
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const [x, y] = [shuffled[last], shuffled[other]];
    if (x !== undefined && y !== undefined) [shuffled[last], shuffled[other]] = [y, x];
  }
  return shuffled;
}
