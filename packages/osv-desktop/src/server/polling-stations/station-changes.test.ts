import { instant, type PollingStation, stationNumber } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { describeStationChange, netChanges } from "./station-changes.ts";
import type { StationChange } from "./stations.store.ts";

const HALL: PollingStation = {
  number: stationNumber(4),
  name: "Dorpshuis",
  kind: "fixed",
  address: null,
  postalCode: "1234 AB",
  locality: "Lindewaard",
  eligibleVoters: 900,
};

const change = (
  before: PollingStation | null,
  after: PollingStation | null,
  reason: string | null = null,
): StationChange => ({ before, after, reason, by: "N. Postma", at: instant("2026-03-18T10:00:00.000Z") });

describe("the changes since the import", () => {
  it("are taken together, station by station, with every reason once", () => {
    const renamed = { ...HALL, name: "School" };
    const moved = { ...renamed, number: stationNumber(9) };
    const [net, ...more] = netChanges([change(HALL, renamed, "Lekkage"), change(renamed, moved, "Lekkage")]);
    expect(more).toEqual([]);
    expect(net).toEqual({
      kind: "changed",
      station: moved,
      reasons: ["Lekkage"],
      fields: [
        { field: "number", before: 4, after: 9 },
        { field: "name", before: "Dorpshuis", after: "School" },
      ],
    });
  });

  it("leave out what was undone, and what was added and removed again", () => {
    const renamed = { ...HALL, name: "School" };
    const added = { ...HALL, number: stationNumber(30) };
    expect(
      netChanges([change(HALL, renamed), change(null, added), change(renamed, HALL), change(added, null)]),
    ).toEqual([]);
  });

  it("leave out what is only filled in because the file had no room for it", () => {
    const bare = { ...HALL, kind: null, locality: null };
    expect(netChanges([change(bare, { ...HALL, address: "Dorpsstraat 1" })])).toEqual([]);
    expect(netChanges([change(HALL, bare)])).toHaveLength(1);
  });

  it("tell a number that was freed and taken by another station apart", () => {
    const moved = { ...HALL, number: stationNumber(5) };
    const other = { ...HALL, name: "Bus" };
    expect(
      netChanges([change(HALL, moved), change(null, other)]).map(({ kind, station }) => [kind, station]),
    ).toEqual([
      ["added", other],
      ["changed", moved],
    ]);
  });

  it("are told in words for the proces-verbaal", () => {
    const texts = netChanges([
      change(HALL, { ...HALL, kind: "mobile", postalCode: null }, "Gaat rondrijden"),
      change(null, { ...HALL, number: stationNumber(8), name: "Station" }),
      change({ ...HALL, number: stationNumber(2), name: "Molen" }, null),
    ]).map(describeStationChange);
    expect(texts).toEqual([
      "Stembureau Molen (postcode: 1234 AB) is vervallen.",
      "Stembureau Dorpshuis is veranderd: soort was vaste locatie en is nu mobiel, postcode was 1234 AB en is nu leeg. Reden: Gaat rondrijden.",
      "Stembureau Station (postcode: 1234 AB) is toegevoegd.",
    ]);
  });
});
