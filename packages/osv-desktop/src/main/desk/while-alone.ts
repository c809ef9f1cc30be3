import type { FoundWaysOut } from "../look-outside.ts";
import type { DeskServer } from "./desk-server.ts";

/** Looks whether a typing desk has a way out of the room. */
export interface DeskGuard {
  /** What answered outside at the last look; empty: nothing. */
  readonly answered: () => readonly string[];
  /** One look; who asks while somebody is looking waits for that one. */
  readonly look: () => Promise<void>;
}

/** A guard that has not looked yet. @param lookOutside one look for a way out */
export function makeDeskGuard(lookOutside: () => Promise<Pick<FoundWaysOut, "answered">>): DeskGuard {
  let answered: readonly string[] = [];
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    try {
      ({ answered } = await lookOutside());
    } finally {
      looking = null;
    }
  };
  return {
    answered: () => answered,
    look: () => {
      looking ??= look();
      return looking;
    },
  };
}

/**
 * The way to the tabulator as long as nothing outside the room answers this desk. When something does, nothing is
 * sent; whoever asks again makes the guard look again.
 */
export function whileAlone(server: DeskServer, guard: DeskGuard): DeskServer {
  const isOpen = (): boolean => guard.answered().length === 0;
  return {
    ...server,
    get origin() {
      return server.origin;
    },
    ask: async (request) => {
      if (!isOpen()) await guard.look();
      if (!isOpen()) throw new Error("way-out");
      return server.ask(request);
    },
    failure: () => (isOpen() ? server.failure() : { kind: "way-out", answered: guard.answered() }),
    check: async () => isOpen() && (await server.check()),
  };
}
