import type { Log } from "@stemketen/server-kit/http";
import { endExpiredSessions } from "../server/accounts/login.ts";
import { backUpByItself } from "../server/backups/automatic-backup.ts";
import { copyElsewhere, copyElsewhereAgain } from "../server/backups/automatic-place.ts";
import type { Room } from "./room.ts";

/** How often the programme does what it does by itself, in milliseconds. */
export interface RoundTimes {
  /** Between two looks of the stand-alone guard, at sessions that are over, and for a stick that was pulled out. */
  readonly guardEvery: number;
  /** Between two backups that the programme makes by itself. */
  readonly backupEvery: number;
}

/** What the programme does by itself in the room that answers: looking at the database, outside, and copying. */
export interface Rounds {
  readonly begin: (room: Room) => void;
  readonly stop: () => void;
}

/** Rounds that have not begun. One that fails is for the log; the next one comes by itself. */
export function makeRounds({ guardEvery, backupEvery, log }: RoundTimes & { readonly log: Log }): Rounds {
  let timers: readonly NodeJS.Timeout[] = [];
  const watch = (name: string, work: () => Promise<unknown>): void => {
    work().catch((error: unknown) => {
      log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
  };
  const stop = (): void => {
    for (const timer of timers) clearInterval(timer);
    timers = [];
  };
  return {
    begin: (room) => {
      stop();
      const look = (): void => {
        watch("stand-alone", room.lookOutside);
        watch("sessions", async () => endExpiredSessions(room.office));
      };
      const lookForStick = (): void => watch("backup elsewhere", () => copyElsewhereAgain(room.office));
      const copy = (): void => {
        watch("backup", () => backUpByItself(room.office));
        watch("backup elsewhere", () => copyElsewhere(room.office));
      };
      // Behind the first answers: whoever opens the programme sees its screen first.
      timers = [
        setTimeout(() => watch("integrity", () => room.checkIntegrity().finally(lookForStick)), 0),
        setInterval(look, guardEvery),
        setInterval(lookForStick, guardEvery),
        setInterval(copy, backupEvery),
      ];
      look();
    },
    stop,
  };
}
