import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeDeskServer } from "./desk-server.ts";
import { type FoundTabulator, findTabulator } from "./find-tabulator.ts";
import { makeAuthority, serveInRoom } from "./room.fixtures.ts";

/** A desk on a folder of its own, or on the one of an earlier start. */
function startDesk(folder = mkdtempSync(join(tmpdir(), "desk-server-"))) {
  const seen = { others: 0, trusted: 0 };
  const server = makeDeskServer({
    folder,
    whenOther: () => void seen.others++,
    whenTrusted: () => void seen.trusted++,
  });
  onTestFinished(async () => {
    await server.stop();
    if (!folder.startsWith("/dev")) rmSync(folder, { recursive: true, force: true });
  });
  return { server, seen, folder };
}

/** A tabulator that lets every desk in that asks for it, and tells which cookies it got. */
async function startTabulator(admission: string): Promise<FoundTabulator> {
  const origin = await serveInRoom(await makeAuthority(), ({ url, headers }) => {
    switch (new URL(url).pathname) {
      case "/healthz":
        return Response.json({ component: "osv-desktop" });
      case "/admit":
        return new Response(null, {
          headers: [
            ["set-cookie", `__Host-osv-desk=${admission}; Path=/; HttpOnly; Secure; SameSite=Strict`],
          ],
        });
      default:
        return new Response(headers.get("cookie"));
    }
  });
  const found = await findTabulator(origin);
  return must(found.ok ? found.value : null, "it is found");
}

describe("the tabulator of a desk", () => {
  it("is nobody before words were compared", async () => {
    const { server } = startDesk();
    expect(server.knownOrigin()).toBeNull();
    expect(await server.check()).toBe(false);
    await expect(server.ask(new Request("https://127.0.0.1:1/"))).rejects.toThrow();
  });

  it("knows the desk again in every window, also after a restart", async () => {
    const found = await startTabulator("let-in");
    const { server, folder } = startDesk();
    expect(server.trust(found)).toEqual({ ok: true, value: null });
    await server.ask(new Request(`${server.origin}/admit`));
    const headers = { cookie: "__Host-osv-desktop=somebody" };
    const cookies = await server.ask(new Request(`${server.origin}/`, { headers }));
    expect(await cookies.text()).toBe("__Host-osv-desktop=somebody; __Host-osv-desk=let-in");
    const { server: later } = startDesk(folder);
    expect(later.origin).toBe(found.origin);
    expect(await (await later.ask(new Request(`${later.origin}/`))).text()).toBe("__Host-osv-desk=let-in");
  });

  it("is told nothing that another one gave, and another one nothing of it", async () => {
    const [first, second] = [await startTabulator("of-first"), await startTabulator("of-second")];
    const { server, seen } = startDesk();
    server.trust(first);
    await server.ask(new Request(`${server.origin}/admit`));
    server.trust(first);
    expect(seen.trusted).toBe(1);
    expect(server.trusts(second)).toBe(false);
    server.trust(second);
    // Windows then forget who was logged in.
    expect(seen.trusted).toBe(2);
    expect(server.trusts(first)).toBe(false);
    expect(await (await server.ask(new Request(`${server.origin}/`))).text()).toBe("");
  });

  it("is said once to be another, and to be away when it is away", async () => {
    const [first, second] = [await startTabulator("of-first"), await startTabulator("of-second")];
    const { server, seen } = startDesk();
    server.trust({ ...first, origin: second.origin });
    for (let round = 0; round < 2; round++) expect(await server.check()).toBe(false);
    expect(seen.others).toBe(1);
    expect(server.failure()).toEqual({ kind: "other-authority", origin: second.origin });
    server.trust({ ...first, origin: "https://127.0.0.1:1" });
    expect(await server.check()).toBe(false);
    expect(server.failure()).toEqual({ kind: "tabulator-away", origin: "https://127.0.0.1:1" });
    server.trust(first);
    expect(await server.check()).toBe(true);
  });

  it("is not trusted when that cannot be kept", async () => {
    const found = await startTabulator("let-in");
    // A file stands where the folder should be.
    const { server } = startDesk("/dev/null/desk");
    expect(server.trust(found)).toEqual({ ok: false, error: { kind: "cannot-keep" } });
    expect(server.knownOrigin()).toBeNull();
  });
});
