import { impossible } from "@stemketen/core/basics";
import type { MessagePortMain } from "electron";
import type { FoundWaysOut } from "../look-outside.ts";
import { electronPort } from "./electron-port.ts";
import { giveAnswer } from "./give-answer.ts";
import { type CannotStart, TO_PROCESS } from "./wire.ts";

/** What the process of the handler serves its parent with. */
export interface ServedProgram {
  readonly kind: "program";
  readonly answer: (request: Request) => Response | Promise<Response>;
  /** Takes in what the main process found. */
  readonly addWaysOut: (found: FoundWaysOut) => void;
  readonly close: () => Promise<void>;
}

/** Exit code of a process that says itself why it cannot start. */
const EXIT_CANNOT_START = 2;
/** For the message to leave before the process does, in milliseconds. */
const LAST_WORDS = 200;

/**
 * Answers what the main process asks of this process. It may ask before the program is open: that waits.
 * @param opening the program, or why it does not open
 */
export function serveParent(opening: Promise<ServedProgram | CannotStart>): void {
  process.parentPort.on("message", ({ data, ports: [port] }) => void obey(opening, data, port));
  void opening.then((program) => {
    if (program.kind === "cannot-start") giveUp(program);
    return program;
  });
}

async function obey(
  opening: Promise<ServedProgram | CannotStart>,
  received: unknown,
  port: MessagePortMain | undefined,
): Promise<void> {
  const message = TO_PROCESS.parse(received);
  const program = await opening;
  if (program.kind === "cannot-start") return;
  switch (message.kind) {
    case "request":
      if (port !== undefined) await giveAnswer(electronPort(port), message, program.answer);
      break;
    case "ways-out":
      program.addWaysOut(message.found);
      break;
    case "stop":
      await program.close();
      process.exit(0);
      break;
    default:
      impossible(message);
  }
}

function giveUp(why: CannotStart): void {
  const port = process.parentPort;
  port.postMessage(why);
  setTimeout(() => process.exit(EXIT_CANNOT_START), LAST_WORDS);
}
