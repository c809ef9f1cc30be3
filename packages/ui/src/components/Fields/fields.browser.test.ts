import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it, onTestFinished } from "vitest";
import { openGallery } from "../../../tests/open-gallery.ts";

async function open() {
  const { page, close } = await openGallery("Fields");
  onTestFinished(close);
  return page;
}

describe("a form with fields that must be filled in", () => {
  it("says at each of them what to do, goes to the first, and is sent once all are right", async () => {
    const page = await open();
    const form = page.locator("form");
    const [name, day, reason] = [
      form.getByLabel("Naam van de stick"),
      form.getByLabel("Datum van de kopie"),
      form.getByLabel("Reden van de kopie"),
    ];
    await reason.focus();
    await form.getByRole("button", { name: "Versturen" }).press("Enter");
    await expect.poll(() => form.getByText("Vul dit in.").count()).toBe(2);
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await new AxeBuilder({ page }).include("form").analyze()).violations).toEqual([]);
    await page.keyboard.type("STICK-1");
    await expect.poll(() => form.getByText("Vul dit in.").count()).toBe(1);
    await day.fill("31-02-2026");
    await page.keyboard.press("Enter");
    await form.getByText("Typ een datum, bijvoorbeeld 19-03-2026.").waitFor();
    expect(await day.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await form.getByRole("status").textContent()).toBe("0 keer verstuurd");
    await day.fill("19 maart 2026");
    await reason.fill("Voor de zekerheid");
    await form.getByRole("button", { name: "Versturen" }).press("Enter");
    await expect.poll(() => form.getByRole("status").textContent()).toBe("1 keer verstuurd");
    expect(await form.getByRole("alert").allTextContents()).toEqual(["", "", ""]);
  });
});

describe("a field for a day or a time", () => {
  it("shows what was understood once it is left, and what to do when nothing was", async () => {
    const page = await open();
    const day = page.getByLabel("Dag van de zitting");
    await day.fill("9 mrt 26");
    await day.press("Tab");
    expect(await day.inputValue()).toBe("09-03-2026");
    const time = page.getByLabel("Eindtijd");
    await time.fill("kwart over");
    expect(await page.getByText("Typ een tijd tussen 00:00 en 23:59, bijvoorbeeld 21:00.").count()).toBe(0);
    await time.press("Tab");
    await page.getByText("Typ een tijd tussen 00:00 en 23:59, bijvoorbeeld 21:00.").waitFor();
    expect(await time.inputValue()).toBe("kwart over");
    await time.fill("2115");
    await time.press("Tab");
    expect(await time.inputValue()).toBe("21:15");
  });
});
