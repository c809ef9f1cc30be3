import { app, MessageChannelMain, type UtilityProcess, utilityProcess } from "electron";
import { electronPort } from "./electron-port.ts";
import { readAnswer, writeAsked } from "./read-answer.ts";
import type { HandlerProcess, WhenEnded } from "./supervised-server.ts";
import { CANNOT_START, type CannotStart } from "./wire.ts";

/** How long an end in order may take, in milliseconds. */
const LAST_MOMENT = 5_000;

/**
 * Starts the server in a process of its own: its database is read and written while somebody waits, and that
 * must never freeze a window.
 * @param program path of its bundle
 * @param data folder
 */
export function startHandlerProcess(program: string, data: string, whenEnded: WhenEnded): HandlerProcess {
  const args = ["--data", data, "--version", app.getVersion()];
  const child = utilityProcess.fork(program, args, { serviceName: "Stemketen", stdio: "inherit" });
  let why: CannotStart | null = null;
  child.on("message", (received: unknown) => {
    why = CANNOT_START.parse(received);
  });
  child.once("exit", () => whenEnded(why));
  return {
    ask: async (request) => {
      const asked = await writeAsked(request);
      const { port1, port2 } = new MessageChannelMain();
      const answer = readAnswer(electronPort(port1));
      child.postMessage(asked, [port2]);
      return answer;
    },
    tellWaysOut: (found) => child.postMessage({ kind: "ways-out", found }, []),
    stop: () => stopProcess(child),
  };
}

function stopProcess(child: UtilityProcess): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => child.kill(), LAST_MOMENT);
    child.once("exit", () => {
      clearTimeout(last);
      resolve();
    });
    child.postMessage({ kind: "stop" }, []);
  });
}
