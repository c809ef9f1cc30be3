import { sha256Hex, utf8 } from "@stemketen/core/basics";
import { writeEml } from "@stemketen/core/eml";
import { candidateListsOf, definitionOf } from "@stemketen/core/practice-files";
import { describe, expect, it } from "vitest";
import { base64, importAndCheck, importFile, openCount, setUpTown, sha256Of } from "./election-night.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { screenOf, TOWN } from "./tabulator-at-work.ts";

const { tabulator, administrator, coordinator } = tabulatorForEach({
  people: ["administrator", "coordinator"],
});

const CHOICE = {
  definitionSha256: sha256Of("110a"),
  listsSha256: sha256Of("230b"),
  method: "CSO",
  municipality: TOWN.municipality,
} as const;

const nextStep = async (): Promise<string> => (await coordinator.query("election.setupState")).data.next;

describe("the wizard", () => {
  it("says at every moment what comes next, so that a restart shows the same step", async () => {
    expect(await nextStep()).toBe("import-definition");
    await importFile(coordinator, "110a");
    expect(await nextStep()).toBe("check-definition");
    await importAndCheck(coordinator, "110a");
    expect(await nextStep()).toBe("import-lists");
    await importFile(coordinator, "230b");
    expect(await nextStep()).toBe("check-lists");
    await importAndCheck(coordinator, "230b");
    expect(await nextStep()).toBe("choose");
    await coordinator.mutate("election.setUp", CHOICE);
    expect(await nextStep()).toBe("add-stations");
    await importAndCheck(coordinator, "110b");
    await coordinator.mutate("election.importStations", { sha256: sha256Of("110b") });
    expect(await nextStep()).toBe("ready");
    await coordinator.mutate("session.start");
    const { data } = await coordinator.query("election.setupState");
    expect(data).toMatchObject({
      next: "begun",
      stations: TOWN.stations.length,
      files: { "110a": { sha256: sha256Of("110a"), check: { kind: "matched" } } },
      election: { method: "CSO", municipality: TOWN.municipality, seats: TOWN.seats },
    });
  });

  it("works with the file that was imported last, also when it is an earlier one", async () => {
    const other = [...writeEml({ ...definitionOf(TOWN), transactionId: "2" })].join("");
    await importAndCheck(coordinator, "110a");
    await importFile(coordinator, "110a", other);
    expect(await nextStep()).toBe("check-definition");
    await importFile(coordinator, "110a");
    expect(await nextStep()).toBe("import-lists");
  });

  it("shows what stands in a file", async () => {
    for (const message of ["110a", "230b", "110b"] as const) await importFile(coordinator, message);
    const preview = async (message: "110a" | "230b" | "110b", sha256 = sha256Of(message)) =>
      (await coordinator.query("election.preview", { message, sha256 })).data;
    expect(await preview("110a")).toMatchObject({
      election: { name: TOWN.election.name, date: TOWN.election.date },
      seats: TOWN.seats,
      municipalities: [TOWN.municipality],
    });
    expect((await preview("230b")).lists).toEqual(
      TOWN.lists.map((list) => {
        return { number: list.number, title: list.name, candidates: list.candidates.length };
      }),
    );
    expect((await preview("110b")).stations).toHaveLength(TOWN.stations.length);
    expect(await preview("110a", sha256Of("230b"))).toBe(null);
    expect(await preview("110a", "0".repeat(64))).toBe(null);
  });
});

describe("the files of a set-up", () => {
  it("are told apart: what was expected and what was found", async () => {
    const lists = [...writeEml(candidateListsOf(TOWN))].join("");
    const refused = await importFile(coordinator, "110a", lists);
    expect(refused.data).toEqual({
      ok: false,
      error: { kind: "other-message", expected: "110a", found: "230b" },
    });
  });

  it.each([
    ["id", "GR2026_Lindewaard", "GR2022_Lindewaard"],
    ["date", "2026-03-18", "2026-03-25"],
    ["domain", ">Lindewaard</kr:ElectionDomain>", ">Elders</kr:ElectionDomain>"],
  ])("do not fit when the lists have another %s", async (part, from, to) => {
    await importAndCheck(coordinator, "110a");
    const text = [...writeEml(candidateListsOf(TOWN))].join("").replaceAll(from, to);
    await importAndCheck(coordinator, "230b", text);
    const otherLists = { ...CHOICE, listsSha256: sha256Hex(utf8(text)) };
    const refused = await coordinator.mutate("election.setUp", otherLists);
    const bare = (value: string) => value.replaceAll(/^>|<.*$/g, "");
    expect(refused.data).toEqual({
      ok: false,
      error: { kind: "other-election", part, expected: bare(from), found: bare(to) },
    });
  });

  it("name the municipality: it is not taken as given", async () => {
    await importAndCheck(coordinator, "110a");
    await importAndCheck(coordinator, "230b");
    const elsewhere = { ...CHOICE, municipality: { id: "0344", name: "Utrecht" } };
    expect((await coordinator.mutate("election.setUp", elsewhere)).data).toEqual({
      ok: false,
      error: { kind: "other-municipality", expected: "Lindewaard (0000)", found: "Utrecht (0344)" },
    });
    const misspelt = { ...CHOICE, municipality: { ...TOWN.municipality, name: "Lindeward" } };
    expect((await coordinator.mutate("election.setUp", misspelt)).data.ok).toBe(true);
    expect((await coordinator.query("election.get")).data.municipality).toEqual(TOWN.municipality);
    expect((await coordinator.mutate("election.setUp", CHOICE)).data.error.kind).toBe("already-set-up");
  });
});

describe("a wrong choice", () => {
  it("is taken back with a reason until the session begins; the files need no second check", async () => {
    await setUpTown(coordinator);
    expect((await coordinator.mutate("election.withdraw", { reason: " " })).data.error.kind).toBe(
      "reason-required",
    );
    expect((await coordinator.mutate("election.withdraw", { reason: "Het is DSO" })).data.ok).toBe(true);
    expect((await coordinator.query("election.setupState")).data).toMatchObject({
      next: "choose",
      stations: 0,
    });
    expect((await coordinator.mutate("election.setUp", { ...CHOICE, method: "DSO" })).data.ok).toBe(true);
    expect((await coordinator.query("election.paper")).data.form.kind).toBe("dso-first");
    await coordinator.mutate("election.importStations", { sha256: sha256Of("110b") });
    await coordinator.mutate("session.start");
    const late = await coordinator.mutate("election.withdraw", { reason: "Te laat" });
    expect(late.data.error.kind).toBe("session-begun");
  });
});

describe("the number of voters", () => {
  it("comes from the 110b and can be changed until the session begins", async () => {
    expect((await coordinator.mutate("election.setVoters", { voters: 1 })).data.error.kind).toBe(
      "not-set-up",
    );
    await setUpTown(coordinator);
    const voters = TOWN.stations.reduce((sum, { eligibleVoters }) => sum + (eligibleVoters ?? 0), 0);
    expect((await coordinator.query("election.get")).data.eligibleVoters).toBe(voters);
    expect((await coordinator.mutate("election.setVoters", { voters: voters + 3 })).data.ok).toBe(true);
    expect((await coordinator.query("election.get")).data.eligibleVoters).toBe(voters + 3);
    expect((await coordinator.mutate("election.setVoters", { voters: -1 })).status).toBe(400);
    await coordinator.mutate("session.start");
    expect((await coordinator.mutate("election.setVoters", { voters })).data.error.kind).toBe(
      "session-begun",
    );
  });

  it("is asked for when no file says it", async () => {
    await setUpTown(coordinator, { stations: false });
    const table = "nummer;naam;kiesgerechtigden\n1;Dorp;\n2;Stad;300\n";
    await coordinator.mutate("stations.importTable", { name: "lijst.csv", base64: base64(table) });
    expect(await nextStep()).toBe("set-voters");
    await coordinator.mutate("election.setVoters", { voters: 1200 });
    expect(await nextStep()).toBe("ready");
  });
});

it("a typist learns the form and the lists, and nothing of the set-up", async () => {
  await openCount(coordinator);
  const anna = await screenOf(tabulator, administrator, "anna", "typist");
  const { data } = await anna.query("election.paper");
  expect(data).toMatchObject({ method: "CSO", form: { kind: "cso-first", voterCards: false } });
  expect(data.lists).toHaveLength(TOWN.lists.length);
  expect((await anna.query("election.setupState")).status).toBe(403);
});
