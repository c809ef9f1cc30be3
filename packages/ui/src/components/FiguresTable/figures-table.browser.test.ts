import type { Locator, Page } from "@playwright/test";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenedPage, openGallery } from "../../../tests/open-gallery.ts";

let opened: OpenedPage;
let page: Page;

beforeEach(async () => {
  opened = await openGallery("FiguresTable");
  page = opened.page;
});

afterEach(() => opened.close());

const state = (name: string): Locator => page.getByRole("region", { name, exact: true });

/** A box by its letter and label, as a screen reader says them. */
const fieldOf = (place: Locator | Page, name: string): Locator =>
  place.getByRole("textbox", { name, exact: true });

/** The name of the field that has focus. */
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-field"));

describe("a field for a count", () => {
  it("shows thousands with a dot, and plain digits while someone types", async () => {
    const field = fieldOf(state("Gewoon"), "A Geldige stempassen");
    expect(await field.inputValue()).toBe("1.203");
    await field.focus();
    expect(await field.inputValue()).toBe("1203");
    await page.keyboard.type("4567");
    expect(await field.inputValue()).toBe("4567");
    await field.blur();
    expect(await field.inputValue()).toBe("4.567");
  });

  it("shows thousands with a comma in English", async () => {
    await opened.close();
    opened = await openGallery("FiguresTable", { width: 1366, height: 768 }, { language: "en" });
    expect(await fieldOf(opened.page, "A Geldige stempassen").first().inputValue()).toBe("1,203");
  });

  it.each([
    ["1.321", "1321"],
    [" 1\u00a0321\n", "1321"],
  ])("makes a pasted %j plain", async (pasted, plain) => {
    const field = fieldOf(state("Leeg"), "A Geldige stempassen");
    await paste(field, pasted);
    expect(await field.inputValue()).toBe(plain);
  });

  it("refuses pasted letters with a sentence, and keeps what stood there", async () => {
    const field = fieldOf(state("Gewoon"), "A Geldige stempassen");
    await paste(field, "twaalf");
    expect(await field.inputValue()).toBe("1203");
    expect(await state("Gewoon").getByRole("alert").textContent()).toBe(
      "“twaalf” is geen getal. Typ het over.",
    );
    await page.keyboard.type("12");
    expect(await state("Gewoon").getByRole("alert").count()).toBe(0);
  });

  it("keeps a typed letter on the screen and says what to do", async () => {
    const field = fieldOf(state("Leeg"), "B Geldige volmachtbewijzen");
    await field.fill("12a");
    await field.blur();
    expect(await field.inputValue()).toBe("12a");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await state("Leeg").getByRole("alert").textContent()).toBe("Typ alleen cijfers.");
  });

  it("waits with a remark about dots until the field is left", async () => {
    const field = fieldOf(state("Leeg"), "A Geldige stempassen");
    await field.focus();
    await page.keyboard.type("1.3");
    expect(await state("Leeg").getByRole("alert").count()).toBe(0);
    await page.keyboard.type("21");
    await field.blur();
    expect(await field.inputValue()).toBe("1.321");
    await field.fill("1.32");
    await field.blur();
    expect(await state("Leeg").getByRole("alert").textContent()).toBe("Typ het getal zonder punt.");
  });

  it("tells blank from zero: an emptied total is waited for, a zero is not", async () => {
    const table = state("Gewoon");
    const total = fieldOf(table, "D Totaal toegelaten kiezers");
    await total.fill("");
    expect(await table.getByText("nog niet getypt").count()).toBe(1);
    await total.fill("0");
    expect(await table.getByText("nog niet getypt").count()).toBe(0);
  });
});

describe("the keys", () => {
  const list = "80 kandidaten";

  it("Enter, ↓ and Tab go on; ↑ and Shift+Tab go back", async () => {
    await fieldOf(state(list), "1 Smeets, T. (Tess)").focus();
    for (const [key, at] of [
      ["Enter", "candidate2"],
      ["ArrowDown", "candidate3"],
      ["Tab", "candidate4"],
      ["ArrowUp", "candidate3"],
      ["Shift+Tab", "candidate2"],
      ["ArrowUp", "candidate1"],
      ["ArrowUp", "candidate1"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), key).toBe(at);
    }
  });

  it("Shift+↓ goes to the total of the list, and Enter from there to the action", async () => {
    await fieldOf(state(list), "3 van Dam, J. (Jantine)").focus();
    await page.keyboard.press("Shift+ArrowDown");
    expect(await focused()).toBe("listTotal");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Volgende stap");
  });

  it("the slash goes to a candidate by number", async () => {
    await fieldOf(state(list), "1 Smeets, T. (Tess)").focus();
    await page.keyboard.press("/");
    await page.keyboard.type("47");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("candidate47");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("candidate46");
  });

  it("a whole list is typed without the mouse", async () => {
    await fieldOf(state(list), "41 Smeets, T. (Tess)").focus();
    for (let number = 41; number <= 80; number += 1) {
      await page.keyboard.type(String(number * 100));
      await page.keyboard.press("Enter");
    }
    expect(await focused()).toBe("listTotal");
    expect(await fieldOf(state(list), "80 Okafor, C. (Chidi)").inputValue()).toBe("8.000");
  });
});

/** Pastes as a person does: with everything in the field selected. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
