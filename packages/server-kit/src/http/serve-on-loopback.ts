import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { BlockList, isIP } from "node:net";
import type { Duplex } from "node:stream";
import { getRequestListener, type Http2Bindings, type HttpBindings, RequestError } from "@hono/node-server";
import { assert, err, ok, type Result } from "@stemketen/core/basics";
import type { Connection } from "./client-address.ts";
import { NO_STORE, SECURITY_HEADERS } from "./security-headers.ts";

/** A server is one function. */
export type Handler = (request: Request, connection: Connection) => Response | Promise<Response>;

/** A handler that answers over HTTP. */
export interface RunningServer {
  /** "http://localhost:4711", without a slash behind it. */
  readonly url: string;
  /** Takes no new requests, gives running ones a moment, and is done within three seconds. */
  readonly close: () => Promise<void>;
}

/** Why a server does not answer. */
export type ServeError =
  /** Others could reach it there. */
  | { readonly kind: "not-loopback"; readonly host: string }
  | { readonly kind: "port-in-use"; readonly port: number }
  /** The address is not one of this computer, or the port is not allowed; `reason` is the system's code. */
  | { readonly kind: "cannot-listen"; readonly host: string; readonly port: number; readonly reason: string };

export interface ServeOptions {
  /** Address, or "localhost". */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** True where it was decided that other computers may come in. */
  readonly allowLan?: boolean;
  /** Certificate and key, both PEM: it then speaks HTTPS and nothing else. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** Time for requests that run when the server is closed, in milliseconds. */
const LAST_MOMENT = 2_000;

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/** Answers requests on this computer alone. Resolves once it does. */
export async function serveOnLoopback(
  handler: Handler,
  { host, port, allowLan = false, tls }: ServeOptions,
): Promise<Result<RunningServer, ServeError>> {
  const isLocal = isLoopback(host);
  if (!isLocal && !allowLan) return err({ kind: "not-loopback", host });
  const listener = getRequestListener((request, env) => handler(request, connectionOf(env)), {
    errorHandler: (error) =>
      new Response(null, { status: error instanceof RequestError ? 400 : 500, headers: bareHeaders() }),
  });
  // A request without Host is refused by the listener: Node.js would do so without our headers.
  const options = { requireHostHeader: false };
  const onRequest: RequestListener = (incoming, outgoing) => void listener(incoming, outgoing);
  const server =
    tls === undefined
      ? createServer(options, onRequest)
      : createSecureServer({ ...options, ...tls, minVersion: "TLSv1.3" }, onRequest);
  server.on("clientError", refuseNonsense);
  const failure = await listen(server, host, port);
  if (failure !== null) return err(failure);
  const address = server.address();
  assert(typeof address === "object" && address !== null, "a listening server has an address");
  const name = isLocal && address.family === "IPv4" ? "localhost" : bracketed(address.address);
  const scheme = tls === undefined ? "http" : "https";
  return ok({ url: `${scheme}://${name}:${address.port}`, close: () => closeServer(server) });
}

function connectionOf({ incoming }: HttpBindings | Http2Bindings): Connection {
  return { remoteAddress: incoming.socket.remoteAddress ?? "unknown" };
}

function isLoopback(host: string): boolean {
  if (host === "localhost") return true;
  const version = isIP(host);
  return version !== 0 && LOOPBACK.check(host, version === 4 ? "ipv4" : "ipv6");
}

function bracketed(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}

function listen(server: Server, host: string, port: number): Promise<ServeError | null> {
  return new Promise((resolve) => {
    server.once("error", (error) => {
      const reason = "code" in error ? String(error.code) : error.message;
      resolve(
        reason === "EADDRINUSE"
          ? { kind: "port-in-use", port }
          : { kind: "cannot-listen", host, port, reason },
      );
    });
    server.listen({ host, port }, () => resolve(null));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), LAST_MOMENT);
    server.close(() => {
      clearTimeout(last);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Also an answer to what is not HTTP carries the headers. */
function refuseNonsense(_error: Error, socket: Duplex): void {
  if (!socket.writable) return;
  const headers = Object.entries({ ...bareHeaders(), Connection: "close" }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.end(`HTTP/1.1 400 Bad Request\r\n${headers.join("")}\r\n`);
}

function bareHeaders(): Record<string, string> {
  return { ...SECURITY_HEADERS, "Cache-Control": NO_STORE };
}
