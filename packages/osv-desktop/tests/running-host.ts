import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { hashGroups, must } from "@stemketen/core/basics";
import { MANIFEST_NAME, writeManifest } from "@stemketen/core/integrity";
import { onTestFinished } from "vitest";
import type { Target } from "../src/server/stand-alone/targets.ts";
import { type Answer, ORIGIN, PASSWORD, Screen } from "./tabulator-at-work.ts";

const PROGRAM = join(import.meta.dirname, "host.program.fixtures.ts");

/** What a test fixes of a host; what is left out never comes. */
interface HostSettings {
  readonly programFolder: string;
  readonly targets?: readonly Target[];
  readonly guardEvery?: number;
  readonly backupEvery?: number;
  /** Addresses at which other desks come in. */
  readonly addresses?: readonly string[];
}

/** The first line that a host wrote. */
export interface ReadyLine {
  readonly ready: boolean;
  readonly component: string;
  readonly url: string;
  readonly version: string;
  readonly mode: string;
  readonly logins?: readonly { readonly role: string; readonly url: string }[];
}

/** A host in a process of its own. */
export interface RunningHost {
  readonly ready: ReadyLine;
  readonly handle: (request: Request) => Promise<Response>;
  readonly screen: () => Screen;
  /** Asks it to stop. @returns its exit code */
  readonly stop: () => Promise<number | null>;
  readonly killHard: () => Promise<void>;
}

/** Starts a process of the host, which may refuse. */
export function spawnHost(
  settings: HostSettings,
  args: readonly string[],
): ChildProcessByStdio<null, Readable, Readable> {
  const whole = { targets: [], guardEvery: 3_600_000, backupEvery: 3_600_000, ...settings };
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(whole), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

/** Starts a host and waits until it answers. */
export async function startHost(settings: HostSettings, args: readonly string[]): Promise<RunningHost> {
  return untilReady(spawnHost(settings, args));
}

/** Waits until a process of the program answers. */
export async function untilReady(child: ChildProcessByStdio<null, Readable, Readable>): Promise<RunningHost> {
  let complaints = "";
  child.stderr.on("data", (piece) => {
    complaints += String(piece);
  });
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const line = must(first.done === true ? null : first.value, `the host is ready (${complaints})`);
  const ready = JSON.parse(line) as ReadyLine;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ended = once(child, "exit");
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  };
  const handle = (request: Request): Promise<Response> => overHttp(request, ready.url);
  return {
    ready,
    handle,
    screen: () => new Screen({ handle }),
    stop: () => end("SIGTERM"),
    killHard: async () => {
      await end("SIGKILL");
    },
  };
}

async function overHttp(request: Request, url: string): Promise<Response> {
  const headers = new Headers(request.headers);
  if (headers.has("origin")) headers.set("origin", url);
  const body = request.method === "POST" ? await request.text() : null;
  return fetch(request.url.replace(ORIGIN, url), { method: request.method, headers, body });
}

/** Logs in with a one-time link. */
export async function followLink(
  host: RunningHost,
  link: string,
): Promise<{ answer: Answer; screen: Screen }> {
  const token = must(link.split("/#/in/")[1], "a link holds a token");
  const screen = host.screen();
  return { screen, answer: await screen.mutate("accounts.logInOnce", { token }) };
}

/** Waits until the database was looked at. */
export async function waitUntilChecked(screen: Screen): Promise<void> {
  await waitFor(screen, ({ integrity }) => integrity.kind !== "checking");
}

/** Asks for the state of the computer until it is as wanted. */
// What the state holds is looked at by the test that waits for it.
// oxlint-disable-next-line typescript/no-explicit-any
export async function waitFor(screen: Screen, isWanted: (state: any) => boolean): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    const { data } = await screen.query("safety.state");
    if (isWanted(data)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the state does not come");
}

/** Makes a folder with a small released programme. @returns the code of the release */
export function makeRelease(folder: string): string {
  mkdirSync(join(folder, "ui"), { recursive: true });
  writeFileSync(join(folder, "server.mjs"), "import 'node:http';\n");
  writeFileSync(join(folder, "ui", "index.html"), "<!doctype html><title>Stemketen</title>\n");
  const files = ["server.mjs", "ui/index.html"].map((path) => {
    return { path, sha256: sha256Of(readFileSync(join(folder, path))) };
  });
  const headers = { component: "osv-desktop", version: "0.1.0", commit: "4f2a9c1" };
  const manifest = writeManifest({ domain: "stemketen/release-manifest/1", headers, files });
  writeFileSync(join(folder, MANIFEST_NAME), manifest);
  return sha256Of(manifest);
}

function sha256Of(bytes: string | Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Compares the hash of the programme with the letter and makes the first administrator, who is then logged in. */
export async function startForReal(host: RunningHost, code: string): Promise<Screen> {
  const screen = host.screen();
  await waitUntilChecked(screen);
  const { letterCheck } = (await screen.query("safety.state")).data;
  const typed = hashGroups(code).filter((_, at) => letterCheck.groups[at] === null);
  await screen.mutate("safety.typeLetter", { typed });
  const administrator = { userName: "beheer", fullName: "N. Postma", password: PASSWORD };
  await screen.mutate("accounts.createFirstAdministrator", administrator);
  await screen.logIn("beheer");
  return screen;
}

/** Every file below a folder. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
}
