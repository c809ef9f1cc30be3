import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { must } from "@stemketen/core/basics";
import { serveOnLoopback } from "@stemketen/server-kit/http";
import { inject } from "vitest";
import { EVENING, openTabulatorIn, type TestTabulator } from "../tabulator-at-work.ts";

/** The program in real windows. */
export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Folder of its data. */
  readonly data: string;
  readonly close: () => Promise<void>;
}

/** A server for the windows, on a database of its own. */
export interface DesktopServer {
  readonly tabulator: TestTabulator;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the server on loopback. */
export async function startServer(): Promise<DesktopServer> {
  const folder = mkdtempSync(join(tmpdir(), "server-"));
  const { screens } = must(inject("windowKit"), "windows can be opened");
  const tabulator = await openTabulatorIn(folder, EVENING, screens);
  const served = await serveOnLoopback(tabulator.handle, { host: "127.0.0.1", port: 0 });
  const { url, close } = must(served.ok ? served.value : null, "it listens");
  return {
    tabulator,
    url,
    close: async () => {
      await close();
      tabulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a program is started with: its folder, where its server is, and its data folder. */
export interface StartOptions {
  /** Left out: the one that was built for all tests. */
  readonly program?: string;
  /** Left out: it starts the server of its folder. */
  readonly server?: string;
  /** Left out: a new one. */
  readonly data?: string;
}

/** The command with which the program is started. */
export function startCommand({ program, server, data }: StartOptions & { readonly data: string }) {
  const kit = must(inject("windowKit"), "windows can be opened");
  // Only needed in a container where everything runs as root.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return {
    executablePath: join(kit.electron, "electron"),
    args: [...asRoot, `--data=${data}`, program ?? kit.program],
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

/** The environment of the tests, without what would lead the program elsewhere. */
function ownEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === "OSV_SERVER_ORIGIN" ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}
