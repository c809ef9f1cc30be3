import type { Page } from "@playwright/test";
import { must } from "@stemketen/core/basics";
import { FIELD } from "@stemketen/core/election";
import { candidateOf, keepTyped, PICTURED, paperOf, valuesBefore } from "./pictures-evening.ts";
import type { PicturedScreen } from "./pictures-screen.ts";
import { screenIn } from "./pictures-worlds.ts";
import { boxAt } from "./typing-evening.ts";

const { next, afterNext } = PICTURED;

/** Types what stands on the paper in the boxes that are named, one after the other. */
async function typeBoxes(page: Page, fields: readonly string[]): Promise<void> {
  await boxAt(page, must(fields[0], "a box to begin with")).focus();
  for (const field of fields) {
    await page.keyboard.type(String(paperOf(next)[field]));
    await page.keyboard.press("Enter");
  }
}

/** The screens of who types the papers over. */
export const SCREENS_OF_TYPING: readonly PicturedScreen[] = [
  {
    name: "invoer",
    says: "Waar een invoerder begint: typ het nummer van het papier.",
    world: "evening",
    as: "vandam",
    address: "/invoer",
    begin: async (page) => {
      await page.getByText("Waar je mee bezig bent").waitFor();
      await page.locator("tbody tr").first().waitFor();
    },
    fault: {
      says: "Er is geen stembureau met dit nummer.",
      make: async (page) => {
        await boxAt(page, "station-number").fill("999");
        await page.getByText("Er is geen stembureau 999").waitFor();
      },
    },
  },
  {
    name: "kiezers-en-stemmen",
    says: "De aantallen van een papier, in de volgorde en met de letters van het formulier.",
    world: "evening",
    as: "aydin",
    before: (world) => keepTyped(screenIn(world, "aydin"), next, valuesBefore(next, FIELD.pollCards)),
    address: `/invoer/${next}/kiezers-en-stemmen`,
    begin: async (page) => {
      await boxAt(page, FIELD.pollCards).waitFor();
      await typeBoxes(page, [FIELD.pollCards, FIELD.proxies, FIELD.admitted]);
      await page.getByText("Opgeslagen om").waitFor();
    },
    fault: {
      says: "De som klopt niet: kijk het na op het papier.",
      make: async (page) => {
        await boxAt(page, FIELD.admitted).fill(String(Number(paperOf(next)[FIELD.admitted]) + 10));
        await page.getByRole("button", { name: "Volgende stap" }).click();
        await page.getByText("Controleer de aantallen van A tot en met D.").waitFor();
        await page.getByText("Opgeslagen om").waitFor();
      },
    },
  },
  {
    name: "lijst",
    says: "De stemmen op een lijst, kandidaat voor kandidaat.",
    world: "evening",
    as: "aydin",
    before: (world) => keepTyped(screenIn(world, "aydin"), next, valuesBefore(next, candidateOf(2, 1))),
    address: `/invoer/${next}/lijst-2`,
    begin: async (page) => {
      const boxes = [1, 2, 3, 4].map((candidate) => candidateOf(2, candidate));
      await boxAt(page, candidateOf(2, 1)).waitFor();
      await typeBoxes(page, boxes);
      await page.getByText("Opgeslagen om").waitFor();
    },
    fault: {
      says: "Er staat iets wat geen getal is.",
      make: async (page) => {
        await boxAt(page, candidateOf(2, 5)).focus();
        await page.keyboard.type("12a");
        await page.keyboard.press("Enter");
        await page.getByText("Typ alleen cijfers.").waitFor();
      },
    },
  },
  {
    name: "controleren",
    says: "De invoer nakijken en opslaan.",
    world: "evening",
    as: "smeets",
    before: async (world) => {
      const { [candidateOf(3, 2)]: blank, ...paper } = paperOf(afterNext);
      const total = sum(must(blank, "a box that stays blank"));
      await keepTyped(screenIn(world, "smeets"), afterNext, { ...paper, [candidateOf(3, 1)]: total });
    },
    address: `/invoer/${afterNext}/controleren`,
    begin: (page) => page.getByText("Eén vak is leeg").first().waitFor(),
    fault: {
      says: "Bevestig eerst dat het vak op papier ook leeg is.",
      make: async (page) => {
        await page.getByRole("button", { name: "Invoer afronden" }).click();
        await page.getByText("Kijk op het papier of deze vakken leeg zijn").waitFor();
      },
      at: "text=Kijk op het papier of deze vakken leeg zijn",
    },
  },
];

/** The votes of two candidates at the first of them: the sums stay. */
function sum(moved: number | boolean): number {
  return Number(paperOf(afterNext)[candidateOf(3, 1)]) + Number(moved);
}
