import { describe, expect, it } from "vitest";
import { endedSessionCookie, readSessionCookie, sessionCookie } from "./index.ts";

const request = (url: string, cookie?: string): Request =>
  new Request(url, cookie === undefined ? {} : { headers: { cookie } });

describe("the session cookie", () => {
  it("is for our own pages only and not for scripts", () => {
    const cookie = sessionCookie(request("http://localhost:4711/"), "osv", "token-1");
    expect(cookie.split("; ").toSorted()).toEqual(["HttpOnly", "Path=/", "SameSite=Strict", "osv=token-1"]);
  });

  it("is bound to the host over HTTPS", () => {
    const cookie = sessionCookie(request("https://stembureau.lan/"), "osv", "token-1");
    expect(cookie.split("; ").toSorted()).toEqual([
      "HttpOnly",
      "Path=/",
      "SameSite=Strict",
      "Secure",
      "__Host-osv=token-1",
    ]);
  });

  it("is read back among others, and only under its full name", () => {
    const read = (url: string, cookie?: string): string | null =>
      readSessionCookie(request(url, cookie), "osv");
    expect(read("http://localhost/", "a=b; osv=token-1; osv2=c")).toBe("token-1");
    expect(read("https://stembureau.lan/", "__Host-osv=token-1")).toBe("token-1");
    expect(read("https://stembureau.lan/", "osv=token-1")).toBeNull();
    expect(read("http://localhost/", "xosv=token-1; osv=")).toBeNull();
    expect(read("http://localhost/")).toBeNull();
  });

  it("is forgotten at once when a session ends", () => {
    const ended = endedSessionCookie(request("http://localhost/"), "osv");
    expect(ended).toContain("osv=;");
    expect(ended).toContain("Max-Age=0");
  });
});
