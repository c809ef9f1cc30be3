import type { App } from "electron";
import type { ProgramWindows } from "./program-windows.ts";

/**
 * The life of a program with windows: a second start shows the first window, and with the last one it ends.
 * @param stop ends what is behind the windows
 */
export function liveWithWindows(app: App, windows: ProgramWindows, stop: () => Promise<void>): void {
  app.on("second-instance", windows.focusFirst);
  app.on("window-all-closed", () => app.quit());
  app.once("will-quit", (event) => {
    event.preventDefault();
    void stop().finally(() => app.exit(0));
  });
}
