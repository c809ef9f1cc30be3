import { describe, expect, it } from "vitest";
import type { Failures } from "../failure/failure-page.ts";
import type { ServerBehind } from "../server-behind.ts";
import { answerWindow } from "./answer-window.ts";
import { makeCookieJar } from "./cookie-jar.ts";

/** A server that tells what it was asked. */
function echo(answer: (request: Request) => Promise<Response> = tellAll) {
  const server: ServerBehind = { origin: "http://localhost:4711", ask: answer, stop: async () => {} };
  const failures: Failures = { ofWindow: { kind: "window" }, ofServer: () => ({ kind: "server" }) };
  const window = { server, jar: makeCookieJar(), failures };
  return (address: string, init?: RequestInit) => answerWindow(new Request(address, init), window);
}

async function tellAll(request: Request): Promise<Response> {
  const { method, url, headers } = request;
  return Response.json({ method, url, headers: Object.fromEntries(headers), body: await request.text() });
}

describe("what a window asks for", () => {
  it("reaches the server below its own origin, with path, search, method and body", async () => {
    const ask = echo();
    const response = await ask("app://stemketen/api/entry.type?batch=1", { method: "POST", body: "{}" });
    expect(await response.json()).toMatchObject({
      method: "POST",
      url: "http://localhost:4711/api/entry.type?batch=1",
      headers: { origin: "http://localhost:4711" },
      body: "{}",
    });
  });

  it("keeps the origin of somebody else, so that the server refuses it", async () => {
    const ask = echo();
    for (const origin of ["null", "https://www.example.nl"]) {
      const response = await ask("app://stemketen/api/entry.type", { method: "POST", headers: { origin } });
      expect(await response.json()).toMatchObject({ headers: { origin } });
    }
  });

  it("never takes a cookie from the page, nor gives it one", async () => {
    const ask = echo(async (request) =>
      Response.json(request.headers.get("cookie"), {
        headers: { "Set-Cookie": "osv-desktop=kept; HttpOnly" },
      }),
    );
    const first = await ask("app://stemketen/", { headers: { cookie: "osv-desktop=forged" } });
    expect(await first.json()).toBeNull();
    expect(first.headers.getSetCookie()).toEqual([]);
    expect(await (await ask("app://stemketen/")).json()).toBe("osv-desktop=kept");
  });

  it("gets the page about a server that is gone, or the word for it where a program asks", async () => {
    const ask = echo(() => Promise.reject(new Error("gone")));
    const page = await ask("app://stemketen/", { headers: { accept: "text/html" } });
    expect(page.status).toBe(502);
    expect(await page.text()).toContain("Je gegevens zijn veilig");
    const word = await ask("app://stemketen/api/entry.overview");
    expect(word.status).toBe(502);
    expect(await word.json()).toEqual({ kind: "no-answer" });
  });

  it("is answered by the main process alone under another name", async () => {
    const ask = echo();
    expect((await ask("app://elsewhere/index.html")).status).toBe(404);
    expect((await ask("app://failure/../server")).status).toBe(200);
    expect((await ask("app://failure/style.css")).headers.get("content-type")).toContain("text/css");
    expect((await ask("app://failure/else")).status).toBe(404);
  });

  it("passes an answer without a body on", async () => {
    const ask = echo(async () => new Response(null, { status: 204 }));
    expect((await ask("app://stemketen/")).status).toBe(204);
  });
});
