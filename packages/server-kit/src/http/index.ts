export { type Connection, clientAddress } from "./client-address.ts";
export { type AppOptions, createApp, type Log, type ProgramIdentity } from "./create-app.ts";
export {
  type EventStream,
  type EventStreamOptions,
  openEventStream,
  type ServerEvent,
} from "./event-stream.ts";
export { type OneTimeLogin, type Ready, readyLine, stopOnSignals } from "./process-life.ts";
export {
  type Handler,
  type RunningServer,
  type ServeError,
  type ServeOptions,
  serveOnLoopback,
} from "./serve-on-loopback.ts";
export { endedSessionCookie, readSessionCookie, sessionCookie } from "./session-cookie.ts";
export { serveStaticFiles } from "./static-files.ts";
