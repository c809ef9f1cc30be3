import { stationNumber } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import {
  A,
  importAndCheck,
  importFile,
  openCount,
  paperOf,
  sha256Of,
  typePaper,
  VOTES,
} from "./election-night.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { recordsIn, TOWN } from "./tabulator-at-work.ts";

const { tabulator, coordinator, anna, bram } = tabulatorForEach({ people: ["coordinator", "anna", "bram"] });

const nameOf = (station: number): string | undefined =>
  TOWN.stations.find(({ number }) => number === station)?.name;

describe("typing a paper twice", () => {
  it("is definitive when two people typed the same", async () => {
    await openCount(coordinator);
    expect((await typePaper(anna, A)).data).toMatchObject({
      ok: true,
      value: { kind: "not-for-you" },
    });
    expect((await typePaper(bram, A)).data).toMatchObject({ ok: true, value: { kind: "done" } });
    const view = await coordinator.query("entry.inspect", { station: A });
    expect(view.data.view).toMatchObject({ kind: "definitive", accepted: [] });
    const overview = await coordinator.query("entry.overview");
    expect(overview.data.find(({ station }: { station: number }) => station === A)).toMatchObject({
      people: ["anna de Vries", "bram de Vries"],
    });
  });

  it("shows the second typist nothing of the first entry", async () => {
    await openCount(coordinator);
    await typePaper(anna, A);
    expect((await bram.query("entry.open", { station: A })).data).toEqual({
      ok: true,
      value: { kind: "may-start", side: "second", name: nameOf(A), version: 3 },
    });
    const refused = await anna.mutate("entry.type", { station: A, command: { kind: "claim" } });
    expect(refused.data).toMatchObject({ ok: false, error: { kind: "same-person", contributedTo: "first" } });
  });

  it("settles a difference by one field, re-typed by whoever was wrong", async () => {
    await openCount(coordinator);
    const paper = paperOf(A);
    const ten = Number(paper[VOTES]) + 10;
    await typePaper(anna, A);
    await bram.mutate("entry.type", { station: A, command: { kind: "claim" } });
    await bram.mutate("entry.type", {
      station: A,
      command: { kind: "save", draft: { values: { ...paper, [VOTES]: ten }, ticked: [] } },
    });
    const finding = await bram.mutate("entry.type", {
      station: A,
      command: { kind: "finalise", blanksConfirmed: [] },
    });
    // The sum does not fit: the typist is asked to look, and says that it stands like that on paper.
    expect(finding.data).toMatchObject({ ok: false, error: { kind: "findings-not-ticked" } });
    expect(JSON.stringify((await coordinator.query("entry.inspect", { station: A })).data)).not.toContain(
      String(ten),
    );
  });

  it("refuses a typist's command while the session is not open, and a stale one of a coordinator", async () => {
    await openCount(coordinator);
    await coordinator.mutate("session.pause");
    const claim = { station: A, command: { kind: "claim" } };
    expect((await anna.mutate("entry.type", claim)).data).toEqual({
      ok: false,
      error: { kind: "session-not-open", status: "paused" },
    });
    await coordinator.mutate("session.resume");
    expect((await anna.mutate("entry.type", claim)).data.ok).toBe(true);
    const reset = { station: A, version: 0, command: { kind: "reset", reason: "verkeerd papier" } };
    expect((await coordinator.mutate("entry.settle", reset)).data).toEqual({
      ok: false,
      error: { kind: "stale", version: 1 },
    });
    expect((await coordinator.mutate("entry.settle", { ...reset, version: 1 })).data).toEqual({
      ok: true,
      value: { version: 2 },
    });
  });

  it("knows no station that the municipality does not have", async () => {
    await openCount(coordinator);
    expect((await anna.query("entry.open", { station: 999 })).data).toEqual({
      ok: false,
      error: { kind: "no-such-station", station: 999 },
    });
    expect((await typePaper(anna, stationNumber(999), {})).data.error.kind).toBe("no-such-station");
  });

  it("hands a half-typed entry to another typist, and to nobody else", async () => {
    await openCount(coordinator);
    await anna.mutate("entry.type", { station: A, command: { kind: "claim" } });
    await anna.mutate("entry.type", {
      station: A,
      command: { kind: "save", draft: { values: { [VOTES]: 7 }, ticked: [] } },
    });
    const who = (await bram.query("accounts.whoAmI")).data.user.id;
    const handOver = (to: string) => ({
      station: A,
      version: 2,
      command: { kind: "hand-over", side: "first", to, reason: "naar huis" },
    });
    expect((await coordinator.mutate("entry.settle", handOver("niemand"))).data).toEqual({
      ok: false,
      error: { kind: "no-such-typist" },
    });
    expect((await coordinator.mutate("entry.settle", handOver(who))).data.ok).toBe(true);
    expect((await bram.query("entry.open", { station: A })).data.value).toMatchObject({
      kind: "entry",
      draft: { values: { [VOTES]: 7 } },
    });
  });

  it("writes every step in the log, without what was typed", async () => {
    await openCount(coordinator);
    await typePaper(anna, A);
    const lines = recordsIn(tabulator);
    expect(lines.map(({ event }) => event)).toEqual(
      expect.arrayContaining(["entry.claimed", "entry.saved", "entry.finalised"]),
    );
    const typed = lines.filter(({ event }) => event.startsWith("entry."));
    expect(typed.every(({ actor }) => actor?.role === "typist")).toBe(true);
  });
});

describe("setting an election up", () => {
  it("asks for the hash of both files before anything is counted", async () => {
    await importFile(coordinator, "110a");
    await importAndCheck(coordinator, "230b");
    const choice = {
      definitionSha256: sha256Of("110a"),
      listsSha256: sha256Of("230b"),
      method: "CSO",
      municipality: TOWN.municipality,
    };
    expect((await coordinator.mutate("election.setUp", choice)).data).toEqual({
      ok: false,
      error: { kind: "hash-not-checked", message: "110a" },
    });
    expect((await coordinator.mutate("session.start")).data.error.kind).toBe("no-election");
  });

  it("keeps the same two groups hidden however often the file is imported, and locks after three misses", async () => {
    const first = await importFile(coordinator, "110a");
    const again = await importFile(coordinator, "110a");
    expect(again.data.value.check).toEqual(first.data.value.check);
    expect(first.data.value.check.groups.filter((group: string | null) => group === null)).toHaveLength(2);
    const file = { sha256: sha256Of("110a"), name: "110a.eml.xml" };
    for (const attemptsLeft of [2, 1, 0]) {
      const missed = await coordinator.mutate("election.typeHash", { ...file, typed: ["0000", "0000"] });
      expect(missed.data.value).toMatchObject({ outcome: "missed", check: { attemptsLeft } });
    }
    expect((await importAndCheck(coordinator, "110a")).data.value.outcome).toBe("not-open");
    await coordinator.mutate("election.restartCheck", { ...file, reason: "brief verkeerd gelezen" });
    expect((await importAndCheck(coordinator, "110a")).data.value.outcome).toBe("matched");
  });

  it("exchanges no stations once the session has begun", async () => {
    await openCount(coordinator);
    await typePaper(anna, A);
    const refused = await coordinator.mutate("election.importStations", { sha256: sha256Of("110b") });
    expect(refused.data).toEqual({ ok: false, error: { kind: "session-begun" } });
    expect((await bram.query("entry.open", { station: A })).data.ok).toBe(true);
  });

  it("refuses a file of another kind and one that is no EML, and says so", async () => {
    const refused = await importFile(coordinator, "110a", "<html></html>");
    expect(refused.data).toMatchObject({ ok: false, error: { kind: "unreadable" } });
  });
});
