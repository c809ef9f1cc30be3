import { must } from "@stemketen/core/basics";
import { beforeAll, expect, it } from "vitest";
import { checkCount, checkedCountOf, withCheckedCount } from "../src/server/results/count-check.ts";
import { countEverything } from "./finished-count.ts";
import { tabulatorForAll } from "./staffed-tabulator.ts";
import { TOWN } from "./tabulator-at-work.ts";

const { tabulator, coordinator, anna, bram } = tabulatorForAll({
  people: ["coordinator", "anna", "bram"],
  count: "open",
});

beforeAll(() => countEverything({ coordinator, first: anna, second: bram }));

const FIRST = must(TOWN.stations[0], "a station").number;

/** Changes the name of a station, as its screen does. */
function rename(name: string): void {
  tabulator.db
    .prepare("UPDATE stations SET name = ?, version = version + 1 WHERE number = ?")
    .run(name, FIRST);
}

/** Writes another state into the table, past everything that looks after it. */
function tamper(sql: string): void {
  tabulator.db.prepare(`UPDATE entries SET state = ${sql} WHERE station = ?`).run(FIRST);
}

const CHANGED = { ok: false, error: { kind: "sheets-changed", stations: [FIRST] } };

async function firstName(count: ReturnType<typeof checkCount>): Promise<string | undefined> {
  const checked = await count;
  return must(checked.ok ? checked.value : null, "the town is counted").stations[0]?.station.name;
}

/** Does something at the first moment at which somebody else gets a turn. */
function meanwhile(work: () => void): void {
  setImmediate(work);
}

it("lets others in between station and station", async () => {
  let turns = 0;
  let isDone = false;
  const turn = (): void => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const checked = await checkCount(tabulator.db);
  isDone = true;
  expect(checked.ok).toBe(true);
  expect(turns).toBeGreaterThanOrEqual(TOWN.stations.length - 1);
});

it("begins again when something of it changes meanwhile", async () => {
  meanwhile(() => rename("Buurthuis De Hoek"));
  expect(await firstName(checkCount(tabulator.db))).toBe("Buurthuis De Hoek");
});

it("is made once for all screens, and again after a change", async () => {
  const [one, other] = await Promise.all([checkedCountOf(tabulator.db), checkedCountOf(tabulator.db)]);
  expect(other).toBe(one);
  // What is not counted does not count: somebody was at work.
  await coordinator.mutate("session.pause");
  expect(await checkedCountOf(tabulator.db)).toBe(one);
  rename("Buurthuis De Bocht");
  expect(await firstName(checkedCountOf(tabulator.db))).toBe("Buurthuis De Bocht");
});

it("is still what is stored when something is done with it", async () => {
  meanwhile(() => rename("Buurthuis De Brink"));
  const names = await withCheckedCount(tabulator.db, (checked) => ({
    checked: checked.ok ? checked.value.stations[0]?.station.name : null,
    stored: tabulator.db.prepare("SELECT name FROM stations ORDER BY number LIMIT 1").pluck().get(),
  }));
  expect(names).toEqual({ checked: "Buurthuis De Brink", stored: "Buurthuis De Brink" });
});

it("shows every screen what a fresh check found", async () => {
  expect((await checkedCountOf(tabulator.db)).ok).toBe(true);
  tamper("json_set(state, '$.sheet.cast.blank', json_extract(state, '$.sheet.cast.blank') + 1)");
  expect(await checkCount(tabulator.db)).toEqual(CHANGED);
  expect(await checkedCountOf(tabulator.db)).toEqual(CHANGED);
});

it.each([
  ["a number that is none", "json_set(state, '$.sheet.cast.blank', 'vijf')"],
  ["an entry that is no longer definitive", "json_set(state, '$.kind', 'empty')"],
])("names the station of %s", async (_, sql) => {
  tamper(sql);
  expect(await checkCount(tabulator.db)).toEqual(CHANGED);
});
