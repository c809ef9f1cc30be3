import type { MessagePortMain } from "electron";
import type { WirePort } from "./wire.ts";

/** A channel of Electron as a channel of ours. */
export function electronPort(port: MessagePortMain): WirePort {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (take) => {
      port.on("message", ({ data }) => take(data));
      port.start();
    },
    onClose: (take) => {
      port.once("close", take);
    },
    close: () => port.close(),
  };
}
