import { join } from "node:path";
import { BrowserWindow, dialog, session } from "electron";
import { DESK_ORIGIN, FAILURE_ORIGIN, OWN_ORIGIN, SCHEME } from "../addresses.ts";
import { SERVER_FAILURE, WINDOW_FAILURE } from "../failure/failure-page.ts";
import { FAILED } from "./answer-window.ts";
import { type CookieJar, makeCookieJar } from "./cookie-jar.ts";
import { hardenSession } from "./harden-session.ts";

/** A window, with the cookies of whoever is logged in there. */
export interface ProgramWindow {
  readonly window: BrowserWindow;
  readonly jar: CookieJar;
  /** Whether what stands in it is a page about a server that does not answer. */
  readonly hasFailed: () => boolean;
}

/** The windows of the program. */
export interface ProgramWindows {
  /** @param address of a screen, after the #: "/beamer"; or an address in full */
  readonly open: (address?: string) => void;
  /** Goes to a screen in the window that has the focus; opens one when there is none. */
  readonly show: (address: string) => void;
  readonly focused: () => ProgramWindow | null;
  readonly all: () => readonly ProgramWindow[];
  /** Brings the first window to the front. */
  readonly focusFirst: () => void;
  /** Shows in every window that the server does not answer, but where somebody is already looking for another. */
  readonly showServerFailure: () => void;
  /** Goes back to what was asked, in every window in which the server did not answer. */
  readonly retryFailed: () => void;
}

export interface WindowsOptions {
  /** Answers what a window asks for, with its cookies. */
  readonly answer: (request: Request, jar: CookieJar) => Promise<Response>;
  readonly mayDebug: boolean;
}

/** Makes windows that each have a session of their own: two people can be logged in side by side. */
export function makeWindows(options: WindowsOptions): ProgramWindows {
  const windows: ProgramWindow[] = [];
  let opened = 0;
  const open = (address = "/"): void => {
    opened += 1;
    const made = makeWindow(`window-${opened}`, options);
    windows.push(made);
    made.window.once("closed", () => {
      windows.splice(windows.indexOf(made), 1);
    });
    load(made.window, addressOf(address));
  };
  const focused = (): ProgramWindow | null =>
    windows.find(({ window }) => window.isFocused()) ?? windows[0] ?? null;
  return {
    open,
    show: (address) => {
      const shown = focused();
      if (shown === null) open(address);
      else load(shown.window, addressOf(address));
    },
    focused,
    all: () => [...windows],
    focusFirst: () => {
      const first = windows[0]?.window;
      if (first?.isMinimized() === true) first.restore();
      first?.show();
      first?.focus();
    },
    showServerFailure: () => {
      for (const { window } of windows) {
        if (!window.webContents.getURL().startsWith(DESK_ORIGIN)) load(window, SERVER_FAILURE);
      }
    },
    retryFailed: () => {
      for (const { window, hasFailed } of windows) {
        if (!hasFailed()) continue;
        if (window.webContents.getURL().startsWith(FAILURE_ORIGIN)) load(window, addressOf("/"));
        else window.webContents.reload();
      }
    },
  };
}

function addressOf(address: string): string {
  return address.startsWith("/") ? `${OWN_ORIGIN}/#${address}` : address;
}

function makeWindow(partition: string, { answer, mayDebug }: WindowsOptions): ProgramWindow {
  // Without "persist:" it is kept in memory alone.
  const ownSession = session.fromPartition(partition);
  const jar = makeCookieJar();
  hardenSession(ownSession);
  ownSession.protocol.handle(SCHEME, (request) => answer(request, jar));
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 320,
    minHeight: 480,
    title: "Stemketen",
    icon: join(__dirname, "icon.png"),
    backgroundColor: "#f4f5f7",
    webPreferences: {
      session: ownSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: mayDebug,
      // A screen that is not in front must still count on: the beamer, and the clock of a session.
      backgroundThrottling: false,
    },
  });
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    showWindowFailure(window);
  });
  let failed = false;
  window.webContents.on("did-navigate", (_event, address, status) => {
    failed = status === FAILED || address.startsWith(SERVER_FAILURE);
  });
  return { window, jar, hasFailed: () => failed };
}

function showWindowFailure(window: BrowserWindow): void {
  // A page that stands by itself and still crashes: another one would crash too.
  if (window.webContents.getURL().startsWith(FAILURE_ORIGIN)) {
    dialog.showErrorBox("Stemketen", "Je gegevens zijn veilig. Sluit het programma en start het opnieuw.");
    return;
  }
  load(window, WINDOW_FAILURE);
}

/** A page that does not load, says so itself. */
function load(window: BrowserWindow, address: string): void {
  window.loadURL(address).catch(() => undefined);
}
