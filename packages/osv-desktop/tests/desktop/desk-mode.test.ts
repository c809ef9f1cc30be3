import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stationNumber } from "@stemketen/core/election";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { bundleMain } from "../../scripts/bundle.ts";
import { paperOf } from "../election-night.ts";
import { filesIn } from "../running-host.ts";
import {
  ask,
  boxesOn,
  comeIn,
  expectAccessible,
  expectNarrow,
  logIn,
  makeData,
  openStation,
  openWindow,
  soon,
  startAtDesk,
  startDesk,
  typeAddress,
  typeCode,
  typeFirstStep,
  wordsOn,
} from "./desk-at-work.ts";
import { startElsewhere } from "./elsewhere.ts";
import { decideToOpen, startStranger } from "./room-at-work.ts";

const noWindow = inject("noWindow");

describe.skipIf(noWindow !== null)(
  `a typing desk${noWindow === null ? "" : ` (skipped: ${noWindow})`}`,
  () => {
    it("types on the tabulator whose words were compared, and goes on at once after a restart", async () => {
      const { tabulator, room, data, desk } = await startAtDesk();
      const { page } = desk;
      expect(page.url()).toMatch(/^app:\/\/desk\//u);
      await expectAccessible(page);
      await typeAddress(page, room.url);
      expect(await wordsOn(page)).toEqual(tabulator.entrance.words);
      await expectAccessible(page);
      await expectNarrow(desk);
      // By keyboard, from the heading that has the focus.
      await soon(() => ask(page, "document.activeElement.tagName")).toBe("H1");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await typeCode(page, tabulator, "Tafel 1");
      await logIn(page);
      await typeFirstStep(page, STATION);
      await desk.close();
      const kept = statSync(join(data, "tabulator.json"));
      expect(kept.mode & 0o777).toBe(0o600);
      // A desk has no database.
      expect(filesIn(data).filter((name) => name.endsWith(".sqlite"))).toEqual([]);

      const again = await startDesk(data);
      // No address, no words and no code.
      await logIn(again.page);
      // Another window is let in as well, but nobody is logged in there.
      const [another] = await Promise.all([again.app.waitForEvent("window"), openWindow(again)]);
      await another.getByRole("heading", { name: "Inloggen" }).waitFor();
      await another.close();
      await openStation(again.page, STATION);
      await soon(async () => Object.values(await boxesOn(again.page))).toContain(true);
      const boxes = await boxesOn(again.page);
      for (const [field, isTicked] of Object.entries(boxes)) {
        expect([field, isTicked]).toEqual([field, paperOf(STATION)[field] === true]);
      }
    });

    it("waits while nobody answers, keeps what stands on the screen, and goes on by itself", async () => {
      const { tabulator, room, desk } = await startAtDesk();
      const { page } = desk;
      await comeIn(page, { tabulator, room });
      await logIn(page);
      room.unplug();
      await page.reload();
      await page.getByRole("heading", { name: "Het telprogramma antwoordt niet" }).waitFor();
      await page.getByText("Wat is opgeslagen, staat veilig bij het telprogramma.").waitFor();
      await expectAccessible(page);
      room.plugIn(tabulator.entrance.urls[0] ?? "");
      await page
        .getByRole("heading", { name: "Het telprogramma antwoordt niet" })
        .waitFor({ state: "detached" });
      await openStation(page, STATION);
      expect(await ask(page, WHO)).toBe("aydin");
      room.unplug();
      await page.keyboard.press("Space");
      await page.getByText("Nog niet opgeslagen").waitFor();
      const ticked = await boxesOn(page);
      expect(Object.values(ticked)).toContain(true);
      room.plugIn(tabulator.entrance.urls[0] ?? "");
      await page.getByText(/^Opgeslagen om/u).waitFor();
      await page.reload();
      await page.getByRole("navigation", { name: "Stappen van de invoer" }).waitFor();
      await soon(() => boxesOn(page)).toEqual(ticked);
    });

    it("sends nothing to another who answers at the same address, until the words were compared again", async () => {
      const { tabulator, room, desk } = await startAtDesk();
      const { page } = desk;
      const stranger = await startStranger();
      await comeIn(page, { tabulator, room });
      await logIn(page, "kamphuis");
      expect(await ask(page, FIRST_EVENT)).toBe(true);
      room.plugIn(stranger.url);
      // Without anybody touching it.
      await page.getByRole("heading", { name: "Dit is niet het telprogramma dat je vertrouwde" }).waitFor();
      await expectAccessible(page);
      await page.getByRole("link", { name: "Probeer opnieuw" }).click();
      await page.getByRole("heading", { name: "Dit is niet het telprogramma dat je vertrouwde" }).waitFor();
      expect(stranger.asked).toEqual([]);
      await page.getByRole("link", { name: "Opnieuw vergelijken" }).click();
      expect(await wordsOn(page)).not.toEqual(tabulator.entrance.words);
      await page.getByRole("link", { name: "De woorden zijn anders" }).click();
      await page.getByRole("heading", { name: "Stop. Ga niet verder op deze werkplek" }).waitFor();
      await expectAccessible(page);
      expect(stranger.asked).toEqual([{ path: "/healthz", cookie: null }]);

      // The tabulator itself, with an authority that the administrator made anew.
      await tabulator.administrator.mutate("lan.standAloneAgain");
      const entrance = await decideToOpen(tabulator.administrator);
      expect(entrance.words).not.toEqual(tabulator.entrance.words);
      room.plugIn(entrance.urls[0] ?? "");
      await page.getByRole("link", { name: "Terug naar het adres" }).click();
      await typeAddress(page, room.url);
      expect(await wordsOn(page)).toEqual(entrance.words);
      await page.getByRole("button", { name: "De woorden zijn gelijk" }).click();
      // It forgot every desk.
      await typeCode(page, tabulator, "Tafel 1");
      await page.getByRole("heading", { name: "Inloggen" }).waitFor();
    });

    it("looks in its own room alone, and says what is wrong with an address", async () => {
      const desk = await startDesk(makeData());
      const { page } = desk;
      const problem = page.getByRole("alert");
      await typeAddress(page, "https://8.8.8.8:8443");
      await soon(() => problem.textContent()).toContain("Dit adres ligt buiten deze ruimte.");
      await expectAccessible(page);
      await typeAddress(page, "http://stemmen.lindewaard.nl");
      await soon(() => problem.textContent()).toContain("Dit is geen adres");
      // Somebody who speaks, but not TLS.
      const elsewhere = await startElsewhere();
      onTestFinished(elsewhere.close);
      await typeAddress(page, elsewhere.url.replace("http:", "https:"));
      await soon(() => problem.textContent()).toContain("antwoordt iets anders");
      expect(elsewhere.visits).toEqual([]);
      await typeAddress(page, "https://127.0.0.2:1");
      await soon(() => problem.textContent()).toContain("Op dit adres antwoordt niemand.");
      await page.getByRole("link", { name: "English" }).click();
      await soon(() => problem.textContent()).toContain("Nobody answers at this address.");
      expect(await ask(page, "document.documentElement.lang")).toBe("en");
      await expectAccessible(page);
      await expectNarrow(desk);
    });

    it("stops while something outside the room answers, and goes on when nothing does any more", async () => {
      const { tabulator, room, data, desk } = await startAtDesk();
      await comeIn(desk.page, { tabulator, room });
      await desk.page.getByRole("heading", { name: "Inloggen" }).waitFor();
      await desk.close();
      const outside = await startElsewhere();
      const again = await startDesk(data, await bundleWithTarget(new URL(outside.url)));
      const stop = again.page.getByRole("heading", { name: "Stop: deze werkplek kan naar buiten" });
      await stop.waitFor();
      await again.page
        .getByText(`tcp 127.0.0.1:${new URL(outside.url).port}`)
        .first()
        .waitFor();
      await expectAccessible(again.page);
      await expectNarrow(again);
      await again.page.getByRole("link", { name: "Kijk nu opnieuw" }).click();
      await stop.waitFor();
      outside.close();
      await again.page.getByRole("link", { name: "Kijk nu opnieuw" }).click();
      await logIn(again.page);
      expect(await ask(again.page, WHO)).toBe("aydin");
    });

    it("has the menu of a program without data of its own, and opens no page but its own", async () => {
      const { app, page } = await startDesk(makeData());
      const labels = await app.evaluate(({ Menu }) =>
        (Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? []).flatMap(({ type, label }) =>
          type === "separator" ? [] : [label],
        ),
      );
      expect(labels).toEqual([
        "Nieuw venster",
        "Venster voor de beamer",
        "Afdrukken…",
        "Adres van het telprogramma…",
        "Venster sluiten",
        "Stemketen afsluiten",
      ]);
      for (const expression of ["typeof require", "typeof process", "typeof window.electron"]) {
        expect(await ask(page, expression)).toBe("undefined");
      }
      // Before any words were compared, nothing of a tabulator is answered.
      await ask(page, "void (location.href = 'app://stemketen/')");
      await page.getByLabel("Adres van het telprogramma").waitFor();
      expect(page.url()).toMatch(/^app:\/\/desk\//u);
    });
  },
);

const STATION = stationNumber(3);
const WHO =
  "fetch('./api/accounts.whoAmI').then((it) => it.json()).then(({ result }) => result.data?.user.userName ?? null)";
/** What the overview tells as it happens. */
const FIRST_EVENT = `new Promise((resolve, reject) => {
  const events = new EventSource("./api-files/overview-events");
  events.addEventListener("overview", ({ data }) => { events.close(); resolve(JSON.parse(data).complete); });
  events.addEventListener("error", () => reject(new Error("no stream")));
})`;

/** The program with one thing that its guard asks, as a release is built with its own. @returns its folder */
async function bundleWithTarget({ port }: URL): Promise<string> {
  const folder = makeData();
  const targets = join(folder, "targets.json");
  writeFileSync(targets, JSON.stringify([{ kind: "tcp", host: "127.0.0.1", port: Number(port) }]));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "stemketen", main: "main.cjs" }));
  await bundleMain(folder, targets);
  return folder;
}
