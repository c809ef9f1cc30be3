import { once } from "node:events";
import { must } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { startChild } from "../child-process.fixtures.ts";
import { appForTest, rawAnswer, serveForTest } from "./http.fixtures.ts";
import { clientAddress, readyLine, serveOnLoopback } from "./index.ts";

const PROGRAM = new URL("process.program.fixtures.ts", import.meta.url);
const READY = z.object({ ready: z.literal(true), url: z.string() });
const hello = (): Response => new Response("hello");

async function startServer(...args: readonly string[]) {
  const child = startChild(PROGRAM, args);
  const { url } = READY.parse(JSON.parse(await child.nextLine()));
  return { child: child.process, url };
}

describe("serveOnLoopback", () => {
  it("answers on a free port of this computer until it is closed", async () => {
    const served = await serveOnLoopback(hello, { host: "127.0.0.1", port: 0 });
    const { url, close } = must(served.ok ? served.value : null, "it listens");
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await (await fetch(url)).text()).toBe("hello");
    await close();
    await expect(fetch(url)).rejects.toThrow();
  });

  it("refuses an address where others can come in, unless that was decided", async () => {
    for (const host of ["0.0.0.0", "::", "192.168.1.4", "stembureau.lan", "127.0.0.1.evil.example", ""]) {
      const refused = await serveOnLoopback(hello, { host, port: 0 });
      expect(refused).toEqual({ ok: false, error: { kind: "not-loopback", host } });
    }
    const served = await serveOnLoopback(hello, { host: "0.0.0.0", port: 0, allowLan: true });
    const { url, close } = must(served.ok ? served.value : null, "it listens");
    expect(url).toMatch(/^http:\/\/0\.0\.0\.0:\d+$/);
    await close();
  });

  it("says that a port is taken, or that an address is not ours", async () => {
    const port = Number(new URL(await serveForTest(hello)).port);
    expect(await serveOnLoopback(hello, { host: "127.0.0.1", port })).toEqual({
      ok: false,
      error: { kind: "port-in-use", port },
    });
    const elsewhere = await serveOnLoopback(hello, { host: "192.0.2.1", port: 0, allowLan: true });
    expect(elsewhere).toMatchObject({ error: { kind: "cannot-listen", reason: "EADDRNOTAVAIL" } });
  });

  it("answers 500 without a word when even the handler fails", async () => {
    const url = await serveForTest(() => Promise.reject(new Error("secret")));
    const answer = await rawAnswer(url, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 500 /);
    expect(answer).not.toContain("secret");
    expect(answer.toLowerCase()).toContain("content-security-policy");
  });

  it("tells the handler from which address a request came", async () => {
    const { app } = appForTest();
    app.get("/address", (context) => context.text(clientAddress(context)));
    const url = await serveForTest(app.fetch);
    expect(await (await fetch(`${url}/address`)).text()).toBe("127.0.0.1");
    const direct = await app.fetch(new Request("http://localhost/address"));
    expect(await direct.text()).toBe("local");
  });

  it("does not wait for ever for a request that runs when it is closed", async () => {
    const served = await serveOnLoopback(() => new Promise<Response>(() => undefined), {
      host: "127.0.0.1",
      port: 0,
    });
    const { url, close } = must(served.ok ? served.value : null, "it listens");
    const asked = fetch(url).catch(() => "cut off");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const start = performance.now();
    await close();
    expect(performance.now() - start).toBeLessThan(3000);
    expect(await asked).toBe("cut off");
  });
});

describe("readyLine", () => {
  it("is one line of JSON, with logins only where there are any", () => {
    const ready = {
      component: "meldpunt",
      url: "http://localhost:1",
      version: "0.1.0",
      mode: "live",
    } as const;
    expect(readyLine(ready)).toBe(
      '{"ready":true,"component":"meldpunt","url":"http://localhost:1","version":"0.1.0","mode":"live"}\n',
    );
    const logins = [{ role: "typist", url: "http://localhost:1/in/abc" }];
    expect(JSON.parse(readyLine({ ...ready, mode: "demo", logins }))).toMatchObject({ mode: "demo", logins });
  });
});

describe("stopOnSignals", () => {
  it("ends with 0 within five seconds, also when a request still runs", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const { child, url } = await startServer();
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      const slow = fetch(`${url}/slow`).catch(() => "cut off");
      await new Promise((resolve) => setTimeout(resolve, 50));
      const start = performance.now();
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([0, null]);
      expect(performance.now() - start).toBeLessThan(5000);
      expect(await slow).toBe("cut off");
    }
  });

  it("gives up in time when stopping hangs, and at once when asked again", async () => {
    const first = await startServer("hang");
    const start = performance.now();
    first.child.kill("SIGTERM");
    expect(await once(first.child, "exit")).toEqual([1, null]);
    expect(performance.now() - start).toBeLessThan(5500);
    const second = await startServer("hang");
    second.child.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 100));
    second.child.kill("SIGTERM");
    expect(await once(second.child, "exit")).toEqual([1, null]);
  });
});
