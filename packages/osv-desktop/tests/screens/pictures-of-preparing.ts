import { writeEml } from "@stemketen/core/eml";
import { definitionOf } from "@stemketen/core/practice-files";
import { connect, disconnect, TOWN } from "../tabulator-at-work.ts";
import type { PicturedScreen } from "./pictures-screen.ts";
import { screenIn } from "./pictures-worlds.ts";

const DEFINITION = {
  name: "verkiezingsdefinitie.eml.xml",
  mimeType: "text/xml",
  buffer: Buffer.from([...writeEml(definitionOf(TOWN))].join("")),
};

/** The screens before the first paper comes in. */
export const SCREENS_OF_PREPARING: readonly PicturedScreen[] = [
  {
    name: "eerste-start",
    says: "De eerste start: je vergelijkt de code van het programma met de brief.",
    world: "installed",
    as: null,
    address: "/",
    begin: (page) => page.getByRole("heading", { name: "Klopt deze software met de brief" }).waitFor(),
    fault: {
      says: "Wat je typte, staat niet in de brief.",
      make: async (page) => {
        await page.getByRole("textbox").first().focus();
        await page.keyboard.type("00000000");
        await page.keyboard.press("Enter");
        await page.getByText("Dit is niet wat hier hoort te staan").waitFor();
      },
    },
  },
  {
    name: "inloggen",
    says: "Inloggen met een naam en een wachtwoord.",
    world: "peopled",
    as: null,
    address: "/",
    begin: (page) => page.getByRole("heading", { name: "Inloggen" }).waitFor(),
    fault: {
      says: "De naam of het wachtwoord klopt niet.",
      make: async (page) => {
        await page.getByLabel("Gebruikersnaam").fill("smeets");
        await page.getByLabel("Wachtwoord").fill("drie kleine fietsen");
        await page.keyboard.press("Enter");
        await page.getByText("De naam of het wachtwoord klopt niet").waitFor();
      },
    },
  },
  {
    name: "inrichten",
    says: "De verkiezing inrichten: de code van het bestand komt van het papier.",
    world: "peopled",
    as: "lammers",
    address: "/inrichten",
    begin: async (page) => {
      await page.locator("input[type=file]").setInputFiles(DEFINITION);
      await page.getByRole("heading", { level: 2, name: "Code van de verkiezing", exact: true }).waitFor();
      await page.getByText(TOWN.election.name).first().waitFor();
    },
    fault: {
      says: "De code op het papier is een andere dan die van het bestand.",
      make: async (page) => {
        await page
          .getByRole("textbox", { name: /^Groep/ })
          .first()
          .focus();
        await page.keyboard.type("00000000");
        await page.keyboard.press("Enter");
        await page.getByText("nog 2 keer vergelijken").first().waitFor();
      },
      at: "text=nog 2 keer vergelijken",
    },
  },
  {
    name: "accounts",
    says: "Wie er mag inloggen, en met welke rol.",
    world: "peopled",
    as: "lammers",
    address: "/accounts",
    begin: (page) => page.getByText("E. Aydın").first().waitFor(),
    fault: {
      says: "De gebruikersnaam van een nieuw account bestaat al.",
      make: async (page) => {
        await page.getByRole("button", { name: "Account maken" }).click();
        await page.keyboard.type("Bert Smeets");
        await page.keyboard.press("Tab");
        await page.keyboard.type("smeets");
        await page.keyboard.press("Enter");
        await page.getByRole("dialog").getByText("Deze gebruikersnaam is er al").waitFor();
      },
    },
  },
  {
    name: "ploegenlijsten",
    says: "Wie in welke ploeg werkt: om af te drukken en te tekenen.",
    world: "evening",
    as: "lammers",
    address: "/accounts",
    begin: async (page) => {
      await page.getByRole("button", { name: "Ploegenlijsten" }).click();
      await page.getByRole("heading", { name: "Presentielijst: avond 1" }).waitFor();
    },
    fault: null,
  },
  {
    name: "logboek",
    says: "Alles wat er gebeurde, regel voor regel en na te rekenen.",
    world: "peopled",
    as: "postma",
    address: "/logboek",
    begin: (page) => page.getByText("Inloggen is mislukt.").first().waitFor(),
    fault: {
      says: "Iemand veranderde een regel buiten het programma om.",
      make: async (page, { program }) => {
        program.tabulator.db.exec(`
          DROP TRIGGER audit_log_never_changed;
          UPDATE audit_log SET line = replace(line, 'smeets', 'smeest') WHERE line LIKE '%smeets%';
        `);
        await page.getByRole("button", { name: "Logboek narekenen" }).click();
        await page.getByText("Het logboek klopt niet bij regel").waitFor();
      },
    },
  },
  {
    name: "netwerk",
    says: "De computer hangt aan een netwerk: alles wacht tot hij weer los staat.",
    world: "peopled",
    as: "kamphuis",
    before: async ({ program }) => connect(program.tabulator),
    address: "/accounts",
    begin: (page) => page.getByText("tcp 192.0.2.7:443").waitFor(),
    fault: null,
  },
  {
    name: "hulp",
    says: "Wat je voorleest als je de helpdesk belt; dit werkt ook als al het andere stilstaat.",
    world: "peopled",
    as: "kamphuis",
    address: "/hulp",
    begin: (page) => page.getByText("Ja: de invoer staat stil").waitFor(),
    fault: null,
  },
  {
    name: "reservekopie",
    says: "Een reservekopie maken op een stick, en een kopie terugzetten.",
    world: "peopled",
    as: "lammers",
    before: async ({ program }) => disconnect(program.tabulator),
    address: "/reservekopie",
    begin: (page) => page.getByText("Er is nog geen reservekopie gemaakt").waitFor(),
    fault: {
      says: "De stick zit er niet in.",
      make: async (page) => {
        await page.getByLabel("Map of stick").selectOption("Een andere map…");
        await page.getByLabel("Welke map?").fill("/media/stick");
        await page.keyboard.press("Enter");
        await page.getByText("Zit de stick erin?").waitFor();
      },
    },
  },
  {
    name: "oefenen",
    says: "Oefenen: strepen bovenaan, en kiezen wie je bent.",
    world: "peopled",
    as: null,
    before: async (world) => {
      const { installation, office } = world.program.tabulator;
      Object.assign(office, { mode: "practice" });
      const roles = [
        ["administrator", "lammers"],
        ["coordinator", "kamphuis"],
        ["typist", "aydin"],
        ["typist", "smeets"],
      ] as const;
      const logins = await Promise.all(
        roles.map(async ([role, name]) => {
          const { user } = (await screenIn(world, name).query("accounts.whoAmI")).data;
          const token = installation.oneTimeLogins.draw(user.id, office.random);
          return { role, url: `${world.program.url}/#/in/${token}` };
        }),
      );
      installation.host = { ...installation.host, drawPracticeLogins: () => logins };
    },
    address: "/",
    begin: (page) => page.getByRole("heading", { name: "Oefenen", exact: true }).waitFor(),
    fault: {
      says: "De link om in te loggen werkt niet meer.",
      make: async (page) => {
        await page.goto(`${new URL(page.url()).origin}/#/in/dit-is-geen-link`);
        await page.getByText("Deze link werkt niet meer").waitFor();
      },
    },
  },
];
