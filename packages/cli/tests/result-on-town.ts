import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PracticeTown } from "@stemketen/core/practice";
import { expect } from "vitest";
import { filesBelow, inFolder, type Run, runCommand } from "./run-command.ts";
import { COUNT_AND_LISTS, countText, smallTown, writeTown } from "./small-town.ts";

export const TOWN = smallTown();
export const WORDS = ["result", ...COUNT_AND_LISTS];
export const SEATS = ["--seats", String(TOWN.seats)];

/** Runs `result` where a town lies. */
export async function onTown(
  words: readonly string[],
  use: (run: Run, folder: string, before: readonly string[]) => void | Promise<void>,
  town: PracticeTown = TOWN,
  counts = countText(town),
): Promise<void> {
  await inFolder(async (folder) => {
    writeTown(folder, town, counts);
    const before = filesBelow(folder);
    await use(await runCommand([...WORDS, "--out", "set", ...words], folder), folder, before);
  });
}

/** Nothing was written, and nothing said on stdout. */
export function expectRefusal(
  run: Run,
  folder: string,
  before: readonly string[],
  line: string | RegExp,
): void {
  expect(filesBelow(folder)).toEqual(before);
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
  expect(run.stderr).toEqual([typeof line === "string" ? line : expect.stringMatching(line)]);
}

/** The text of a file in a folder. */
export function read(folder: string, path: string): string {
  return path.endsWith("/") ? "" : readFileSync(join(folder, "set", path), "utf8");
}
