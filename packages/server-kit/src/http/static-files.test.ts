import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { appForTest, rawRequest, serveForTest } from "./http.fixtures.ts";
import { serveStaticFiles } from "./index.ts";

const NAVIGATION = { "sec-fetch-mode": "navigate", accept: "text/html" };

function builtInterface(): string {
  const folder = join(temporaryFolder(), "ui");
  mkdirSync(join(folder, "assets"), { recursive: true });
  mkdirSync(join(folder, "met spatie"));
  writeFileSync(join(folder, "..", "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Stemketen</title>");
  writeFileSync(join(folder, "assets", "app-BxK3_9aQ.js"), "export {};");
  writeFileSync(join(folder, "assets", "app.css"), "body{}");
  writeFileSync(join(folder, "screen-overview.css"), "body{}");
  writeFileSync(join(folder, "met spatie", "één.svg"), "<svg/>");
  writeFileSync(join(folder, "notes.sqlite"), "not for the world");
  writeFileSync(join(folder, ".env"), "not for the world");
  symlinkSync(join(folder, "..", "secret.txt"), join(folder, "linked.txt"));
  return folder;
}

async function serveInterface(under?: string): Promise<string> {
  const { app } = appForTest();
  app.get("/api/names", (context) => context.json(["Noor"]));
  app.use(serveStaticFiles(builtInterface(), under));
  return serveForTest(app.fetch);
}

describe("serveStaticFiles", () => {
  it("gives each file with its type", async () => {
    const url = await serveInterface();
    for (const [path, type, text] of [
      ["/", "text/html; charset=utf-8", "<!doctype html><title>Stemketen</title>"],
      ["/index.html", "text/html; charset=utf-8", "<!doctype html><title>Stemketen</title>"],
      ["/assets/app-BxK3_9aQ.js", "text/javascript; charset=utf-8", "export {};"],
      ["/met%20spatie/%C3%A9%C3%A9n.svg", "image/svg+xml; charset=utf-8", "<svg/>"],
    ] as const) {
      const answer = await fetch(`${url}${path}`);
      expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
        200,
        type,
        text,
      ]);
    }
    const head = await fetch(`${url}/assets/app.css`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([
      200,
      "text/css; charset=utf-8",
      "",
    ]);
    expect(await (await fetch(`${url}/api/names`)).json()).toEqual(["Noor"]);
  });

  it("lets a browser keep only what has its hash in its name", async () => {
    const url = await serveInterface();
    const cacheOf = async (path: string): Promise<string | null> =>
      (await fetch(`${url}${path}`)).headers.get("cache-control");
    expect(await cacheOf("/assets/app-BxK3_9aQ.js")).toBe("public, max-age=31536000, immutable");
    expect(await cacheOf("/assets/app.css")).toBe("no-store");
    expect(await cacheOf("/screen-overview.css")).toBe("no-store");
    expect(await cacheOf("/index.html")).toBe("no-store");
  });

  it("sends nothing anew that the browser has already", async () => {
    const url = await serveInterface();
    const path = `${url}/assets/app.css`;
    const etag = (await fetch(path)).headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const answer = await fetch(path, { headers: { "if-none-match": known } });
      expect([answer.status, await answer.text()]).toEqual([304, ""]);
    }
    expect((await fetch(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("never leaves its folder, however the path is written", async () => {
    const url = await serveInterface();
    for (const path of [
      "/../secret.txt",
      "/..%2fsecret.txt",
      "/%2e%2e/secret.txt",
      "/%2e%2e%2fsecret.txt",
      "/assets/..%2f..%2fsecret.txt",
      "/..%5csecret.txt",
      "/..\\secret.txt",
      "/%252e%252e%252fsecret.txt",
      "/assets/..;/secret.txt",
      "//secret.txt",
      "/index.html%00.txt",
      "/%c0%ae%c0%ae/secret.txt",
      "/linked.txt",
      "/notes.sqlite",
      "/.env",
      "/assets",
      "/assets/",
      "/INDEX.HTML",
    ]) {
      const { status } = await rawRequest(url, { host: "localhost" }, path);
      expect([400, 404], path).toContain(status);
    }
  });

  it("gives out nothing but its own files, whatever the path", async () => {
    const { app } = appForTest();
    app.use(serveStaticFiles(builtInterface()));
    const piece = fc.constantFrom(
      "..",
      ".",
      "",
      "%2e%2e",
      "%2f",
      "%5c",
      "\\",
      "secret.txt",
      "assets",
      "linked.txt",
      "%",
    );
    const own = ["export {};", "body{}", "<svg/>", "<!doctype html><title>Stemketen</title>"];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.webPath())), async (pieces) => {
        const answer = await app.fetch(new Request(`http://localhost/${pieces.join("/")}`));
        if (answer.status === 200) expect(own).toContain(await answer.text());
        else expect([400, 404]).toContain(answer.status);
      }),
    );
  });

  it("gives index.html to a person who goes to a screen, and to nobody else", async () => {
    const url = await serveInterface();
    // fetch always calls itself a script; an older browser says only what it accepts.
    const asked = async (path: string, headers: Readonly<Record<string, string>>): Promise<number> =>
      (await rawRequest(url, { host: "localhost", ...headers }, path)).status;
    expect(await asked("/stations/12", NAVIGATION)).toBe(200);
    expect(await asked("/stations/12", { accept: "text/html,*/*" })).toBe(200);
    expect(await asked("/stations/12", { accept: "text/html", "sec-fetch-mode": "cors" })).toBe(404);
    expect(await asked("/stations/12", { accept: "application/json" })).toBe(404);
    expect(await asked("/stations/12", {})).toBe(404);
    expect(await asked("/assets/gone-BxK3_9aQ.js", NAVIGATION)).toBe(404);
    expect(await asked("/healthz", NAVIGATION)).toBe(200);
    const saved = await fetch(`${url}/stations/12`, { method: "POST", headers: { origin: url } });
    expect(saved.status).toBe(404);
  });

  it("hangs under a path of its own when asked", async () => {
    const url = await serveInterface("/app/");
    expect((await fetch(`${url}/app/assets/app.css`)).status).toBe(200);
    expect((await fetch(`${url}/app/`)).status).toBe(200);
    expect((await fetch(`${url}/assets/app.css`)).status).toBe(404);
    expect((await rawRequest(url, { host: "localhost", ...NAVIGATION }, "/beheer")).status).toBe(404);
  });
});
