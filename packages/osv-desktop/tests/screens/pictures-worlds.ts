import { must } from "@stemketen/core/basics";
import { openCount } from "../election-night.ts";
import { finishCount } from "../finished-count.ts";
import { letMinutesPass, type Screen } from "../tabulator-at-work.ts";
import { fillEvening, PICTURED_TOWN } from "./pictures-evening.ts";
import { hirePeople, type People, type PersonName } from "./pictures-people.ts";
import { type ProgramInBrowser, startProgram } from "./program-in-browser.ts";

/** The states in which a program is pictured: just installed, with people, in its evening, and with a result. */
export type WorldName = "installed" | "peopled" | "evening" | "finished";

/** A program in one of those states. */
export interface World {
  readonly program: ProgramInBrowser;
  /** Nobody yet in a program that was just installed. */
  readonly people: People | null;
}

/** The screen of a person of a world. */
export function screenIn({ people }: World, name: PersonName): Screen {
  return must(people, "somebody works here")[name];
}

/** Starts a program in a state. */
export async function startWorld(name: WorldName): Promise<World> {
  const program = await startProgram();
  if (name === "installed") return { program, people: null };
  const people = await hirePeople(program);
  const { kamphuis, aydin, smeets } = people;
  if (name === "evening") {
    await openCount(kamphuis, { town: PICTURED_TOWN });
    await fillEvening(program, people);
  }
  if (name === "finished") {
    await finishCount({ coordinator: kamphuis, first: aydin, second: smeets });
    letMinutesPass(program.tabulator, 5);
  }
  return { program, people };
}
