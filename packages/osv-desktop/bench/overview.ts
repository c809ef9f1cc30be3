import { must } from "@stemketen/core/basics";
import { inBrowser, openWindowOf } from "./browser.ts";
import { demand, type LargeOffice } from "./large-office.ts";
import type { Measurement } from "./measurement.ts";
import { timeOf } from "./time-of.ts";

/** How often somebody begins while the coordinator looks. */
const CHANGES = 20;

/** How soon the coordinator sees the whole overview, and how soon what a typist did. Others may be typing meanwhile. */
export async function measureOverview({
  coordinator,
  spare,
  town,
  url,
}: LargeOffice): Promise<Measurement[]> {
  return inBrowser(async (browser) => {
    const page = await openWindowOf(browser, url, coordinator);
    const whole = await timeOf(async () => {
      await page.goto(`${url}/#/overzicht`);
      await page.locator("tr[data-key]").first().waitFor();
    });
    const last = must(town.stations.at(-1), "the last station").number;
    await page.getByLabel(/^Zoek op nummer/u).fill(String(last));
    const row = page.locator(`tr[data-key="${last}"]`);
    await row.waitFor();
    const updates: number[] = [];
    for (let change = 0; change < CHANGES; change++) {
      const seen = timeOf(() => row.getByText("Bezig").waitFor());
      await demand(spare, "entry.type", { station: last, command: { kind: "claim" } });
      updates.push(await seen);
      await demand(spare, "entry.type", {
        station: last,
        command: { kind: "discard", reason: "Toch niet." },
      });
      await row.getByText("Nog te doen").waitFor();
    }
    const slowest = Math.max(...updates);
    return [
      {
        what: `overview of ${town.stations.length} stations, from opening the page to its rows`,
        measured: `${whole.toFixed(0)} ms`,
        wanted: "≤ 1000 ms",
        good: whole <= 1_000,
      },
      {
        what: `a typist begins: until that stands on the coordinator's screen, slowest of ${CHANGES}`,
        measured: `${slowest.toFixed(0)} ms`,
        wanted: "≤ 100 ms",
        good: slowest <= 100,
      },
    ];
  });
}
