import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must, sha256Hex, utf8 } from "@stemketen/core/basics";
import { instant } from "@stemketen/core/election";
import { MANIFEST_NAME, writeManifest } from "@stemketen/core/integrity";
import { serveOnLoopback } from "@stemketen/server-kit/http";
import { inject, onTestFinished } from "vitest";
import { certifyServer, makeLocalAuthority } from "../../src/host/closed-lan/local-authority.ts";
import { openCount } from "../election-night.ts";
import { filesIn, type RunningHost, startForReal, startHost } from "../running-host.ts";
import { type Screen, screenOf } from "../tabulator-at-work.ts";

/** An address of this computer that stands for another one in the room. */
const ACROSS_THE_ROOM = "127.0.0.2";

/** What the screen of the tabulator says about how desks come in. */
export interface Entrance {
  readonly urls: readonly string[];
  readonly words: readonly string[];
}

/** A tabulator that somebody opened to the room. */
export interface OpenTabulator {
  readonly host: RunningHost;
  readonly administrator: Screen;
  readonly coordinator: Screen;
  readonly entrance: Entrance;
}

/** Starts the real program, with its real screens, counts with it and opens it to the desks of the room. */
export async function startTabulator(): Promise<OpenTabulator> {
  const folder = mkdtempSync(join(tmpdir(), "room-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const programFolder = join(folder, "program");
  const code = makeReleaseWithScreens(programFolder);
  const host = await startHost({ programFolder, addresses: [ACROSS_THE_ROOM] }, [
    "--data",
    join(folder, "data"),
  ]);
  const administrator = await startForReal(host, code);
  const coordinator = await screenOf(host, administrator, "kamphuis", "coordinator");
  await screenOf(host, administrator, "aydin", "typist");
  await openCount(coordinator);
  return { host, administrator, coordinator, entrance: await decideToOpen(administrator) };
}

/** Takes the decision that lets desks in. */
export async function decideToOpen(administrator: Screen): Promise<Entrance> {
  const decided = await administrator.mutate("lan.giveUpStandingAlone", { reason: "Zes tafels" });
  return decided.data.value;
}

/** A released program: the screens as they were built for the tests, and a manifest. @returns its code */
function makeReleaseWithScreens(folder: string): string {
  const { screens } = must(inject("windowKit"), "windows can be opened");
  mkdirSync(folder);
  cpSync(screens, join(folder, "ui"), { recursive: true });
  const files = filesIn(folder)
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path, sha256: sha256Hex(readFileSync(join(folder, path))) }));
  const headers = { component: "osv-desktop", version: "0.1.0", commit: "4f2a9c1" };
  const manifest = writeManifest({ domain: "stemketen/release-manifest/1", headers, files });
  writeFileSync(join(folder, MANIFEST_NAME), manifest);
  return sha256Hex(utf8(manifest));
}

/** The switch between desk and tabulator: one address, behind which a test plugs in whom it likes, or nobody. */
export interface RoomSwitch {
  /** The address that is typed at the desk. */
  readonly url: string;
  /** @param url at which the one who is plugged in answers */
  readonly plugIn: (url: string) => void;
  /** Takes the cable out: what goes on breaks off, and nobody answers. */
  readonly unplug: () => void;
}

/** Makes a switch with nobody behind it yet. */
export async function makeSwitch(): Promise<RoomSwitch> {
  let behind: number | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((desk) => {
    if (behind === null) {
      desk.resetAndDestroy();
      return;
    }
    const other = connect(behind, ACROSS_THE_ROOM);
    for (const [from, to] of [
      [desk, other],
      [other, desk],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy());
      from.once("close", () => {
        sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  server.listen(0, ACROSS_THE_ROOM);
  await once(server, "listening");
  const address = server.address();
  const { port } = must(typeof address === "object" ? address : null, "it has an address");
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    breakAll();
    server.close();
  });
  return {
    url: `https://${ACROSS_THE_ROOM}:${port}`,
    plugIn: (url) => {
      behind = Number(new URL(url).port);
      breakAll();
    },
    unplug: () => {
      behind = null;
      breakAll();
    },
  };
}

/** Somebody else in the room, who says to be the tabulator. */
export interface Stranger {
  readonly url: string;
  /** What was asked of it, and with which cookies. */
  readonly asked: readonly { readonly path: string; readonly cookie: string | null }[];
}

/** Starts a server with an authority of its own for the same address. */
export async function startStranger(): Promise<Stranger> {
  const ports = {
    now: () => instant(new Date().toISOString()),
    random: (length: number) => new Uint8Array(length).fill(7),
  };
  const tls = await certifyServer(await makeLocalAuthority(ports), [ACROSS_THE_ROOM], ports);
  const asked: { path: string; cookie: string | null }[] = [];
  const served = await serveOnLoopback(
    (request) => {
      asked.push({ path: new URL(request.url).pathname, cookie: request.headers.get("cookie") });
      return Response.json({ component: "osv-desktop" });
    },
    { host: ACROSS_THE_ROOM, port: 0, tls },
  );
  const { url, close } = must(served.ok ? served.value : null, "it listens");
  onTestFinished(close);
  return { url, asked };
}
