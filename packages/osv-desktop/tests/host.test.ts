import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { verifyAuditLog } from "@stemketen/core/audit";
import { must } from "@stemketen/core/basics";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCount } from "./election-night.ts";
import {
  filesIn,
  followLink,
  makeRelease,
  type RunningHost,
  spawnHost,
  startForReal,
  startHost,
  waitFor,
  waitUntilChecked,
} from "./running-host.ts";
import { PASSWORD } from "./tabulator-at-work.ts";

let folder: string;
let data: string;
let programFolder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "host-"));
  data = join(folder, "data");
  programFolder = join(folder, "program");
  mkdirSync(programFolder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const startPractice = (): Promise<RunningHost> =>
  startHost({ programFolder }, ["--data", data, "--port", "0"]);
const startLive = (more: Partial<Parameters<typeof startHost>[0]> = {}): Promise<RunningHost> =>
  startHost({ programFolder, ...more }, ["--data", data]);

function linkFor({ ready }: RunningHost, role: string): string {
  return must(ready.logins?.find((login) => login.role === role)?.url, `a link for the ${role}`);
}

describe("the programme from a source checkout", () => {
  it("is not released: says in its first line that it is practice, with links that work once", async () => {
    const host = await startPractice();
    const { logins = [], ...ready } = host.ready;
    expect(ready).toEqual({
      ready: true,
      component: "osv-desktop",
      url: expect.stringMatching(/^http:\/\/localhost:\d+$/),
      version: "0.1.0-source",
      mode: "practice",
    });
    expect(logins.map(({ role }) => role)).toEqual([
      "administrator",
      "coordinator",
      "typist",
      "typist",
      "observer",
      "auditor",
    ]);
    const link = linkFor(host, "coordinator");
    const { answer, screen } = await followLink(host, link);
    expect(answer.data.value.user).toMatchObject({ role: "coordinator", fullName: "R. Kamphuis" });
    expect((await followLink(host, link)).answer.data.error).toEqual({ kind: "link-not-valid" });
    expect((await screen.query("election.get")).data.stations).toHaveLength(40);
    expect((await screen.query("safety.state")).data).toMatchObject({
      mode: "practice",
      release: { kind: "not-released" },
      letterCheck: null,
      standAlone: { kind: "exempt" },
      isStarted: true,
    });
    expect((await screen.mutate("safety.stopPractice", {})).data.error).toEqual({ kind: "only-practice" });
  });

  it("can be made anew for the municipality's own files, and with the town again", async () => {
    const host = await startPractice();
    const { screen } = await followLink(host, linkFor(host, "coordinator"));
    await waitUntilChecked(screen);
    const renewed = await screen.mutate("safety.renewPractice", { content: "own-files" });
    const roles = renewed.data.value.map(({ role }: { role: string }) => role);
    expect(roles).toEqual(host.ready.logins?.map(({ role }) => role));
    expect((await screen.query("accounts.whoAmI")).data).toBe(null);
    const { screen: anew } = await followLink(host, renewed.data.value[1].url);
    await waitUntilChecked(anew);
    expect((await anew.query("election.get")).data).toBe(null);
    await openCount(anew);
    expect((await anew.query("election.get")).data.stations).toHaveLength(8);
    const again = await anew.mutate("safety.renewPractice", { content: "town" });
    const { screen: back } = await followLink(host, again.data.value[1].url);
    expect((await back.query("election.get")).data.stations).toHaveLength(40);
    expect(filesIn(join(data, "oefenen")).filter((name) => name.endsWith(".sqlite"))).toEqual([
      "tabulator.sqlite",
    ]);
  });

  it("tells who it is, refuses other names, and carries its headers on every answer", async () => {
    const { ready } = await startPractice();
    const health = await fetch(`${ready.url}/healthz`);
    expect(await health.json()).toEqual({
      status: "ok",
      component: "osv-desktop",
      version: "0.1.0-source",
      code: null,
    });
    const unknown = await fetch(`${ready.url}/nergens`);
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get("content-security-policy")).toContain("default-src");
  });

  it("lets nobody else work in the same folder, and exits 2 in two languages when used wrong", async () => {
    await startPractice();
    const runs = [
      { args: ["--data", data], says: /Een ander programma[\s\S]*Another program/ },
      { args: ["--poort", "1"], says: /onbekend[\s\S]*unknown/ },
      { args: ["--data", join(folder, "b"), "--port", "99999"], says: /geen poort[\s\S]*not a port/ },
      { args: ["--data", join(folder, "c"), "--host", "192.0.2.1"], says: /127\.0\.0\.1/ },
    ] as const;
    for (const { args, says } of runs) {
      const child = spawnHost({ programFolder }, args);
      const ended = once(child, "exit");
      expect(await text(child.stderr)).toMatch(says);
      expect(await ended).toEqual([2, null]);
    }
  });

  it("stops in order when asked, and writes nothing outside its folder", async () => {
    const host = await startPractice();
    await waitUntilChecked(host.screen());
    expect(await host.stop()).toBe(0);
    expect(filesIn(folder)).toEqual([
      "data",
      "data/lock.sqlite",
      "data/oefenen",
      "data/oefenen/tabulator.sqlite",
      "program",
    ]);
  });

  it("starts by its own entry as well", async () => {
    const main = join(import.meta.dirname, "../src/host/main.ts");
    const child = spawn(process.execPath, [main, "--data", data], { stdio: ["ignore", "pipe", "pipe"] });
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    expect(JSON.parse(String(first))).toMatchObject({ ready: true, mode: "practice" });
    expect(await ended).toEqual([0, null]);
  });
});

describe("a released programme", () => {
  it("begins with the letter, and keeps everything acknowledged when it is killed", async () => {
    const code = makeRelease(programFolder);
    const host = await startLive();
    expect(host.ready).toMatchObject({ mode: "live", version: "0.1.0" });
    expect(host.ready).not.toHaveProperty("logins");
    expect(await (await fetch(`${host.ready.url}/healthz`)).json()).toMatchObject({ code });
    expect(await (await fetch(host.ready.url)).text()).toContain("<title>Stemketen</title>");

    const early = host.screen();
    await waitUntilChecked(early);
    const administrator = { userName: "beheer", fullName: "N. Postma", password: PASSWORD };
    const refused = await early.mutate("accounts.createFirstAdministrator", administrator);
    expect(refused.data.error).toEqual({ kind: "letter-not-checked" });
    const hidden = (await early.query("safety.state")).data.letterCheck.groups;

    const screen = await startForReal(host, code);
    const made = await screen.mutate("accounts.create", {
      userName: "aydin",
      fullName: "E. Aydın",
      role: "typist",
    });
    expect(made.data.ok).toBe(true);
    await host.killHard();

    const again = await startLive();
    const after = again.screen();
    await waitUntilChecked(after);
    const state = (await after.query("safety.state")).data;
    expect(state).toMatchObject({
      integrity: { kind: "ok" },
      letterCheck: { kind: "matched" },
      isStarted: true,
    });
    expect(state.letterCheck.groups).toEqual(hidden);
    await after.logIn("beheer");
    const users: readonly { userName: string }[] = (await after.query("accounts.list")).data;
    expect(users.map(({ userName }) => userName)).toEqual(["beheer", "aydin"]);
    const log = await (await after.file("/audit-log.ndjson")).text();
    expect(verifyAuditLog(log).ok).toBe(true);
    // The computer that runs the tests may have a route, or not.
    const events = log
      .trim()
      .split("\n")
      .map((line): string => JSON.parse(line).event)
      .filter((event) => !event.startsWith("stand-alone."));
    expect(events.slice(0, 4)).toEqual([
      "program.started",
      "program.files-checked",
      "hash-check.matched",
      "user.created",
    ]);
    expect(events.filter((event) => event === "program.started")).toHaveLength(2);
  });

  it("of which a file was changed names it, and only practises", async () => {
    makeRelease(programFolder);
    appendFileSync(join(programFolder, "server.mjs"), " ");
    const host = await startLive();
    expect(host.ready.mode).toBe("practice");
    const screen = host.screen();
    expect((await screen.query("safety.state")).data.release).toMatchObject({
      kind: "damaged",
      problems: [{ kind: "changed", path: "server.mjs" }],
    });
    expect((await screen.mutate("safety.stopPractice", {})).data.error).toEqual({ kind: "only-practice" });
    expect(filesIn(data)).not.toContain("tabulator.sqlite");
  });

  it("goes to the practice and back, unless somebody else is at work", async () => {
    const code = makeRelease(programFolder);
    const host = await startLive();
    const first = host.screen();
    await waitUntilChecked(first);
    const started = await first.mutate("safety.startPractice", {});
    expect(started.data.value).toHaveLength(6);
    const [login] = started.data.value;
    const { screen: practising, answer } = await followLink(host, login.url);
    expect(answer.data.value.user.fullName).toBe("N. Postma");
    expect((await first.query("safety.state")).data.mode).toBe("practice");
    expect((await first.mutate("safety.stopPractice", {})).data.error.kind).toBe("somebody-is-logged-in");
    expect((await practising.mutate("safety.stopPractice", {})).data).toEqual({ ok: true, value: null });
    expect((await first.query("safety.state")).data).toMatchObject({ mode: "live", isStarted: false });

    const administrator = await startForReal(host, code);
    expect((await first.mutate("safety.startPractice", {})).data.error.kind).toBe("somebody-is-logged-in");
    expect((await administrator.mutate("safety.startPractice", {})).data.ok).toBe(true);
    expect((await administrator.query("accounts.whoAmI")).data).toBe(null);
  });

  it("stops entry and set-up while something outside answers, and goes on by itself", async () => {
    const code = makeRelease(programFolder);
    const outside = createServer((socket) => socket.end());
    outside.listen(0, "127.0.0.1");
    await once(outside, "listening");
    const address = outside.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const host = await startLive({ targets: [{ kind: "tcp", host: "127.0.0.1", port }], guardEvery: 100 });
    const early = host.screen();
    await waitFor(early, ({ standAlone }) => standAlone.kind === "stopped");
    await waitUntilChecked(early);
    const refused = await early.mutate("accounts.createFirstAdministrator", {
      userName: "beheer",
      fullName: "N. Postma",
      password: PASSWORD,
    });
    expect(refused.status).toBe(412);
    expect(refused.data.data).toMatchObject({ code: "PRECONDITION_FAILED", stopped: "not-stand-alone" });
    outside.close();
    await waitFor(early, ({ standAlone }) => standAlone.kind !== "stopped");
    const administrator = await startForReal(host, code);
    const page = await administrator.query("audit.page", {
      levels: [],
      before: null,
      limit: 100,
      text: "internet",
    });
    const seen = page.data.records.map(({ event }: { event: string }) => event);
    expect(seen).toContain("stand-alone.broken");
    expect(seen).toContain("stand-alone.restored");
  });
});
