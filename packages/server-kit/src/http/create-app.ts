import { type ErrorHandler, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { allowHosts, limitBody, refuseOtherOrigins } from "./request-guards.ts";
import { securityHeaders } from "./security-headers.ts";

/** Which programme this is, as `GET /healthz` tells. */
export interface ProgramIdentity {
  readonly component: string;
  readonly version: string;
  /** SHA-256 of the release manifest, 64 hexadecimal digits; null for a source checkout. */
  readonly code: string | null;
}

/** Writes one line for whoever keeps the server running; never to stdout, which others read. */
export type Log = (line: string) => void;

export interface AppOptions {
  readonly identity: ProgramIdentity;
  /** As for allowHosts. */
  readonly hosts: readonly string[];
  /** Largest body of a request in bytes. */
  readonly maxBodyBytes: number;
  /** As for refuseOtherOrigins. */
  readonly cookieless?: readonly string[];
  readonly log: Log;
}

/**
 * A server without routes of its own but `/healthz`: every answer has the security headers, requests from
 * elsewhere and bodies too large are refused, an unknown path is 404 and a mistake of ours a 500 that tells
 * nothing. Add routes; its `fetch` is the whole server.
 */
export function createApp({ identity, hosts, maxBodyBytes, cookieless = [], log }: AppOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(allowHosts(hosts));
  app.use(refuseOtherOrigins(cookieless));
  app.use(limitBody(maxBodyBytes));
  const { component, version, code } = identity;
  app.get("/healthz", (context) => context.json({ status: "ok", component, version, code }));
  app.notFound((context) => context.json({ kind: "not-found" }, 404));
  app.onError(answerMistake(log));
  return app;
}

/** A mistake of ours is for the log; whoever asked learns only that it happened. */
function answerMistake(log: Log): ErrorHandler {
  return (error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    // Without what was asked for: a query may hold what somebody typed.
    log(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    return context.json({ kind: "internal" }, 500);
  };
}
