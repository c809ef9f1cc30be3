/** The cookies of one window. Pages of the scheme `app:` have none of their own: Set-Cookie is dropped there. */
export interface CookieJar {
  /** What belongs in the header Cookie; null: there are none. */
  readonly header: () => string | null;
  /** Takes in the values of Set-Cookie of an answer. */
  readonly keep: (setCookies: readonly string[]) => void;
  /** Forgets all of them: they were given by somebody else than who is asked from now on. */
  readonly empty: () => void;
}

/** An empty jar, in memory alone: when the window is gone, so is whoever was logged in there. */
export function makeCookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    header: () => (cookies.size === 0 ? null : [...cookies].map((pair) => pair.join("=")).join("; ")),
    keep: (setCookies) => {
      for (const setCookie of setCookies) keepOne(cookies, setCookie);
    },
    empty: () => cookies.clear(),
  };
}

/** A server of ours ends a cookie with Max-Age=0; else it lasts as long as the window. */
function keepOne(cookies: Map<string, string>, setCookie: string): void {
  const [pair = "", ...attributes] = setCookie.split(";").map((part) => part.trim());
  const at = pair.indexOf("=");
  if (at <= 0) return;
  const name = pair.slice(0, at);
  if (attributes.some((attribute) => attribute.toLowerCase() === "max-age=0")) cookies.delete(name);
  else cookies.set(name, pair.slice(at + 1));
}
