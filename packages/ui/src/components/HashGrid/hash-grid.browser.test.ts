import { expect, it, onTestFinished } from "vitest";
import { openGallery } from "../../../tests/open-gallery.ts";

it("a code is typed over without the mouse; what is wrong is typed again; what is hidden is nowhere", async () => {
  const { page, close } = await openGallery("HashGrid");
  onTestFinished(close);
  const check = page.locator("[data-state='Twee groepen overtypen']");
  expect(await check.innerHTML()).not.toContain("37b0");
  const first = check.getByLabel("Groep 4", { exact: true });
  const second = check.getByLabel("Groep 13");
  await first.focus();
  await page.keyboard.type("37B011ff");
  expect([await first.inputValue(), await second.inputValue()]).toEqual(["37b0", "11ff"]);
  await page.keyboard.press("Enter");
  await check.getByText("Je mag nog 2 keer vergelijken").waitFor();
  expect(await first.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await second.getAttribute("aria-invalid")).toBe("true");
  await page.keyboard.insertText("37b0 c09f");
  expect(await second.inputValue()).toBe("c09f");
  await page.keyboard.press("Enter");
  await check.getByText("De code klopt met het papier.").waitFor();
});

it("a sign that cannot be in a code is refused, and the third mistake ends it", async () => {
  const { page, close } = await openGallery("HashGrid");
  onTestFinished(close);
  const check = page.locator("[data-state='Twee groepen overtypen']");
  await check.getByLabel("Groep 4", { exact: true }).fill("xyz1");
  await check.getByText("alleen de cijfers").waitFor();
  for (const group of ["0001", "0002", "0003"]) {
    await check.getByLabel("Groep 4", { exact: true }).fill(`${group}${group}`);
    await page.keyboard.press("Enter");
  }
  await check.getByText("Ga er niet mee verder").waitFor();
  expect(await check.getByRole("button", { name: "Vergelijken" }).count()).toBe(0);
});
