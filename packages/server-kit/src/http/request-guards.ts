import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

const CHANGES_NOTHING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets a request in only under a name that this server has. Without it a page elsewhere could give its own
 * name our address, and then read our answers as its own (DNS rebinding).
 * @param hosts names or addresses without a port, in small letters; IPv6 in brackets
 */
export function allowHosts(hosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set(hosts);
  return async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (!allowed.has(hostname)) return context.json({ kind: "unknown-host" }, 403);
    return next();
  };
}

/**
 * Refuses a request that changes something when another site made the browser send it. The browser says so
 * itself, and a page cannot make it lie.
 * @param cookieless beginnings of paths for machines, which send neither header; there a request may do
 *   without both when it carries no cookie either, so that nobody's login is misused
 */
export function refuseOtherOrigins(cookieless: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const { headers, method, url } = context.req.raw;
    const { protocol, host, pathname } = new URL(url);
    const isOwn =
      headers.get("origin") === `${protocol}//${host}` || headers.get("sec-fetch-site") === "same-origin";
    const isMachine =
      cookieless.some((beginning) => pathname.startsWith(beginning)) &&
      ["cookie", "origin", "sec-fetch-site"].every((name) => !headers.has(name));
    if (CHANGES_NOTHING.has(method) || isOwn || isMachine) return next();
    return context.json({ kind: "other-origin" }, 403);
  };
}

/** Refuses a body of more than so many bytes, also when its length was not said or is a lie. */
export function limitBody(bytes: number): MiddlewareHandler {
  return bodyLimit({ maxSize: bytes, onError: (context) => context.json({ kind: "too-large" }, 413) });
}
