import type { Page } from "@playwright/test";
import { afterEach, describe, expect, it } from "vitest";
import { type OpenedPage, openGallery } from "./open-gallery.ts";

let opened: OpenedPage | undefined;

afterEach(() => opened?.close());

async function open(component: string, viewport?: { width: number; height: number }): Promise<Page> {
  opened = await openGallery(component, viewport);
  return opened.page;
}

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

const narrow = { width: 320, height: 640 };

describe("Button", () => {
  it("sends a form once, however often it is pressed while it is busy", async () => {
    const page = await open("Button");
    const saving = region(page, "Bezig na de eerste keer");
    await saving.getByRole("button").click();
    await saving.getByRole("button").click({ force: true });
    await page.keyboard.press("Enter");
    expect(await saving.getByRole("status").textContent()).toBe("1 keer verstuurd");
    expect(await saving.getByRole("button").textContent()).toBe("Opslaan…");
  });
});

describe("StepList", () => {
  it("goes to what is done, and not to what comes later", async () => {
    const page = await open("StepList");
    const steps = region(page, "Halverwege");
    await steps.getByRole("button", { name: "Extra onderzoek (klaar)" }).press("Enter");
    expect(await steps.locator("[aria-current=step]").textContent()).toContain("Extra onderzoek");
    expect(await steps.getByRole("button", { name: "Lijst 1" }).count()).toBe(0);
  });

  it("says what was found in a step", async () => {
    const page = await open("StepList");
    const steps = region(page, "Met een fout en een waarschuwing");
    expect(
      await steps.getByRole("button", { name: "Kiezers en stemmen (klaar), met een fout" }).count(),
    ).toBe(1);
  });

  it("is one line in a narrow window: opens, closes with Escape and after a choice", async () => {
    const page = await open("StepList", narrow);
    const steps = region(page, "Halverwege");
    const fold = steps.getByRole("button", { name: "Stap 3 van 7 Kiezers en stemmen" });
    const isOpen = () => steps.getByRole("list").isVisible();
    expect(await isOpen()).toBe(false);
    await fold.press("Enter");
    expect(await isOpen()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await isOpen()).toBe(false);
    await fold.press(" ");
    await steps.getByRole("button", { name: "Extra onderzoek" }).click();
    expect(await isOpen()).toBe(false);
    expect(await steps.getByRole("button", { name: "Stap 1 van 7" }).isVisible()).toBe(true);
  });
});

describe("TickPair", () => {
  it("keeps its two boxes apart, as on the paper", async () => {
    const page = await open("TickPair");
    const pair = region(page, "Leeg");
    await pair.getByLabel("ja").press(" ");
    await pair.getByLabel("nee").press(" ");
    expect([await pair.getByLabel("ja").isChecked(), await pair.getByLabel("nee").isChecked()]).toEqual([
      true,
      true,
    ]);
    await pair.getByLabel("ja").press(" ");
    expect([await pair.getByLabel("ja").isChecked(), await pair.getByLabel("nee").isChecked()]).toEqual([
      false,
      true,
    ]);
  });
});

describe("SegmentedChoice", () => {
  it("is one stop for Tab, and the arrows choose", async () => {
    const page = await open("SegmentedChoice");
    const choice = region(page, "Gewoon");
    await choice.getByLabel("Alles").focus();
    await page.keyboard.press("ArrowRight");
    expect(await choice.getByLabel("Actie nodig").isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await choice.locator(":focus").count()).toBe(0);
  });
});

describe("Finding", () => {
  it("leads to the box that it is about", async () => {
    const page = await open("Finding");
    const beside = region(page, "Bij de getallen");
    await beside.getByRole("list", { name: "Ga naar het vak" }).getByRole("button", { name: "E.2" }).click();
    expect(await beside.getByRole("textbox", { name: "E.2 Lijst 2" }).inputValue()).toBe("301");
    expect(await beside.locator("input:focus").getAttribute("data-field")).toBe("example.E.2");
  });

  it("is ticked against the paper", async () => {
    const page = await open("Finding");
    const tick = region(page, "Fout").getByLabel("Op papier staat het ook zo");
    await tick.press(" ");
    expect(await tick.isChecked()).toBe(true);
  });

  it("takes an explanation, or that there is none", async () => {
    const page = await open("Finding");
    const finding = region(page, "Toelichting");
    await finding.getByLabel("Toelichting", { exact: true }).fill("De potloden waren op.");
    await finding.getByLabel("Gezien, geen toelichting").check();
    expect(await finding.getByLabel("Toelichting", { exact: true }).isDisabled()).toBe(true);
  });
});

describe("PrintLayout", () => {
  it("repeats its head and foot on every sheet", async () => {
    const page = await open("PrintLayout");
    const styles = await region(page, "Gewoon").evaluate((section) =>
      ["head", "foot"].map((part) => {
        const { display, breakInside } = getComputedStyle(
          section.querySelector(`[class*=${part}]`) ?? section,
        );
        return `${display}, ${breakInside}`;
      }),
    );
    expect(styles).toEqual(["table-header-group, avoid", "table-footer-group, avoid"]);
  });

  it("leaves the strip of keys and the bar off the paper", async () => {
    for (const component of ["KeyStrip", "AppBar"]) {
      const page = await open(component);
      await page.emulateMedia({ media: "print" });
      expect(
        await page
          .getByText(component === "AppBar" ? "R. Kamphuis" : "volgend veld")
          .first()
          .isVisible(),
      ).toBe(false);
      await opened?.close();
    }
  });
});
