import { type IncomingHttpHeaders, request as startRequest } from "node:http";
import { connect } from "node:net";
import { must } from "@stemketen/core/basics";
import { onTestFinished } from "vitest";
import { type AppOptions, createApp, type Handler, serveOnLoopback } from "./index.ts";

export const IDENTITY = { component: "osv-desktop", version: "0.1.0", code: null } as const;

/** A server without routes, and what it wrote to its log. */
export function appForTest(options: Partial<AppOptions> = {}): {
  readonly app: ReturnType<typeof createApp>;
  readonly logged: readonly string[];
} {
  const logged: string[] = [];
  const app = createApp({
    identity: IDENTITY,
    hosts: ["localhost", "127.0.0.1"],
    maxBodyBytes: 1000,
    log: (line) => logged.push(line),
    ...options,
  });
  return { app, logged };
}

/** Answers over HTTP until the test is over. @returns the address */
export async function serveForTest(handler: Handler): Promise<string> {
  const served = await serveOnLoopback(handler, { host: "127.0.0.1", port: 0 });
  const server = must(served.ok ? served.value : null, `it listens: ${JSON.stringify(served)}`);
  onTestFinished(() => server.close());
  return server.url;
}

/** A request with headers that fetch does not let one set. */
export function rawRequest(
  url: string,
  headers: Readonly<Record<string, string>>,
  path = "/",
): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const request = startRequest(url, { path, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    request.on("error", reject);
    request.end();
  });
}

/** What comes back for these bytes, which need not be HTTP. */
export function rawAnswer(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("utf8");
    socket.on("data", (piece) => {
      answer += String(piece);
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}
