import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildScreens } from "../../scripts/bundle.ts";
import { startWindowKit, whyNoWindow } from "./window-kit.ts";

/** Builds the main process and the screens, and starts a display on which nobody looks. */
export async function setup(project: TestProject): Promise<() => void> {
  const noWindow = whyNoWindow();
  project.provide("noWindow", noWindow);
  if (noWindow !== null) {
    project.provide("windowKit", null);
    return () => {};
  }
  const folder = mkdtempSync(join(tmpdir(), "desktop-"));
  const [{ kit, stop }] = await Promise.all([
    startWindowKit(folder, join(folder, "ui")),
    buildScreens(folder),
  ]);
  project.provide("windowKit", kit);
  return () => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
