// Eight typists at work in a process of its own, until it is killed: prints a line for everything acknowledged.
import { writeSync } from "node:fs";
import { must } from "@stemketen/core/basics";
import { candidateField, instant } from "@stemketen/core/election";
import { EVENING, openTabulatorIn, Screen, TOWN } from "./tabulator-at-work.ts";

const [folder = "", round = "0"] = process.argv.slice(2);
const start = instant(new Date(Date.parse(EVENING) + Number(round) * 60_000).toISOString());
const tabulator = await openTabulatorIn(folder, start);
const [list] = TOWN.lists;
const BOX = candidateField(must(list, "a list").number, must(list?.candidates[0], "a candidate").number);

async function logIn(typist: number): Promise<Screen> {
  const screen = new Screen(tabulator);
  await screen.logIn(`typist${typist}`);
  return screen;
}

async function typeOn(screen: Screen, typist: number): Promise<void> {
  const station = must(TOWN.stations[typist], "a station for everyone").number;
  await screen.mutate("entry.type", { station, command: { kind: "claim" } });
  const opened = await screen.query("entry.open", { station });
  for (let votes = Number(opened.data.value.draft.values[BOX] ?? 0) + 1; ; votes++) {
    const draft = { values: { [BOX]: votes }, ticked: [] };
    const { data } = await screen.mutate("entry.type", { station, command: { kind: "save", draft } });
    if (data.ok === true) writeSync(1, `${station} ${votes}\n`);
    else throw new Error(JSON.stringify(data));
  }
}

// Passwords are looked at one by one; only when all are in do they type at the same time.
const screens = await Promise.all(Array.from({ length: 8 }, (_, typist) => logIn(typist)));
await Promise.all(screens.map(typeOn));
