import {
  type Connection,
  clientAddress,
  createApp,
  endedSessionCookie,
  type Log,
  readSessionCookie,
  serveStaticFiles,
  sessionCookie,
} from "@stemketen/server-kit/http";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { type LoggedIn, whoIs } from "./accounts/login.ts";
import { DESK_COOKIE, deskOf, isFromStranger } from "./closed-lan/desk-gate.ts";
import { codeOf } from "./first-start/installation.ts";
import type { PlainRoute } from "./http/plain-route.ts";
import { PLAIN_ROUTES } from "./http/plain-routes.ts";
import type { Office } from "./office.ts";
import { appRouter } from "./routers/app-router.ts";

const COOKIE = "osv-desktop";
const API = "/api";
const FILES = "/api-files";
/** What a desk reads that was not let in. */
const NOT_LET_IN = { kind: "desk-not-let-in" } as const;
/** The largest thing sent is a file of the set-up, 16 MB, in base64. */
const MAX_BODY = 25 * 1024 * 1024;

/** What the tabulator is made with. */
export interface TabulatorOptions {
  readonly office: Office;
  /** Hosts by which it may be called. */
  readonly hosts: readonly string[];
  /** Who asks: somebody at this computer, or other desks in the room, of which only those let in are answered. */
  readonly audience: "this-computer" | "desks";
  /** Folder of the built screens; null where only the API is asked for. */
  readonly screens: string | null;
  readonly log: Log;
}

/**
 * The server of the tabulator as one function from request to answer: the same in a window, on loopback and in a
 * test. A query leaves the session as long as it was; whatever a person does makes it last longer.
 */
export function makeTabulator({
  office,
  hosts,
  audience,
  screens,
  log,
}: TabulatorOptions): (request: Request, connection?: Connection) => Response | Promise<Response> {
  const { version, release } = office.installation;
  const app = createApp({
    identity: { component: "osv-desktop", version, code: codeOf(release) },
    hosts,
    maxBodyBytes: MAX_BODY,
    log,
  });
  const isHere = audience === "this-computer";
  if (!isHere) {
    app.use(async (context, next) => {
      const { pathname } = new URL(context.req.url);
      // The screens hold nothing of the election: a desk needs them to type its code.
      const isGuarded = pathname.startsWith(API);
      if (isGuarded && isFromStranger(office, context.req.raw)) return context.json(NOT_LET_IN, 403);
      return next();
    });
  }
  answerProcedures(app, { office, isHere, log });
  for (const { path, roles, answer } of PLAIN_ROUTES) {
    app.get(`${FILES}${path}`, (context) => {
      const request = context.req.raw;
      const loggedIn = loggedInAt(office, readSessionCookie(request, COOKIE), false);
      const refusal = refusalFor(loggedIn, roles);
      if (loggedIn === null || refusal !== null) return context.json({ kind: "refused" }, refusal ?? 401);
      return answer({ office, loggedIn, request, params: context.req.param() });
    });
  }
  if (screens !== null) app.use(serveStaticFiles(screens));
  return (request, connection) => app.fetch(request, connection);
}

interface AnsweringParts extends Pick<TabulatorOptions, "office" | "log"> {
  readonly isHere: boolean;
}

function answerProcedures(app: ReturnType<typeof createApp>, { office, isHere, log }: AnsweringParts): void {
  app.all(`${API}/*`, (context) => {
    const request = context.req.raw;
    const address = clientAddress(context);
    return fetchRequestHandler({
      endpoint: API,
      req: request,
      router: appRouter,
      createContext: ({ resHeaders }) => {
        const token = readSessionCookie(request, COOKIE);
        return {
          office,
          token,
          loggedIn: loggedInAt(office, token, request.method === "POST"),
          address,
          isHere,
          desk: isHere ? null : deskOf(office, request),
          keepDesk: (kept) => {
            resHeaders.append("set-cookie", sessionCookie(request, DESK_COOKIE, kept));
          },
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
}

function loggedInAt(office: Office, token: string | null, isActive: boolean): LoggedIn | null {
  const who = token === null ? null : whoIs(office, token, isActive);
  return who?.ok === true ? who.value : null;
}

/** Denied unless named: as for procedures, somebody with a temporary password gets nothing. */
function refusalFor(loggedIn: LoggedIn | null, roles: PlainRoute["roles"]): 401 | 403 | null {
  if (loggedIn === null) return 401;
  const { role, passwordIsTemporary } = loggedIn.user;
  return roles.includes(role) && !passwordIsTemporary ? null : 403;
}
