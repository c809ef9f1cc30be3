// A handler's process without a database: one that an Electron can run whose Node-API is too old for ours. It
// stands in the place of the program's own, served to the main process by the same code.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createApp, openEventStream, serveStaticFiles } from "@stemketen/server-kit/http";
import { type ServedProgram, serveParent } from "../../src/main/handler/serve-parent.ts";
import type { CannotStart } from "../../src/main/handler/wire.ts";

const { values } = parseArgs({ options: { data: { type: "string" }, version: { type: "string" } } });
const { data = "" } = values;
/** More than fits on the way at once. */
const PIECES = 256;
const PIECE = 64 * 1024;

const app = createApp({
  identity: { component: "small-handler", version: "0", code: null },
  hosts: ["localhost"],
  maxBodyBytes: 1024 * 1024,
  log: () => {},
});
const gone: string[] = [];
app.get("/folder", (context) => context.json(import.meta.dirname));
app.get("/gone", (context) => context.json(gone));
app.get("/cookie", (context) => {
  context.header("Set-Cookie", "name=value; HttpOnly; SameSite=Strict; Path=/");
  return context.json(context.req.header("cookie") ?? null);
});
app.post("/echo", async (context) => context.body(await context.req.arrayBuffer()));
app.get("/nothing", (context) => context.body(null, 204));
app.get("/pieces", () => {
  let given = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 1;
      if (given <= PIECES) controller.enqueue(new Uint8Array(PIECE).fill(given % 256));
      else controller.close();
    },
  });
  return new Response(body);
});
app.get("/events", (context) => {
  const events = openEventStream(context.req.raw, { onClose: () => gone.push("events") });
  events.send({ id: 1, name: "first", payload: { number: 1 } });
  setTimeout(() => events.send({ id: 2, name: "second", payload: { number: 2 } }), 50);
  return events.response;
});
app.get("/broken", () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(3)),
    pull: () => Promise.reject(new Error("the disk is gone")),
  });
  return new Response(body);
});
app.get("/end", () => {
  // As a crash does: nothing is answered any more.
  process.kill(process.pid, "SIGKILL");
  return new Promise<Response>(() => {});
});
app.use(serveStaticFiles(join(import.meta.dirname, "ui")));

const program: ServedProgram = {
  kind: "program",
  answer: (request) => app.fetch(request),
  addWaysOut: () => {},
  close: async () => {},
};
const refusal: CannotStart = { kind: "cannot-start", nl: "De map is op slot.", en: "The folder is locked." };

serveParent(Promise.resolve(existsSync(join(data, "locked")) ? refusal : program));
