import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openCount } from "../election-night.ts";
import { PASSWORD, type Screen, screenOf, startWithAdministrator } from "../tabulator-at-work.ts";
import { chooseFromMenu, type Desktop, startCommand, startDesktop } from "./desktop-at-work.ts";
import { type DesktopServer, startServer } from "./desktop-server.ts";
import { type Elsewhere, startElsewhere } from "./elsewhere.ts";

const noWindow = inject("noWindow");

describe.skipIf(noWindow !== null)(
  `a real window${noWindow === null ? "" : ` (skipped: ${noWindow})`}`,
  () => {
    let server: DesktopServer;
    let desktop: Desktop;
    let elsewhere: Elsewhere;
    let coordinator: Screen;
    const complaints: string[] = [];

    beforeAll(async () => {
      server = await startServer();
      const administrator = await startWithAdministrator(server.tabulator);
      coordinator = await screenOf(server.tabulator, administrator, "first", "coordinator");
      await screenOf(server.tabulator, administrator, "second", "coordinator");
      elsewhere = await startElsewhere();
      desktop = await startDesktop({ server: server.url });
      desktop.page.on("console", (message) => complaints.push(message.text()));
    });

    afterAll(async () => {
      await desktop?.close();
      elsewhere.close();
      await server.close();
    });

    it("shows the first screen under app:, as a page that browsers trust", async () => {
      const { page } = desktop;
      await page.getByRole("heading", { name: "Inloggen" }).waitFor();
      expect(page.url()).toMatch(/^app:\/\/stemketen\/#\//);
      expect(await ask(page, "[isSecureContext, location.origin, document.cookie]")).toEqual([
        true,
        "app://stemketen",
        "",
      ]);
      expect(complaints).toEqual([]);
    });

    it("speaks Dutch where the browser itself speaks: a date is typed day first", async () => {
      const { page } = desktop;
      expect(await ask(page, "navigator.language")).toBe("nl");
      // The page has given its own field the focus, and takes it no more.
      const focused = () => ask(page, "document.activeElement.tagName");
      await expect.poll(focused, { timeout: 10_000 }).toBe("INPUT");
      const value = "document.querySelector('#a-date').value";
      await ask(
        page,
        "void document.body.append(Object.assign(document.createElement('input'), { type: 'date', id: 'a-date' }))",
      );
      await page.locator("#a-date").focus();
      await page.keyboard.type("18032026");
      expect(await ask(page, value)).toBe("2026-03-18");
      await ask(page, "void document.querySelector('#a-date').remove()");
    });

    it("runs nothing of Node.js in a page", async () => {
      const globals =
        "[typeof require, typeof process, typeof module, typeof Buffer, typeof window.electron]";
      expect(await ask(desktop.page, globals)).toEqual(Array.from({ length: 5 }, () => "undefined"));
    });

    it("has the policy of the server, and does not go round it", async () => {
      const { page } = desktop;
      expect(
        await ask(page, "fetch('./').then((it) => it.headers.get('content-security-policy'))"),
      ).toContain("script-src 'self'");
      const violated = page.waitForEvent("console", (message) =>
        message.text().includes("Content Security Policy"),
      );
      await ask(
        page,
        "void document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))",
      );
      await violated;
      expect(await ask(page, "typeof window.ran")).toBe("undefined");
    });

    it.each([
      "app://stemketen/../../etc/passwd",
      "app://stemketen/%2e%2e/%2e%2e/etc/passwd",
      "app://stemketen/..%2f..%2fetc%2fpasswd",
      "app://stemketen/assets/..%5c..%5cpackage.json",
      "app://stemketen//etc/passwd",
    ])("finds nothing at %s", async (address) => {
      expect(await ask(desktop.page, `fetch(${JSON.stringify(address)}).then((it) => it.status)`)).toBe(404);
    });

    it("answers under its own name alone", async () => {
      const asked = "fetch('app://elsewhere/index.html').then((it) => it.status, () => 'refused')";
      expect(["refused", 404]).toContain(await ask(desktop.page, asked));
    });

    it("keeps who is logged in, in this window alone, and gives the page no cookie", async () => {
      const { page } = desktop;
      await logIn(page, "second");
      await page.getByRole("heading", { name: "Inloggen" }).waitFor({ state: "detached" });
      expect(await ask(page, WHO)).toBe("second");
      expect(await ask(page, "document.cookie")).toBe("");
      await page.reload();
      await expect.poll(() => ask(page, WHO)).toBe("second");
    });

    it("brings events as they happen, and lets go of the stream with the page", async () => {
      const { page } = desktop;
      const first = `new Promise((resolve, reject) => {
      const events = new EventSource("./api-files/overview-events");
      events.addEventListener("overview", ({ data }) => { events.close(); resolve(JSON.parse(data).complete); });
      events.addEventListener("error", () => reject(new Error("no stream")));
    })`;
      expect(await ask(page, first)).toBe(true);
    });

    it("lets nothing leave this computer, whatever the page or Chromium itself asks", async () => {
      const { app, page } = desktop;
      const { url } = elsewhere;
      expect(await ask(page, `fetch(${JSON.stringify(url)}).catch(() => "refused")`)).toBe("refused");
      // Below the policy of the page: what the session itself asks for.
      const outcomes = await app.evaluate(async ({ BrowserWindow }, address) => {
        const { session } = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
        const fetchOf = async (asked: string): Promise<string> =>
          (await session?.fetch(asked).then(
            () => "answered",
            (error: Error) => error.message,
          )) ?? "no session";
        return Promise.all([fetchOf(address), fetchOf("https://[::1]:9/")]);
      }, `${url}/session`);
      expect(outcomes).toEqual([
        expect.stringContaining("ERR_BLOCKED_BY_CLIENT"),
        expect.stringContaining("ERR_BLOCKED_BY_CLIENT"),
      ]);
      expect(elsewhere.visits).toEqual([]);
    });

    it("goes nowhere else, and opens nothing by itself", async () => {
      const { app, page } = desktop;
      const before = page.url();
      const { url } = elsewhere;
      await ask(page, `void (location.href = ${JSON.stringify(`${url}/gone`)})`);
      await ask(page, "void (location.href = 'file:///etc/passwd')");
      expect(await ask(page, `window.open(${JSON.stringify(`${url}/opened`)})`)).toBeNull();
      expect(await ask(page, "window.open('app://stemketen/')")).toBeNull();
      await page.waitForTimeout(500);
      expect(page.url()).toBe(before);
      expect(app.windows()).toHaveLength(1);
      expect(elsewhere.visits).toEqual([]);
    });

    it("allows a page no more than it needs", async () => {
      const { page } = desktop;
      const state = (name: string) =>
        `navigator.permissions.query({ name: "${name}" }).then((it) => it.state)`;
      for (const name of ["geolocation", "camera", "microphone", "notifications", "midi"]) {
        expect(await ask(page, state(name)), name).toBe("denied");
      }
      expect(await ask(page, "Notification.requestPermission()")).toBe("denied");
    });

    it("makes windows that are closed to what a page could bring in", async () => {
      const preferences = await desktop.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => {
          // Electron tells it, but its types do not say so.
          const telling = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
          const { sandbox, contextIsolation, nodeIntegration, webviewTag, preload } =
            telling.getLastWebPreferences();
          return {
            sandbox,
            contextIsolation,
            nodeIntegration,
            webviewTag,
            preload,
            kept: webContents.session.storagePath,
          };
        }),
      );
      expect(preferences).toEqual([
        {
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webviewTag: false,
          preload: undefined,
          kept: null,
        },
      ]);
    });

    it("has a menu in Dutch, with what a page cannot do", async () => {
      const labels = await desktop.app.evaluate(({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => [
          label.replace("&", ""),
          ...(submenu?.items ?? []).flatMap((item) => (item.type === "separator" ? [] : [item.label])),
        ]),
      );
      expect(labels).toEqual([
        [
          "Bestand",
          "Nieuw venster",
          "Venster voor de beamer",
          "Afdrukken…",
          "Map met reservekopieën openen",
          "Venster sluiten",
          "Stemketen afsluiten",
        ],
        ["Bewerken", "Ongedaan maken", "Opnieuw", "Knippen", "Kopiëren", "Plakken", "Alles selecteren"],
        ["Beeld", "Groter", "Kleiner", "Gewone grootte", "Volledig scherm"],
        ["Hulp", "Hulppagina openen"],
      ]);
    });

    it("prints the window that has the focus", async () => {
      const printed = await desktop.app.evaluate(({ BrowserWindow, Menu }) => {
        const [window] = BrowserWindow.getAllWindows();
        return new Promise((resolve) => {
          if (window !== undefined) window.webContents.print = () => resolve("printed");
          Menu.getApplicationMenu()
            ?.items[0]?.submenu?.items.find(({ label }) => label === "Afdrukken…")
            ?.click();
        });
      });
      expect(printed).toBe("printed");
    });

    it("opens a second window for the beamer, where nobody is logged in yet", async () => {
      const { app, page } = desktop;
      const [beamer] = await Promise.all([
        app.waitForEvent("window"),
        chooseFromMenu(desktop, "Venster voor de beamer"),
      ]);
      await beamer.waitForLoadState();
      expect(beamer.url()).toMatch(/^app:\/\/stemketen\/#\//);
      await beamer.getByRole("heading", { level: 1 }).first().waitFor();
      expect(await ask(beamer, WHO)).toBeNull();
      expect(await ask(page, WHO)).toBe("second");
      await beamer.close();
    });

    it("opens the folder of the last backup, and says so when there is none", async () => {
      const { app } = desktop;
      await app.evaluate(({ dialog, shell }) => {
        const seen: string[] = [];
        dialog.showMessageBox = async (shown: unknown) => {
          seen.push(String(Reflect.get(Object(shown), "message")));
          return { response: 0, checkboxChecked: false };
        };
        shell.openPath = async (path) => {
          seen.push(path);
          return "";
        };
        Object.assign(globalThis, { seen });
      });
      const seen = () => app.evaluate(() => Reflect.get(globalThis, "seen"));
      await chooseFromMenu(desktop, "Map met reservekopieën openen");
      await expect.poll(seen).toEqual(["Er is geen reservekopie gevonden."]);
      const folder = mkdtempSync(join(tmpdir(), "backups-"));
      const made = await coordinator.mutate("safety.makeBackup", { folder, passphrase: null });
      expect(made.data).toMatchObject({ ok: true });
      await chooseFromMenu(desktop, "Map met reservekopieën openen");
      await expect.poll(seen).toEqual(["Er is geen reservekopie gevonden.", folder]);
      rmSync(folder, { recursive: true, force: true });
    });

    it("keeps the computer awake while the session is open", async () => {
      const { app } = desktop;
      await app.evaluate(({ powerSaveBlocker }) => {
        const asked: string[] = [];
        const start = powerSaveBlocker.start.bind(powerSaveBlocker);
        const stop = powerSaveBlocker.stop.bind(powerSaveBlocker);
        powerSaveBlocker.start = (type) => {
          asked.push(type);
          return start(type);
        };
        powerSaveBlocker.stop = (id) => {
          asked.push("stop");
          return stop(id);
        };
        Object.assign(globalThis, { asked });
      });
      const asked = () => app.evaluate(() => Reflect.get(globalThis, "asked"));
      await openCount(coordinator);
      await expect.poll(asked, { timeout: 25_000 }).toEqual(["prevent-display-sleep"]);
      await coordinator.mutate("session.pause");
      await expect.poll(asked, { timeout: 25_000 }).toEqual(["prevent-display-sleep", "stop"]);
    });

    it("shows the first when it is started a second time on the same data", async () => {
      const { app, data } = desktop;
      const seen = app.evaluate(
        ({ app: electron }) =>
          new Promise((resolve) => {
            electron.once("second-instance", () => resolve("told"));
          }),
      );
      const { executablePath, args, env } = startCommand({ data, server: server.url });
      const second = spawn(executablePath, args, { env, stdio: "ignore" });
      expect(await once(second, "exit")).toEqual([0, null]);
      expect(await seen).toBe("told");
      expect(app.windows()).toHaveLength(1);
    });

    it("says after a crash that the data is safe, and opens again where somebody was logged in", async () => {
      const { app, page } = desktop;
      await app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      });
      await expect.poll(() => page.url()).toBe("app://failure/window");
      await page.getByText("Je gegevens zijn veilig.").waitFor();
      expect(await ask(page, "getComputedStyle(document.querySelector('main a')).color")).toBe(
        "rgb(255, 255, 255)",
      );
      await page.getByRole("link", { name: "Open het venster opnieuw" }).click();
      await expect.poll(() => ask(page, WHO)).toBe("second");
    });
  },
);

const WHO =
  "fetch('./api/accounts.whoAmI').then((it) => it.json()).then(({ result }) => result.data?.user.userName ?? null)";

/** What an expression is in the page. */
async function ask(page: Page, expression: string): Promise<unknown> {
  return page.evaluate(expression);
}

async function logIn(page: Page, userName: string): Promise<void> {
  await page.getByLabel("Gebruikersnaam").fill(userName);
  await page.getByLabel("Wachtwoord").fill(PASSWORD);
  await page.keyboard.press("Enter");
}
