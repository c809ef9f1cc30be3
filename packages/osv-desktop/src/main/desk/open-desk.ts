import { dirname, join } from "node:path";
import { app, Menu, powerSaveBlocker } from "electron";
import { usualDataFolder } from "../../host/data-folder.ts";
import { DESK_ORIGIN, OWN_ORIGIN } from "../addresses.ts";
import type { Failures } from "../failure/failure-page.ts";
import { lookOutside } from "../look-outside.ts";
import { programMenu } from "../menu.ts";
import { answerElsewhere } from "../plain-page/plain-page.ts";
import { stayAwakeInSession } from "../stay-awake.ts";
import { answerWindow } from "../window/answer-window.ts";
import type { CookieJar } from "../window/cookie-jar.ts";
import { liveWithWindows } from "../window/program-life.ts";
import { makeWindows, type ProgramWindows } from "../window/program-windows.ts";
import { makeDeskAnswers } from "./answer-desk.ts";
import { DESK_START } from "./desk-addresses.ts";
import { type DeskServer, makeDeskServer } from "./desk-server.ts";
import { makeDeskGuard, whileAlone } from "./while-alone.ts";

/** Milliseconds between two looks whether the tabulator answers. */
const CHECK_EVERY = 3_000;
/** Milliseconds between two looks for a way out of the room. */
const LOOK_EVERY = 30_000;

/** Where a desk keeps what it trusts when nobody says otherwise: beside the data of a tabulator, never within it. */
export function usualDeskFolder(): string {
  return join(dirname(usualDataFolder()), "werkplek");
}

/**
 * Opens the program as a typing desk: the same windows, on a tabulator elsewhere in the room. It has no database
 * and no server of its own.
 */
export function openDesk(folder: string): void {
  let windows: ProgramWindows | null = null;
  const guard = makeDeskGuard(lookOutside);
  const trusted = makeDeskServer({
    folder,
    whenOther: () => windows?.showServerFailure(),
    whenTrusted: () => {
      for (const { jar } of windows?.all() ?? []) jar.empty();
    },
  });
  const server = whileAlone(trusted, guard);
  const failures: Failures = { ofWindow: { kind: "desk-window" }, ofServer: server.failure };
  windows = makeWindows({ answer: makeAnswer(server, failures), mayDebug: !app.isPackaged });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(windows)));
  stayAwakeInSession(server, windows.all, powerSaveBlocker);
  liveWithWindows(app, windows, server.stop);
  void goOnWhenBack(server, windows);
  windows.open();
  const { showServerFailure } = windows;
  const look = async (): Promise<void> => {
    const before = guard.answered().length;
    await guard.look();
    if (before === 0 && guard.answered().length > 0) showServerFailure();
  };
  void look();
  setInterval(() => void look(), LOOK_EVERY);
}

function makeAnswer(
  server: DeskServer,
  failures: Failures,
): (request: Request, jar: CookieJar) => Promise<Response> {
  const answerDesk = makeDeskAnswers(server);
  return async (request, jar) => {
    const { protocol, host } = new URL(request.url);
    const origin = `${protocol}//${host}`;
    if (origin === DESK_ORIGIN) return answerDesk(request);
    if (origin === OWN_ORIGIN && server.knownOrigin() === null) return answerElsewhere(DESK_START);
    return answerWindow(request, { server, jar, failures });
  };
}

/** Looks again and again whether the tabulator answers; what waited for it then goes on. */
async function goOnWhenBack(server: DeskServer, windows: ProgramWindows): Promise<void> {
  if (await server.check()) windows.retryFailed();
  setTimeout(() => void goOnWhenBack(server, windows), CHECK_EVERY);
}

function menuFor(windows: ProgramWindows): Electron.MenuItemConstructorOptions[] {
  return programMenu({
    openWindow: () => windows.open(),
    openBeamer: () => windows.open("/beamer"),
    print: () => windows.focused()?.window.webContents.print(),
    own: { label: "Adres van het telprogramma…", click: () => windows.show(DESK_START) },
    openHelp: () => windows.show("/hulp"),
  });
}
