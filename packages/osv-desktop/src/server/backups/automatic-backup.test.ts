import { expect, it } from "vitest";
import { backupsToRemove } from "./automatic-backup.ts";

/** One every five minutes, from some hour of the election on. */
function namesOf(hours: number): readonly string[] {
  return Array.from({ length: hours * 12 }, (_, at) => {
    const moment = new Date(Date.UTC(2026, 2, 18, 7, at * 5)).toISOString().slice(0, 19);
    return `stemketen-${moment.replaceAll(/[-:]/g, "").replace("T", "-")}.sqlite`;
  });
}

it("all of the last two hours are kept, and before that the last of each hour", () => {
  const names = namesOf(10);
  const removed = new Set(backupsToRemove(names));
  const kept = names.filter((name) => !removed.has(name));
  expect(kept).toHaveLength(24 + 8);
  expect(kept.slice(0, 2)).toEqual(["stemketen-20260318-075500.sqlite", "stemketen-20260318-085500.sqlite"]);
  expect(kept.slice(-24)).toEqual(names.slice(-24));
});

it("goes back two days, and leaves what it did not make", () => {
  const names = namesOf(100);
  expect(names.length - backupsToRemove(names).length).toBe(24 + 48);
  expect(backupsToRemove(["notities.txt", "stemketen-20260318-200000.stemketen-kopie"])).toEqual([]);
  expect(backupsToRemove(names.slice(0, 24))).toEqual([]);
});
