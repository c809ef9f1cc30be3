import type { Page } from "@playwright/test";
import {
  chooseFromMenu,
  type Desktop,
  saveFrom,
  startDesktop,
} from "../../packages/osv-desktop/tests/desktop/desktop-at-work.ts";
import { listen, type Windows } from "./windows.ts";

/** Where the program answers its own windows. */
const OWN = "app://stemketen/";

/** Starts the desktop program. @param url where its server answers @param patience milliseconds to wait for a screen */
export async function openDesktop(url: string, patience: number): Promise<Windows> {
  const desktop = await startDesktop({ server: url });
  const { app, page: first } = desktop;
  const complaints: string[] = [];
  app.context().setDefaultTimeout(patience);
  app.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  listen(first, OWN, complaints);
  app.on("window", (page) => listen(page, OWN, complaints));
  let last: Promise<Page> | null = null;
  return {
    complaints,
    // One after the other: a window does not say from which choice it came.
    open: () => {
      last = last === null ? Promise.resolve(first) : last.then(() => openAnother(desktop));
      return last;
    },
    save: (page, click) => saveFrom(desktop, page, click),
    close: desktop.close,
  };
}

async function openAnother(desktop: Desktop): Promise<Page> {
  const [page] = await Promise.all([
    desktop.app.waitForEvent("window"),
    chooseFromMenu(desktop, "Nieuw venster"),
  ]);
  return page;
}
