/** The server that stands behind the windows, wherever it runs. */
export interface ServerBehind {
  /** Under which it knows itself: "http://localhost:4711". */
  readonly origin: string;
  /** Answers a request below that origin; fails when the server is gone. */
  readonly ask: (request: Request) => Promise<Response>;
  /** Ends it, when it is ours; done when it has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * A server that somebody else started on this computer.
 * @param origin "http://localhost:4711"
 */
export function serverElsewhere(origin: string): ServerBehind {
  return {
    origin,
    // Of Node.js: what goes through Chromium falls under the filter that lets nothing out.
    ask: (request) => fetch(request, { redirect: "manual" }),
    stop: async () => {},
  };
}
