import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Runs a program and lets its lines through on standard error: standard output is for answers. */
export function run(program: string, words: readonly string[]): void {
  spawnSync(program, words, { stdio: ["ignore", process.stderr, process.stderr] });
}

/** Installs a package of Debian where that can be done without asking anybody; else it does nothing. */
export function installFromDebian(name: string): void {
  if (!existsSync("/usr/bin/apt-get")) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const words of [["update"], ["install", "-y", "--no-install-recommends", name]]) {
    const [program = "apt-get", ...rest] = [...asRoot, "apt-get", ...words];
    run(program, rest);
  }
}
