import { type Asked, TO_HANDLER, type WirePort } from "./wire.ts";

/** The server as one function. */
type Answer = (request: Request) => Response | Promise<Response>;

/**
 * Answers one request over its channel. The body is read from the handler as fast as it is asked for and no
 * faster; when the other side is gone, the handler hears of it.
 */
export async function giveAnswer(port: WirePort, asked: Asked, answer: Answer): Promise<void> {
  const gone = new AbortController();
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  port.onClose(() => {
    gone.abort();
    // A body that is cancelled after it ended or broke has nothing left to stop.
    reader?.cancel().catch(() => undefined);
  });
  port.onMessage((received) => {
    TO_HANDLER.parse(received);
    if (reader !== null) void givePiece(port, reader);
  });
  const response = await answer(
    new Request(asked.url, {
      method: asked.method,
      headers: asked.headers,
      body: asked.body === null ? null : new Uint8Array(asked.body),
      signal: gone.signal,
    }),
  );
  reader = response.body?.getReader() ?? null;
  const { status, headers } = response;
  port.send({ kind: "head", status, headers: [...headers], hasBody: reader !== null });
}

async function givePiece(port: WirePort, reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    const { done, value } = await reader.read();
    // A copy: a view would take the whole buffer behind it along.
    port.send(done ? { kind: "end" } : { kind: "piece", bytes: new Uint8Array(value) });
  } catch {
    port.send({ kind: "broken" });
  }
}
