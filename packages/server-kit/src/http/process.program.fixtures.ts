import { must } from "@stemketen/core/basics";
import { createApp, readyLine, serveOnLoopback, stopOnSignals } from "./index.ts";

// A whole server: `node process.program.fixtures.ts [hang]`.
const identity = { component: "osv-desktop", version: "0.1.0", code: null } as const;
const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const app = createApp({ identity, hosts: ["localhost"], maxBodyBytes: 1000, log });
app.get("/slow", () => new Promise<Response>(() => undefined));
const served = await serveOnLoopback(app.fetch, { host: "127.0.0.1", port: 0 });
const server = must(served.ok ? served.value : null, "the server listens");
const hang = (): Promise<void> => new Promise(() => undefined);
stopOnSignals(process.argv[2] === "hang" ? hang : server.close, log);
process.stdout.write(readyLine({ ...identity, url: server.url, mode: "practice" }));
