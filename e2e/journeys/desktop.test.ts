import { describe, expect, inject, it } from "vitest";
import { withBothBoxesTicked } from "../counts/error-on-paper.ts";
import { firstStations, readRealCount, SHARED } from "../counts/real-count.ts";
import { openDesktop } from "../program/desktop.ts";
import { expectAsOnPaper } from "./expected-result.ts";
import { drawMistakes } from "./mistakes.ts";
import { playOutEvening } from "./played-evening.ts";

const noWindow = inject("noWindow");

describe.skipIf(noWindow !== null)(
  `in the windows of the program${noWindow === null ? "" : ` (skipped: ${noWindow})`}`,
  () => {
    it("Rozendaal, counted by the station itself: the whole evening", async () => {
      const count = readRealCount(SHARED ?? "", "gr2026", "Rozendaal", 9);
      const mistakes = drawMistakes(4, count);
      const evening = await playOutEvening(openDesktop, { count, typists: 2, mistakes, goesHomeAfter: null });
      expect(evening).toMatchObject({ corrections: 1, accepted: 0, handedOver: 0 });
      expect(evening.total).toEqual(count.officialTotal);
      expectAsOnPaper(evening, count);
    });

    it("the first stations of West Maas en Waal, counted centrally: three typists, and what goes wrong", async () => {
      const whole = readRealCount(SHARED ?? "", "gr2022", "WestMaasenWaal", 17);
      const count = withBothBoxesTicked(firstStations(whole, 3));
      const mistakes = drawMistakes(17, count);
      const evening = await playOutEvening(openDesktop, { count, typists: 3, mistakes, goesHomeAfter: 1 });
      expect(mistakes.count).toEqual({ exchange: 2, slip: 1 });
      expect(evening.corrections).toBeGreaterThan(mistakes.count.exchange);
      expect(evening.handedOver).toBe(1);
      expect(evening.accepted).toBeGreaterThanOrEqual(1);
      expectAsOnPaper(evening, count);
    });
  },
);
