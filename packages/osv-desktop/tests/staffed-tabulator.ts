import { must } from "@stemketen/core/basics";
import { verifyAuditLogTable } from "@stemketen/server-kit/audit-store";
import { beforeAll, beforeEach, expect } from "vitest";
import { openCount } from "./election-night.ts";
import { finishCount } from "./finished-count.ts";
import {
  eventsIn,
  openTabulator,
  Screen,
  screenOf,
  startWithAdministrator,
  type TestTabulator,
} from "./tabulator-at-work.ts";

/** Everybody who can be there: the name to log in with, and the role. */
const PEOPLE = {
  administrator: { userName: "beheer", role: "administrator" },
  coordinator: { userName: "carla", role: "coordinator" },
  observer: { userName: "otto", role: "observer" },
  anna: { userName: "anna", role: "typist" },
  bram: { userName: "bram", role: "typist" },
} as const;

export type Person = keyof typeof PEOPLE;
type Screens<Name extends Person> = Readonly<Record<Name, Screen>>;

/** How things stand when a test begins. */
export interface Beginning<Name extends Person> {
  /** Who sits at a screen; left out: the program was never started, there is not even an account. */
  readonly people?: readonly Name[];
  /** How far the count of the town is; left out: no election is set up. */
  readonly count?: "open" | "finished";
}

/** A tabulator that hooks begin anew: in every test the same name, and another database. */
export type RenewedTabulator = Omit<TestTabulator, "close">;

/** Every test has a tabulator of its own, and its people. */
export function tabulatorForEach<Name extends Person = never>(beginning: Beginning<Name> = {}) {
  const { tabulator, screens, begin } = staffed(openOne, beginning);
  beforeEach(begin);
  return { tabulator, ...screens };
}

/** The tests of the file, which go on from each other, have a tabulator together, and its people. */
export function tabulatorForAll<Name extends Person = never>(beginning: Beginning<Name> = {}) {
  const { tabulator, screens, begin } = staffed(openOne, beginning);
  beforeAll(begin);
  return { tabulator, ...screens };
}

async function openOne(): Promise<Opened> {
  const tabulator = await openTabulator();
  return { tabulator, close: tabulator.close };
}

interface Opened {
  readonly tabulator: TestTabulator;
  readonly close: () => void | Promise<void>;
}

/**
 * A tabulator with its people, that a hook begins anew.
 * @returns `begin`, the hook, which gives back how to end: whatever a test did, the log is whole and the server never failed
 */
export function staffed<It extends Opened, Name extends Person>(
  open: () => Promise<It>,
  { people = [], count }: Beginning<Name>,
) {
  let opened: It | null = null;
  const now = (): It => must(opened, "a test is running");
  const tabulator: RenewedTabulator = {
    get db() {
      return now().tabulator.db;
    },
    get log() {
      return now().tabulator.log;
    },
    get clock() {
      return now().tabulator.clock;
    },
    get office() {
      return now().tabulator.office;
    },
    get installation() {
      return now().tabulator.installation;
    },
    handle: (request, connection) => now().tabulator.handle(request, connection),
  };
  const screens = Object.fromEntries(people.map((name) => [name, new Screen(tabulator)])) as Screens<Name>;
  const begin = async () => {
    opened = await open();
    if (people.length > 0) await logIn(people, screens, opened.tabulator);
    if (count !== undefined) await bringTo(count, screens);
    return async () => {
      const { tabulator: used, close } = now();
      try {
        // Before anybody was there, and anything happened, there is no log to verify.
        const isLogged = people.length > 0 || eventsIn(used).length > 0;
        if (isLogged) expect(await verifyAuditLogTable(used.db)).toMatchObject({ ok: true });
        expect(used.log).toEqual([]);
      } finally {
        await close();
      }
    };
  };
  return { now, tabulator, screens, begin };
}

/** Makes everybody's account and logs them in, each at the own screen. */
async function logIn<Name extends Person>(
  people: readonly Name[],
  screens: Screens<Name>,
  tabulator: TestTabulator,
): Promise<void> {
  const administrator = await startWithAdministrator(tabulator);
  for (const name of people) {
    const { userName, role } = PEOPLE[name];
    const isFirst = role === "administrator";
    screens[name].goOnAs(isFirst ? administrator : await screenOf(tabulator, administrator, userName, role));
  }
}

/** Brings the count of the town as far as a test wants it. */
async function bringTo(count: "open" | "finished", screens: Partial<Screens<Person>>): Promise<void> {
  const coordinator = must(screens.coordinator, "a coordinator opens the count");
  if (count === "open") await openCount(coordinator);
  if (count === "finished") {
    const first = must(screens.anna, "the first typist");
    const second = must(screens.bram, "the second typist");
    const { data } = await finishCount({ coordinator, first, second });
    must(data.ok === true ? data : null, `the town is counted and finished: ${JSON.stringify(data)}`);
  }
}
