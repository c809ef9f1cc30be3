import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { giveAnswer } from "./give-answer.ts";
import { nodePort } from "./node-port.fixtures.ts";
import { readAnswer, writeAsked } from "./read-answer.ts";

/** Asks over a real channel, and has it answered at the other end. */
async function overWire(request: Request, answer: (request: Request) => Response | Promise<Response>) {
  const { port1, port2 } = new MessageChannel();
  const response = readAnswer(nodePort(port1));
  // As in the program, where nobody waits for the answering.
  void giveAnswer(nodePort(port2), structuredClone(await writeAsked(request)), answer);
  return { response, near: port1, far: port2 };
}

const REQUEST = new Request("http://localhost/somewhere?x=1", { headers: { "x-name": "value" } });

describe("a request over the wire", () => {
  it("arrives as it was, and so does its answer", async () => {
    const request = new Request("http://localhost/api/x?y=%20", {
      method: "POST",
      headers: { cookie: "a=1", "content-type": "application/json" },
      body: "é",
    });
    const { response } = await overWire(request, async (asked) =>
      Response.json([asked.method, asked.url, asked.headers.get("cookie"), await asked.text()], {
        status: 201,
        headers: [
          ["set-cookie", "a=2"],
          ["set-cookie", "b=3"],
        ],
      }),
    );
    const answer = await response;
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual(["a=2", "b=3"]);
    expect(await answer.json()).toEqual(["POST", "http://localhost/api/x?y=%20", "a=1", "é"]);
  });

  it("has its channel closed when it is answered, with a body and without", async () => {
    for (const body of ["text", null]) {
      const { response, near } = await overWire(REQUEST, () => new Response(body));
      const closed = once(near, "close");
      expect(await (await response).text()).toBe(body ?? "");
      await closed;
    }
  });

  it("takes no more from the server than is read", async () => {
    let given = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          given += 1;
          controller.enqueue(new Uint8Array(10));
        },
      },
      { highWaterMark: 0 },
    );
    const { response } = await overWire(REQUEST, () => new Response(body));
    const reader = (await response).body?.getReader();
    for (let read = 0; read < 3; read += 1) await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(given).toBe(3);
    await reader?.cancel();
  });

  it("tells the server when nobody reads on, also before it answered", async () => {
    const cancelled = Promise.withResolvers<string>();
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1)),
      cancel: () => cancelled.resolve("cancelled"),
    });
    const { response } = await overWire(REQUEST, () => new Response(body));
    await (await response).body?.cancel();
    expect(await cancelled.promise).toBe("cancelled");

    const aborted = Promise.withResolvers<string>();
    const slow = await overWire(REQUEST, ({ signal }) => {
      signal.addEventListener("abort", () => aborted.resolve("aborted"));
      return new Promise<Response>(() => {});
    });
    slow.response.catch(() => undefined);
    slow.near.close();
    expect(await aborted.promise).toBe("aborted");
  });

  it("fails when the server is gone, before its answer and in the middle of it", async () => {
    const before = await overWire(REQUEST, () => new Promise<Response>(() => {}));
    before.far.close();
    await expect(before.response).rejects.toThrow("the server is gone");

    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) });
    const middle = await overWire(REQUEST, () => new Response(body));
    const answer = await middle.response;
    const text = answer.text();
    middle.far.close();
    await expect(text).rejects.toThrow("the server is gone");
  });
});
