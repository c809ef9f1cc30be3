import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeDeskAnswers } from "./answer-desk.ts";
import { makeDeskServer } from "./desk-server.ts";
import { makeAuthority, serveInRoom } from "./room.fixtures.ts";

function startDesk() {
  const folder = mkdtempSync(join(tmpdir(), "answer-desk-"));
  const server = makeDeskServer({ folder, whenOther: () => undefined, whenTrusted: () => undefined });
  onTestFinished(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const answer = makeDeskAnswers(server);
  return {
    server,
    open: (address: string) => answer(new Request(address)),
    same: (sha256: string) =>
      answer(new Request("app://desk/same", { method: "POST", body: new URLSearchParams({ sha256 }) })),
  };
}

async function startTabulator(): Promise<string> {
  return serveInRoom(await makeAuthority(), () => Response.json({ component: "osv-desktop" }));
}

const comparing = (origin: string): string => `app://desk/compare?address=${encodeURIComponent(origin)}`;

/** The certificate that stands in a page to be compared. */
async function shownIn(page: Response): Promise<string> {
  return /name="sha256" value="([0-9a-f]{64})"/u.exec(await page.text())?.[1] ?? "";
}

describe("the pages of a desk", () => {
  it("lead from an address over the words to the tabulator", async () => {
    const { server, open, same } = startDesk();
    const origin = await startTabulator();
    const trusted = await same(await shownIn(await open(comparing(origin))));
    expect([trusted.status, trusted.headers.get("location")]).toEqual([303, "app://stemketen/"]);
    expect(server.knownOrigin()).toBe(origin);
  });

  it("trust nobody whose words were not on the screen, nor twice what was said once", async () => {
    const { server, open, same } = startDesk();
    const [first, second] = [await startTabulator(), await startTabulator()];
    expect((await same("0".repeat(64))).headers.get("location")).toBe("app://desk/");
    // Another window looked at another one since.
    const shown = await shownIn(await open(comparing(first)));
    await open(comparing(second));
    expect((await same(shown)).headers.get("location")).toBe("app://desk/");
    // Whoever said that they differ, cannot go back and say that they are the same.
    const differing = await shownIn(await open(comparing(first)));
    await open("app://desk/different");
    expect((await same(differing)).headers.get("location")).toBe("app://desk/");
    expect(server.knownOrigin()).toBeNull();
  });

  it("do not ask for the words again of the same one at another address", async () => {
    const { server, open, same } = startDesk();
    const authority = await makeAuthority();
    const tabulator = () => Response.json({ component: "osv-desktop" });
    const [before, after] = [
      await serveInRoom(authority, tabulator),
      await serveInRoom(authority, tabulator),
    ];
    await same(await shownIn(await open(comparing(before))));
    const moved = await open(comparing(after));
    expect(moved.headers.get("location")).toBe("app://stemketen/");
    expect(server.knownOrigin()).toBe(after);
  });

  it("show what was typed as text, whatever is in it, with what is wrong", async () => {
    const { open } = startDesk();
    const page = await (await open('app://desk/compare?address="><script>')).text();
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(page).toContain("Dit is geen adres");
    expect(page).not.toContain("<script");
  });

  it("stand in both languages, and nowhere else", async () => {
    const { open } = startDesk();
    expect(await (await open("app://desk/?lang=en")).text()).toContain('<html lang="en">');
    expect(await (await open("app://desk/")).text()).toContain('href="app://desk/?lang=en"');
    expect((await open("app://desk/same")).status).toBe(404);
    expect((await open("app://desk/elsewhere")).status).toBe(404);
  });
});
