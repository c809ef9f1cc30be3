import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { must } from "@stemketen/core/basics";
import { installFromDebian } from "../../../../scripts/debian-package.ts";
import { bundleMain } from "../../scripts/bundle.ts";

/** What a test needs to open real windows. */
export interface WindowKit {
  /** Folder of an Electron. */
  readonly electron: string;
  /** Folder of the program: the main process as it is bundled. */
  readonly program: string;
  /** Folder of the built screens. */
  readonly screens: string;
  /** The virtual display. */
  readonly display: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    readonly windowKit: WindowKit | null;
    /** Why no window can be opened; null: it can. */
    readonly noWindow: string | null;
  }
}

/** Why this computer cannot open real windows; null: it can. Installs a display first where nobody need be asked. */
export function whyNoWindow(): string | null {
  if (process.platform !== "linux") return "only on Linux";
  const shared = process.env["STEMKETEN_SHARED"];
  if (shared === undefined) return "STEMKETEN_SHARED is not set";
  if (!existsSync(join(shared, "tools", "electron-runtime"))) return "there is no Electron to test with";
  if (!hasXvfb()) installFromDebian("xvfb");
  return hasXvfb() ? null : "Xvfb is not installed";
}

/**
 * Bundles the main process into a folder, and starts a display on which nobody looks.
 * @param screens folder of the built screens
 */
export async function startWindowKit(
  folder: string,
  screens: string,
): Promise<{ readonly kit: WindowKit; readonly stop: () => void }> {
  const program = join(folder, "program");
  mkdirSync(program, { recursive: true });
  writeFileSync(join(program, "package.json"), JSON.stringify({ name: "stemketen", main: "main.cjs" }));
  await bundleMain(program);
  const { server, display } = await startDisplay();
  return {
    kit: { electron: electronFolder(), program, screens, display },
    stop: () => {
      server.kill();
    },
  };
}

function hasXvfb(): boolean {
  return spawnSync("Xvfb", ["-help"], { stdio: "ignore" }).error === undefined;
}

function electronFolder(): string {
  const script = join(process.env["STEMKETEN_SHARED"] ?? "", "tools", "electron-runtime");
  return execFileSync(script, { encoding: "utf8" }).trim();
}

async function startDisplay(): Promise<{ readonly server: ChildProcess; readonly display: string }> {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const numbers = must(server.stdio[3], "it tells its number");
  const [number] = await once(createInterface({ input: numbers as NodeJS.ReadableStream }), "line");
  return { server, display: `:${String(number)}` };
}
