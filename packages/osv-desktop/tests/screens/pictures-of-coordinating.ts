import { DETAILS, saveDetails } from "../finished-count.ts";
import { PICTURED } from "./pictures-evening.ts";
import type { PicturedScreen } from "./pictures-screen.ts";
import { screenIn } from "./pictures-worlds.ts";

/** The screens of who leads the count, and of who watches it. */
export const SCREENS_OF_COORDINATING: readonly PicturedScreen[] = [
  {
    name: "overzicht",
    says: "Het overzicht van de coördinator, midden op de avond: wat op jou wacht, staat bovenaan.",
    world: "evening",
    as: "kamphuis",
    address: "/overzicht",
    begin: (page) => page.locator("tbody tr[data-key]").first().waitFor(),
    fault: {
      says: "De zitting staat stil: niemand kan typen.",
      make: async (page) => {
        await page.getByRole("button", { name: "Pauzeren" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Pauzeren" }).click();
        await page.getByText("De zitting is gepauzeerd.").waitFor();
        await page.getByRole("dialog").waitFor({ state: "detached" });
      },
    },
  },
  {
    name: "stembureaus",
    says: "De stembureaus van de gemeente.",
    world: "evening",
    as: "kamphuis",
    before: (world) => screenIn(world, "kamphuis").mutate("session.resume"),
    address: "/stembureaus",
    begin: (page) => page.locator("tbody tr").first().waitFor(),
    fault: {
      says: "Een veld is verkeerd ingevuld.",
      make: async (page) => {
        await page.getByRole("button", { name: "Stembureau toevoegen" }).click();
        await page.keyboard.type("nul");
        await page.keyboard.press("Tab");
        await page.keyboard.type("De Bron");
        await page.getByRole("dialog").getByLabel("Postcode").fill("6655");
        await page.getByRole("dialog").getByLabel("Waarom verander je dit?").fill("Vergeten");
        await page.keyboard.press("Enter");
        await page.getByRole("dialog").getByText("Typ een heel getal").waitFor();
      },
      at: "text=Typ een heel getal",
    },
  },
  {
    name: "verschillen",
    says: "Twee invoeren die verschillen: de coördinator kijkt op het papier en kiest.",
    world: "evening",
    as: "kamphuis",
    address: `/stembureau/${PICTURED.different}`,
    begin: (page) => page.getByText("Lijkt op een verwisseling").waitFor(),
    fault: {
      says: "Het stembureau kon niet worden opgehaald.",
      make: async (page) => {
        await page.route("**/api/entry.inspect**", (route) => route.abort());
        await page.reload();
        await page.getByText("Het stembureau kon niet worden opgehaald").waitFor();
      },
    },
  },
  {
    name: "fout-op-papier",
    says: "Een fout die op het papier zelf staat: de coördinator beslist.",
    world: "evening",
    as: "kamphuis",
    address: `/stembureau/${PICTURED.erring}`,
    begin: (page) => page.getByText("Er wacht nog 1 fout op jou.").waitFor(),
    fault: {
      says: "Zonder reden blijft een fout niet staan.",
      make: async (page) => {
        await page.getByRole("button", { name: "Fout accepteren" }).click();
        await page.getByText("Schrijf een reden op.").waitFor();
      },
      at: "text=Schrijf een reden op.",
    },
  },
  {
    name: "zitting",
    says: "De gegevens van de zitting, voor het proces-verbaal.",
    world: "evening",
    as: "kamphuis",
    before: (world) => saveDetails(screenIn(world, "kamphuis"), { objections: [] }),
    address: "/zitting",
    begin: (page) => page.locator(`input[value="${DETAILS.place}"]`).first().waitFor(),
    fault: {
      says: "Iemand anders wijzigde de zitting op hetzelfde moment; wat je typte, blijft staan.",
      make: async (page, world) => {
        await page.getByLabel("Begintijd").fill("09:45");
        await saveDetails(screenIn(world, "kamphuis"), { objections: [] });
        await page.getByRole("button", { name: "Bewaren" }).click();
        await page.getByText("Iemand anders heeft de zitting net gewijzigd.").waitFor();
      },
    },
  },
  {
    name: "papieren",
    says: "Waar de papieren zijn.",
    world: "evening",
    as: "kamphuis",
    address: "/papieren",
    begin: (page) => page.locator("tbody tr").first().waitFor(),
    fault: {
      says: "Er is geen stembureau met dit nummer.",
      make: async (page) => {
        await page.getByLabel("Nummer van het stembureau").fill("999");
        await page.getByText("Er is geen stembureau met dit nummer.").waitFor();
      },
    },
  },
  {
    name: "beamer",
    says: "De voortgang op het scherm in de zaal, zonder uitslagen.",
    world: "evening",
    as: "postma",
    address: "/beamer",
    begin: (page) => page.getByText("Bijgewerkt om").waitFor(),
    fault: {
      says: "Er komt niets nieuws binnen.",
      make: async (page) => {
        await page.route("**/api/entry.beamer**", (route) => route.abort());
        await page.getByText("Er komt nu niets nieuws binnen.").waitFor({ timeout: 40_000 });
      },
    },
  },
  {
    name: "resultaat",
    says: "Het resultaat: kies een getal en zie uit welke stembureaus het is opgeteld.",
    world: "finished",
    as: "kamphuis",
    address: "/resultaat",
    begin: (page) => page.getByText("Kies een getal om te zien").waitFor(),
    fault: {
      says: "De totalen konden niet worden opgehaald.",
      make: async (page) => {
        await page.route("**/api/results.totals**", (route) => route.abort());
        await page.reload();
        await page.getByText("De totalen konden niet worden opgehaald").waitFor();
      },
    },
  },
  {
    name: "documenten",
    says: "Het proces-verbaal en de bestanden, met hun codes, en de stick die wordt nagekeken.",
    world: "finished",
    as: "kamphuis",
    address: "/resultaat",
    begin: async (page) => {
      await page.getByRole("button", { name: "Proces-verbaal en bestanden maken" }).click();
      await page.getByRole("heading", { name: "Versie 1", exact: true }).waitFor({ timeout: 90_000 });
    },
    narrowAt: "h2:has-text('Documenten en bestanden')",
    fault: {
      says: "Het bestand op de stick is niet hier gemaakt.",
      make: async (page) => {
        await page.setInputFiles("input[type=file]", {
          name: "resultaat.zip",
          mimeType: "application/zip",
          buffer: Buffer.from("iets anders"),
        });
        await page.getByText("Dit bestand is hier niet gemaakt.").waitFor();
      },
      at: "text=Dit bestand is hier niet gemaakt.",
    },
  },
  {
    name: "controleprotocol",
    says: "Het controleprotocol: getrokken lijsten, met de hand opgeteld en vastgelegd.",
    world: "finished",
    as: "kamphuis",
    before: (world) =>
      screenIn(world, "kamphuis").mutate("session.reopen", { reason: "Een papier is verkeerd gelezen." }),
    address: "/resultaat",
    begin: (page) => page.getByText("Vastgelegd door R. Kamphuis").waitFor(),
    narrowAt: "h2:has-text('Controleprotocol')",
    fault: {
      says: "Het programma en de hand kwamen niet op hetzelfde uit.",
      make: async (page) => {
        await page.getByRole("button", { name: "Uitkomst wijzigen" }).click();
        for (const field of await page.getByRole("textbox", { name: /^Lijst \d/ }).all())
          await field.fill("1");
        await page.getByRole("button", { name: "Uitkomst vastleggen" }).click();
        await page.getByText("Er is een verschil. Schrijf op wat je vond").waitFor();
      },
      at: "text=Er is een verschil. Schrijf op wat je vond",
    },
  },
];
