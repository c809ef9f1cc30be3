// Runs the bundle of the handler in a worker of Node.js: what Electron gives its process, a worker gets from here.
import { createRequire } from "node:module";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { must } from "@stemketen/core/basics";

const parent = must(parentPort, "runs as a worker");
const bundle = must(typeof workerData === "string" ? workerData : null, "knows its bundle");

/** A message of a test: with the other end of a channel where it asks something. */
interface Sent {
  readonly message: unknown;
  readonly port?: MessagePort;
}

Object.assign(process, {
  parentPort: {
    postMessage: (message: unknown) => parent.postMessage(message, []),
    on: (_name: "message", take: (event: { data: unknown; ports: readonly unknown[] }) => void) => {
      parent.on("message", ({ message, port }: Sent) =>
        take({ data: message, ports: port === undefined ? [] : [asElectrons(port)] }),
      );
    },
  },
});

function asElectrons(port: MessagePort) {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    on: (_name: "message", take: (event: { data: unknown }) => void) =>
      port.on("message", (data) => take({ data })),
    once: (_name: "close", take: () => void) => port.once("close", take),
    start: () => {},
    close: () => port.close(),
  };
}

createRequire(import.meta.url)(bundle);
