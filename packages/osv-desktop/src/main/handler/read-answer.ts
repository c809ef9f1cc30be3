import { impossible } from "@stemketen/core/basics";
import { type Asked, TO_MAIN, type WirePort } from "./wire.ts";

/** A request as it goes over the wire. */
export async function writeAsked(request: Request): Promise<Asked> {
  return {
    kind: "request",
    method: request.method,
    url: request.url,
    headers: [...request.headers],
    body: request.body === null ? null : new Uint8Array(await request.arrayBuffer()),
  };
}

/**
 * The answer that comes over the channel of a request; its body comes as it is read, a piece at a time.
 * @throws Error when the other side is gone before it answered
 */
export function readAnswer(port: WirePort): Promise<Response> {
  return new Promise((resolve, reject) => {
    let body: ReadableStreamDefaultController<Uint8Array> | null = null;
    const stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          body = controller;
        },
        pull: () => port.send({ kind: "more" }),
        // The other side sees that the channel is closed, and stops.
        cancel: () => {
          body = null;
          port.close();
        },
      },
      { highWaterMark: 0 },
    );
    const breakOff = (why: string): void => {
      const error = new Error(why);
      reject(error);
      body?.error(error);
      body = null;
      port.close();
    };
    port.onMessage((received) => {
      const message = TO_MAIN.parse(received);
      switch (message.kind) {
        case "head": {
          const { status, hasBody } = message;
          resolve(new Response(hasBody ? stream : null, { status, headers: headersOf(message.headers) }));
          if (!hasBody) port.close();
          break;
        }
        case "piece":
          body?.enqueue(message.bytes);
          break;
        case "end":
          body?.close();
          body = null;
          port.close();
          break;
        case "broken":
          breakOff("the answer broke off");
          break;
        default:
          impossible(message);
      }
    });
    port.onClose(() => breakOff("the server is gone"));
  });
}

function headersOf(pairs: readonly (readonly [string, string])[]): Headers {
  const headers = new Headers();
  for (const [name, value] of pairs) headers.append(name, value);
  return headers;
}
