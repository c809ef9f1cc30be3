import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { TestProject } from "vitest/node";
import { browserPath } from "../../../../scripts/ensure-browser.ts";
import { buildScreens } from "../../scripts/bundle.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of the screens as they are built for a release. */
    readonly screensFolder: string;
    /** Where the one browser of all tests listens. */
    readonly browserAddress: string;
  }
}

/** Builds the screens and starts one browser for all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "stemketen-screens-"));
  await buildScreens(folder);
  const browser = await chromium.launchServer({
    executablePath: browserPath(),
    // Only needed in a container where everything runs as root.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  project.provide("screensFolder", join(folder, "ui"));
  project.provide("browserAddress", browser.wsEndpoint());
  return async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
