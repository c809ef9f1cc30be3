import { OWN_ORIGIN } from "../addresses.ts";
import { answerByItself, answerFailure, type Failures } from "../failure/failure-page.ts";
import type { ServerBehind } from "../server-behind.ts";
import type { CookieJar } from "./cookie-jar.ts";

/** Answers with these have no body, and a Response refuses one. */
export const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** Status of what the main process answers when the server does not. */
export const FAILED = 502;

/** What stands behind one window. */
export interface BehindWindow {
  readonly server: ServerBehind;
  readonly jar: CookieJar;
  /** For the page that stands in the window when something fails. */
  readonly failures: Failures;
}

/**
 * Answers what a window asks for under `app:`: from the server, with the cookies of this window. What is asked
 * under another name than ours, the main process answers by itself.
 */
export async function answerWindow(
  request: Request,
  { server, jar, failures }: BehindWindow,
): Promise<Response> {
  const { protocol, host, pathname, search } = new URL(request.url);
  if (`${protocol}//${host}` !== OWN_ORIGIN) return answerByItself(request.url, failures);
  const isBodiless = request.method === "GET" || request.method === "HEAD";
  const asked = new Request(`${server.origin}${pathname}${search}`, {
    method: request.method,
    headers: headersFor(request.headers, server.origin, jar),
    body: isBodiless ? null : await request.arrayBuffer(),
  });
  try {
    const response = await server.ask(asked);
    jar.keep(response.headers.getSetCookie());
    return withoutCookies(response);
  } catch {
    return isForPage(request)
      ? answerFailure(failures.ofServer(), FAILED)
      : Response.json({ kind: "no-answer" }, { status: FAILED });
  }
}

/** Whether the answer takes the place of the page, and is not read by one. */
function isForPage({ headers }: Request): boolean {
  return headers.get("accept")?.includes("text/html") === true;
}

function headersFor(given: Headers, origin: string, jar: CookieJar): Headers {
  const headers = new Headers(given);
  const cookie = jar.header();
  if (cookie === null) headers.delete("cookie");
  else headers.set("cookie", cookie);
  // The server knows itself by another name than the window does. Chromium leaves the origin out under a scheme of
  // one's own, and no page of another stands in a window; one that is there and is another, stays what it is.
  if ((headers.get("origin") ?? OWN_ORIGIN) === OWN_ORIGIN) headers.set("origin", origin);
  headers.delete("referer");
  return headers;
}

function withoutCookies({ body, headers, status }: Response): Response {
  const kept = new Headers(headers);
  kept.delete("set-cookie");
  return new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers: kept });
}
