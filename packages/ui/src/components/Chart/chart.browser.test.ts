import { AxeBuilder } from "@axe-core/playwright";
import { expect, it, onTestFinished } from "vitest";
import { openGallery } from "../../../tests/open-gallery.ts";

it("the table of a chart says what is drawn, also where nothing was measured", async () => {
  const { page, close } = await openGallery("Chart", { width: 320, height: 640 });
  onTestFinished(close);
  const chart = page.locator("[data-state='Meer lijnen, met een gat']");
  await chart.getByText("Toon als tabel").click();
  const row = chart.getByRole("row", { name: "22:00" });
  expect(await row.getByRole("cell").allTextContents()).toEqual(["44", "–", "5", "0"]);
  expect(await chart.locator("path[d^='M']").count()).toBeGreaterThanOrEqual(4);
  expect((await new AxeBuilder({ page }).include("[data-state]").analyze()).violations).toEqual([]);
});
