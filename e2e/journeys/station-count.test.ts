import { describe, expect, it } from "vitest";
import { readRealCount, SHARED } from "../counts/real-count.ts";
import { openBrowser } from "../program/browser.ts";
import { expectAsOnPaper } from "./expected-result.ts";
import { drawMistakes } from "./mistakes.ts";
import { playOutEvening } from "./played-evening.ts";

describe.skipIf(SHARED === null)("a count by the station itself (skipped without STEMKETEN_SHARED)", () => {
  it("Rozendaal: two typists and a coordinator", async () => {
    const count = readRealCount(SHARED ?? "", "gr2026", "Rozendaal", 9);
    const mistakes = drawMistakes(4, count);
    const evening = await playOutEvening(openBrowser, { count, typists: 2, mistakes, goesHomeAfter: null });
    expect(evening).toMatchObject({ corrections: 1, accepted: 0, handedOver: 0 });
    expect(evening.total).toEqual(count.officialTotal);
    expectAsOnPaper(evening, count);
  });
});
