import { spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { checkRelease } from "@stemketen/server-kit/release";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { buildServer } from "../scripts/build-server.ts";
import { followLink, type RunningHost, untilReady, waitUntilChecked } from "./running-host.ts";

let temporary: string;
let folder: string;

beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), "released-server-"));
  folder = await buildServer({
    out: join(temporary, "out"),
    platform: "linux",
    guardTargets: null,
    commit: "4f2a9c1",
  });
});

afterAll(() => {
  rmSync(temporary, { recursive: true, force: true });
});

/** Starts a release as an administrator does, from a folder that has nothing to do with it. */
function start(program: string, ...args: readonly string[]): Promise<RunningHost> {
  const words = [join(program, "server.mjs"), "--port", "0", ...args];
  const child = spawn(process.execPath, words, { cwd: temporary, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return untilReady(child);
}

const elsewhere = process.platform === "linux" ? "" : " (skipped: this release runs on Linux)";

describe.skipIf(elsewhere !== "")(`the release for a browser${elsewhere}`, () => {
  it("starts for real work with Node.js alone, and tells the code of its manifest", async () => {
    const check = await checkRelease(folder);
    const { release } = must(check.kind === "checked" ? check : null, "it has a manifest");
    expect(release).toMatchObject({ commit: "4f2a9c1", problems: [] });
    const { ready, stop } = await start(folder, "--data", join(temporary, "live"));
    expect(ready).toMatchObject({ ready: true, component: "osv-desktop", mode: "live" });
    const health = await (await fetch(`${ready.url}/healthz`)).json();
    expect(health).toEqual({
      status: "ok",
      component: "osv-desktop",
      version: ready.version,
      code: release.code,
    });
    expect(await (await fetch(ready.url)).text()).toContain("<html");
    expect(await stop()).toBe(0);
  });

  it("prints with what it brought along itself", async () => {
    const host = await start(folder, "--data", join(temporary, "practice"), "--practice");
    const link = must(
      host.ready.logins?.find(({ role }) => role === "coordinator"),
      "practice has a coordinator",
    );
    const { screen } = await followLink(host, link.url);
    await waitUntilChecked(screen);
    const { data } = await screen.mutate("results.startBlankForms", { form: "count-record" });
    const { id: job } = data.value;
    const zip = await screen.file(`/results/blank-forms/${job}`);
    const reader = must(zip.body, "a zip").getReader();
    const done = async () => (await screen.query("results.blankFormsProgress", { job })).data.done;
    // One form shows as much as forty.
    while ((await done()) === 0) expect((await reader.read()).done).toBe(false);
    await reader.cancel();
    expect(await host.stop()).toBe(0);
  });

  it("only practises once a file of it was changed", async () => {
    const changed = join(temporary, "changed");
    cpSync(folder, changed, { recursive: true });
    appendFileSync(join(changed, "templates", "style.typ"), " ");
    const { ready, stop } = await start(changed, "--data", join(temporary, "changed-data"));
    expect(ready.mode).toBe("practice");
    await stop();
  });
});
