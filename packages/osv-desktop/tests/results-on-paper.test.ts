import { must } from "@stemketen/core/basics";
import { serveOnLoopback } from "@stemketen/server-kit/http";
import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { openCount } from "./election-night.ts";
import { countEverything } from "./finished-count.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { type Screen, screenOf, TOWN } from "./tabulator-at-work.ts";

const { tabulator, administrator, coordinator } = tabulatorForEach({
  people: ["administrator", "coordinator"],
});

async function bytesOf(screen: Screen, path: string): Promise<Uint8Array> {
  const response = await screen.file(path);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe("blank forms", () => {
  it("come as one zip with a form for every station, with their progress", async () => {
    await openCount(coordinator);
    const started = await administrator.mutate("results.startBlankForms", { form: "station-report" });
    const { id, name, total } = started.data.value;
    expect([name, total]).toEqual(["GR2026_Lindewaard_n_10_2.zip", TOWN.stations.length]);
    const progress = async () => (await administrator.query("results.blankFormsProgress", { job: id })).data;
    expect(await progress()).toMatchObject({ done: 0, status: "waiting" });
    const files = unzipSync(await bytesOf(administrator, `/results/blank-forms/${id}`));
    expect(Object.keys(files)).toEqual(
      TOWN.stations.map(({ number }) => `Model_N_10_2_GR2026_Lindewaard_Stembureau_${number}.pdf`),
    );
    for (const pdf of Object.values(files)) {
      expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe("%PDF-");
    }
    expect(await progress()).toMatchObject({ done: TOWN.stations.length, status: "done" });
    // Made while they are fetched, so once.
    expect(await administrator.statusOfFile(`/results/blank-forms/${id}`)).toBe(404);
  });

  it("are one page behind the report of the committee, where stations count no candidates", async () => {
    await openCount(coordinator);
    const started = await administrator.mutate("results.startBlankForms", { form: "insert" });
    const { id, name, total } = started.data.value;
    expect([name, total]).toEqual(["GR2026_Lindewaard_inlegvellen.zip", 1]);
    const files = unzipSync(await bytesOf(administrator, `/results/blank-forms/${id}`));
    expect(Object.keys(files)).toEqual(["Model_Na_31_2_Inlegvel.pdf"]);
  });

  it("are not made any further when somebody cancels, and nobody takes half of them for the whole", async () => {
    await openCount(coordinator);
    const { id } = (await coordinator.mutate("results.startBlankForms", { form: "count-record" })).data.value;
    const response = await coordinator.file(`/results/blank-forms/${id}`);
    const reader = response.body?.getReader();
    await reader?.read();
    const cancelled = await coordinator.mutate("results.cancelBlankForms", { job: id });
    expect(cancelled.data.value.status).toBe("cancelled");
    const readOn = async () => {
      while ((await reader?.read())?.done === false);
    };
    await expect(readOn()).rejects.toThrow("cancelled");
    const { done } = (await coordinator.query("results.blankFormsProgress", { job: id })).data;
    expect(done).toBeLessThan(TOWN.stations.length);
  });

  it("break off without a word in the log when somebody cancels: nothing went wrong", async () => {
    await openCount(coordinator);
    const { id } = (await coordinator.mutate("results.startBlankForms", { form: "count-record" })).data.value;
    const served = await serveOnLoopback(tabulator.handle, { host: "127.0.0.1", port: 0 });
    const { url, close } = must(served.ok ? served.value : null, "it listens");
    const complaints = vi.spyOn(console, "error");
    const response = await fetch(`${url}/api-files/results/blank-forms/${id}`, {
      headers: { cookie: `osv-desktop=${coordinator.token}` },
    });
    const reader = must(response.body, "a zip").getReader();
    await reader.read();
    await coordinator.mutate("results.cancelBlankForms", { job: id });
    const readOn = async () => {
      while (!(await reader.read()).done);
    };
    await expect(readOn()).rejects.toThrow();
    expect(complaints.mock.calls).toEqual([]);
    complaints.mockRestore();
    await close();
  });

  it("stop when whoever fetches them goes away", async () => {
    await openCount(coordinator);
    const { id } = (await coordinator.mutate("results.startBlankForms", { form: "station-report" })).data
      .value;
    const response = await coordinator.file(`/results/blank-forms/${id}`);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const { status } = (await coordinator.query("results.blankFormsProgress", { job: id })).data;
    expect(status).toBe("cancelled");
  });

  it("are refused before there is an election", async () => {
    const early = await coordinator.mutate("results.startBlankForms", { form: "station-report" });
    expect(early.data).toEqual({ ok: false, error: { kind: "no-election" } });
  });
});

it("prints the work sheet of the control protocol once lists are drawn", async () => {
  expect(await coordinator.statusOfFile("/results/control-protocol")).toBe(404);
  await openCount(coordinator);
  const first = await screenOf(tabulator, administrator, "anna", "typist");
  const second = await screenOf(tabulator, administrator, "bram", "typist");
  await countEverything({ coordinator, first, second });
  await coordinator.mutate("results.drawControlProtocol");
  const pdf = await bytesOf(coordinator, "/results/control-protocol");
  expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe("%PDF-");
});
