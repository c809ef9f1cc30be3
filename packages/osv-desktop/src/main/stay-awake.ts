import type { PowerSaveBlocker } from "electron";
import type { ServerBehind } from "./server-behind.ts";
import { isSessionOpen } from "./server-questions.ts";
import type { ProgramWindow } from "./window/program-windows.ts";

/** Milliseconds between two looks. */
const EVERY = 5_000;

/** Keeps the computer and its screen awake while the session of the committee is open. */
export function stayAwakeInSession(
  server: ServerBehind,
  windows: () => readonly ProgramWindow[],
  blocker: PowerSaveBlocker,
): void {
  let blocking: number | null = null;
  const look = async (): Promise<void> => {
    const answers = await Promise.all(windows().map(({ jar }) => isSessionOpen(server, jar)));
    const known = answers.find((answer) => answer !== null);
    // Nobody logged in, for a moment: it stays as it was.
    if (known === undefined) return;
    if (known) blocking ??= blocker.start("prevent-display-sleep");
    else if (blocking !== null) {
      blocker.stop(blocking);
      blocking = null;
    }
  };
  setInterval(() => void look(), EVERY);
}
