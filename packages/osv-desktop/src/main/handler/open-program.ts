import { type DatabaseError, describeDatabaseError } from "@stemketen/server-kit/database";
import type { Connection, Log } from "@stemketen/server-kit/http";
import { checkRelease, type ReleaseCheck } from "@stemketen/server-kit/release";
import { DESK_PORT, roomAddresses } from "../../host/closed-lan/room-addresses.ts";
import { openProgram } from "../../host/open-program.ts";
import { COMPILED_TARGETS } from "../../server/stand-alone/compiled-targets.ts";
import { answeringTargets } from "../../server/stand-alone/probe.ts";
import { readDefaultRoutes } from "../../server/stand-alone/read-routes.ts";
import { OWN_ORIGIN } from "../addresses.ts";
import type { FoundWaysOut } from "../look-outside.ts";
import type { ServedProgram } from "./serve-parent.ts";
import type { CannotStart } from "./wire.ts";

export interface ProgramFolders {
  readonly data: string;
  /** Holds the released program and nothing else. */
  readonly programFolder: string;
  readonly screens: string;
  /** Of the program; a release tells its own. */
  readonly version: string;
}

const MINUTE = 60_000;

/** No request comes over a network: attempts to log in are slowed for the computer as a whole. */
const THIS_COMPUTER: Connection = { remoteAddress: "local" };

const log: Log = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Opens the data folder with the server on it, and begins its rounds. */
export async function openForWindows(folders: ProgramFolders): Promise<ServedProgram | CannotStart> {
  const { data, programFolder, screens, version } = folders;
  let ofParent: FoundWaysOut = { routes: [], answered: [] };
  const opened = await openProgram({
    folder: data,
    checkFiles: () => checkWholeRelease(programFolder),
    version,
    practice: false,
    screens: () => screens,
    waysOut: {
      routes: async () => together(ofParent.routes, await readDefaultRoutes()),
      answers: async () => together(ofParent.answered, await answeringTargets(COMPILED_TARGETS)),
    },
    desks: { addresses: roomAddresses, port: DESK_PORT },
    url: () => OWN_ORIGIN,
    guardEvery: MINUTE / 2,
    backupEvery: 5 * MINUTE,
    log,
  });
  if (!opened.ok) return cannotStart(opened.error);
  const { building, begin, close } = opened.value;
  begin();
  return {
    kind: "program",
    answer: (request) => building.handle(request, THIS_COMPUTER),
    addWaysOut: (found) => {
      ofParent = found;
    },
    close,
  };
}

function together(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...some, ...others])];
}

function cannotStart(error: DatabaseError): CannotStart {
  return { kind: "cannot-start", ...describeDatabaseError(error) };
}

/** Electron shows an archive as a folder; it was released as a file, and that is what is recomputed. */
async function checkWholeRelease(folder: string): Promise<ReleaseCheck> {
  process.noAsar = true;
  try {
    return await checkRelease(folder);
  } finally {
    process.noAsar = false;
  }
}
