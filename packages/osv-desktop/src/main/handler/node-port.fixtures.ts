import type { MessagePort } from "node:worker_threads";
import type { WirePort } from "./wire.ts";

/** A channel of Node.js as a channel of ours. */
export function nodePort(port: MessagePort): WirePort {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (take) => {
      port.on("message", take);
    },
    onClose: (take) => {
      port.once("close", take);
    },
    close: () => port.close(),
  };
}
