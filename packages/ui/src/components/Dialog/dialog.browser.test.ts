import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it, onTestFinished } from "vitest";
import { openGallery } from "../../../tests/open-gallery.ts";

async function open() {
  const { page, close } = await openGallery("Dialog");
  onTestFinished(close);
  return page;
}

describe("a dialog", () => {
  it("takes the focus in, and gives it back when Escape leaves everything as it is", async () => {
    const page = await open();
    const button = page.getByRole("button", { name: "Pauzeren" });
    await button.press("Enter");
    const dialog = page.getByRole("dialog", { name: "De zitting pauzeren?" });
    await dialog.waitFor();
    expect(await dialog.locator(":focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("does what cannot be undone only after the number was typed, each time again", async () => {
    const page = await open();
    const button = page.getByRole("button", { name: "Invoer wissen" });
    await button.click();
    const dialog = page.getByRole("dialog");
    const act = dialog.getByRole("button", { name: "Wissen" });
    expect((await new AxeBuilder({ page }).include("dialog[open]").analyze()).violations).toEqual([]);
    await dialog.getByRole("textbox").fill("41");
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByRole("textbox").fill("14");
    expect(await act.isDisabled()).toBe(false);
    await page.keyboard.press("Escape");
    await button.click();
    expect(await dialog.getByRole("textbox").inputValue()).toBe("");
    await dialog.getByRole("textbox").fill("14");
    await page.keyboard.press("Enter");
    await page.getByText("De invoer is gewist.").waitFor();
    await dialog.waitFor({ state: "hidden" });
  });

  it("cannot be left while it is busy", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Toon bezig" }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
  });

  it("shows above its buttons that there is more below, until the end is in sight", async () => {
    const page = await open();
    const shadow = () =>
      page
        .getByRole("dialog")
        .getByRole("button")
        .first()
        .evaluate(({ parentElement }) =>
          Number(parentElement === null ? Number.NaN : getComputedStyle(parentElement, "::before").opacity),
        );
    await page.getByRole("button", { name: "Pauzeren" }).click();
    expect(await shadow()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Toon lang" }).click();
    await expect.poll(shadow).toBe(1);
    await page.getByRole("dialog").evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight));
    await expect.poll(shadow).toBe(0);
  });
});
