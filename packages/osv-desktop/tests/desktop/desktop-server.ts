import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { serveOnLoopback } from "@stemketen/server-kit/http";
import { inject } from "vitest";
import { EVENING, openTabulatorIn, type TestTabulator } from "../tabulator-at-work.ts";

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
