import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { killRepeatedly, prepareEightTypists } from "./typing-until-killed.ts";

const ROUNDS = 20;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "killed-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it(`loses nothing that was acknowledged when it is killed, ${ROUNDS} times, while eight people type`, async () => {
  await prepareEightTypists(folder);
  let stations = 0;
  for await (const acknowledged of killRepeatedly(folder, ROUNDS)) stations += acknowledged;
  // Several people were typing each time, not one.
  expect(stations).toBeGreaterThan(2 * ROUNDS);
});
