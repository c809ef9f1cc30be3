import { assert, canonicalJson, type JsonValue } from "@stemketen/core/basics";

/** Something that a screen must know at once. */
export interface ServerEvent {
  /** Rises; a browser that lost the connection sends the last one it saw as `Last-Event-ID`. */
  readonly id: number;
  /** Name that the screen listens for: letters, digits and hyphens. */
  readonly name: string;
  readonly payload: JsonValue;
}

/** A connection over which a screen is kept up to date (Server-Sent Events). */
export interface EventStream {
  readonly response: Response;
  /** Sends, or does nothing when the other side is gone. */
  send(event: ServerEvent): void;
  /** Ends the stream; what waits is dropped. */
  close(): void;
}

export interface EventStreamOptions {
  /** Called once when the stream is over, whoever ended it. */
  readonly onClose: () => void;
  /** A screen that is so many events behind is let go: it comes back and asks for everything anew. */
  readonly maxWaiting?: number;
  /** Milliseconds between signs of life, which also find out that the other side is gone. */
  readonly heartbeat?: number;
}

const MAX_WAITING = 256;
const HEARTBEAT = 15_000;

/** Opens a stream of events as the answer to a request. */
export function openEventStream(
  request: Request,
  { onClose, maxWaiting = MAX_WAITING, heartbeat = HEARTBEAT }: EventStreamOptions,
): EventStream {
  const encoder = new TextEncoder();
  const waiting: string[] = [];
  let isOpen = true;
  let isAsked = false;
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    waiting.length = 0;
    clearInterval(signOfLife);
    request.signal.removeEventListener("abort", close);
    onClose();
  };
  const close = (): void => {
    if (isOpen) controller?.close();
    end();
  };
  const give = (): void => {
    const next = isAsked ? waiting.shift() : undefined;
    if (next === undefined) return;
    isAsked = false;
    controller?.enqueue(encoder.encode(next));
  };
  const push = (text: string): void => {
    if (!isOpen) return;
    waiting.push(text);
    give();
    if (waiting.length > maxWaiting) close();
  };

  const body = new ReadableStream<Uint8Array>(
    {
      start: (opened) => {
        controller = opened;
      },
      // Called when the other side has room for more: until then events wait here, where they are counted.
      pull: () => {
        isAsked = true;
        give();
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
  const signOfLife = setInterval(() => push(":\n\n"), heartbeat);
  signOfLife.unref();
  request.signal.addEventListener("abort", close);
  if (request.signal.aborted) close();
  return {
    response: new Response(body, { headers: { "Content-Type": "text/event-stream" } }),
    send: ({ id, name, payload }) => {
      assert(/^[A-Za-z0-9-]+$/.test(name), "the name of an event fits on its line");
      push(`id: ${id}\nevent: ${name}\ndata: ${canonicalJson(payload)}\n\n`);
    },
    close,
  };
}
