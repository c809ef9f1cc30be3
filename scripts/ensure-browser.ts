// Finds a Chromium for the tests, or fetches one; run by itself it prints where it is.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { installFromDebian, run } from "./debian-package.ts";

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const requireFromUi = createRequire(join(import.meta.dirname, "..", "packages", "ui", "package.json"));

/** A browser that lacks a library of the system is there, but does not start. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function installedBrowser(): string | undefined {
  const named = process.env["CHROME_PATH"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const places = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...(named === undefined ? [] : [named]), ...places].find(starts);
}

function playwrightBrowser(): string | undefined {
  const { chromium }: { chromium: { executablePath(): string } } = requireFromUi("@playwright/test");
  const path = chromium.executablePath();
  return starts(path) ? path : undefined;
}

function downloadedByPlaywright(): string | undefined {
  const cli = join(dirname(requireFromUi.resolve("@playwright/test/package.json")), "cli.js");
  run(process.execPath, [cli, "install", "chromium"]);
  return playwrightBrowser();
}

function installedByDebian(): string | undefined {
  installFromDebian("chromium");
  return installedBrowser();
}

/**
 * Path of a Chromium to drive: an installed one (CHROME_PATH comes first), the one Playwright downloaded
 * before, else a new download by Playwright, else Debian's package.
 * @throws Error that says what to do when none of these gave one
 */
export function browserPath(): string {
  const found = installedBrowser() ?? playwrightBrowser() ?? downloadedByPlaywright() ?? installedByDebian();
  if (found === undefined) {
    throw new Error("No browser found: install Chromium, Chrome or Edge, or set CHROME_PATH to one.");
  }
  return found;
}

if (import.meta.main) process.stdout.write(`${browserPath()}\n`);
