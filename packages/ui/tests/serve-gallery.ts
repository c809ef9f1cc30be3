import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { must } from "@stemketen/core/basics";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";
import { browserPath } from "../../../scripts/ensure-browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built gallery is served, without a slash at the end. */
    readonly galleryAddress: string;
    /** Where the one browser of all tests listens. */
    readonly browserAddress: string;
  }
}

/** Builds the gallery, serves it on loopback and starts one browser for all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "stemketen-gallery-"));
  const configFile = join(import.meta.dirname, "..", "gallery", "vite.config.ts");
  const outDir = join(folder, "dist");
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
  const server = await preview({
    configFile,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const browser = await chromium.launchServer({
    executablePath: browserPath(),
    // Only needed in a container where everything runs as root.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const address = must(server.httpServer.address(), "the gallery listens");
  project.provide(
    "galleryAddress",
    `http://127.0.0.1:${typeof address === "string" ? address : address.port}`,
  );
  project.provide("browserAddress", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
