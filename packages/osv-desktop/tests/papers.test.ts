import { describe, expect, it } from "vitest";
import { A, B, paperOf, typePaper } from "./election-night.ts";
import { tabulatorForAll } from "./staffed-tabulator.ts";
import { recordsIn, TOWN } from "./tabulator-at-work.ts";
import { withExchange } from "./typed-papers.ts";

const { tabulator, coordinator, observer, anna, bram } = tabulatorForAll({
  people: ["coordinator", "observer", "anna", "bram"],
  count: "open",
});

const nameOf = (station: number) => TOWN.stations.find(({ number }) => number === station)?.name;
const numbersIn = async (places: readonly string[]): Promise<readonly number[]> =>
  (await observer.query("papers.list", { places })).data.map(({ station }: { station: number }) => station);

describe("a paper", () => {
  it("is expected until somebody says that it came in", async () => {
    expect(await numbersIn(["expected"])).toEqual(TOWN.stations.map(({ number }) => number));
    expect((await coordinator.query("papers.find", { station: A })).data).toEqual({
      station: A,
      name: nameOf(A),
      place: "expected",
      by: null,
      since: null,
      history: [],
    });
    expect((await coordinator.query("papers.find", { station: 999 })).data).toBe(null);
  });

  it("is where people say it is, and where it was stays known", async () => {
    const moved = await coordinator.mutate("papers.move", { station: A, from: "expected", to: "in" });
    expect(moved.data.value).toMatchObject({ place: "in", by: "carla de Vries", since: tabulator.clock.now });
    expect((await anna.mutate("papers.move", { station: A, from: "in", to: "at-entry" })).data.ok).toBe(true);
    // Typing moves no paper by itself.
    await typePaper(anna, A);
    const { data } = await observer.query("papers.find", { station: A });
    expect(data.history.map(({ place, by }: { place: string; by: string }) => [place, by])).toEqual([
      ["at-entry", "anna de Vries"],
      ["in", "carla de Vries"],
    ]);
    expect(await numbersIn(["at-entry", "stored"])).toEqual([A]);
    expect(await numbersIn(["expected"])).toHaveLength(TOWN.stations.length - 1);
    const overview = (await coordinator.query("entry.overview")).data;
    expect(overview.find(({ station }: { station: number }) => station === A).paper).toBe("at-entry");
    expect(recordsIn(tabulator, "paper.moved").at(-1)).toMatchObject({
      payload: { station: A, from: "in", to: "at-entry" },
      actor: { role: "typist" },
    });
  });

  it("is not moved from a screen that is behind, nor for a station that does not exist", async () => {
    const stale = await coordinator.mutate("papers.move", { station: A, from: "in", to: "stored" });
    expect(stale.data).toEqual({ ok: false, error: { kind: "stale", place: "at-entry" } });
    const unknown = await coordinator.mutate("papers.move", { station: 999, from: "expected", to: "in" });
    expect(unknown.data.error).toEqual({ kind: "no-such-station", station: 999 });
    expect((await coordinator.mutate("papers.move", { station: A, from: "in", to: "kwijt" })).status).toBe(
      400,
    );
  });
});

describe("the slip of a station", () => {
  it("is a PDF with what differs, for the coordinator, and is not there when nothing has to be looked up", async () => {
    await typePaper(anna, B);
    expect((await coordinator.file(`/stations/${B}/slip`)).status).toBe(404);
    await typePaper(bram, B, withExchange(paperOf(B)));
    const answer = await coordinator.file(`/stations/${B}/slip`);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect((await coordinator.file("/stations/0/slip")).status).toBe(404);
    expect(await anna.statusOfFile(`/stations/${B}/slip`)).toBe(403);
  });
});
