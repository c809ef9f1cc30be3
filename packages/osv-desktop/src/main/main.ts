// The desktop program: windows on the server, which runs in a process of its own; with --werkplek a typing desk on the
// server of another computer in the room. The only code that knows Electron.
import { setDefaultResultOrder } from "node:dns";
import { dirname, join } from "node:path";
import { app, dialog, Menu, powerSaveBlocker, protocol, shell } from "electron";
import { usualDataFolder } from "../host/data-folder.ts";
import { SCHEME } from "./addresses.ts";
import { openDesk, usualDeskFolder } from "./desk/open-desk.ts";
import type { Failures } from "./failure/failure-page.ts";
import { startHandlerProcess } from "./handler/start-handler-process.ts";
import { type SupervisedServer, superviseServer } from "./handler/supervised-server.ts";
import { lookOutside } from "./look-outside.ts";
import { programMenu } from "./menu.ts";
import { serverElsewhere } from "./server-behind.ts";
import { lastBackupPath } from "./server-questions.ts";
import { stayAwakeInSession } from "./stay-awake.ts";
import { answerWindow } from "./window/answer-window.ts";
import { hardenPages } from "./window/harden-pages.ts";
import { liveWithWindows } from "./window/program-life.ts";
import { makeWindows, type ProgramWindows } from "./window/program-windows.ts";

/** Milliseconds between two looks for a way out. */
const LOOK_EVERY = 30_000;

const isDesk = app.commandLine.hasSwitch("werkplek");
const data = app.commandLine.getSwitchValue("data") || (isDesk ? usualDeskFolder() : usualDataFolder());
// What Chromium keeps for itself stands with the data, and nowhere else on the computer.
app.setPath("userData", join(data, "window"));

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
// Chromium itself finds nobody: no name has an address, and no proxy is looked for.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
app.commandLine.appendSwitch("no-proxy-server");
app.commandLine.appendSwitch("disable-background-networking");
// Fields for a date or a time stand in Dutch order, whatever the computer itself speaks.
app.commandLine.appendSwitch("lang", "nl");

// A second start on the same data shows what is there, and is done.
if (app.requestSingleInstanceLock()) void run();
else app.exit(0);

async function run(): Promise<void> {
  hardenPages(app);
  await app.whenReady();
  if (isDesk) openDesk(data);
  else openTabulator();
}

function openTabulator(): void {
  let windows: ProgramWindows | null = null;
  const server = findServer(() => windows?.showServerFailure());
  const failures: Failures = { ofWindow: { kind: "window" }, ofServer: server.failure };
  windows = makeWindows({
    answer: (request, jar) => answerWindow(request, { server, jar, failures }),
    mayDebug: !app.isPackaged,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(windows, server)));
  const look = (): void => void lookOutside().then(server.tellWaysOut);
  look();
  setInterval(look, LOOK_EVERY);
  stayAwakeInSession(server, windows.all, powerSaveBlocker);
  liveWithWindows(app, windows, server.stop);
  windows.open();
}

/** The server of this program; a checkout may name one that somebody started, because its own Electron may be old. */
function findServer(whenFailed: () => void): SupervisedServer {
  const named = app.isPackaged ? undefined : process.env["OSV_SERVER_ORIGIN"];
  if (named !== undefined) {
    // The server listens on IPv4, and "localhost" may be found under both.
    setDefaultResultOrder("ipv4first");
    return { ...serverElsewhere(named), failure: () => ({ kind: "server" }), tellWaysOut: () => {} };
  }
  const program = join(__dirname, "handler.cjs");
  return superviseServer({
    origin: "http://localhost",
    start: (whenEnded) => startHandlerProcess(program, data, whenEnded),
    whenFailed,
    clock: () => performance.now(),
  });
}

function menuFor(windows: ProgramWindows, server: SupervisedServer): Electron.MenuItemConstructorOptions[] {
  return programMenu({
    openWindow: () => windows.open(),
    openBeamer: () => windows.open("/beamer"),
    print: () => windows.focused()?.window.webContents.print(),
    own: {
      label: "Map met reservekopieën openen",
      click: () => void openBackupFolder(windows, server),
    },
    openHelp: () => windows.show("/hulp"),
  });
}

async function openBackupFolder(windows: ProgramWindows, server: SupervisedServer): Promise<void> {
  const focused = windows.focused();
  const path = focused === null ? null : await lastBackupPath(server, focused.jar);
  const failed = path === null ? "no backup" : await shell.openPath(dirname(path));
  if (failed === "") return;
  await dialog.showMessageBox({
    message: "Er is geen reservekopie gevonden.",
    detail: "Log eerst in en maak er een bij Reservekopie. Staat hij op een USB-stick? Steek die er dan in.",
  });
}
