import { beforeAll, describe, expect, it } from "vitest";
import { setUpTown } from "../election-night.ts";
import { countEverything, doControlProtocol, saveDetails } from "../finished-count.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const evening = programForAll({ people: ["coordinator", "anna", "bram"] });

beforeAll(async () => {
  await setUpTown(evening.coordinator);
});

const details = async () => (await evening.coordinator.query("session.details")).data;

describe("the session", () => {
  it("begins once place, date and time were filled in and confirmed", async () => {
    const { page, complaints } = await evening.program.open(evening.coordinator, "/zitting");
    await page.getByLabel("Plaats", { exact: true }).fill("Lindewaard");
    await page.getByLabel("Datum").fill("19 maart 2026");
    await page.getByLabel("Begintijd").fill("9.30");
    await page.getByText("Nog niet bewaard").waitFor();
    await page.getByRole("button", { name: "Bewaren" }).press("Enter");
    await page.getByText("De gegevens van de zitting zijn bewaard.").waitFor();
    await page.getByRole("button", { name: "Zitting beginnen" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("donderdag 19 maart 2026").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Zitting beginnen" }).click();
    await page.getByText("Invoerders kunnen typen.").waitFor();
    expect((await evening.coordinator.query("session.get")).data.status).toBe("open");
    expect(complaints).toEqual([]);
  });

  it("keeps who was there, what was objected and what happened", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/zitting");
    await page.getByRole("button", { name: "Lid toevoegen" }).press("Enter");
    await page.keyboard.type("N.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Postma");
    await page.getByLabel("Rol").fill("voorzitter");
    await page.getByRole("button", { name: "Bezwaar toevoegen" }).click();
    await page.getByLabel("Bezwaar", { exact: true }).fill("De deur was dicht.");
    await page.getByLabel("Antwoord van het stembureau").fill("De deur is opengezet.");
    await page.getByRole("button", { name: "Bewaren" }).click();
    await page.getByText("De gegevens van de zitting zijn bewaard.").waitFor();
    expect((await details()).details).toMatchObject({
      members: [{ initials: "N.", lastName: "Postma", role: "voorzitter" }],
      objections: [{ objection: "De deur was dicht.", answer: "De deur is opengezet." }],
    });
  });

  it("does not save a time that cannot be read, and says how to type one", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/zitting", NARROW);
    expect(await page.getByLabel("Datum").inputValue()).toBe("19-03-2026");
    const time = page.getByLabel("Begintijd");
    expect(await time.inputValue()).toBe("09:30");
    await time.fill("9:75");
    await page.getByRole("button", { name: "Bewaren" }).click();
    await page.getByText("Typ een tijd tussen 00:00 en 23:59, bijvoorbeeld 21:00.").waitFor();
    expect(await time.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect((await details()).details.startTime).toBe("09:30");
    await time.fill("0945");
    await page.getByRole("button", { name: "Bewaren" }).click();
    await page.getByText("De gegevens van de zitting zijn bewaard.").waitFor();
    expect((await details()).details.startTime).toBe("09:45");
  });

  it("takes what could not be read away with its row", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/zitting");
    const particulars = page.getByRole("group", { name: "Bijzonderheden" });
    for (const text of ["De stroom viel uit.", "De stroom kwam terug."]) {
      await particulars.getByRole("button", { name: "Bijzonderheid toevoegen" }).click();
      await particulars.getByLabel("Wat er gebeurde").last().fill(text);
    }
    await particulars.getByLabel("Tijd").first().fill("toen het donker werd");
    await particulars.getByRole("button", { name: "Verwijderen" }).first().click();
    expect(await particulars.getByLabel("Wat er gebeurde").inputValue()).toBe("De stroom kwam terug.");
    expect(await particulars.getByLabel("Tijd").inputValue()).toBe("");
  });

  it("asks which station was looked at again, and saves nothing before that is said", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/zitting");
    await page.getByRole("button", { name: "Onderzoek toevoegen" }).click();
    const [first] = (await evening.coordinator.query("stations.list")).data;
    const station = page
      .getByRole("group", { name: "Onderzoek bij een stembureau" })
      .getByLabel("Stembureau");
    expect(await station.inputValue()).toBe("");
    await page.getByLabel("Waarom, en wat eruit kwam").fill("De bundels waren verwisseld.");
    await page.getByRole("button", { name: "Bewaren" }).click();
    await page.getByText("Kies een stembureau.", { exact: true }).waitFor();
    expect(await station.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await details()).details.investigations).toEqual([]);
    await station.selectOption(`${first.station.number} ${first.station.name}`);
    await page.getByRole("button", { name: "Bewaren" }).click();
    await page.getByText("De gegevens van de zitting zijn bewaard.").waitFor();
    expect((await details()).details.investigations).toEqual([
      { station: first.station.number, text: "De bundels waren verwisseld." },
    ]);
  });

  it("loses nothing of what was typed when somebody else was first", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/zitting");
    await page.getByRole("button", { name: "Bijzonderheid toevoegen" }).click();
    await page.getByLabel("Wat er gebeurde").fill("De stroom viel uit.");
    await saveDetails(evening.coordinator, { particulars: [] });
    await page.getByRole("button", { name: "Bewaren" }).click();
    await page.getByText("Iemand anders heeft de zitting net gewijzigd.").waitFor();
    expect(await page.getByLabel("Wat er gebeurde").inputValue()).toBe("De stroom viel uit.");
    await page.getByRole("button", { name: "Bewaren" }).click();
    await expect
      .poll(async () => (await details()).details.particulars)
      .toMatchObject([{ text: "De stroom viel uit." }]);
  });

  it.each([DESK, NARROW])(
    "lists what is missing before it can be finished, at $width pixels",
    async (size) => {
      const { page } = await evening.program.open(evening.coordinator, "/zitting", size);
      await page.getByRole("link", { name: "Trek lijsten voor het controleprotocol" }).waitFor();
      expect(await page.getByRole("listitem").filter({ hasText: "nog te doen" }).count()).toBe(8);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    },
  );

  it("is finished when nothing is missing, and reopened with a reason", async () => {
    const { coordinator, anna: first, bram: second } = evening;
    await saveDetails(coordinator);
    await countEverything({ coordinator, first, second });
    await doControlProtocol(coordinator);
    const { page, complaints } = await evening.program.open(coordinator, "/zitting");
    await page.getByText("Alles is compleet.").waitFor();
    await page.getByRole("button", { name: "Zitting afsluiten" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Zitting afsluiten" }).click();
    await page.getByRole("heading", { name: "De zitting is afgesloten" }).waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel("Plaats", { exact: true }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Zitting heropenen" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Zitting heropenen" }).click();
    await dialog.getByText("Schrijf eerst een reden op.").waitFor();
    await dialog.getByLabel("Reden").fill("Een papier is verkeerd gelezen.");
    await dialog.getByRole("button", { name: "Zitting heropenen" }).click();
    await page.getByText("Alles is compleet.").waitFor();
    expect(complaints).toEqual([]);
  });

  it("says that it could not be fetched, and fetches it again", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    await page.route("**/api/session.details**", (route) => route.abort());
    await page.goto(`${evening.program.url}/#/zitting`);
    await page.getByText("De zitting kon niet worden opgehaald").waitFor();
    await expectAccessible(page);
    await page.unroute("**/api/session.details**");
    await page.getByRole("button", { name: "Nog eens proberen" }).click();
    await page.getByLabel("Datum").waitFor();
  });
});
