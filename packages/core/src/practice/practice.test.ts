import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOfSheet } from "../election/index.ts";
import { validateSheet } from "../validation/index.ts";
import { councilSize } from "./council-size.ts";
import { distribute } from "./distribute.ts";
import { makePracticeTown } from "./town.ts";

describe("the practice town", () => {
  const town = makePracticeTown(1);

  it("is the same town for the same seed, another for another", () => {
    expect(makePracticeTown(1)).toEqual(town);
    expect([...makePracticeTown(2).papers.values()]).not.toEqual([...town.papers.values()]);
  });

  it("has forty stations with a paper each, nine lists and a lawful number of seats", () => {
    expect(town.stations).toHaveLength(40);
    expect([...town.papers.keys()]).toEqual(town.stations.map(({ number }) => number));
    expect(town.lists).toHaveLength(9);
    expect(town.seats).toBe(31);
    expect(town.election.subcategory).toBe("GR2");
  });

  it("has no errors on its papers but those that were put there", () => {
    const withErrors = [...town.papers]
      .filter(([, sheet]) => validateSheet(sheet).some(({ severity }) => severity === "error"))
      .map(([station]) => station);
    expect(withErrors.toSorted((a, b) => a - b)).toEqual(
      town.paperErrors.map(({ station }) => station).toSorted((a, b) => a - b),
    );
    expect(town.paperErrors).toHaveLength(4);
    for (const { station, field } of town.paperErrors) {
      const sheet = town.papers.get(station);
      expect(sheet && valuesOfSheet(sheet)[field]).toBeDefined();
    }
  });

  it("names no two people of a list alike", () => {
    for (const { candidates } of town.lists) {
      const names = candidates.map((c) => `${c.initials} ${c.firstName} ${c.namePrefix} ${c.lastName}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("grows to the size asked for", () => {
    const large = makePracticeTown(3, { stations: 300, lists: 20, candidates: 40 });
    expect(large.stations).toHaveLength(300);
    expect(new Set(large.stations.map(({ name }) => name)).size).toBe(300);
    expect(large.lists[0]?.candidates).toHaveLength(40);
  });
});

describe("dividing a number over weights", () => {
  it("loses nothing and follows the weights within one", () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.array(fc.nat(10_000), { minLength: 1 }).filter((weights) => weights.some((weight) => weight > 0)),
        (total, weights) => {
          const parts = distribute(total, weights);
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          parts.forEach((part, i) => {
            const exact = (total * (weights[i] ?? 0)) / sum;
            expect(Math.abs(part - exact)).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });
});

describe("Gemeentewet 8: the size of a council", () => {
  it.each([
    [0, 9],
    [3_000, 9],
    [3_001, 11],
    [20_000, 17],
    [20_001, 19],
    [100_000, 37],
    [200_000, 39],
    [200_001, 45],
  ])("%i inhabitants: %i seats", (inhabitants, seats) => {
    expect(councilSize(inhabitants)).toBe(seats);
  });
});
