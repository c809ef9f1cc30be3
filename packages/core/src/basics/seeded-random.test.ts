import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pick, seededRandom, shuffle } from "./seeded-random.ts";

describe("chance that can be repeated", () => {
  it("gives the same numbers for the same seed, other numbers for another", () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.below(1_000_000));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(2 ** 40)).not.toEqual(draw(0));
  });

  it("stays below its bound and reaches every number about as often", () => {
    const random = seededRandom(7);
    const seen = Array.from({ length: 6 }, () => 0);
    for (let i = 0; i < 60_000; i++) {
      const drawn = random.below(6);
      seen[drawn] = (seen[drawn] ?? 0) + 1;
    }
    expect(seen.reduce((sum, times) => sum + times, 0)).toBe(60_000);
    for (const times of seen) expect(Math.abs(times - 10_000)).toBeLessThan(400);
  });

  it("refuses a bound outside 1 to 2^32 and a seed that is not whole", () => {
    const random = seededRandom(1);
    expect(random.below(1)).toBe(0);
    expect(random.below(2 ** 32)).toBeLessThan(2 ** 32);
    for (const bound of [0, -1, 1.5, 2 ** 32 + 1]) expect(() => random.below(bound)).toThrow("bound");
    expect(() => seededRandom(0.5)).toThrow("seed");
  });

  it("shuffles without losing or adding anything, and picks what is there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (things, seed) => {
        const shuffled = shuffle(seededRandom(seed), things);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(things.toSorted((a, b) => a - b));
        if (things.length > 0) expect(things).toContain(pick(seededRandom(seed), things));
      }),
    );
    expect(() => pick(seededRandom(1), [])).toThrow();
  });
});
