// The desktop program: windows on the server, which runs in a process of its own. The only code that knows Electron.
import { setDefaultResultOrder } from "node:dns";
import { dirname, join } from "node:path";
import { app, dialog, Menu, powerSaveBlocker, protocol, shell } from "electron";
import { usualDataFolder } from "../host/data-folder.ts";
import { SCHEME } from "./addresses.ts";
import { startHandlerProcess } from "./handler/start-handler-process.ts";
import { type SupervisedServer, superviseServer } from "./handler/supervised-server.ts";
import { lookOutside } from "./look-outside.ts";
import { programMenu } from "./menu.ts";
import { serverElsewhere } from "./server-behind.ts";
import { lastBackupPath } from "./server-questions.ts";
import { stayAwakeInSession } from "./stay-awake.ts";
import { hardenPages } from "./window/harden-pages.ts";
import { makeWindows, type ProgramWindows } from "./window/program-windows.ts";

/** Milliseconds between two looks for a way out. */
const LOOK_EVERY = 30_000;

const data = app.commandLine.getSwitchValue("data") || usualDataFolder();
// What Chromium keeps for itself stands with the data, and nowhere else on the computer.
app.setPath("userData", join(data, "window"));

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
// Chromium itself finds nobody: no name has an address, and no proxy is looked for.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
app.commandLine.appendSwitch("no-proxy-server");
app.commandLine.appendSwitch("disable-background-networking");

// A second start on the same data shows what is there, and is done.
if (app.requestSingleInstanceLock()) void run();
else app.exit(0);

async function run(): Promise<void> {
  hardenPages(app);
  await app.whenReady();
  let windows: ProgramWindows | null = null;
  const server = findServer(() => windows?.showServerFailure());
  windows = makeWindows({ server, failure: server.failure, mayDebug: !app.isPackaged });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(windows, server)));
  setInterval(() => void lookOutside().then(server.tellWaysOut), LOOK_EVERY);
  stayAwakeInSession(server, windows.all, powerSaveBlocker);
  app.on("second-instance", () => windows?.focusFirst());
  app.on("window-all-closed", () => app.quit());
  app.once("will-quit", (event) => {
    event.preventDefault();
    void server.stop().finally(() => app.exit(0));
  });
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
    openBackupFolder: () => void openBackupFolder(windows, server),
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
