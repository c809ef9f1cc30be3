import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withBothBoxesTicked } from "../counts/error-on-paper.ts";
import { readRealCount, SHARED } from "../counts/real-count.ts";
import { openBrowser } from "../program/browser.ts";
import { expectAsOnPaper } from "./expected-result.ts";
import { drawMistakes } from "./mistakes.ts";
import { playOutEvening } from "./played-evening.ts";

describe.skipIf(SHARED === null)("a central count (skipped without STEMKETEN_SHARED)", () => {
  it("West Maas en Waal, 21 stations: six typists, a coordinator, and what goes wrong", async () => {
    const shared = SHARED ?? "";
    const count = withBothBoxesTicked(readRealCount(shared, "gr2022", "WestMaasenWaal", 17));
    const mistakes = drawMistakes(7, count);
    const evening = await playOutEvening(openBrowser, { count, typists: 6, mistakes, goesHomeAfter: 3 });

    expect(mistakes.count.exchange).toBeGreaterThan(3);
    expect(mistakes.count.slip).toBeGreaterThan(1);
    expect(evening.corrections).toBeGreaterThanOrEqual(mistakes.count.exchange);
    expect(evening.handedOver).toBeGreaterThanOrEqual(1);
    expect(evening.accepted).toBeGreaterThanOrEqual(1);
    expect(evening.total).toEqual(count.officialTotal);
    expectAsOnPaper(evening, count);
    const table = readFileSync(join(shared, "data", "csv", "osv4-3_telling_gr2022_westmaasenwaal.csv"));
    expect(table.equals(evening.table)).toBe(true);
  });
});
