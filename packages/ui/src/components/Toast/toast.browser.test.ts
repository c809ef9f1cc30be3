import { AxeBuilder } from "@axe-core/playwright";
import { expect, it, onTestFinished } from "vitest";
import { openGallery } from "../../../tests/open-gallery.ts";

it("an error stays until it was seen, moves nothing, and is still in the list after that", async () => {
  const { page, close } = await openGallery("Toast");
  onTestFinished(close);
  const place = page.locator("[data-state='Probeer het']");
  const fails = place.getByRole("button", { name: "Iets mislukt" });
  const before = await fails.boundingBox();
  await fails.click();
  await place.getByRole("button", { name: "Iets lukt" }).click();
  await place.getByText("De stick is eruit.").waitFor();
  expect(await fails.boundingBox()).toEqual(before);
  await place.getByRole("button", { name: "Gezien" }).press("Enter");
  const count = place.getByRole("button", { name: "2 meldingen" });
  expect(await count.evaluate((button) => button === document.activeElement)).toBe(true);
  await place.getByText("Back-up gemaakt").waitFor();
  await count.press("Enter");
  expect(await place.getByRole("listitem").allTextContents()).toEqual([
    expect.stringContaining("Back-up gemaakt"),
    expect.stringContaining("De stick is eruit."),
  ]);
  expect((await new AxeBuilder({ page }).include("[data-state='Probeer het']").analyze()).violations).toEqual(
    [],
  );
  await page.keyboard.press("Escape");
  expect(await place.getByRole("listitem").count()).toBe(0);
});
