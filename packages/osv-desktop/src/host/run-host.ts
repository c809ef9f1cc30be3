import { existsSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import {
  type Log,
  type RunningServer,
  readyLine,
  serveOnLoopback,
  stopOnSignals,
} from "@stemketen/server-kit/http";
import { checkRelease } from "@stemketen/server-kit/release";
import type { ReleaseState } from "../server/first-start/installation.ts";
import { answeringTargets } from "../server/stand-alone/probe.ts";
import { readDefaultRoutes } from "../server/stand-alone/read-routes.ts";
import type { Target } from "../server/stand-alone/targets.ts";
import { parseHostArguments } from "./arguments.ts";
import type { Building } from "./building.ts";
import type { DeskNetwork } from "./closed-lan/entrance-keeper.ts";
import { usualDataFolder } from "./data-folder.ts";
import { openProgram } from "./open-program.ts";
import type { RoundTimes } from "./rounds.ts";
import { describeStartError, type StartError } from "./words.ts";

/** What the entry of the programme, or a test of it, fills in. */
export interface HostOptions extends RoundTimes {
  readonly args: readonly string[];
  /** Folder that holds the released programme and nothing else. */
  readonly programFolder: string;
  /** Of a source checkout; a release tells its own. */
  readonly version: string;
  /** Built screens of a source checkout; a release has them in its folder, where they were checked. */
  readonly sourceScreens: string;
  /** Where other desks come in, once that was decided. */
  readonly desks: DeskNetwork;
  /** What the stand-alone guard asks for an answer. */
  readonly targets: readonly Target[];
}

/** Nothing can be done: the command line, the data folder or the port is wrong. */
const EXIT_WRONG_USE = 2;

const log: Log = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Starts the tabulator on this computer; the process lives until it is asked to stop. */
export async function runHost(options: HostOptions): Promise<void> {
  const started = await start(options);
  if (started.ok) return;
  const { nl, en } = describeStartError(started.error);
  log(nl);
  log(en);
  process.exitCode = EXIT_WRONG_USE;
}

async function start(options: HostOptions): Promise<Result<null, StartError>> {
  const parsed = parseHostArguments(options.args);
  if (!parsed.ok) return parsed;
  const { data, port, host, practice } = parsed.value;
  let server: RunningServer | null = null;
  const opened = await openProgram({
    ...options,
    folder: data ?? usualDataFolder(),
    checkFiles: () => checkRelease(options.programFolder),
    practice,
    screens: (release) => screensOf(options, release),
    waysOut: { routes: readDefaultRoutes, answers: () => answeringTargets(options.targets) },
    url: () => server?.url ?? "",
    log,
  });
  if (!opened.ok) return err({ kind: "database", error: opened.error });
  const { building, version, begin } = opened.value;
  const served = await serveOnLoopback(building.handle, { host, port });
  if (!served.ok) {
    await opened.value.close();
    return served;
  }
  server = served.value;
  const { url, close } = served.value;
  stopOnSignals(async () => {
    await close();
    await opened.value.close();
  }, log);
  announce(building, { url, version });
  begin();
  return ok(null);
}

function announce(
  building: Building,
  { url, version }: { readonly url: string; readonly version: string },
): void {
  const { mode } = building.room().office;
  const ready = { component: "osv-desktop", url, version, mode };
  const logins = building.drawPracticeLogins();
  process.stdout.write(readyLine(mode === "practice" ? { ...ready, logins } : ready));
  log(`Open dit adres in je browser: ${url}`);
  log(`Open this address in your browser: ${url}`);
}

function screensOf({ programFolder, sourceScreens }: HostOptions, { kind }: ReleaseState): string | null {
  const folder = kind === "not-released" ? sourceScreens : join(programFolder, "ui");
  if (existsSync(folder)) return folder;
  log(`De schermen zijn nog niet gebouwd: ${folder} is er niet. / The screens are not built yet.`);
  return null;
}
