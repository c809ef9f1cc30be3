import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { err, hashGroups, must, ok, seededRandom } from "@stemketen/core/basics";
import { type Instant, instant, type Role } from "@stemketen/core/election";
import { makePracticeTown, type PracticeTown } from "@stemketen/core/practice";
import { auditLines } from "@stemketen/server-kit/audit-store";
import { type Database, migrateDatabase, openDatabase } from "@stemketen/server-kit/database";
import type { Connection } from "@stemketen/server-kit/http";
import { makeOneTimeLogins } from "../src/server/accounts/one-time-login.ts";
import type { Installation } from "../src/server/first-start/installation.ts";
import { drawLetterCheck } from "../src/server/first-start/letter-check.ts";
import type { Office } from "../src/server/office.ts";
import { MIGRATIONS } from "../src/server/storage/migrations.ts";
import { makeTabulator } from "../src/server/tabulator.ts";

export const ORIGIN = "http://localhost:4100";
export const PASSWORD = "vier grote fietsen";
/** SHA-256 of the manifest of the copy under test, as the letter has it. */
export const CODE = "04ad3c89e2295767c7a9acf92771bd583364948edfd16ab661f54ae2d8616a18";

/** A tabulator on a database of its own, with a clock that the test sets. */
export interface TestTabulator {
  readonly db: Database;
  /** `connection`: where the request comes from; left out for a window of the computer itself. */
  readonly handle: (request: Request, connection?: Connection) => Promise<Response>;
  readonly log: string[];
  readonly clock: { now: Instant };
  /** What the tabulator works with; its installation can be changed by a test. */
  readonly office: Office;
  readonly installation: TestInstallation;
  readonly close: () => void;
}

/** An installation whose state a test sets. */
type TestInstallation = { -readonly [Key in keyof Installation]: Installation[Key] };

/** A released copy on a computer that stands alone, with a whole database; its host does not change modes. */
function installationIn(folder: string): TestInstallation {
  return {
    version: "0.1.0",
    release: { kind: "released", code: CODE, commit: "4f2a9c1", files: 4 },
    folder,
    integrity: () => ({ kind: "ok" }),
    standAlone: () => ({ kind: "clean", checkedAt: EVENING }),
    oneTimeLogins: makeOneTimeLogins(),
    pluggedIn: () => [],
    host: {
      startPractice: async () => err({ kind: "only-practice" }),
      stopPractice: async () => err({ kind: "only-practice" }),
      drawPracticeLogins: () => [],
      openToDesks: async () => err({ kind: "no-network" }),
      closeToDesks: async () => undefined,
      entrance: () => null,
      renewPractice: async () => ok([]),
      replaceDatabase: async () => ok(null),
    },
  };
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
export async function openTabulatorIn(
  folder: string,
  start: Instant,
  screens: string | null = null,
): Promise<TestTabulator> {
  const opened = openDatabase(join(folder, "tabulator.sqlite"), "create");
  const db = must(opened.ok ? opened.value : null, "a database opens");
  const migrated = await migrateDatabase(db, MIGRATIONS, start);
  must(migrated.ok ? migrated.value : null, "it takes all migrations");
  // Another start, other chance: no two sessions get the same token.
  const chance = seededRandom(Date.parse(start));
  const clock = { now: start };
  const log: string[] = [];
  const installation = installationIn(folder);
  const office: Office = {
    db,
    now: () => clock.now,
    random: (length) => Uint8Array.from({ length }, () => chance.below(256)),
    mode: "live",
    installation,
  };
  drawLetterCheck(office);
  const handler = makeTabulator({
    office,
    hosts: ["localhost"],
    audience: "this-computer",
    screens,
    log: (line) => log.push(line),
  });
  return {
    db,
    log,
    clock,
    office,
    installation,
    handle: async (request, connection) => handler(request, connection),
    close: () => {
      db.close();
    },
  };
}

/** Lets time pass for a tabulator. */
export function letMinutesPass({ clock }: Pick<TestTabulator, "clock">, minutes: number): void {
  clock.now = instant(new Date(Date.parse(clock.now) + minutes * 60_000).toISOString());
}

/** Lets something outside answer, from now on: the computer no longer stands alone. */
export function connect({ clock, installation }: Pick<TestTabulator, "clock" | "installation">): void {
  const { now } = clock;
  const answered = ["tcp 192.0.2.7:443"];
  installation.standAlone = () => ({ kind: "stopped", checkedAt: now, since: now, answered });
}

/** Takes the computer off the network again. */
export function disconnect({ clock, installation }: Pick<TestTabulator, "clock" | "installation">): void {
  const checkedAt = clock.now;
  installation.standAlone = () => ({ kind: "clean", checkedAt });
}

/** What a test reads in a line of the audit log. */
export interface LoggedRecord {
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: { readonly role: string } | null;
}

/** Everything that stands in the audit log, or what does of one kind, in order. */
export function recordsIn({ db }: Pick<TestTabulator, "db">, kind?: string): readonly LoggedRecord[] {
  const events = [...auditLines(db)].map((line): LoggedRecord => JSON.parse(line));
  return kind === undefined ? events : events.filter(({ event }) => event === kind);
}

/** The names of the events in the audit log, in order. */
export function eventsIn(tabulator: Pick<TestTabulator, "db">): readonly string[] {
  return recordsIn(tabulator).map(({ event }) => event);
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
  readonly #tabulator: Pick<TestTabulator, "handle">;
  #cookie = "";

  constructor(tabulator: Pick<TestTabulator, "handle">) {
    this.#tabulator = tabulator;
  }

  /** The cookie of who is logged in, to give to a browser. */
  get token(): string {
    return this.#cookie.split("=")[1] ?? "";
  }

  /** Goes on as whoever is logged in at another screen. */
  goOnAs(other: Screen): void {
    this.#cookie = other.#cookie;
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
    return this.mutate("accounts.logIn", { userName, password });
  }

  /** Asks for a file or a stream below /api-files, as a browser does that follows a link. */
  async file(path: string): Promise<Response> {
    return this.#tabulator.handle(new Request(`${ORIGIN}/api-files${path}`, { headers: this.#headers() }));
  }

  /** The status of a file; what is in it is dropped. */
  async statusOfFile(path: string): Promise<number> {
    const response = await this.file(path);
    await response.body?.cancel();
    return response.status;
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

/** Types the two hidden groups of the programme's hash over from the letter. */
export async function compareWithLetter(screen: Screen): Promise<Answer> {
  const { letterCheck } = (await screen.query("safety.state")).data;
  const typed = hashGroups(CODE).filter((_, at) => letterCheck.groups[at] === null);
  return screen.mutate("safety.typeLetter", { typed });
}

/** Compares the hash with the letter, makes the first administrator and logs in as them. */
export async function startWithAdministrator(tabulator: Pick<TestTabulator, "handle">): Promise<Screen> {
  const screen = new Screen(tabulator);
  await compareWithLetter(screen);
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
  tabulator: Pick<TestTabulator, "handle">,
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
