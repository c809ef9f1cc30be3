import { FIELD } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { openCount, setUpTown } from "./election-night.ts";
import {
  countEverything,
  DETAILS,
  doControlProtocol,
  finishCount,
  saveDetails,
  votesOnPaper,
} from "./finished-count.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { recordsIn, screenOf, TOWN } from "./tabulator-at-work.ts";

const { tabulator, administrator, coordinator, anna, bram } = tabulatorForEach({
  people: ["administrator", "coordinator", "anna", "bram"],
});
const people = { coordinator, first: anna, second: bram };

describe("the details of the session", () => {
  it("begin with the municipality, this moment, and the voters of its 110b", async () => {
    await setUpTown(coordinator);
    const { data } = await coordinator.query("session.details");
    const voters = TOWN.stations.reduce((sum, station) => sum + (station.eligibleVoters ?? 0), 0);
    expect(data).toMatchObject({
      version: 0,
      details: {
        place: TOWN.municipality.name,
        date: "2026-03-18",
        startTime: "21:00",
        eligibleVoters: voters,
      },
    });
  });

  it("are kept as typed, and logged with what stood there before", async () => {
    await openCount(coordinator);
    expect((await saveDetails(coordinator, { eligibleVoters: 12_345 })).data.ok).toBe(true);
    const { data } = await coordinator.query("session.details");
    expect(data).toEqual({ version: 2, details: { ...DETAILS, eligibleVoters: 12_345 } });
    const [confirmed, logged] = recordsIn(tabulator, "session.updated");
    expect(confirmed?.payload["changes"]).toContainEqual({
      field: "date",
      before: null,
      after: "2026-03-18",
    });
    expect(logged?.payload["changes"]).toEqual(
      expect.arrayContaining([
        { field: "date", before: "2026-03-18", after: "2026-03-19" },
        expect.objectContaining({ field: "eligibleVoters", after: 12_345 }),
      ]),
    );
  });

  it("are refused from a screen that is behind", async () => {
    await openCount(coordinator);
    const { data } = await coordinator.query("session.details");
    await saveDetails(coordinator);
    expect((await coordinator.mutate("session.saveDetails", data)).data).toEqual({
      ok: false,
      error: { kind: "stale", version: 2 },
    });
  });

  it("are confirmed by starting: without place, date or time there is no start", async () => {
    await setUpTown(coordinator);
    await saveDetails(coordinator, { place: " ", date: null, startTime: "" });
    expect((await coordinator.mutate("session.start")).data).toEqual({
      ok: false,
      error: { kind: "details-missing", fields: ["place", "date", "startTime"] },
    });
    await saveDetails(coordinator);
    expect((await coordinator.mutate("session.start")).data.value.status).toBe("open");
    expect((await coordinator.query("session.details")).data).toMatchObject({ version: 2, details: DETAILS });
  });

  it("name no station that does not exist, and no time that the clock skipped", async () => {
    await openCount(coordinator);
    const unknown = await saveDetails(coordinator, {
      investigations: [{ station: 999, text: "Hertelling" }],
    });
    expect(unknown.data.error).toEqual({ kind: "no-such-station", station: 999 });
    const skipped = await saveDetails(coordinator, { date: "2026-03-29", startTime: "02:30" });
    expect(skipped.data.error).toEqual({ kind: "no-such-time", date: "2026-03-29", time: "02:30" });
  });
});

describe("finishing the session", () => {
  it("says everything that is missing, station by station", async () => {
    await openCount(coordinator);
    await saveDetails(coordinator, { date: null, eligibleVoters: null });
    const refused = await coordinator.mutate("session.finish");
    expect(refused.data.error.kind).toBe("not-ready");
    expect(refused.data.error.obstacles).toEqual([
      ...TOWN.stations.map(({ number, name }) => {
        return { kind: "station", station: number, name, status: "not-started" };
      }),
      { kind: "details", fields: ["date", "eligibleVoters"] },
      { kind: "control-protocol", state: "not-drawn" },
    ]);
    expect((await coordinator.query("session.obstacles")).data).toEqual(refused.data.error.obstacles);
  });

  it("asks for the outcome of the control protocol, and takes it when everything is there", async () => {
    await openCount(coordinator);
    await saveDetails(coordinator);
    await countEverything(people);
    await coordinator.mutate("results.drawControlProtocol");
    expect((await coordinator.mutate("session.finish")).data.error.obstacles).toEqual([
      { kind: "control-protocol", state: "no-outcome" },
    ]);
    const { protocol } = (await coordinator.query("results.controlProtocol")).data;
    const lists = protocol.lists.map((list: number) => ({ list, addedByHand: votesOnPaper(list) }));
    await coordinator.mutate("results.recordControlOutcome", { lists, remarks: "" });
    expect((await coordinator.mutate("session.finish")).data).toMatchObject({
      ok: true,
      value: { status: "finished", finishedAt: tabulator.clock.now },
    });
    expect(recordsIn(tabulator, "session.finished")).toHaveLength(1);
    expect(recordsIn(tabulator, "totals.added")).toMatchObject([
      { payload: { stations: TOWN.stations.length } },
    ]);
  });

  it("is refused when a stored number is no longer what was typed, whatever else was adjusted to it", async () => {
    await openCount(coordinator);
    await saveDetails(coordinator);
    await countEverything(people);
    await doControlProtocol(coordinator);
    const [station] = TOWN.stations;
    // F and D one higher, A one higher, H one higher: the sheet still adds up, and so do the totals.
    const paths = ["cast.blank", "cast.total", "admitted.pollCards", "admitted.total"].map(
      (path) => `$.sheet.${path}`,
    );
    const sets = paths.map((path) => `'${path}', json_extract(state, '${path}') + 1`).join(", ");
    tabulator.db
      .prepare(`UPDATE entries SET state = json_set(state, ${sets}) WHERE station = ?`)
      .run(station?.number);
    const changed = { kind: "sheets-changed", stations: [station?.number] };
    expect((await coordinator.mutate("session.finish")).data.error.obstacles).toContainEqual(changed);
    expect((await coordinator.query("results.totals")).data).toEqual({ ok: false, error: changed });
    expect((await coordinator.mutate("results.make", { kind: "concept" })).data.error).toEqual(changed);
    expect(recordsIn(tabulator, "totals.refused")).toMatchObject([
      { payload: { changedSheets: [station?.number] } },
    ]);
  });
});

describe("a finished session", () => {
  it("shows results to everybody who may watch, and before that to the coordinator alone", async () => {
    const observer = await screenOf(tabulator, administrator, "otto", "observer");
    await openCount(coordinator);
    expect((await observer.query("results.totals")).data).toEqual({
      ok: false,
      error: { kind: "not-finished" },
    });
    const behind = { field: FIELD.blank };
    expect((await observer.query("results.stationsBehind", behind)).data.error.kind).toBe("not-finished");
    await saveDetails(coordinator);
    await countEverything(people);
    const shown = await coordinator.query("results.totals");
    await doControlProtocol(coordinator);
    await coordinator.mutate("session.finish");
    expect((await observer.query("results.totals")).data).toEqual(shown.data);
  });

  it("gives the stations behind a number, adding up to it", async () => {
    await finishCount(people);
    const totals = (await coordinator.query("results.totals")).data.value;
    const behind = (await coordinator.query("results.stationsBehind", { field: FIELD.blank })).data.value;
    expect(behind.sum).toBe(totals.counts.blank);
    expect(behind.stations).toHaveLength(TOWN.stations.length);
    for (const { station, value } of behind.stations) {
      expect(TOWN.papers.get(station)?.cast.blank).toBe(value);
    }
    const unknown = await coordinator.query("results.stationsBehind", { field: "cast.onbekend" });
    expect(unknown.data.error.kind).toBe("no-such-number");
  });

  it("takes no details and no typing until it is opened again, with a reason", async () => {
    await finishCount(people);
    expect((await saveDetails(coordinator)).data.error.kind).toBe("session-finished");
    expect((await coordinator.mutate("session.reopen", { reason: " " })).data.error.kind).toBe("no-reason");
    const reopened = await coordinator.mutate("session.reopen", { reason: "Fout in stembureau 3" });
    expect(reopened.data.value).toMatchObject({ session: { status: "open", finishedAt: null }, voided: [] });
    expect((await saveDetails(coordinator)).data.ok).toBe(true);
    // Nothing was typed since: the control protocol still holds.
    expect((await coordinator.mutate("session.finish")).data.ok).toBe(true);
    expect(recordsIn(tabulator, "session.reopened")).toMatchObject([
      { payload: { reason: "Fout in stembureau 3" } },
    ]);
  });
});

describe("the control protocol", () => {
  it("is drawn once everything is typed, and once", async () => {
    await openCount(coordinator);
    const early = await coordinator.mutate("results.drawControlProtocol");
    expect(early.data.error).toMatchObject({ kind: "not-tabulated", error: { kind: "missing-stations" } });
    await countEverything(people);
    const drawn = await coordinator.mutate("results.drawControlProtocol");
    expect(new Set(drawn.data.value.lists).size).toBe(3);
    expect((await coordinator.mutate("results.drawControlProtocol")).data.error.kind).toBe("already-drawn");
    expect(recordsIn(tabulator, "control-protocol.drawn")).toMatchObject([
      { payload: { seed: drawn.data.value.seed } },
    ]);
  });

  it("asks for an explanation of a difference, and takes no other lists than were drawn", async () => {
    await openCount(coordinator);
    await countEverything(people);
    const record = (input: object) => coordinator.mutate("results.recordControlOutcome", input);
    expect((await record({ lists: [], remarks: "" })).data.error.kind).toBe("not-drawn");
    const drawn: readonly number[] = (await coordinator.mutate("results.drawControlProtocol")).data.value
      .lists;
    const added = drawn.map((list) => ({ list, addedByHand: votesOnPaper(list) + 1 }));
    expect((await record({ lists: added.slice(1), remarks: "" })).data.error.kind).toBe("other-lists");
    expect((await record({ lists: added, remarks: " " })).data.error.kind).toBe("remarks-needed");
    const noted = await record({ lists: added, remarks: "Overleg met de Kiesraad: telfout met de hand." });
    expect(noted.data.value.lists).toEqual(
      drawn.map((list) => ({ list, addedByHand: votesOnPaper(list) + 1, computed: votesOnPaper(list) })),
    );
  });

  it("is out of date when a sheet changes", async () => {
    await openCount(coordinator);
    await saveDetails(coordinator);
    await countEverything(people);
    await doControlProtocol(coordinator);
    const station = TOWN.stations[0]?.number;
    const { version } = (await coordinator.query("entry.inspect", { station })).data;
    const reset = { station, version, command: { kind: "reset", reason: "verkeerd papier" } };
    await coordinator.mutate("entry.settle", reset);
    const { isCurrent } = (await coordinator.query("results.controlProtocol")).data;
    expect(isCurrent).toBe(false);
    expect((await coordinator.mutate("session.finish")).data.error.obstacles).toContainEqual(
      expect.objectContaining({ kind: "station", station, status: "not-started" }),
    );
  });
});
