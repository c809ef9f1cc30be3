import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { _electron, type ElectronApplication, type JSHandle, type Page } from "@playwright/test";
import { assert, must } from "@stemketen/core/basics";
import type { BrowserWindow } from "electron";
import { inject } from "vitest";

/** The program in real windows. */
export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Folder of its data. */
  readonly data: string;
  readonly close: () => Promise<void>;
}

/** What a program is started with: its folder, where its server is, and its data folder. */
export interface StartOptions {
  /** Left out: the one that was built for all tests. */
  readonly program?: string;
  /** Left out: it starts the server of its folder. */
  readonly server?: string;
  /** Left out: a new one. */
  readonly data?: string;
  /** Whether it is a typing desk. */
  readonly isDesk?: boolean;
}

/** The command with which the program is started. */
export function startCommand({
  program,
  server,
  data,
  isDesk = false,
}: StartOptions & { readonly data: string }) {
  const kit = must(inject("windowKit"), "windows can be opened");
  // Only needed in a container where everything runs as root.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return {
    executablePath: join(kit.electron, "electron"),
    args: [...asRoot, `--data=${data}`, ...(isDesk ? ["--werkplek"] : []), program ?? kit.program],
    env: {
      ...ownEnvironment(),
      DISPLAY: kit.display,
      ...(server !== undefined && { OSV_SERVER_ORIGIN: server }),
    },
  };
}

/** Opens the program and its first window. */
export async function startDesktop(options: StartOptions): Promise<Desktop> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), "desktop-data-"));
  const app = await _electron.launch(startCommand({ ...options, data }));
  app.context().setDefaultTimeout(15_000);
  const page = await app.firstWindow();
  return {
    app,
    page,
    data,
    close: async () => {
      await app.close();
      if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Chooses an entry of the menu. @param entry as it is called there: "Nieuw venster" */
export async function chooseFromMenu({ app }: Desktop, entry: string): Promise<void> {
  await app.evaluate(({ Menu }, label) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const chosen = entries.find((item) => item.label === label);
    if (chosen === undefined) throw new Error(`“${label}” is not in the menu`);
    chosen.click();
  }, entry);
}

/** Saves what a click in a window brings, into the data folder: no test can click in the dialog that asks for a place. */
export async function saveFrom(
  { app, data }: Desktop,
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly path: string }> {
  const window: JSHandle<BrowserWindow> = await app.browserWindow(page);
  // A handle, so that it listens before the click, and is waited for after it.
  const download = await window.evaluateHandle(({ webContents }, folder) => {
    const ended = new Promise<{ path: string; state: string }>((resolve) => {
      webContents.session.once("will-download", (_event, item) => {
        const path = `${folder}/${item.getFilename()}`;
        item.setSavePath(path);
        item.once("done", (_ended, state) => resolve({ path, state }));
      });
    });
    return { ended };
  }, data);
  await click();
  const { path, state } = await download.evaluate(({ ended }) => ended);
  assert(state === "completed", `${path} was saved (${state})`);
  return { name: basename(path), path };
}

/** The environment of the tests, without what would lead the program elsewhere. */
function ownEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === "OSV_SERVER_ORIGIN" ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}
