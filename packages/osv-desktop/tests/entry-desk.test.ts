import type { StationNumber } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { A, B, paperOf, typePaper, VOTES } from "./election-night.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { eventsIn, letMinutesPass, type Screen, TOWN } from "./tabulator-at-work.ts";
import { exchangeable, withExchange } from "./typed-papers.ts";

const { tabulator, coordinator, anna, bram } = tabulatorForEach({
  people: ["coordinator", "anna", "bram"],
  count: "open",
});

const type = async (screen: Screen, station: StationNumber, command: object, version: number | null = null) =>
  (await screen.mutate("entry.type", { station, version, command })).data;
const save = (votes: number, step: boolean) => {
  return { kind: "save", draft: { values: { [VOTES]: votes }, ticked: [] }, step };
};
const rowOf = async (station: StationNumber) =>
  (await coordinator.query("entry.overview")).data.find(
    (row: { readonly station: number }) => row.station === station,
  );
const keysAt = async (station: StationNumber): Promise<readonly string[]> =>
  (await coordinator.query("entry.inspect", { station })).data.view.warnings.map(
    ({ code }: { readonly code: string }) => code,
  );

describe("a draft", () => {
  it("that a screen saves by itself is kept, and only steps stand in the log", async () => {
    await type(anna, A, { kind: "claim" });
    for (const votes of [1, 12, 123]) expect((await type(anna, A, save(votes, false))).ok).toBe(true);
    expect(eventsIn(tabulator)).not.toContain("entry.saved");
    expect((await anna.query("entry.open", { station: A })).data.value.draft.values).toEqual({
      [VOTES]: 123,
    });
    await type(anna, A, save(1234, true));
    expect(eventsIn(tabulator).filter((event) => event === "entry.saved")).toHaveLength(1);
  });

  it("is not overwritten by the same sheet in an older tab, and that tab is told", async () => {
    const claimed = await type(anna, A, { kind: "claim" });
    const older = claimed.value.version;
    const saved = await type(anna, A, save(500, false), older);
    expect(saved).toMatchObject({ ok: true, value: { version: older + 1, name: expect.any(String) } });
    expect(await type(anna, A, save(4, false), older)).toEqual({
      ok: false,
      error: { kind: "stale", version: older + 1 },
    });
    expect((await anna.query("entry.open", { station: A })).data.value.draft.values).toEqual({
      [VOTES]: 500,
    });
    expect((await type(anna, A, save(501, false), older + 1)).ok).toBe(true);
  });

  it("of one typist is not for another at the same station: the other hears who is typing", async () => {
    expect((await type(anna, A, { kind: "claim" })).ok).toBe(true);
    expect(await type(bram, A, { kind: "claim" })).toMatchObject({
      ok: false,
      error: { kind: "claimed-by-other", typist: { name: "anna de Vries" } },
    });
    expect((await type(bram, A, save(9, false))).error.kind).toBe("claimed-by-other");
    expect((await bram.query("entry.open", { station: A })).data.value).toMatchObject({
      kind: "busy",
      typist: { name: "anna de Vries" },
    });
  });
});

describe("the home of a typist", () => {
  it("has what is to be done, one's own work, and nothing of results", async () => {
    await typePaper(anna, A);
    await type(anna, B, { kind: "claim" });
    letMinutesPass(tabulator, 2);
    await type(anna, B, save(77_777, false));
    const own = (await anna.query("entry.home")).data;
    expect(own.own).toEqual([
      { station: B, name: expect.any(String), side: "first", task: "entry", savedAt: tabulator.clock.now },
    ]);
    expect(own.second).toEqual([]);
    expect(own.first).toHaveLength(TOWN.stations.length - 2);
    const others = (await bram.query("entry.home")).data;
    expect(others.second.map(({ station }: { station: number }) => station)).toEqual([A]);
    expect(JSON.stringify([own, others])).not.toContain("77777");
  });

  it("has a correction for who may make it", async () => {
    const paper = paperOf(A);
    await typePaper(anna, A, paper);
    await typePaper(bram, A, withExchange(paper));
    const { version } = (await coordinator.query("entry.inspect", { station: A })).data;
    const settle = (command: object, at: number) =>
      coordinator.mutate("entry.settle", { station: A, version: at, command });
    expect(
      (await settle({ kind: "rule", fields: exchangeable(paper), ruling: "first" }, version)).data.ok,
    ).toBe(true);
    expect((await settle({ kind: "start-correction" }, version + 1)).data.ok).toBe(true);
    expect((await anna.query("entry.home")).data.corrections).toEqual([]);
    expect((await bram.query("entry.home")).data.corrections).toEqual([
      { station: A, name: expect.any(String), side: "second" },
    ]);
  });
});

describe("comparing stations", () => {
  it("brings a remarkable result to the coordinator when it is definitive, and takes it back when it is not", async () => {
    for (const screen of [anna, bram]) await typePaper(screen, A);
    const before = await keysAt(A);
    expect(before).not.toContain("W.301");
    for (const screen of [anna, bram]) await typePaper(screen, B, paperOf(A));
    expect(await keysAt(A)).toContain("W.301");
    expect(await keysAt(B)).toContain("W.301");
    expect(await rowOf(A)).toMatchObject({
      status: "to-explain",
      people: ["anna de Vries", "bram de Vries"],
    });
    expect((await rowOf(A)).findings).toBeGreaterThanOrEqual(1);
    expect(eventsIn(tabulator)).toContain("entry.warnings-noted");

    const { version, findings } = (await coordinator.query("entry.inspect", { station: B })).data;
    expect(findings.map(({ finding }: { finding: { code: string } }) => finding.code)).toContain("W.301");
    const reset = { station: B, version, command: { kind: "reset", reason: "verkeerd papier" } };
    expect((await coordinator.mutate("entry.settle", reset)).data.ok).toBe(true);
    expect(await keysAt(A)).toEqual(before);
  });

  it("refuses a coordinator whose screen is from before such a remark", async () => {
    for (const screen of [anna, bram]) await typePaper(screen, A);
    const { version } = (await coordinator.query("entry.inspect", { station: A })).data;
    for (const screen of [anna, bram]) await typePaper(screen, B, paperOf(A));
    const late = { station: A, version, command: { kind: "reset", reason: "te laat" } };
    expect((await coordinator.mutate("entry.settle", late)).data.error).toEqual({
      kind: "stale",
      version: version + 1,
    });
  });
});

describe("the coordinator", () => {
  it("sees how far each entry is, by whom and since when", async () => {
    await type(anna, A, { kind: "claim" });
    const since = tabulator.clock.now;
    letMinutesPass(tabulator, 3);
    await type(anna, A, save(5, false));
    expect(await rowOf(A)).toMatchObject({
      status: "in-progress",
      peopleBySide: [{ side: "first", name: "anna de Vries", isTyping: true }],
      filled: 1,
      reached: { block: "lists", list: TOWN.lists[0]?.number },
      since,
      savedAt: tabulator.clock.now,
      paper: "expected",
    });
    expect((await rowOf(A)).percent).toBe(Math.floor(100 / (await rowOf(A)).boxes));
    expect(await rowOf(B)).toMatchObject({ status: "not-started", filled: null, percent: null, since: null });
  });

  it("sees who typed, what the findings are about and to whom work can go", async () => {
    const paper = paperOf(A);
    await typePaper(anna, A, paper);
    const inspected = (await coordinator.query("entry.inspect", { station: A })).data;
    expect(inspected).toMatchObject({
      station: A,
      name: TOWN.stations.find(({ number }) => number === A)?.name,
      status: "first-done",
      paper: "expected",
      first: { finishedBy: { name: "anna de Vries" } },
      second: null,
      typing: [],
    });
    expect(inspected.typists.map(({ name }: { name: string }) => name)).toEqual([
      "anna de Vries",
      "bram de Vries",
    ]);
    // An entry that waits for the second one is nobody's business yet.
    expect(JSON.stringify(inspected)).not.toContain('"sheet"');
  });

  it("sees how fast it goes", async () => {
    for (const screen of [anna, bram]) await typePaper(screen, A);
    letMinutesPass(tabulator, 30);
    // Half an hour without a key: both have to log in again.
    await anna.logIn("anna");
    await coordinator.logIn("carla");
    await typePaper(anna, B);
    const { data } = await coordinator.query("entry.progress");
    expect(data).toMatchObject({
      session: "open",
      stations: TOWN.stations.length,
      pace: { papersDone: 3, papersLeft: 2 * TOWN.stations.length - 3, stationsPerHour: 1 },
    });
    expect(data.byStatus["first-done"]).toBe(1);
    expect(data.byStatus["not-started"]).toBe(TOWN.stations.length - 2);
  });
});
