import { createHash } from "node:crypto";
import { formatHash, must } from "@stemketen/core/basics";
import { instant, type StationNumber, stationNumber } from "@stemketen/core/election";
import { type CountDocument, parseEml } from "@stemketen/core/eml";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openCount } from "./election-night.ts";
import { countEverything, finishCount, saveDetails } from "./finished-count.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { recordsIn, TOWN } from "./tabulator-at-work.ts";

const { tabulator, coordinator, anna, bram } = tabulatorForEach({ people: ["coordinator", "anna", "bram"] });
const people = { coordinator, first: anna, second: bram };

/** A moment at which a Dutch clock shows 19 March 2026, 14:28:34. */
const MAKING = instant("2026-03-19T13:28:34.960Z");
const PACKAGE = "definitieve-documenten_gr2026_lindewaard_gemeente_lindewaard-20260319-142834.zip";

async function bytesOf(path: string): Promise<Uint8Array> {
  const response = await coordinator.file(path);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

const packageOf = (version: number): Promise<Uint8Array> => bytesOf(`/results/versions/${version}/package`);
const fileOf = (version: number, name: string): Promise<Uint8Array> =>
  bytesOf(`/results/versions/${version}/files/${name}`);
const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Counts the town and makes the files of its result. */
async function makeResult() {
  await finishCount(people);
  tabulator.clock.now = MAKING;
  // The clock went on: everybody's session is over.
  await coordinator.logIn("carla");
  const made = await coordinator.mutate("results.make", { kind: "definitive" });
  expect(made.data.error).toBeUndefined();
  return made.data.value;
}

function countIn(bytes: Uint8Array): CountDocument {
  const read = parseEml(bytes);
  const document = must(read.ok ? read.value : null, "the 510b can be read");
  return must("units" in document ? document : null, "it is a count");
}

describe("the files of a finished session", () => {
  it("hold what stands on the papers, station by station and added up", async () => {
    const version = await makeResult();
    expect(version).toMatchObject({ number: 1, kind: "definitive", voided: null, madeBy: "carla de Vries" });
    const count = countIn(await fileOf(1, "Telling_GR2026_Lindewaard.eml.xml"));
    expect(count).toMatchObject({ message: "510b", creationDateTime: "2026-03-19T14:28:34.960" });
    expect(count.units.map(({ id }) => id)).toEqual(
      TOWN.stations.map(({ number }) => `${TOWN.municipality.id}::SB${number}`),
    );
    for (const { id, group } of count.units) {
      const station: StationNumber = stationNumber(Number(id.split("SB")[1]));
      const paper = must(TOWN.papers.get(station), "a paper");
      expect(
        group.lists.map(({ votes, candidates }) => [
          votes,
          ...candidates.map((candidate) => candidate.votes),
        ]),
      ).toEqual(paper.lists.map(({ total, candidates }) => [total, ...candidates.map(({ votes }) => votes)]));
      expect(group.totalCounted).toBe(paper.cast.candidates);
      expect(group.rejected.map((rejected) => rejected.count)).toEqual([
        paper.cast.invalid,
        paper.cast.blank,
      ]);
    }
    const papers = [...TOWN.papers.values()];
    expect(count.total.totalCounted).toBe(papers.reduce((sum, { cast }) => sum + cast.candidates, 0));
    const { eligibleVoters } = (await coordinator.query("session.details")).data.details;
    expect(count.total.cast).toBe(eligibleVoters);
  });

  it("lie in a package named and dated as the Kiesraad does, the same bytes at each fetching", async () => {
    const version = await makeResult();
    expect(version.package.name).toBe(PACKAGE);
    const [zip, again] = [await packageOf(1), await packageOf(1)];
    expect(sha256Of(zip)).toBe(version.package.sha256);
    expect(sha256Of(again)).toBe(version.package.sha256);
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual([
      "Model_Na31-2.pdf",
      "Telling_GR2026_Lindewaard.zip",
      "osv4-3_telling_gr2026_lindewaard.csv",
    ]);
    const inner = unzipSync(must(files["Telling_GR2026_Lindewaard.zip"], "the zip of the count"));
    const eml = must(inner["Telling_GR2026_Lindewaard.eml.xml"], "the count");
    expect(sha256Of(eml)).toBe(sha256Of(await fileOf(1, "Telling_GR2026_Lindewaard.eml.xml")));
    const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      files["osv4-3_telling_gr2026_lindewaard.csv"],
    );
    expect(csv.startsWith('\u{feff}"Verkiezing";')).toBe(true);
    // The time of each entry, in the two seconds of MS-DOS: 14:28:34 on 19 March 2026.
    const [time, date] = [zip[10] ?? 0, zip[12] ?? 0].map((low, at) => low + 256 * (zip[11 + 2 * at] ?? 0));
    expect(time).toBe((14 << 11) + (28 << 5) + 17);
    expect(date).toBe(((2026 - 1980) << 9) + (3 << 5) + 19);
    const response = await coordinator.file("/results/versions/1/package");
    expect(response.headers.get("content-disposition")).toContain(PACKAGE);
    expect(response.headers.get("content-type")).toBe("application/zip");
    await response.body?.cancel();
  });

  it("are documents too: a report, a transfer sheet, and the tidy table", async () => {
    const version = await makeResult();
    const names: readonly string[] = version.files.map(({ name }: { name: string }) => name);
    expect(names).toContain("stemmen_gr2026_lindewaard.csv");
    const table = new TextDecoder().decode(await fileOf(1, "stemmen_gr2026_lindewaard.csv"));
    const boxes = TOWN.lists.reduce((sum, { candidates }) => sum + candidates.length + 1, 0);
    const rows = table.split("\r\n").slice(1);
    expect(rows.filter((row) => /,(?:lijst|kandidaat),/.test(row))).toHaveLength(
      boxes * TOWN.stations.length,
    );
  });

  it("are not there before the session is finished; a concept of the report is", async () => {
    await openCount(coordinator);
    const make = (kind: string) => coordinator.mutate("results.make", { kind });
    expect((await make("definitive")).data.error).toEqual({ kind: "not-in-this-status", status: "open" });
    expect((await make("concept")).data.error.kind).toBe("not-tabulated");
    await countEverything(people);
    await saveDetails(coordinator, { date: null, startTime: "" });
    expect((await make("concept")).data.error).toEqual({
      kind: "details-missing",
      fields: ["date", "startTime"],
    });
    await saveDetails(coordinator);
    const concept = (await make("concept")).data.value;
    expect(concept).toMatchObject({ number: 1, kind: "concept", package: null });
    expect(concept.files.map(({ name }: { name: string }) => name)).toEqual(["Concept_Model_Na31-2.pdf"]);
    expect(await coordinator.statusOfFile("/results/versions/1/package")).toBe(404);
    expect(await coordinator.statusOfFile("/results/versions/1/files/Model_Na31-2.pdf")).toBe(404);
  });
});

describe("versions", () => {
  it("lapse when the session is opened again, and stay as they were", async () => {
    await makeResult();
    const before = sha256Of(await packageOf(1));
    const reopened = await coordinator.mutate("session.reopen", { reason: "Telfout in stembureau 2" });
    expect(reopened.data.value.voided).toEqual([1]);
    const [version] = (await coordinator.query("results.versions")).data;
    expect(version).toMatchObject({ number: 1, voided: { reason: "Telfout in stembureau 2" } });
    expect(sha256Of(await packageOf(1))).toBe(before);
    await coordinator.mutate("session.finish");
    const next = (await coordinator.mutate("results.make", { kind: "definitive" })).data.value;
    expect(next).toMatchObject({ number: 2, voided: null });
    expect(recordsIn(tabulator, "result.made")).toHaveLength(2);
    expect(recordsIn(tabulator, "result.voided")[0]?.payload).toEqual({
      versions: [1],
      reason: "Telfout in stembureau 2",
    });
  });

  it("are replaced by the next", async () => {
    await makeResult();
    const next = (await coordinator.mutate("results.make", { kind: "definitive" })).data.value;
    const versions = (await coordinator.query("results.versions")).data;
    expect(
      versions.map(({ number, voided }: { number: number; voided: object | null }) => [
        number,
        voided === null,
      ]),
    ).toEqual([
      [next.number, true],
      [1, false],
    ]);
  });
});

describe("the check of a stick", () => {
  it("gives the text of a sticker for a file that is byte for byte what was made", async () => {
    const version = await makeResult();
    const { name, sha256 } = version.package;
    const same = (await coordinator.mutate("results.checkStick", { name, sha256 })).data;
    expect(same).toMatchObject({ outcome: "same", version: 1 });
    expect(same.label).toEqual([
      "Gemeenteraad Lindewaard 2026",
      "Gemeente Lindewaard",
      "Versie 1, gemaakt op 19-03-2026 14:28:34",
      PACKAGE,
      `SHA-256: ${formatHash(sha256)}`,
    ]);
  });

  it("tells a changed file, a lapsed one and a strange one apart, and logs it", async () => {
    const version = await makeResult();
    const { name, sha256 } = version.package;
    const check = async (file: object) => (await coordinator.mutate("results.checkStick", file)).data;
    const other = "0".repeat(64);
    expect(await check({ name, sha256: other })).toEqual({
      outcome: "changed",
      version: 1,
      expected: sha256,
    });
    expect(await check({ name: "vakantie.zip", sha256: other })).toEqual({ outcome: "unknown" });
    await coordinator.mutate("session.reopen", { reason: "Telfout" });
    expect(await check({ name, sha256 })).toEqual({ outcome: "lapsed", version: 1, reason: "Telfout" });
    const logged = recordsIn(tabulator, "result.stick-checked");
    expect(logged.map(({ payload }) => payload["outcome"])).toEqual(["changed", "unknown", "lapsed"]);
  });
});
