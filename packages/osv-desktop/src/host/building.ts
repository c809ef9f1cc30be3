import { join } from "node:path";
import { assert, err, impossible, must, ok, type Result } from "@stemketen/core/basics";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import {
  type DatabaseError,
  exchangeDatabase,
  inTransaction,
  systemError,
} from "@stemketen/server-kit/database";
import type { Handler, Log } from "@stemketen/server-kit/http";
import { makeTurns, type Turns } from "@stemketen/server-kit/turns";
import { practiceUsers } from "../server/accounts/practice-accounts.ts";
import { readDecision } from "../server/closed-lan/closed-lan.store.ts";
import type { HostActions, PracticeLogin } from "../server/first-start/installation.ts";
import type { Office } from "../server/office.ts";
import { type EntranceKeeper, makeEntranceKeeper } from "./closed-lan/entrance-keeper.ts";
import { DATABASE_NAME, makePractice, openRoom, type Room, type RoomParts } from "./room.ts";

type Mode = Office["mode"];

/** Below the data folder, so that practice and real work can never be mistaken for each other. */
const PRACTICE_FOLDER = "oefenen";

/** Both rooms of a data folder, of which one answers at a time. */
export interface Building {
  readonly handle: Handler;
  /** The room that answers now. */
  readonly room: () => Room;
  /** One-time links into the practice; empty while the real work answers. */
  readonly drawPracticeLogins: () => readonly PracticeLogin[];
  readonly close: () => Promise<void>;
}

export interface BuildingOptions {
  readonly folder: string;
  readonly startIn: Mode;
  readonly parts: RoomParts;
  /** Where the server answers, "http://localhost:4711"; asked for only once it does. */
  readonly url: () => string;
  /** Called with every room that begins to answer after the first. */
  readonly whenEntered: (room: Room) => void;
}

/**
 * Opens a data folder. A copy of the programme that was not released, or was changed, has only the practice. The
 * real database is then not even opened.
 */
export async function openBuilding(options: BuildingOptions): Promise<Result<Building, DatabaseError>> {
  // Two rooms are never opened or exchanged at the same time.
  const turns = makeTurns();
  const keeper = makeEntranceKeeper(options.folder, options.parts.desks, options.parts);
  const rooms = makeRooms(options, () => host);
  const drawPracticeLogins = () => loginsInto(rooms.current().office, options.url());
  const host = actionsIn(rooms, { ...options, turns, keeper, drawPracticeLogins });
  const first = await rooms.enter(options.startIn);
  if (!first.ok) return first;
  await openWhereDecided(keeper, first.value, options.parts.log);
  return ok({
    handle: async (request, connection) => {
      // While one room makes place for another nobody answers: whoever asks waits a moment.
      await turns.idle();
      return rooms.current().handle(request, connection);
    },
    room: rooms.current,
    drawPracticeLogins,
    close: async () => {
      await keeper.close(false);
      rooms.close();
    },
  });
}

/** Lets the desks of this room in again, when that was decided there before. */
async function openWhereDecided(keeper: EntranceKeeper, room: Room, log: Log): Promise<void> {
  await keeper.close(false);
  if (readDecision(room.office.db) === null) return;
  const opened = await keeper.open(room);
  if (!opened.ok) log(`the desks in the room cannot come in: ${JSON.stringify(opened.error)}`);
}

/** The rooms that are open, and which of them answers. */
interface Rooms {
  readonly current: () => Room;
  /** Opens a room where it is not open yet; from now on it answers. */
  readonly enter: (mode: Mode) => Promise<Result<Room, DatabaseError>>;
  /** Closes the room that answers, so that its database can be exchanged. @returns its folder */
  readonly leave: () => string;
  readonly close: () => void;
}

function makeRooms({ folder, startIn, parts }: BuildingOptions, host: () => HostActions): Rooms {
  const open = new Map<Mode, Room>();
  let mode: Mode = startIn;
  const current = (): Room => must(open.get(mode), "the room that answers is open");
  return {
    current,
    enter: async (next) => {
      const known = open.get(next);
      const opened =
        known === undefined
          ? await openRoom(next, folderOf(folder, next), { ...parts, host: host() })
          : ok(known);
      if (!opened.ok) return opened;
      open.set(next, opened.value);
      mode = next;
      return opened;
    },
    leave: () => {
      current().close();
      open.delete(mode);
      return folderOf(folder, mode);
    },
    close: () => {
      for (const room of open.values()) closeRoom(room, parts.log);
    },
  };
}

interface ActionParts extends BuildingOptions {
  readonly turns: Turns;
  readonly keeper: EntranceKeeper;
  readonly drawPracticeLogins: () => readonly PracticeLogin[];
}

function actionsIn(
  rooms: Rooms,
  { parts, turns: { inTurn }, keeper, whenEntered, drawPracticeLogins }: ActionParts,
): HostActions {
  const enter = async (mode: Mode): Promise<void> => {
    const entered = await rooms.enter(mode);
    if (!entered.ok) throw new Error(`the ${mode} database does not open: ${JSON.stringify(entered.error)}`);
    await openWhereDecided(keeper, entered.value, parts.log);
    whenEntered(entered.value);
  };
  const actions: HostActions = {
    startPractice: () =>
      inTurn(async () => {
        await enter("practice");
        return ok(drawPracticeLogins());
      }),
    stopPractice: () =>
      inTurn(async () => {
        if (parts.release.kind !== "released") return err({ kind: "only-practice" });
        await enter("live");
        return ok(null);
      }),
    openToDesks: () => keeper.open(rooms.current()),
    closeToDesks: () => keeper.close(true),
    entrance: keeper.entrance,
    drawPracticeLogins,
    renewPractice: (content) =>
      inTurn(async () => {
        assert(rooms.current().office.mode === "practice", "only the practice is made anew");
        const made = await makePractice(rooms.leave(), { ...parts, host: actions }, content);
        await enter("practice");
        return made.ok ? ok(drawPracticeLogins()) : made;
      }),
    replaceDatabase: (prepared) =>
      inTurn(async () => {
        const { mode } = rooms.current().office;
        const moved = await exchangeIn(rooms.leave(), prepared, parts.now());
        await enter(mode);
        return moved;
      }),
  };
  return actions;
}

function folderOf(data: string, mode: Mode): string {
  switch (mode) {
    case "live":
      return data;
    case "practice":
      return join(data, PRACTICE_FOLDER);
    default:
      return impossible(mode);
  }
}

function loginsInto(office: Office, url: string): readonly PracticeLogin[] {
  if (office.mode !== "practice") return [];
  return practiceUsers(office).map(({ id, role }) => {
    const token = office.installation.oneTimeLogins.draw(id, office.random);
    return { role, url: `${url}/#/in/${token}` };
  });
}

/** The old database is kept under the moment at which it was replaced. */
function exchangeIn(folder: string, prepared: string, at: string): Promise<Result<null, DatabaseError>> {
  const path = join(folder, DATABASE_NAME);
  return exchangeDatabase(prepared, path, `${path}.before-restore-${at.replaceAll(/[-:]|\.\d+/g, "")}`);
}

function closeRoom({ office: { db, now }, close }: Room, log: Log): void {
  try {
    inTransaction(db, () => {
      appendAuditEvent(db, { event: "program.stopped", payload: {} }, { at: now(), actor: null });
    });
  } catch (error) {
    // On a full disk the programme still ends in order; only this line is missing.
    log(`stopping: ${systemError(error, db.name).kind}`);
  }
  close();
}
