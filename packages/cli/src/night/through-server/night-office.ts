import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must, seededRandom, toHex } from "@stemketen/core/basics";
import type { Actor } from "@stemketen/core/data-entry";
import type { Instant, Role, UserId } from "@stemketen/core/election";
import { openRoom, type Room } from "@stemketen/osv-desktop/room";
import { COORDINATOR } from "../people.ts";
import { Seat } from "./seat.ts";

/** The tabulator of the night with everyone at their screens. */
export interface NightOffice {
  readonly administrator: Seat;
  readonly coordinator: Seat;
  /** A typist's screen. */
  readonly seatOf: (typist: Actor) => Seat;
  /** Under which id the tabulator knows a person of the night. */
  readonly idOf: (person: Actor) => UserId;
  /** The clock of the room on the wall. */
  readonly clock: { now: Instant };
  readonly close: () => void;
}

/**
 * Opens a tabulator in a folder that goes with it, and gives everyone an account and a screen. Nothing of the
 * outside is looked at: the night needs no computer that stands alone.
 * @param seed so that the same night has the same database
 */
export async function openNightOffice(
  typists: readonly Actor[],
  seed: number,
  startsAt: Instant,
): Promise<NightOffice> {
  const folder = mkdtempSync(join(tmpdir(), "stemketen-night-"));
  const clock = { now: startsAt };
  const chance = seededRandom(seed);
  const random = (length: number): Uint8Array => Uint8Array.from({ length }, () => chance.below(256));
  const opened = await openRoom("live", folder, {
    version: "night",
    release: { kind: "not-released" },
    screens: null,
    desks: { addresses: () => [], port: 0 },
    waysOut: { routes: async () => [], answers: async () => [] },
    now: () => clock.now,
    random,
    log: (line) => {
      throw new Error(line);
    },
    host: {
      startPractice: refuse,
      stopPractice: refuse,
      drawPracticeLogins: refuse,
      openToDesks: refuse,
      closeToDesks: refuse,
      entrance: () => null,
      renewPractice: refuse,
      replaceDatabase: refuse,
    },
  });
  const room = must(opened.ok ? opened.value : null, "a new folder takes a database");
  await room.checkIntegrity();
  const people = await seatEveryone(room, typists, () => toHex(random(16)));
  const at = (person: Actor): Person => must(people.get(person.id), `${person.name} has an account`);
  return {
    administrator: must(people.get(ADMINISTRATOR), "the administrator has an account").seat,
    coordinator: at(COORDINATOR).seat,
    seatOf: (typist) => at(typist).seat,
    idOf: (person) => at(person).id,
    clock,
    close: () => {
      room.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Nobody changes to practice or puts a backup back in the middle of the night. */
function refuse(): never {
  throw new Error("the night has one room");
}

interface Person {
  readonly seat: Seat;
  readonly id: UserId;
}

const ADMINISTRATOR = "administrator";

/** Everyone with a password of their own, as on a real evening: nobody works with a temporary one. */
async function seatEveryone(
  { handle }: Room,
  typists: readonly Actor[],
  drawPassword: () => string,
): Promise<ReadonlyMap<string, Person>> {
  const administrator = new Seat(handle);
  const password = drawPassword();
  const first = { userName: ADMINISTRATOR, fullName: "Jelle Brandsma" };
  const made = await administrator.api.accounts.createFirstAdministrator.mutate({ ...first, password });
  const { id } = must(made.ok ? made.value : null, "there is no administrator yet");
  await administrator.logIn(first.userName, password);
  const people = new Map<string, Person>([[ADMINISTRATOR, { seat: administrator, id }]]);
  const others: readonly (readonly [Actor, Role])[] = [
    [COORDINATOR, "coordinator"],
    ...typists.map((typist) => [typist, "typist"] as const),
  ];
  for (const [person, role] of others) {
    people.set(person.id, await giveAccount(handle, administrator, { person, role, next: drawPassword() }));
  }
  return people;
}

async function giveAccount(
  handle: Room["handle"],
  administrator: Seat,
  { person, role, next }: { readonly person: Actor; readonly role: Role; readonly next: string },
): Promise<Person> {
  const account = { userName: person.id, fullName: person.name, role };
  const issued = await administrator.api.accounts.create.mutate(account);
  const { user, temporaryPassword } = must(issued.ok ? issued.value : null, `an account for ${person.name}`);
  const seat = new Seat(handle);
  await seat.logIn(person.id, temporaryPassword);
  await seat.api.accounts.changePassword.mutate({ current: temporaryPassword, next });
  await seat.logIn(person.id, next);
  return { seat, id: user.id };
}
