import { once } from "node:events";
import { createServer } from "node:net";
import { must } from "@stemketen/core/basics";
import { instant } from "@stemketen/core/election";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeLocalAuthority } from "../../host/closed-lan/local-authority.ts";
import { connectPinned } from "./pinned-connection.ts";
import { authorityPorts, makeAuthority, serveInRoom } from "./room.fixtures.ts";

const YEARS_AGO = authorityPorts(instant("2024-03-18T20:00:00.000Z"));

function connectTo(authority: string) {
  const connection = connectPinned(authority);
  onTestFinished(connection.breakOff);
  return connection;
}

/** A server that writes down what it was asked. */
function listening() {
  const asked: string[] = [];
  return {
    asked,
    handler: (request: Request) => {
      asked.push(new URL(request.url).pathname);
      return new Response("hier");
    },
  };
}

describe("a connection that trusts one authority", () => {
  it("brings method, headers and body there, and the answer back", async () => {
    const authority = await makeAuthority();
    const origin = await serveInRoom(authority, async (request) =>
      Response.json(
        {
          method: request.method,
          origin: request.headers.get("origin"),
          host: new URL(request.url).host,
          body: await request.text(),
        },
        {
          status: 201,
          headers: [
            ["set-cookie", "a=1; Secure"],
            ["set-cookie", "b=2"],
          ],
        },
      ),
    );
    const { ask } = connectTo(authority.cert);
    const request = new Request(`${origin}/save`, { method: "POST", body: "{…}", headers: { origin } });
    const { value } = must(resultOf(await ask(request)), "it answers");
    expect(value.status).toBe(201);
    expect(value.headers.getSetCookie()).toEqual(["a=1; Secure", "b=2"]);
    const { host } = new URL(origin);
    expect(await value.json()).toEqual({ method: "POST", origin, host, body: "{…}" });
  });

  it("passes an answer without a body on", async () => {
    const authority = await makeAuthority();
    const origin = await serveInRoom(authority, () => new Response(null, { status: 204 }));
    const { value } = must(resultOf(await connectTo(authority.cert).ask(new Request(origin))), "it answers");
    expect([value.status, value.body]).toEqual([204, null]);
  });

  it("passes on what comes piece by piece, and tells the server when nobody reads on", async () => {
    const authority = await makeAuthority();
    let stopped = false;
    const origin = await serveInRoom(authority, () => {
      const events = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode("data: 1\n\n")),
        cancel: () => {
          stopped = true;
        },
      });
      return new Response(events, { headers: { "content-type": "text/event-stream" } });
    });
    const { value } = must(resultOf(await connectTo(authority.cert).ask(new Request(origin))), "it answers");
    const reader = must(value.body, "it has a body").getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("data: 1\n\n");
    await reader.cancel();
    await expect.poll(() => stopped).toBe(true);
  });

  it("tells that an answer broke off, instead of giving half of it as the whole", async () => {
    const authority = await makeAuthority();
    const origin = await serveInRoom(authority, () => {
      const broken = new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(10)),
      });
      return new Response(broken);
    });
    const { ask, breakOff } = connectTo(authority.cert);
    const { value } = must(resultOf(await ask(new Request(origin))), "it answers");
    const whole = value.arrayBuffer().then(
      () => "whole",
      () => "broken",
    );
    breakOff();
    expect(await whole).toBe("broken");
  });

  it("says nothing to a server of another authority, even one that looks the same", async () => {
    const { asked, handler } = listening();
    const origin = await serveInRoom(await makeAuthority(), handler);
    const { ask } = connectTo((await makeAuthority()).cert);
    expect(await ask(new Request(origin, { method: "POST", body: "12" }))).toEqual({
      ok: false,
      error: { kind: "other-authority" },
    });
    expect(asked).toEqual([]);
  });

  it("says nothing to a server whose certificate is for another address", async () => {
    const { asked, handler } = listening();
    const authority = await makeAuthority();
    const origin = await serveInRoom(authority, handler, { names: ["192.168.1.10"] });
    const answered = await connectTo(authority.cert).ask(new Request(origin));
    expect(answered).toEqual({ ok: false, error: { kind: "other-authority" } });
    expect(asked).toEqual([]);
  });

  it("says nothing to a server whose certificate is too old, and that it is the clock", async () => {
    const { asked, handler } = listening();
    const authority = await makeLocalAuthority(YEARS_AGO);
    const origin = await serveInRoom(authority, handler, { ports: YEARS_AGO });
    const answered = await connectTo(authority.cert).ask(new Request(origin));
    expect(answered).toEqual({ ok: false, error: { kind: "clock" } });
    expect(asked).toEqual([]);
  });

  it("gets no answer where nobody listens, or where somebody hangs up", async () => {
    const { ask } = connectTo((await makeAuthority()).cert);
    const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = must(server.address(), "it has an address");
    const origin = `https://127.0.0.1:${typeof address === "object" ? address.port : 0}`;
    expect(await ask(new Request(origin))).toEqual({ ok: false, error: { kind: "no-answer" } });
    server.close();
    await once(server, "close");
    expect(await ask(new Request(origin))).toEqual({ ok: false, error: { kind: "no-answer" } });
  });
});

function resultOf<Value>(answered: { readonly ok: boolean; readonly value?: Value }) {
  return answered.ok && answered.value !== undefined ? { value: answered.value } : null;
}
