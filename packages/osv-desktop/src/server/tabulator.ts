import {
  clientAddress,
  createApp,
  endedSessionCookie,
  type Log,
  readSessionCookie,
  sessionCookie,
} from "@stemketen/server-kit/http";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { whoIs } from "./accounts/login.ts";
import type { Office } from "./office.ts";
import { appRouter } from "./routers/app-router.ts";

const COOKIE = "osv-desktop";
const API = "/api";
/** The largest thing sent is a file of the set-up, 16 MB, in base64. */
const MAX_BODY = 25 * 1024 * 1024;

/** What the tabulator is made with. */
export interface TabulatorOptions {
  readonly office: Office;
  readonly version: string;
  /** SHA-256 of the release manifest; null for a source checkout. */
  readonly code: string | null;
  /** Hosts by which it may be called. */
  readonly hosts: readonly string[];
  readonly log: Log;
}

/**
 * The server of the tabulator as one function from request to answer: the same in a window, on loopback and in a
 * test. A query leaves the session as long as it was; whatever a person does makes it last longer.
 */
export function makeTabulator({
  office,
  version,
  code,
  hosts,
  log,
}: TabulatorOptions): (request: Request) => Response | Promise<Response> {
  const app = createApp({
    identity: { component: "osv-desktop", version, code },
    hosts,
    maxBodyBytes: MAX_BODY,
    log,
  });
  app.all(`${API}/*`, (context) => {
    const request = context.req.raw;
    const address = clientAddress(context);
    return fetchRequestHandler({
      endpoint: API,
      req: request,
      router: appRouter,
      createContext: ({ resHeaders }) => {
        const token = readSessionCookie(request, COOKIE);
        const who = token === null ? null : whoIs(office, token, request.method === "POST");
        return {
          office,
          token,
          loggedIn: who?.ok === true ? who.value : null,
          address,
          keepToken: (kept) => {
            resHeaders.append("set-cookie", sessionCookie(request, COOKIE, kept));
          },
          dropToken: () => {
            resHeaders.append("set-cookie", endedSessionCookie(request, COOKIE));
          },
        };
      },
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR") log(`${path ?? "?"}: ${error.stack ?? error.message}`);
      },
    });
  });
  return (request) => app.fetch(request);
}
