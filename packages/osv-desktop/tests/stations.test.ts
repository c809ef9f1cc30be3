import { must, utf8 } from "@stemketen/core/basics";
import type { PollingStation } from "@stemketen/core/election";
import { parseEml } from "@stemketen/core/eml";
import { beforeEach, describe, expect, it } from "vitest";
import {
  base64,
  importAndCheck,
  importFile,
  openCount,
  paperOf,
  setUpTown,
  sha256Of,
  typePaper,
} from "./election-night.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { eventsIn, recordsIn, type Screen, screenOf, TOWN } from "./tabulator-at-work.ts";

const { tabulator, administrator, coordinator } = tabulatorForEach({
  people: ["administrator", "coordinator"],
});

const DRAFT = {
  number: 90,
  name: "Station Zuid",
  kind: "mobile",
  address: "Spoorlaan 1",
  postalCode: "1234ab",
  locality: "Lindewaard",
  eligibleVoters: 0,
} as const;
const [FIRST] = TOWN.stations;
const first = must(FIRST, "a station");
const stationsOf = async (screen: Screen): Promise<readonly PollingStation[]> =>
  (await screen.query("stations.list")).data.map(({ station }: { station: PollingStation }) => station);
const shown = (number: number, version = 1) => ({ number, version });

describe("stations before the session", () => {
  beforeEach(async () => {
    await setUpTown(coordinator);
  });

  it("are made, changed and removed without a reason, and every field is checked", async () => {
    const made = await administrator.mutate("stations.create", { draft: DRAFT, reason: null });
    expect(made.data.value).toMatchObject({ version: 1, station: { number: 90, postalCode: "1234 AB" } });
    const wrong = { ...DRAFT, number: 1.5, name: " ", postalCode: "12 AB", eligibleVoters: -1 };
    expect((await coordinator.mutate("stations.create", { draft: wrong, reason: null })).data.error).toEqual({
      kind: "wrong-fields",
      problems: [
        { field: "number", problem: "not-a-number" },
        { field: "name", problem: "required" },
        { field: "postalCode", problem: "not-a-postal-code" },
        { field: "eligibleVoters", problem: "not-a-number" },
      ],
    });
    const again = await coordinator.mutate("stations.create", { draft: DRAFT, reason: null });
    expect(again.data.error.problems).toEqual([{ field: "number", problem: "duplicate" }]);

    const renamed = { ...DRAFT, number: 91, name: "Station Noord" };
    const edited = await coordinator.mutate("stations.edit", {
      station: shown(90),
      draft: renamed,
      reason: null,
    });
    expect(edited.data.value).toMatchObject({ version: 2, station: { number: 91, name: "Station Noord" } });
    const taken = { ...renamed, number: first.number };
    const refused = await coordinator.mutate("stations.edit", {
      station: shown(91, 2),
      draft: taken,
      reason: null,
    });
    expect(refused.data.error.problems).toEqual([{ field: "number", problem: "duplicate" }]);

    const stale = await administrator.mutate("stations.delete", { station: shown(91), reason: null });
    expect(stale.data).toEqual({ ok: false, error: { kind: "stale", version: 2 } });
    expect(
      (await administrator.mutate("stations.delete", { station: shown(91, 2), reason: null })).data.ok,
    ).toBe(true);
    expect(eventsIn(tabulator)).toEqual(
      expect.arrayContaining(["station.created", "station.updated", "station.deleted"]),
    );
    expect((await coordinator.query("stations.changesSinceImport")).data).toEqual([]);
  });

  it("list what changed since the import, and a new import begins a new list", async () => {
    await coordinator.mutate("stations.edit", {
      station: shown(first.number),
      draft: { ...first, name: "Ergens anders", kind: "special" },
      reason: " Brand ",
    });
    expect((await coordinator.query("stations.changesSinceImport")).data).toMatchObject([
      {
        kind: "changed",
        reasons: ["Brand"],
        fields: [{ field: "name", before: first.name, after: "Ergens anders" }],
      },
    ]);
    await coordinator.mutate("election.importStations", { sha256: sha256Of("110b") });
    expect((await coordinator.query("stations.changesSinceImport")).data).toEqual([]);
    expect((await stationsOf(coordinator))[0]?.name).toBe(first.name);
  });

  it("come out as a 110b and as a table that go in again", async () => {
    const eml = await coordinator.file("/stations/110b");
    expect(eml.headers.get("content-disposition")).toContain("Stembureaus_GR2026_Lindewaard.eml.xml");
    const bytes = new Uint8Array(await eml.arrayBuffer());
    const read = parseEml(bytes);
    const document = read.ok && read.value.message === "110b" ? read.value : null;
    expect(document?.pollingPlaces.map(({ number, name }) => [number, name])).toEqual(
      TOWN.stations.map(({ number, name }) => [number, name]),
    );
    expect(document?.creationDateTime).toBe("2026-03-18T21:00:00.000");
    expect(new Uint8Array(await (await coordinator.file("/stations/110b")).arrayBuffer())).toEqual(bytes);

    const table = await (await coordinator.file("/stations/csv")).text();
    const before = await stationsOf(coordinator);
    const imported = await coordinator.mutate("stations.importTable", {
      name: "stembureaus.csv",
      base64: base64(table),
    });
    expect(imported.data).toEqual({ ok: true, value: TOWN.stations.length });
    expect(await stationsOf(coordinator)).toEqual(before);
    const voters = TOWN.stations.reduce((sum, { eligibleVoters }) => sum + (eligibleVoters ?? 0), 0);
    expect((await coordinator.query("election.setupState")).data.election.eligibleVoters).toBe(voters);
  });

  it("stay as they were when one line of a table is wrong, six hundred or not", async () => {
    const lines = Array.from({ length: 600 }, (_, at) => `${at + 1};Stembureau ${at + 1}`);
    const table = (text: readonly string[]) => ({
      name: "stembureaus.csv",
      base64: base64(["nummer;naam", ...text].join("\r\n")),
    });
    const refused = await coordinator.mutate("stations.importTable", table([...lines, "600;Nog een"]));
    expect(refused.data.error).toEqual({
      kind: "wrong-cells",
      cells: [{ line: 602, column: "nummer", problem: "duplicate", text: "600" }],
    });
    expect(await stationsOf(coordinator)).toHaveLength(TOWN.stations.length);
    expect((await coordinator.mutate("stations.importTable", table(lines))).data).toEqual({
      ok: true,
      value: 600,
    });
    expect(await stationsOf(coordinator)).toHaveLength(600);
    const latin1 = Buffer.from([...utf8("nummer;naam\n1;Ch"), 0xe2, ...utf8("let")]).toString("base64");
    const wrong = await coordinator.mutate("stations.importTable", { name: "oud.csv", base64: latin1 });
    expect(wrong.data.error).toEqual({ kind: "encoding" });
  });
});

describe("stations once the session has begun", () => {
  beforeEach(async () => {
    await openCount(coordinator);
  });

  it("are changed by the coordinator alone, with a reason", async () => {
    const asked = { station: shown(first.number), draft: { ...first, name: "Gymzaal" } };
    const refused = await administrator.mutate("stations.edit", { ...asked, reason: "Lekkage" });
    expect(refused.data.error.kind).toBe("not-your-role");
    const silent = await coordinator.mutate("stations.edit", { ...asked, reason: "  " });
    expect(silent.data.error.kind).toBe("reason-required");
    expect((await coordinator.mutate("stations.edit", { ...asked, reason: "Lekkage" })).data.ok).toBe(true);
    expect((await coordinator.mutate("stations.create", { draft: DRAFT, reason: "Vergeten" })).data.ok).toBe(
      true,
    );
    expect(
      (await coordinator.query("stations.changesSinceImport")).data.map(({ kind }: { kind: string }) => kind),
    ).toEqual(["changed", "added"]);
    const table = { name: "x.csv", base64: base64("nummer;naam\n1;Dorp") };
    expect((await coordinator.mutate("stations.importTable", table)).data.error.kind).toBe("session-begun");
  });

  it("keep their number and stay once something was typed, until it is reset", async () => {
    const anna = await screenOf(tabulator, administrator, "anna", "typist");
    await typePaper(anna, first.number, paperOf(first.number));
    const station = shown(first.number);
    const other = { ...first, number: 91 };
    const reason = "Verkeerd nummer";
    const kept = { ok: false, error: { kind: "has-entries" } };
    expect((await coordinator.mutate("stations.edit", { station, draft: other, reason })).data).toEqual(kept);
    expect((await coordinator.mutate("stations.delete", { station, reason })).data).toEqual(kept);
    const renamed = await coordinator.mutate("stations.edit", {
      station,
      draft: { ...first, name: "Hal" },
      reason,
    });
    expect(renamed.data.ok).toBe(true);

    const { version } = (await coordinator.query("entry.inspect", { station: first.number })).data;
    const reset = { station: first.number, version, command: { kind: "reset", reason } };
    expect((await coordinator.mutate("entry.settle", reset)).data.ok).toBe(true);
    const moved = await coordinator.mutate("stations.edit", {
      station: shown(first.number, 2),
      draft: other,
      reason,
    });
    expect(moved.data.value.station.number).toBe(91);
    expect((await coordinator.mutate("stations.delete", { station: shown(91, 3), reason })).data.ok).toBe(
      true,
    );
    expect(await stationsOf(coordinator)).toHaveLength(TOWN.stations.length - 1);
  });
});

describe("stations from a 110b", () => {
  it("are those of this municipality and election, or taken knowingly", async () => {
    await setUpTown(coordinator, { stations: false });
    const text = await stationsFileOf(coordinator);
    const keep = async (content: string) =>
      (await importFile(coordinator, "110b", content)).data.value.sha256 as string;
    const take = async (sha256: string, confirmed: readonly string[]) =>
      (await coordinator.mutate("election.importStations", { sha256, confirmed })).data;

    const unchecked = await keep(text);
    expect(await take(unchecked, [])).toEqual({
      ok: false,
      error: { kind: "hash-not-checked", message: "110b" },
    });
    const elsewhere = await keep(text.replaceAll('Id="0000"', 'Id="0001"'));
    expect(await take(elsewhere, ["no-hash-on-paper", "other-election"])).toMatchObject({
      error: { kind: "other-municipality", expected: "Lindewaard" },
    });
    const earlier = await keep(text.replaceAll("GR2026_Lindewaard", "GR2022_Lindewaard"));
    expect(await take(earlier, ["no-hash-on-paper"])).toEqual({
      ok: false,
      error: { kind: "other-election", expected: "GR2026_Lindewaard", found: "GR2022_Lindewaard" },
    });
    const both = ["no-hash-on-paper", "other-election"];
    expect(await take(earlier, both)).toEqual({ ok: true, value: TOWN.stations.length });
    expect(recordsIn(tabulator, "stations.imported").at(-1)?.payload).toMatchObject({
      confirmed: both,
    });
    await importAndCheck(coordinator, "110b");
    expect(await take(sha256Of("110b"), [])).toEqual({ ok: true, value: TOWN.stations.length });
  });
});

/** The 110b of the town, as it comes out of the programme. */
async function stationsFileOf(screen: Screen): Promise<string> {
  const draft = TOWN.stations.map((station) =>
    screen.mutate("stations.create", { draft: station, reason: null }),
  );
  await Promise.all(draft);
  return (await screen.file("/stations/110b")).text();
}
