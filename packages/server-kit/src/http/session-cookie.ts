import { parse, serialize } from "hono/utils/cookie";

/**
 * The token in the session cookie of a request, or null.
 * @param name of the cookie; one for each programme, because ports of one host share their cookies
 */
export function readSessionCookie(request: Request, name: string): string | null {
  const cookie = request.headers.get("cookie");
  if (cookie === null) return null;
  const fullName = fullNameOf(request, name);
  const token = parse(cookie, fullName)[fullName] ?? "";
  return token === "" ? null : token;
}

/**
 * The value of Set-Cookie that gives a browser this token. It lasts as long as the browser: when the session
 * is over, the server decides.
 * @param request that is answered; over HTTPS the cookie is Secure and belongs to this host alone (`__Host-`)
 */
export function sessionCookie(request: Request, name: string, token: string): string {
  return serialize(fullNameOf(request, name), token, attributesFor(request));
}

/** The value of Set-Cookie that makes a browser forget the token. */
export function endedSessionCookie(request: Request, name: string): string {
  return serialize(fullNameOf(request, name), "", { ...attributesFor(request), maxAge: 0 });
}

function attributesFor(request: Request) {
  return { httpOnly: true, sameSite: "Strict", path: "/", secure: isSecure(request) } as const;
}

function fullNameOf(request: Request, name: string): string {
  return isSecure(request) ? `__Host-${name}` : name;
}

function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === "https:";
}
