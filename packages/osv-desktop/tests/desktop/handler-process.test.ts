import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Desktop, startDesktop } from "./desktop-at-work.ts";

const noWindow = inject("noWindow");

describe.skipIf(noWindow !== null)(
  `a server in a process of its own${noWindow === null ? "" : ` (skipped: ${noWindow})`}`,
  () => {
    let folder: string;
    let program: string;
    let desktop: Desktop;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "desktop-own-"));
      program = join(folder, "program");
      await makeProgram(program);
      desktop = await startDesktop({ program, data: makeData(folder, "first") });
    });

    afterAll(async () => {
      await desktop?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const ask = (expression: string): Promise<unknown> => desktop.page.evaluate(expression);

    it("gives the window its pages, without any port", async () => {
      expect(desktop.page.url()).toMatch(/^app:\/\/stemketen\//);
      expect(await ask("document.title")).toBe("Stemketen");
      expect(await ask("fetch('./healthz').then((it) => it.json())")).toMatchObject({
        component: "small-handler",
      });
      expect(await ask("fetch('./../../package.json').then((it) => it.status)")).toBe(404);
    });

    it("takes a body and gives it back, byte for byte", async () => {
      const sent = `fetch("./echo", { method: "POST", body: Uint8Array.from({ length: 70000 }, (_, at) => at % 251) })
        .then((it) => it.arrayBuffer()).then((it) => [...new Uint8Array(it)].every((byte, at) => byte === at % 251) && it.byteLength)`;
      expect(await ask(sent)).toBe(70_000);
      expect(await ask("fetch('./nothing').then((it) => it.status)")).toBe(204);
    });

    it("keeps the cookies of the window", async () => {
      expect(await ask("fetch('./cookie').then((it) => it.headers.get('set-cookie'))")).toBeNull();
      expect(await ask("fetch('./cookie').then((it) => it.json())")).toBe("name=value");
    });

    it("brings a long answer in pieces, whole", async () => {
      const size = "fetch('./pieces').then((it) => it.arrayBuffer()).then((it) => it.byteLength)";
      expect(await ask(size)).toBe(256 * 64 * 1024);
    });

    it("tells that an answer broke off, instead of giving half of it as the whole", async () => {
      expect(
        await ask("fetch('./broken').then((it) => it.arrayBuffer()).then(() => 'whole', () => 'broken')"),
      ).toBe("broken");
    });

    it("brings events as they happen, and tells the server when the page let go", async () => {
      const events = `new Promise((resolve) => {
        const events = new EventSource("./events");
        const seen = [];
        for (const name of ["first", "second"]) events.addEventListener(name, ({ data }) => {
          seen.push(JSON.parse(data).number);
          if (seen.length === 2) { events.close(); resolve(seen); }
        });
      })`;
      expect(await ask(events)).toEqual([1, 2]);
      await expect.poll(() => ask("fetch('./gone').then((it) => it.json())")).toEqual(["events"]);
    });

    it("is started again once by itself, and then says that the data is safe", async () => {
      const { page } = desktop;
      expect(await ask("fetch('./end').then((it) => it.status)")).toBe(502);
      await expect.poll(() => ask("fetch('./healthz').then((it) => it.status)")).toBe(200);
      expect(page.url()).toMatch(/^app:\/\/stemketen\//);
      await ask("void fetch('./end')");
      await expect.poll(() => page.url()).toBe("app://failure/server");
      await page.getByRole("heading", { name: "Het programma is gestopt" }).waitFor();
      await page.getByText("Je gegevens zijn veilig.").waitFor();
      await page.getByRole("link", { name: "Start opnieuw" }).click();
      await expect.poll(() => ask("fetch('./healthz').then((it) => it.status)")).toBe(200);
    });

    it("says why it cannot start, and tries again when asked", async () => {
      const data = makeData(folder, "second");
      writeFileSync(join(data, "locked"), "");
      const refused = await startDesktop({ program, data });
      try {
        await refused.page.getByRole("heading", { name: "Het programma kan niet starten" }).waitFor();
        await refused.page.getByText("De map is op slot.").waitFor();
        await refused.page.getByText("The folder is locked.").waitFor();
        rmSync(join(data, "locked"));
        await refused.page.getByRole("link", { name: "Probeer opnieuw" }).click();
        await expect.poll(() => refused.page.url()).toMatch(/^app:\/\/stemketen\//);
        expect(await refused.page.title()).toBe("Stemketen");
      } finally {
        await refused.close();
      }
    });
  },
);

async function makeProgram(program: string): Promise<void> {
  const kit = must(inject("windowKit"), "windows can be opened");
  cpSync(kit.program, program, { recursive: true });
  cpSync(kit.screens, join(program, "ui"), { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, "small-handler.program.fixtures.ts")],
    outfile: join(program, "handler.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node18",
    define: { "import.meta.dirname": "__dirname" },
    logLevel: "warning",
  });
}

function makeData(folder: string, name: string): string {
  const data = join(folder, name);
  mkdirSync(data);
  return data;
}
