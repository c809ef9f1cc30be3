import * as z from "zod/mini";
import type { ServerBehind } from "./server-behind.ts";
import type { CookieJar } from "./window/cookie-jar.ts";

const SESSION = z.object({ result: z.object({ data: z.object({ status: z.string() }) }) });
const SAFETY = z.object({
  result: z.object({
    data: z.object({ backups: z.nullable(z.object({ last: z.nullable(z.object({ path: z.string() })) })) }),
  }),
});

/** Whether the session of the committee is open; null: nobody who may know is logged in at that window. */
export async function isSessionOpen(server: ServerBehind, jar: CookieJar): Promise<boolean | null> {
  const answer = SESSION.safeParse(await ask(server, jar, "session.get"));
  return answer.success ? answer.data.result.data.status === "open" : null;
}

/** Path of the last backup; null: there is none, or nobody is logged in at that window. */
export async function lastBackupPath(server: ServerBehind, jar: CookieJar): Promise<string | null> {
  const answer = SAFETY.safeParse(await ask(server, jar, "safety.state"));
  return answer.success ? (answer.data.result.data.backups?.last?.path ?? null) : null;
}

/** Asks as whoever is logged in at a window. Asking does not make their session last longer. */
async function ask(server: ServerBehind, jar: CookieJar, procedure: string): Promise<unknown> {
  const cookie = jar.header();
  const headers = new Headers(cookie === null ? {} : { cookie });
  try {
    const response = await server.ask(new Request(`${server.origin}/api/${procedure}`, { headers }));
    return await response.json();
  } catch {
    return null;
  }
}
