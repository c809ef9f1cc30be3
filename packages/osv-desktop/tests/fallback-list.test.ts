import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { A, B, typePaper } from "./election-night.ts";
import { tabulatorForAll } from "./staffed-tabulator.ts";
import { type Screen, TOWN } from "./tabulator-at-work.ts";

const { tabulator, administrator, coordinator, anna, bram } = tabulatorForAll({
  people: ["administrator", "coordinator", "anna", "bram"],
  count: "open",
});

/** A cell breaks its words where a line ends: what stands there is compared without blanks. */
const packed = (text: string): string => text.replaceAll(/\s+/gu, "");

/** The name of the list and what stands on it. */
async function listFor(screen: Screen): Promise<{ readonly name: string; readonly text: string }> {
  const answer = await screen.file("/stations/fallback-list");
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const { text } = await extractText(pdf, { mergePages: true });
  const name = answer.headers.get("content-disposition") ?? "";
  return { name, text: packed(text) };
}

describe("the fallback list", () => {
  it("holds every station with its state, its paper and who types it", async () => {
    await typePaper(anna, A);
    await bram.mutate("entry.type", { station: B, command: { kind: "claim" } });
    await coordinator.mutate("papers.move", { station: A, from: "expected", to: "at-entry" });
    const { name, text } = await listFor(coordinator);
    expect(name).toContain("Noodlijst.pdf");
    expect(text).not.toContain("OEFENING");
    expect(text).toContain(packed(TOWN.election.name));
    const states = new Map([
      [A, "eerste invoer klaar bij invoer anna de Vries"],
      [B, "bezig niet binnen bram de Vries (bezig)"],
    ]);
    const places = TOWN.stations.map(({ number, name: station }) => {
      const row = packed(`${number} ${station} ${states.get(number) ?? "nog te doen niet binnen"}`);
      expect(text).toContain(row);
      return text.indexOf(row);
    });
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("is made while nothing can be typed, and says so in practice", async () => {
    const checkedAt = tabulator.clock.now;
    const { installation, office } = tabulator;
    installation.standAlone = () => ({ kind: "stopped", checkedAt, since: checkedAt, answered: ["tcp"] });
    installation.integrity = () => ({ kind: "damaged", findings: ["row 7 missing"] });
    Object.assign(office, { mode: "practice" });
    const { name, text } = await listFor(administrator);
    expect(name).toContain("OEFENING_Noodlijst.pdf");
    expect(text).toContain(packed(`OEFENING ${TOWN.election.name}`));
  });
});

describe("before there are stations", () => {
  const { coordinator: early } = tabulatorForAll({ people: ["coordinator"] });

  it("there is nothing to put on paper", async () => {
    expect(await early.statusOfFile("/stations/fallback-list")).toBe(404);
  });
});
