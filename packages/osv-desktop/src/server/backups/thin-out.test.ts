import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { backupsToRemove, thinOut } from "./thin-out.ts";

const START = "stemketen-automatisch-";

/** One every five minutes, from some hour of the election on. */
function namesOf(hours: number): readonly string[] {
  return Array.from({ length: hours * 12 }, (_, at) => {
    const moment = new Date(Date.UTC(2026, 2, 18, 7, at * 5)).toISOString().slice(0, 19);
    return `${START}${moment.replaceAll(/[-:]/g, "").replace("T", "-")}.sqlite`;
  });
}

it("all of the last two hours are kept, and before that the last of each hour", () => {
  const names = namesOf(10);
  const removed = new Set(backupsToRemove(names, START));
  const kept = names.filter((name) => !removed.has(name));
  expect(kept).toHaveLength(24 + 8);
  expect(kept.slice(0, 2)).toEqual([`${START}20260318-075500.sqlite`, `${START}20260318-085500.sqlite`]);
  expect(kept.slice(-24)).toEqual(names.slice(-24));
});

it("goes back two days", () => {
  const names = namesOf(100);
  expect(names.length - backupsToRemove(names, START).length).toBe(24 + 48);
  expect(backupsToRemove(names.slice(0, 24), START)).toEqual([]);
});

it("leaves what somebody made on purpose, and the copies of another computer on the same stick", () => {
  const names = namesOf(100);
  const others = names.map((name) => name.replace(START, "stemketen-automatisch-0a1b2c3d-"));
  const byHand = names.map((name) => name.replace(START, "stemketen-"));
  const removed = backupsToRemove([...names, ...others, ...byHand, "notities.txt"], START);
  expect(removed).toHaveLength(names.length - 24 - 48);
  expect(removed.filter((name) => !names.includes(name))).toEqual([]);
});

it("clears away what is left of a copy that was broken off, and nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "thin-out-"));
  const kept = ["stemketen-20260318-200000.sqlite.unfinished", `${START}20260318-200500.sqlite`, "foto.jpg"];
  const broken = [
    `${START}20260318-201000.sqlite.unfinished`,
    `${START}20260318-201000.sqlite.unfinished-wal`,
  ];
  for (const name of [...kept, ...broken]) writeFileSync(join(folder, name), "");
  thinOut(folder, START);
  expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted());
  rmSync(folder, { recursive: true });
});
