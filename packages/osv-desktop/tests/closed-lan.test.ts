import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, request as askHttps } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { stationNumber } from "@stemketen/core/election";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCount, typePaper } from "./election-night.ts";
import { makeRelease, type RunningHost, startForReal, startHost } from "./running-host.ts";
import { PASSWORD, Screen, screenOf } from "./tabulator-at-work.ts";

let folder: string;
let programFolder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "closed-lan-"));
  programFolder = join(folder, "program");
  mkdirSync(programFolder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A host whose room has addresses that are, for a test, this computer's own. */
async function startInRoom(): Promise<{ readonly host: RunningHost; readonly administrator: Screen }> {
  const code = makeRelease(programFolder);
  const host = await startAgain();
  return { host, administrator: await startForReal(host, code) };
}

const startAgain = (): Promise<RunningHost> =>
  startHost({ programFolder, addresses: ["127.0.0.2", "127.0.0.3"] }, ["--data", join(folder, "data")]);

interface Entrance {
  readonly urls: readonly string[];
  readonly words: readonly string[];
  readonly authority: string;
}

/** A desk elsewhere in the room, that trusts this authority and no other. */
function deskAt({ urls, authority }: Entrance, which = 0) {
  const url = must(urls[which], "an address of the room");
  const agent = new Agent({ ca: authority, keepAlive: false });
  let cookies: readonly string[] = [];
  const handle = async (asked: Request): Promise<Response> => {
    const { pathname, search } = new URL(asked.url);
    const headers: Record<string, string> = {
      ...Object.fromEntries(asked.headers),
      cookie: cookies.join("; "),
    };
    if (headers["origin"] !== undefined) headers["origin"] = url;
    const body = asked.method === "POST" ? await asked.text() : null;
    const answer = await ask(`${url}${pathname}${search}`, { agent, method: asked.method, headers, body });
    const given = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
    const names = new Set(given.map((cookie) => cookie.split("=")[0]));
    cookies = [...cookies.filter((cookie) => !names.has(cookie.split("=")[0])), ...given];
    return answer;
  };
  return new Screen({ handle });
}

interface Asked {
  readonly agent: Agent;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

/** fetch of Node.js cannot be told whom to trust. */
function ask(url: string, { agent, method, headers, body }: Asked): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asked = askHttps(url, { agent, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const cookies = (answer.headers["set-cookie"] ?? []).map((cookie) => ["set-cookie", cookie] as const);
        resolve(
          new Response(Buffer.concat(parts), {
            status: answer.statusCode ?? 0,
            headers: [...cookies].map(([a, b]) => [a, b]),
          }),
        );
      });
    });
    asked.on("error", reject);
    asked.end(body ?? undefined);
  });
}

async function admit(administrator: Screen, desk: Screen, name: string): Promise<void> {
  const { code } = (await administrator.mutate("lan.drawDeskCode", { desk: name })).data.value;
  expect((await desk.mutate("lan.admit", { code })).data).toEqual({ ok: true, value: { desk: name } });
}

describe("several desks in one closed room", () => {
  it("are not answered before an administrator decides it, nor after it is taken back", async () => {
    const { administrator } = await startInRoom();
    expect((await administrator.query("lan.state")).data).toEqual({
      decision: null,
      entrance: null,
      desks: [],
    });
    expect((await administrator.mutate("lan.openEntrance")).data.error.kind).toBe("stands-alone");
    const opened = await administrator.mutate("lan.giveUpStandingAlone", { reason: "Zes tafels" });
    const entrance: Entrance = opened.data.value;
    expect(entrance.urls).toHaveLength(2);
    const desk = deskAt(entrance);
    expect((await desk.query("lan.thisDesk")).data).toEqual({ kind: "stranger" });
    await administrator.mutate("lan.standAloneAgain");
    await expect(desk.query("lan.thisDesk")).rejects.toThrow(/ECONNREFUSED/u);
    expect((await administrator.query("lan.state")).data.entrance).toBeNull();
  });

  it("let nobody in without a code, whoever they say they are, and nobody do what belongs to the computer", async () => {
    const { administrator } = await startInRoom();
    const opened = await administrator.mutate("lan.giveUpStandingAlone", { reason: "Zes tafels" });
    const desk = deskAt(opened.data.value);
    for (const path of ["safety.state", "entry.home"]) {
      expect((await desk.query(path)).status).toBe(403);
    }
    expect((await desk.logIn("beheer", PASSWORD)).status).toBe(403);
    expect(await desk.statusOfFile("/audit-log.ndjson")).toBe(403);
    await admit(administrator, desk, "Tafel 1");
    expect((await desk.query("lan.thisDesk")).data).toEqual({ kind: "desk", name: "Tafel 1" });
    // Restoring a backup or changing to practice is for who sits at the computer itself, also for an administrator.
    await desk.logIn("beheer", PASSWORD);
    expect((await desk.mutate("safety.startPractice", {})).status).toBe(403);
  });

  it("type the papers of the evening together, also after the computer was started again", async () => {
    const { host, administrator } = await startInRoom();
    const overHost = { handle: host.handle };
    const coordinator = await screenOf(overHost, administrator, "coordinator", "coordinator");
    for (const name of ["anke", "bas", "cor"]) await screenOf(overHost, administrator, name, "typist");
    await openCount(coordinator);
    const opened = await administrator.mutate("lan.giveUpStandingAlone", { reason: "Drie tafels" });
    const entrance: Entrance = opened.data.value;
    const desks = [deskAt(entrance, 0), deskAt(entrance, 1), deskAt(entrance, 0)];
    for (const [at, desk] of desks.entries()) {
      await admit(administrator, desk, `Tafel ${at + 1}`);
      expect((await desk.logIn(["anke", "bas", "cor"][at] ?? "")).data.ok).toBe(true);
    }
    const first = await Promise.all(desks.map((desk, at) => typePaper(desk, stationNumber(at + 1))));
    expect(first.map(({ data }) => data.ok)).toEqual([true, true, true]);
    const about = { event: "user.logged-in", levels: [], before: null, limit: 3 };
    const logins: readonly { readonly payload: { readonly desk: string } }[] = (
      await administrator.query("audit.page", about)
    ).data.records;
    expect(logins.map(({ payload }) => payload.desk)).toEqual(["Tafel 3", "Tafel 2", "Tafel 1"]);
    await host.stop();
    const again = await startAgain();
    const state = (await administratorAt(again)).query("lan.state");
    const reopened: Entrance = (await state).data.entrance;
    expect(reopened.words).toEqual(entrance.words);
    // Its port is another one in this test; who trusted the authority, trusts it still.
    const desk = deskAt({ ...reopened, authority: entrance.authority });
    expect((await desk.query("lan.thisDesk")).data).toEqual({ kind: "stranger" });
  });
});

async function administratorAt(host: RunningHost): Promise<Screen> {
  const screen = host.screen();
  await screen.logIn("beheer", PASSWORD);
  return screen;
}
