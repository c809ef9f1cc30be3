import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must, seededRandom } from "@stemketen/core/basics";
import { type Instant, instant, type Role } from "@stemketen/core/election";
import { makePracticeTown, type PracticeTown } from "@stemketen/core/practice";
import { type Database, migrateDatabase, openDatabase } from "@stemketen/server-kit/database";
import { MIGRATIONS } from "../src/server/storage/migrations.ts";
import { makeTabulator } from "../src/server/tabulator.ts";

export const ORIGIN = "http://localhost:4100";
export const PASSWORD = "vier grote fietsen";

/** A tabulator on a database of its own, with a clock that the test sets. */
export interface TestTabulator {
  readonly db: Database;
  readonly handle: (request: Request) => Promise<Response>;
  readonly log: string[];
  readonly clock: { now: Instant };
  readonly close: () => void;
}

/** The evening of the election, when the clock of a test begins. */
export const EVENING = instant("2026-03-18T20:00:00.000Z");

/** Opens a tabulator in a new folder that goes with it. */
export async function openTabulator(): Promise<TestTabulator> {
  const folder = mkdtempSync(join(tmpdir(), "tabulator-"));
  const tabulator = await openTabulatorIn(folder, EVENING);
  return {
    ...tabulator,
    close: () => {
      tabulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the tabulator whose database stands in a folder, new or not. */
export async function openTabulatorIn(folder: string, start: Instant): Promise<TestTabulator> {
  const opened = openDatabase(join(folder, "tabulator.sqlite"), "create");
  const db = must(opened.ok ? opened.value : null, "a database opens");
  const migrated = await migrateDatabase(db, MIGRATIONS, start);
  must(migrated.ok ? migrated.value : null, "it takes all migrations");
  // Another start, other chance: no two sessions get the same token.
  const chance = seededRandom(Date.parse(start));
  const clock = { now: start };
  const log: string[] = [];
  const handler = makeTabulator({
    office: {
      db,
      now: () => clock.now,
      random: (length) => Uint8Array.from({ length }, () => chance.below(256)),
    },
    version: "0.1.0",
    code: null,
    hosts: ["localhost"],
    log: (line) => log.push(line),
  });
  return {
    db,
    log,
    clock,
    handle: async (request) => handler(request),
    close: () => {
      db.close();
    },
  };
}

/** What came back from the server: the status, and what stands in the answer. */
export interface Answer {
  readonly status: number;
  // What a procedure answers differs from one to the next; the test that asks knows it.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
}

/** A browser at one desk: it keeps its cookie. */
export class Screen {
  readonly #tabulator: TestTabulator;
  #cookie = "";

  constructor(tabulator: TestTabulator) {
    this.#tabulator = tabulator;
  }

  async query(procedure: string, input?: unknown): Promise<Answer> {
    const search = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.#send(new Request(`${ORIGIN}/api/${procedure}${search}`, { headers: this.#headers() }));
  }

  async mutate(procedure: string, input?: unknown): Promise<Answer> {
    return this.#send(
      new Request(`${ORIGIN}/api/${procedure}`, {
        method: "POST",
        headers: { ...this.#headers(), origin: ORIGIN, "content-type": "application/json" },
        body: input === undefined ? null : JSON.stringify(input),
      }),
    );
  }

  async logIn(userName: string, password = PASSWORD): Promise<Answer> {
    return this.mutate("accounts.logIn", { userName, password, desk: null });
  }

  #headers(): Record<string, string> {
    return { "sec-fetch-site": "same-origin", cookie: this.#cookie };
  }

  async #send(request: Request): Promise<Answer> {
    const response = await this.#tabulator.handle(request);
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(";")[0] ?? "";
    const body = JSON.parse(await response.text()) as { result?: { data?: unknown }; error?: unknown };
    return { status: response.status, data: body.result === undefined ? body.error : body.result.data };
  }
}

/** Makes the first administrator and logs in as them. */
export async function startWithAdministrator(tabulator: TestTabulator): Promise<Screen> {
  const screen = new Screen(tabulator);
  await screen.mutate("accounts.createFirstAdministrator", {
    userName: "beheer",
    fullName: "Bea Heer",
    password: PASSWORD,
  });
  await screen.logIn("beheer");
  return screen;
}

/** Makes an account, changes its temporary password, and logs in with it on a screen of its own. */
export async function screenOf(
  tabulator: TestTabulator,
  administrator: Screen,
  userName: string,
  role: Role,
): Promise<Screen> {
  const made = await administrator.mutate("accounts.create", {
    userName,
    fullName: `${userName} de Vries`,
    role,
  });
  const screen = new Screen(tabulator);
  await screen.logIn(userName, made.data.value.temporaryPassword);
  await screen.mutate("accounts.changePassword", {
    current: made.data.value.temporaryPassword,
    next: PASSWORD,
  });
  await screen.logIn(userName);
  return screen;
}

/** A small town that does not exist, to count. */
export const TOWN: PracticeTown = makePracticeTown(3, { stations: 8, lists: 3, candidates: 6 });
