import type { Failure } from "../failure/failure-words.ts";
import type { FoundWaysOut } from "../look-outside.ts";
import type { ServerBehind } from "../server-behind.ts";
import type { CannotStart } from "./wire.ts";

/** A process in which the handler runs. */
export interface HandlerProcess {
  readonly ask: (request: Request) => Promise<Response>;
  /** Tells which ways out of this computer the main process found. */
  readonly tellWaysOut: (found: FoundWaysOut) => void;
  readonly stop: () => Promise<void>;
}

/** What a process tells when it ends without having been asked: why, when it could not even start. */
export type WhenEnded = (why: CannotStart | null) => void;

export interface SupervisorOptions {
  readonly origin: string;
  readonly start: (whenEnded: WhenEnded) => HandlerProcess;
  /** Called when it is of no use to start it once more by itself. */
  readonly whenFailed: () => void;
  /** Milliseconds from any beginning; never goes back. */
  readonly clock: () => number;
}

/** The server in a process of its own, with what is known of why it failed. */
export interface SupervisedServer extends ServerBehind {
  readonly failure: () => Failure;
  /** Tells the process, when it runs, which ways out the main process found. */
  readonly tellWaysOut: (found: FoundWaysOut) => void;
}

/** A process that ended within so many milliseconds after it was started again, will do so again. */
const PATIENCE = 5 * 60_000;

/**
 * Keeps the handler's process going: when it ends, it is started once more. When that one ends soon too, or
 * when it says that it cannot start, it stays down until somebody asks for something again.
 */
export function superviseServer({ origin, start, whenFailed, clock }: SupervisorOptions): SupervisedServer {
  let running: HandlerProcess | null = null;
  let failure: Failure = { kind: "server" };
  let restartedAt: number | null = null;
  let isStopping = false;

  const whenEnded: WhenEnded = (why) => {
    running = null;
    if (isStopping) return;
    failure = why === null ? { kind: "server" } : { kind: "start", nl: why.nl, en: why.en };
    const isHopeless = why !== null || (restartedAt !== null && clock() - restartedAt < PATIENCE);
    if (isHopeless) {
      restartedAt = null;
      whenFailed();
    } else {
      restartedAt = clock();
      running = start(whenEnded);
    }
  };
  const process = (): HandlerProcess => {
    running ??= start(whenEnded);
    return running;
  };
  process();
  return {
    origin,
    ask: async (request) => process().ask(request),
    failure: () => failure,
    tellWaysOut: (found) => running?.tellWaysOut(found),
    stop: async () => {
      isStopping = true;
      await running?.stop();
    },
  };
}
