import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RecordedLot } from "./lots.ts";
import { councilRules, recalculate } from "./recalculate.ts";

// Elections whose outcome is known from elsewhere; they stand outside this project.
const shared = process.env["STEMKETEN_SHARED"];
const folder = shared === undefined ? undefined : join(shared, "data", "vectors");

interface Vector {
  readonly id?: string;
  readonly municipality?: string;
  readonly seats: number;
  readonly lists: readonly {
    readonly number: number;
    readonly candidateVotes: readonly number[];
    readonly officialSeats?: number;
    readonly officialElectedByPreference?: number;
  }[];
  readonly deceased?: readonly { readonly list: number; readonly candidates: readonly number[] }[];
  readonly lotsDrawnInOrder?: readonly number[];
  readonly expectedSeats?: readonly number[];
  readonly unassigned?: number;
  readonly expectedLot?: {
    readonly kind: string;
    readonly options: readonly number[];
    readonly seatsAvailable: number;
  };
}

/** Calculates, and fills in the drawn lists where the calculation asks for a lot. */
function calculate(vector: Vector): ReturnType<typeof recalculate> {
  const lots: RecordedLot[] = [];
  for (;;) {
    const outcome = recalculate({
      seats: vector.seats,
      lists: vector.lists.map(({ number, candidateVotes }) => ({
        number,
        candidates: candidateVotes.map((votes, index) => ({ number: index + 1, votes })),
        deceased: vector.deceased?.find(({ list }) => list === number)?.candidates ?? [],
      })),
      rules: councilRules(vector.seats),
      lots,
    });
    const drawn = vector.lotsDrawnInOrder?.[lots.length];
    if (outcome.ok || outcome.error.kind !== "lot-missing" || drawn === undefined) return outcome;
    lots.push({ ...outcome.error.needed, drawn });
  }
}

function read(name: string): unknown {
  return folder === undefined || !existsSync(join(folder, name))
    ? null
    : JSON.parse(readFileSync(join(folder, name), "utf8"));
}

describe.skipIf(folder === undefined)("known elections (needs STEMKETEN_SHARED)", () => {
  it("edge cases: seats, or the lot that must be drawn", () => {
    const { vectors } = read("apportionment.json") as { readonly vectors: readonly Vector[] };
    for (const vector of vectors) {
      const outcome = calculate(vector);
      const said = outcome.ok
        ? { seats: [...outcome.value.seats.values()], unassigned: outcome.value.unassigned }
        : outcome.error.kind === "lot-unneeded"
          ? null
          : outcome.error.needed;
      expect({ id: vector.id, ...said }).toEqual(
        vector.expectedLot === undefined
          ? { id: vector.id, seats: vector.expectedSeats, unassigned: vector.unassigned }
          : { id: vector.id, list: null, ...vector.expectedLot },
      );
    }
    expect(vectors.length).toBeGreaterThan(20);
  });

  it("councils of 2022: seats and the number elected on preference votes; three need a lot among candidates", () => {
    const councils = read("gr2022.json") as readonly Vector[];
    const waiting: (string | undefined)[] = [];
    for (const council of councils) {
      const outcome = calculate(council);
      if (!outcome.ok) {
        expect(outcome.error).toMatchObject({ kind: "lot-missing", needed: { kind: "candidate" } });
        waiting.push(council.municipality);
        continue;
      }
      const { seats, elected } = outcome.value;
      const said = council.lists.map(({ number }) => [
        seats.get(number),
        elected.filter(({ list, by }) => list === number && by === "preference").length,
      ]);
      expect([council.municipality, said]).toEqual([
        council.municipality,
        council.lists.map(({ officialSeats, officialElectedByPreference }) => [
          officialSeats,
          officialElectedByPreference,
        ]),
      ]);
    }
    expect([councils.length, waiting.length]).toEqual([62, 3]);
  });
});
