import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { Agent, request as startRequest } from "node:https";
import { TLSSocket } from "node:tls";
import { err, ok, type Result } from "@stemketen/core/basics";
import { WITHOUT_BODY } from "../window/answer-window.ts";

/** Why there is no answer. */
export type AskError =
  | { readonly kind: "no-answer" }
  /** Whoever answers has no certificate of this authority for this address. Nothing was sent. */
  | { readonly kind: "other-authority" }
  /** The certificate does not count at the date and time of this computer. Nothing was sent. */
  | { readonly kind: "clock" };

/** A way to one server over TLS, trusting one authority and no other. */
export interface PinnedConnection {
  /** Asks; a body that comes piece by piece is passed on as it comes. */
  readonly ask: (request: Request, signal?: AbortSignal) => Promise<Result<Response, AskError>>;
  /** Breaks off all that is being asked. */
  readonly breakOff: () => void;
}

/** Shorter than a server of ours keeps an idle connection, so that none is used which it is just closing. */
const IDLE = 2_000;
/** For a connection within one room, in milliseconds. */
const CONNECT_WITHIN = 5_000;

/** Of the connection between two computers, and not of what is said over it. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set(["connection", "keep-alive", "transfer-encoding"]);

const CLOCK: ReadonlySet<string> = new Set(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"]);

/** @param authority certificate of the one authority that is trusted, PEM */
export function connectPinned(authority: string): PinnedConnection {
  const agent = new Agent({ ca: authority, minVersion: "TLSv1.3", keepAlive: true, timeout: IDLE });
  return {
    ask: async (request, signal) => {
      const body = request.body === null ? null : Buffer.from(await request.arrayBuffer());
      return send(request, { agent, body, signal });
    },
    breakOff: () => agent.destroy(),
  };
}

interface Sending {
  readonly agent: Agent;
  readonly body: Buffer | null;
  readonly signal: AbortSignal | undefined;
}

function send({ url, method, headers }: Request, sending: Sending): Promise<Result<Response, AskError>> {
  const { agent, body, signal } = sending;
  return new Promise((resolve) => {
    const asked = startRequest(url, {
      agent,
      method,
      headers: headersOf(headers, body),
      ...(signal !== undefined && { signal }),
    });
    let tooLate: NodeJS.Timeout | null = null;
    asked.once("socket", (socket) => {
      if (!socket.connecting) return;
      tooLate = setTimeout(() => asked.destroy(), CONNECT_WITHIN);
      socket.once("secureConnect", () => clearTimeout(tooLate ?? undefined));
    });
    asked.once("close", () => clearTimeout(tooLate ?? undefined));
    asked.once("response", (response) => resolve(ok(answerOf(response))));
    // Once it is answered, what breaks off is the body, and whoever reads that hears of it.
    asked.on("error", () => resolve(err(whyNot(asked.socket))));
    asked.end(body ?? undefined);
  });
}

function headersOf(given: Headers, body: Buffer | null): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = Object.fromEntries(given);
  for (const name of OF_THE_CONNECTION) delete headers[name];
  delete headers["host"];
  delete headers["content-length"];
  // Under a scheme of one's own, Chromium unpacks nothing.
  headers["accept-encoding"] = "identity";
  return body === null ? headers : { ...headers, "content-length": body.byteLength };
}

function answerOf(response: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    if (OF_THE_CONNECTION.has(name)) continue;
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = response.statusCode ?? 502;
  if (!WITHOUT_BODY.has(status)) return new Response(streamOf(response), { status, headers });
  response.resume();
  return new Response(null, { status, headers });
}

function streamOf(response: IncomingMessage): ReadableStream<Uint8Array> {
  const reader: AsyncIterator<Uint8Array> = response[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await reader.next();
        if (done === true) controller.close();
        else controller.enqueue(new Uint8Array(value));
      },
      // The server sees that the connection is gone, and stops.
      cancel: () => {
        response.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

function whyNot(socket: unknown): AskError {
  const why = socket instanceof TLSSocket ? String(socket.authorizationError ?? "") : "";
  if (why === "") return { kind: "no-answer" };
  return { kind: CLOCK.has(why) ? "clock" : "other-authority" };
}
