import { HTTPException } from "hono/http-exception";
import { describe, expect, it } from "vitest";
import { appForTest, rawAnswer, rawRequest, serveForTest } from "./http.fixtures.ts";

const OWN = "http://localhost";

function expectSafeHeaders(headers: Headers): void {
  const policy = (headers.get("content-security-policy") ?? "").split("; ");
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("permissions-policy")).toContain("camera=(), ");
  expect(headers.get("cache-control")).toBe("no-store");
}

describe("every answer", () => {
  it("has the security headers: also a refusal, an unknown path and a mistake", async () => {
    const { app } = appForTest();
    app.get("/mistake", () => {
      throw new Error("no such table: votes");
    });
    const asked: readonly (readonly [number, string, RequestInit])[] = [
      [200, "/healthz", {}],
      [404, "/nowhere", {}],
      [403, "/healthz", { method: "POST" }],
      [413, "/healthz", { method: "POST", body: "x".repeat(1001), headers: { origin: OWN } }],
      [500, "/mistake", {}],
    ];
    for (const [status, path, init] of asked) {
      const answer = await app.fetch(new Request(`${OWN}${path}`, init));
      expect(answer.status, path).toBe(status);
      expectSafeHeaders(answer.headers);
    }
    const elsewhere = await app.fetch(new Request("http://evil.example/healthz"));
    expect(elsewhere.status).toBe(403);
    expectSafeHeaders(elsewhere.headers);
  });

  it("has them over HTTP too, even when what came in was no HTTP or had no Host", async () => {
    const { app } = appForTest();
    const url = await serveForTest(app.fetch);
    expectSafeHeaders((await fetch(`${url}/nowhere`)).headers);
    for (const nonsense of [
      "geen HTTP\r\n\r\n",
      "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
    ]) {
      const answer = await rawAnswer(url, nonsense);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
      expect(answer.toLowerCase()).toContain("cache-control: no-store");
    }
  });
});

describe("GET /healthz", () => {
  it("says which programme this is", async () => {
    const url = await serveForTest(appForTest().app.fetch);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({
      status: "ok",
      component: "osv-desktop",
      version: "0.1.0",
      code: null,
    });
  });
});

describe("a mistake of ours", () => {
  it("goes to the log with its place, and tells the other side nothing", async () => {
    const { app, logged } = appForTest();
    app.get("/mistake", () => {
      throw new Error("no such table: votes");
    });
    const url = await serveForTest(app.fetch);
    const answer = await fetch(`${url}/mistake?wachtwoord=geheim`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('{"kind":"internal"}');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("GET /mistake: Error: no such table: votes\n    at ");
    expect(logged[0]).not.toContain("geheim");
  });

  it("is not a refusal that a route made on purpose", async () => {
    const { app, logged } = appForTest();
    app.get("/busy", () => {
      throw new HTTPException(409, { res: new Response("stale", { status: 409 }) });
    });
    expect((await app.fetch(new Request(`${OWN}/busy`))).status).toBe(409);
    expect(logged).toEqual([]);
  });
});

describe("a request under another name", () => {
  it("is refused: a page elsewhere may have given its name our address", async () => {
    const url = await serveForTest(appForTest().app.fetch);
    const { port } = new URL(url);
    const statusOf = async (host: string): Promise<number> =>
      (await rawRequest(url, { host }, "/healthz")).status;
    expect(await statusOf(`localhost:${port}`)).toBe(200);
    expect(await statusOf(`LOCALHOST:${port}`)).toBe(200);
    expect(await statusOf(`127.0.0.1:${port}`)).toBe(200);
    for (const host of [
      "evil.example",
      `localhost.evil.example:${port}`,
      "127.0.0.2",
      "localhost.",
      "[::1]",
    ]) {
      expect(await statusOf(host), host).toBe(403);
    }
  });
});

describe("a request that changes something", () => {
  const post = (headers: Readonly<Record<string, string>>, method = "POST", path = "/save"): Request =>
    new Request(`${OWN}${path}`, { method, headers });

  it("comes from our own pages, or is refused", async () => {
    const { app } = appForTest();
    app.all("/save", (context) => context.text("saved"));
    const statusOf = async (request: Request): Promise<number> => (await app.fetch(request)).status;
    expect(await statusOf(post({ origin: OWN }))).toBe(200);
    expect(await statusOf(post({ "sec-fetch-site": "same-origin" }))).toBe(200);
    for (const headers of [
      {},
      { origin: "null" },
      { origin: "https://localhost" },
      { origin: "http://localhost:81" },
      { origin: "http://localhost.evil.example" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "cross-site", origin: "http://evil.example" },
      { "sec-fetch-site": "none" },
    ]) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"]) {
        expect(await statusOf(post(headers, method)), JSON.stringify(headers)).toBe(403);
      }
    }
    expect(await statusOf(post({ origin: "http://evil.example" }, "GET"))).toBe(200);
  });

  it("may come from the window of a desktop programme", async () => {
    const { app } = appForTest({ hosts: ["stemketen"] });
    app.post("/save", (context) => context.text("saved"));
    const own = new Request("app://stemketen/save", {
      method: "POST",
      headers: { origin: "app://stemketen" },
    });
    expect((await app.fetch(own)).status).toBe(200);
    const other = new Request("app://stemketen/save", { method: "POST", headers: { origin: "null" } });
    expect((await app.fetch(other)).status).toBe(403);
  });

  it("may come from a machine on the paths for machines, if it cannot use anybody's login", async () => {
    const { app } = appForTest({ cookieless: ["/v1/"] });
    app.post("/v1/batches", (context) => context.text("received"));
    app.post("/save", (context) => context.text("saved"));
    const statusOf = async (request: Request): Promise<number> => (await app.fetch(request)).status;
    expect(await statusOf(post({}, "POST", "/v1/batches"))).toBe(200);
    expect(await statusOf(post({ cookie: "a=b" }, "POST", "/v1/batches"))).toBe(403);
    expect(await statusOf(post({ origin: "http://evil.example" }, "POST", "/v1/batches"))).toBe(403);
    expect(await statusOf(post({ "sec-fetch-site": "cross-site" }, "POST", "/v1/batches"))).toBe(403);
    expect(await statusOf(post({}))).toBe(403);
  });
});

describe("a body", () => {
  it("of exactly the limit is read, of one byte more refused, with its length said or not", async () => {
    const { app } = appForTest();
    app.post("/save", async (context) => context.json((await context.req.text()).length));
    const url = await serveForTest(app.fetch);
    const send = (body: string | ReadableStream): Promise<Response> =>
      fetch(`${url}/save`, { method: "POST", headers: { origin: url }, body, duplex: "half" });
    const streamed = (size: number): ReadableStream => new Blob([new Uint8Array(size).fill(97)]).stream();
    expect(await (await send("x".repeat(1000))).json()).toBe(1000);
    expect(await (await send(streamed(1000))).json()).toBe(1000);
    for (const body of ["x".repeat(1001), streamed(1001), streamed(500_000)]) {
      const refused = await send(body);
      expect(refused.status).toBe(413);
      expect(await refused.json()).toEqual({ kind: "too-large" });
    }
  });
});
