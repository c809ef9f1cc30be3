import { connect } from "node:net";
import { must } from "@stemketen/core/basics";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { appForTest, serveForTest } from "./http.fixtures.ts";
import { type EventStream, openEventStream } from "./index.ts";

interface Served {
  readonly url: string;
  readonly streams: readonly EventStream[];
  readonly closed: () => number;
}

async function serveStreams(
  options: { readonly maxWaiting?: number; readonly heartbeat?: number } = {},
): Promise<Served> {
  const { app } = appForTest();
  const streams: EventStream[] = [];
  let closed = 0;
  app.get("/events", (context) => {
    const stream = openEventStream(context.req.raw, { ...options, onClose: () => closed++ });
    streams.push(stream);
    onTestFinished(() => stream.close());
    return stream.response;
  });
  return { url: await serveForTest(app.fetch), streams, closed: () => closed };
}

async function listen(url: string): Promise<{
  readonly headers: Headers;
  readonly read: () => Promise<string | null>;
  readonly leave: () => void;
}> {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/events`, { signal: leaving.signal });
  const reader = must(answer.body, "a stream has a body").pipeThrough(new TextDecoderStream()).getReader();
  const read = async (): Promise<string | null> => {
    const { done, value } = await reader.read();
    return done ? null : value;
  };
  return { headers: answer.headers, read, leave: () => leaving.abort() };
}

describe("openEventStream", () => {
  it("sends events with their number, name and payload as they happen", async () => {
    const { url, streams, closed } = await serveStreams();
    const listener = await listen(url);
    expect(listener.headers.get("content-type")).toBe("text/event-stream");
    expect(listener.headers.get("cache-control")).toBe("no-store");
    expect(listener.headers.get("content-security-policy")).toContain("default-src 'none'");
    streams[0]?.send({ id: 7, name: "station", payload: { number: 12, note: "regel 1\nregel 2" } });
    expect(await listener.read()).toBe(
      'id: 7\nevent: station\ndata: {"note":"regel 1\\nregel 2","number":12}\n\n',
    );
    streams[0]?.send({ id: 8, name: "station", payload: null });
    expect(await listener.read()).toBe("id: 8\nevent: station\ndata: null\n\n");
    streams[0]?.close();
    expect(await listener.read()).toBeNull();
    expect(closed()).toBe(1);
  });

  it("gives signs of life in between", async () => {
    const { url } = await serveStreams({ heartbeat: 10 });
    const listener = await listen(url);
    expect(await listener.read()).toBe(":\n\n");
    expect(await listener.read()).toBe(":\n\n");
  });

  it("gives one every fifteen seconds unless told otherwise", async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const stream = openEventStream(new Request("http://localhost/events"), { onClose: () => undefined });
    const reader = must(stream.response.body, "a stream has a body").getReader();
    const received: string[] = [];
    void reader.read().then(({ value }) => received.push(new TextDecoder().decode(value)));
    await vi.advanceTimersByTimeAsync(14_999);
    expect(received).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(received).toEqual([":\n\n"]);
    stream.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends once when the other side leaves, and sending is then harmless", async () => {
    const { url, streams, closed } = await serveStreams();
    const listener = await listen(url);
    listener.leave();
    await vi.waitFor(() => expect(closed()).toBe(1));
    streams[0]?.send({ id: 1, name: "station", payload: null });
    streams[0]?.close();
    expect(closed()).toBe(1);
  });

  it("lets go of a screen that does not read, without holding back those that do", async () => {
    const { url, streams, closed } = await serveStreams({ maxWaiting: 20 });
    const deaf = connect(Number(new URL(url).port), "127.0.0.1");
    deaf.pause();
    deaf.write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    onTestFinished(() => {
      deaf.destroy();
    });
    await vi.waitFor(() => expect(streams).toHaveLength(1));
    const listener = await listen(url);
    const payload = "x".repeat(100_000);
    let sent = 0;
    for (; closed() === 0 && sent < 1000; sent++) {
      for (const stream of streams) stream.send({ id: sent, name: "large", payload });
      let received = await listener.read();
      while (received?.endsWith("\n\n") === false) received = await listener.read();
    }
    expect(closed()).toBe(1);
    expect(sent).toBeGreaterThan(20);
    streams[1]?.send({ id: 1001, name: "still-here", payload: null });
    expect(await listener.read()).toContain("still-here");
  });

  it("refuses a name that would break its line", async () => {
    const { url, streams } = await serveStreams();
    await listen(url);
    expect(() => streams[0]?.send({ id: 1, name: "a\ndata: b", payload: null })).toThrow("fits on its line");
  });
});
