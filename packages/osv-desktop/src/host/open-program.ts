import { randomBytes } from "node:crypto";
import { ok, type Result } from "@stemketen/core/basics";
import { type Instant, instant } from "@stemketen/core/election";
import { type DatabaseError, lockDataFolder } from "@stemketen/server-kit/database";
import type { ReleaseCheck } from "@stemketen/server-kit/release";
import type { ReleaseState } from "../server/first-start/installation.ts";
import { releaseStateOf } from "../server/first-start/release-state.ts";
import { closePrinter } from "../server/results/print.ts";
import { type Building, openBuilding } from "./building.ts";
import { collectEarly } from "./collect-early.ts";
import type { RoomParts } from "./room.ts";
import { makeRounds, type RoundTimes } from "./rounds.ts";

/** What a program is opened with, in a browser as in a window. */
export interface ProgramOptions extends RoundTimes, Pick<RoomParts, "waysOut" | "desks" | "log"> {
  /** Folder of its data. */
  readonly folder: string;
  /** Recomputes the released files; asked for once the folder is ours. */
  readonly checkFiles: () => Promise<ReleaseCheck>;
  /** Of a source checkout; a release tells its own. */
  readonly version: string;
  /** Only practice was asked for. */
  readonly practice: boolean;
  /** Folder of the built screens of such a copy; null where they are not built. */
  readonly screens: (release: ReleaseState) => string | null;
  /** Where it answers, "http://localhost:4711"; asked for only once it does. */
  readonly url: () => string;
}

/** A program whose data folder is open. */
export interface OpenedProgram {
  readonly building: Building;
  readonly version: string;
  /** Begins its rounds: looking at the database, looking outside, copying. */
  readonly begin: () => void;
  /** Ends everything in order; the folder is free for another process. */
  readonly close: () => Promise<void>;
}

const now = (): Instant => instant(new Date().toISOString());

/** Takes the data folder for this process alone, looks at the released files and opens the rooms in it. */
export async function openProgram(options: ProgramOptions): Promise<Result<OpenedProgram, DatabaseError>> {
  collectEarly();
  const { folder, practice, waysOut, desks, url, log } = options;
  const lock = lockDataFolder(folder);
  if (!lock.ok) return lock;
  const check = await options.checkFiles();
  const release = releaseStateOf(check);
  const version = check.kind === "checked" ? check.release.version : options.version;
  const rounds = makeRounds(options);
  const building = await openBuilding({
    folder,
    startIn: practice || release.kind !== "released" ? "practice" : "live",
    parts: {
      version,
      release,
      screens: options.screens(release),
      waysOut,
      desks,
      now,
      random: (length) => new Uint8Array(randomBytes(length)),
      log,
    },
    url,
    whenEntered: rounds.begin,
  });
  if (!building.ok) {
    lock.value.release();
    return building;
  }
  const { room, close } = building.value;
  return ok({
    building: building.value,
    version,
    begin: () => rounds.begin(room()),
    close: async () => {
      rounds.stop();
      await close();
      await closePrinter();
      lock.value.release();
    },
  });
}
