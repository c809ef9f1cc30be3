import { describe, expect, it } from "vitest";
import { PASSWORD } from "../tabulator-at-work.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const { program } = programForAll({ people: ["administrator"] });

describe("logging in", () => {
  it("says what to do after a wrong password, and lets in with the right one, by keyboard", async () => {
    const { page, complaints } = await program.open(null);
    await page.keyboard.type("beheer");
    await page.keyboard.press("Tab");
    await page.keyboard.type("drie kleine fietsen");
    await page.keyboard.press("Enter");
    await page.getByText("De naam of het wachtwoord klopt niet").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Wachtwoord").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText("Bea Heer · beheerder").waitFor();
    expect(complaints).toEqual([]);
  });

  it("says in its own words what must be filled in, and goes there", async () => {
    const { page } = await program.open(null, "/", NARROW);
    await page.getByRole("button", { name: "Inloggen" }).click();
    await expect.poll(() => page.getByText("Vul dit in.").count()).toBe(2);
    const name = page.getByLabel("Gebruikersnaam");
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await page.keyboard.type("beheer");
    await page.keyboard.press("Enter");
    const password = page.getByLabel("Wachtwoord");
    await expect.poll(() => password.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => page.getByText("Vul dit in.").count()).toBe(1);
  });

  it("also works when the browser calls this computer offline", async () => {
    const { page } = await program.open(null);
    await page.evaluate(() => window.dispatchEvent(new Event("offline")));
    await page.getByLabel("Gebruikersnaam").fill("beheer");
    await page.getByLabel("Wachtwoord").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText("Bea Heer · beheerder").waitFor();
  });

  it.each([DESK, NARROW])("can be used by everyone at $width pixels", async (size) => {
    const { page } = await program.open(null, "/", size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Log in" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.reload();
    await page.getByRole("heading", { name: "Log in" }).waitFor();
    await page.getByRole("button", { name: "Nederlands" }).click();
    await page.getByRole("heading", { name: "Inloggen" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("nl");
  });
});
