import type { Log } from "./create-app.ts";

/** A one-time link with which somebody enters a practice or demonstration. */
export interface OneTimeLogin {
  readonly role: string;
  readonly url: string;
}

/** What a programme that starts a server wants to know of it. */
export interface Ready {
  readonly component: string;
  readonly url: string;
  readonly version: string;
  readonly mode: "practice" | "demo" | "live";
  /** Only in practice and demonstrations. */
  readonly logins?: readonly OneTimeLogin[];
}

/** A stop that takes longer than this many milliseconds has failed; whoever asked waits five seconds. */
const STOP_LIMIT = 4_500;

/** The first line on stdout, with its line feed, written once requests are answered. */
export function readyLine({ component, url, version, mode, logins }: Ready): string {
  return `${JSON.stringify({ ready: true, component, url, version, mode, logins })}\n`;
}

/**
 * Ends this process in order when it is asked to (SIGTERM, SIGINT): `close`, then exit 0. When that fails or
 * takes too long, exit 1; a second request ends it at once. Acknowledged work is safe either way.
 */
export function stopOnSignals(close: () => Promise<void>, log: Log): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => {
      log("stopping took too long");
      process.exit(1);
    }, STOP_LIMIT).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log(`stopping failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
