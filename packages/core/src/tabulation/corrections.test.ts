import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Investigations, VoteCounts } from "../election/index.ts";
import { applyCorrections, correctedFields } from "./corrections.ts";
import { anyResults, listVotes, STATION, unit } from "./counts.fixtures.ts";
import { addUp } from "./totals.ts";

const RECOUNTED: VoteCounts = {
  ...STATION,
  lists: [listVotes(1, 38, [1, 23], [2, 15]), listVotes(4, 22, [1, 14], [3, 8])],
};
const LOOKED_AT: Investigations = {
  method: "CSO",
  admittedRedetermined: true,
  otherReason: false,
  partlyRecounted: false,
};

describe("a later session", () => {
  it("takes the corrected result where there is one, else the earlier one, in the old order", () => {
    const result = applyCorrections([unit(5), unit(2), unit(9)], [unit(9, RECOUNTED), unit(5, RECOUNTED)]);
    expect(result).toMatchObject({
      ok: true,
      value: { stations: [unit(5, RECOUNTED), unit(2), unit(9, RECOUNTED)] },
    });
  });

  it("Na 14-2: a corrigendum shows original and corrected, only what changed", () => {
    const result = applyCorrections([unit(1), unit(2)], [unit(2, RECOUNTED)]);
    expect(result.ok && result.value.corrigenda).toEqual([
      {
        station: 2,
        added: false,
        fields: [
          { path: "list.1.total", original: 40, corrected: 38 },
          { path: "list.1.candidate.1", original: 25, corrected: 23 },
          { path: "list.4.total", original: 20, corrected: 22 },
          { path: "list.4.candidate.1", original: 12, corrected: 14 },
        ],
      },
    ]);
  });

  it("the same result again is a corrigendum without changes", () => {
    const result = applyCorrections([unit(1)], [unit(1)]);
    expect(result.ok && result.value.corrigenda).toEqual([{ station: 1, added: false, fields: [] }]);
  });

  it("a station counted for the first time comes last, and all its numbers are new", () => {
    const result = applyCorrections([unit(7)], [unit(3)]);
    expect(result).toMatchObject({ ok: true, value: { stations: [{ unit: 7 }, { unit: 3 }] } });
    const corrigendum = result.ok ? result.value.corrigenda[0] : undefined;
    expect(corrigendum).toMatchObject({ station: 3, added: true });
    expect(corrigendum?.fields).toHaveLength(15);
    expect(corrigendum?.fields[0]).toEqual({ path: "eligibleVoters", original: null, corrected: 100 });
  });

  it("what was looked into before stays on record unless the correction says otherwise", () => {
    const before = [unit(1, { ...STATION, investigations: LOOKED_AT })];
    const investigations = (correction: VoteCounts) => {
      const result = applyCorrections(before, [unit(1, correction)]);
      return result.ok ? result.value.stations[0]?.counts.investigations : undefined;
    };
    expect(investigations(RECOUNTED)).toEqual(LOOKED_AT);
    const again = { ...LOOKED_AT, partlyRecounted: true };
    expect(investigations({ ...RECOUNTED, investigations: again })).toEqual(again);
    const added = applyCorrections([], [unit(1)]);
    expect(added.ok && added.value.stations[0]?.counts.investigations).toBeNull();
  });

  it("refuses a station that stands twice, before or now", () => {
    const error = { ok: false, error: { kind: "duplicate-unit", unit: 4 } };
    expect(applyCorrections([unit(4), unit(4)], [])).toEqual(error);
    expect(applyCorrections([unit(1)], [unit(4), unit(4)])).toEqual(error);
  });

  it("the totals change by exactly what the corrigenda say", () => {
    fc.assert(
      fc.property(anyResults, fc.nat(), ({ units, lists }, pick) => {
        const index = pick % units.length;
        const corrections = units.slice(0, index + 1).map((station, at) => ({
          unit: station.unit,
          counts: units[(at + 1) % units.length]?.counts ?? station.counts,
        }));
        const result = applyCorrections(units, corrections);
        const before = addUp(units, lists);
        const after = addUp(result.ok ? result.value.stations : [], lists);
        if (!result.ok || !before.ok || !after.ok) throw new Error("these can be added up");
        const change = new Map<string, number>();
        for (const { path, original, corrected } of result.value.corrigenda.flatMap(({ fields }) => fields)) {
          change.set(path, (change.get(path) ?? 0) + (corrected ?? 0) - (original ?? 0));
        }
        const changed = correctedFields(before.value.counts, after.value.counts);
        expect(
          new Map(changed.map(({ path, original, corrected }) => [path, (corrected ?? 0) - (original ?? 0)])),
        ).toEqual(new Map([...change].filter(([, by]) => by !== 0)));
      }),
    );
  });
});
