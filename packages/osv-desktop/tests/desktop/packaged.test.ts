import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { extractAll, listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { must } from "@stemketen/core/basics";
import { checkRelease } from "@stemketen/server-kit/release";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { buildDesktop } from "../../scripts/build-desktop.ts";
import { nodePort } from "../../src/main/handler/node-port.fixtures.ts";
import { readAnswer, writeAsked } from "../../src/main/handler/read-answer.ts";

const noWindow = inject("noWindow");
const currentElectron = process.env["STEMKETEN_ELECTRON_DIST"];
const COMMIT = "4f2a9c1";
/** 18 March 2026, 20:00 UTC. */
const BUILT_AT = 1_773_864_000;
const MINUTES = 60_000;

describe.skipIf(noWindow !== null)(
  `the program as it is released for Linux${noWindow === null ? "" : ` (skipped: ${noWindow})`}`,
  () => {
    let temporary: string;
    let folder: string;
    /** What is in the archive and beside it, as plain files. */
    let unpacked: string;

    beforeAll(async () => {
      temporary = mkdtempSync(join(tmpdir(), "desktop-release-"));
      const { electron } = must(inject("windowKit"), "there is an Electron");
      const guardTargets = join(temporary, "targets.json");
      writeFileSync(guardTargets, JSON.stringify([{ kind: "tcp", host: "127.0.0.1", port: 9 }]));
      folder = await buildDesktop({
        out: join(temporary, "out"),
        electronDist: currentElectron ?? electron,
        platform: "linux",
        guardTargets,
        commit: COMMIT,
        builtAt: BUILT_AT,
      });
      unpacked = join(temporary, "unpacked");
      extractAll(join(folder, "resources", "app.asar"), unpacked);
      cpSync(join(folder, "resources", "app.asar.unpacked"), unpacked, { recursive: true });
    }, 5 * MINUTES);

    afterAll(() => {
      rmSync(temporary, { recursive: true, force: true });
    });

    it("holds the program, and nothing of its sources, its tests or other systems", () => {
      const files = listPackage(join(folder, "resources", "app.asar"), { isPack: false })
        .map((name) => name.split(sep).slice(1).join("/"))
        .filter((name) => /\.[a-z0-9]+$|LICENSE/.test(name));
      expect(files.filter((name) => !name.startsWith("ui/assets/")).toSorted()).toEqual([
        "argon2-worker.mjs",
        "common-passwords.txt",
        "handler.cjs",
        "icon.png",
        "linux-x64.node",
        "main.cjs",
        ...["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"].map(
          (style) => `node_modules/@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`,
        ),
        "node_modules/@expo-google-fonts/source-sans-3/LICENSE_FONT",
        "node_modules/@expo-google-fonts/source-sans-3/package.json",
        "node_modules/@myriaddreamin/typst-ts-web-compiler/package.json",
        "node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm",
        "package.json",
        "render-worker.mjs",
        ...readdirSync(join(import.meta.dirname, "../../src/server/documents/templates")).map(
          (name) => `templates/${name}`,
        ),
        "ui/index.html",
      ]);
      expect(files.filter((name) => /\.(c|h|cc|ts|tsx|map)$/.test(name))).toEqual([]);
      expect(readdirSync(join(folder, "resources")).toSorted()).toEqual(["app.asar", "app.asar.unpacked"]);
      expect(readdirSync(join(folder, "locales")).toSorted()).toEqual(["en-US.pak", "nl.pak"]);
    });

    it("has the native file outside the archive, where a system can load it", () => {
      const outside = readdirSync(join(folder, "resources", "app.asar.unpacked"), {
        recursive: true,
        encoding: "utf8",
      });
      expect(outside.filter((name) => name.endsWith(".node"))).toEqual(["linux-x64.node"]);
    });

    it("has its fuses set: it is no Node.js for others, and loads its own archive alone", async () => {
      const wire = await getCurrentFuseWire(join(folder, "stemketen"));
      expect(wire).toMatchObject({
        [FuseV1Options.RunAsNode]: FuseState.DISABLE,
        [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
        [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
        [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
        [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      });
    });

    it("asks what this release asks, to find a way out of the computer", () => {
      for (const bundle of ["main.cjs", "handler.cjs"]) {
        expect(readFileSync(join(unpacked, bundle), "utf8")).toContain(
          'COMPILED_TARGETS = [{ "kind": "tcp", "host": "127.0.0.1", "port": 9 }]',
        );
      }
    });

    it("has a manifest that fits every file, for the program and for sha256sum", async () => {
      const check = await checkRelease(folder);
      expect(check).toMatchObject({
        kind: "checked",
        release: { component: "osv-desktop", commit: COMMIT, problems: [] },
      });
      expect(() =>
        execFileSync("sha256sum", ["--check", "--strict", "--quiet", "MANIFEST.sha256"], { cwd: folder }),
      ).not.toThrow();
    });

    it("is packed in order of name, of nobody in particular and of one moment", () => {
      const lines = execFileSync(
        "tar",
        ["--list", "--verbose", "--numeric-owner", "--file", `${folder}.tar.gz`],
        {
          encoding: "utf8",
          env: { ...process.env, TZ: "UTC" },
        },
      );
      const entries = lines
        .trim()
        .split("\n")
        .map((line) => line.split(/\s+/));
      const about = new Set(entries.map(([, owner, , date, time]) => `${owner} ${date} ${time}`));
      expect([...about]).toEqual(["0/0 2026-03-18 20:00"]);
      const listed =
        readFileSync(join(folder, "MANIFEST.sha256"), "utf8").match(/^[0-9a-f]{64} /gm)?.length ?? 0;
      const names = entries.map(([, , , , , name]) => name ?? "").filter((name) => !name.endsWith("/"));
      expect(names).toHaveLength(listed + 1);
    });

    it("answers from its bundle, with its own native file, screens and documents", async () => {
      const data = join(temporary, "data");
      mkdirSync(data);
      const handler = startHandler(join(unpacked, "handler.cjs"), data);
      const page = await handler.ask("/");
      expect(await page.text()).toContain('<div id="program">');
      const logins = await handler.ask("/api/safety.drawPracticeLogins", {});
      const drawn: readonly { readonly role: string; readonly url: string }[] = dataOf(
        await logins.json(),
      ).value;
      const { url } = must(
        drawn.find(({ role }) => role === "coordinator"),
        "somebody coordinates",
      );
      expect(url).toMatch(/^app:\/\/stemketen\/#\/in\//);
      const token = url.split("/").at(-1);
      const loggedIn = await handler.ask("/api/accounts.logInOnce", { token });
      const cookie = loggedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
      const asked = await handler.ask("/api/results.startBlankForms", { form: "station-report" }, cookie);
      const { id } = dataOf(await asked.json()).value;
      const forms = await handler.ask(`/api-files/results/blank-forms/${id}`, undefined, cookie);
      // A zip that begins with the first form: the typesetter works. The rest is not waited for.
      const first = must(forms.body, "there are forms").getReader();
      const { value: head } = await first.read();
      expect(
        Buffer.from(head ?? [])
          .subarray(0, 4)
          .toString("latin1"),
      ).toBe("PK\u0003\u0004");
      const progress = `/api/results.blankFormsProgress?input=${encodeURIComponent(JSON.stringify({ job: id }))}`;
      const madeSoFar = async (): Promise<number> => {
        await first.read();
        return dataOf(await (await handler.ask(progress, undefined, cookie)).json()).done;
      };
      await expect.poll(madeSoFar, { timeout: MINUTES, interval: 0 }).toBeGreaterThan(0);
      await first.cancel();
      expect(await handler.stop()).toBe(0);
      expect(existsSync(join(data, "oefenen", "tabulator.sqlite"))).toBe(true);
    });

    it("tells a second program on the same data to wait", async () => {
      const data = join(temporary, "taken");
      mkdirSync(data);
      const first = startHandler(join(unpacked, "handler.cjs"), data);
      await first.ask("/healthz");
      const second = startHandler(join(unpacked, "handler.cjs"), data);
      expect(await once(second.worker, "message")).toMatchObject([
        { kind: "cannot-start", nl: expect.any(String) },
      ]);
      expect(await once(second.worker, "exit")).toEqual([2]);
      await first.stop();
    });

    it.skipIf(currentElectron === undefined)(
      `starts${currentElectron === undefined ? " (only with an Electron of this version in STEMKETEN_ELECTRON_DIST)" : ""}`,
      async () => {
        const data = join(temporary, "started");
        const { display } = must(inject("windowKit"), "there is a display");
        const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
        const program = spawn(join(folder, "stemketen"), [...asRoot, `--data=${data}`], {
          env: { ...process.env, DISPLAY: display },
          stdio: "ignore",
        });
        await expect.poll(() => existsSync(join(data, "tabulator.sqlite")), { timeout: MINUTES }).toBe(true);
        program.kill("SIGTERM");
        await once(program, "exit");
      },
    );
  },
);

/** What a procedure answered with; the test that asks knows its shape. */
// oxlint-disable-next-line typescript/no-explicit-any
function dataOf(body: any): any {
  return body.result.data;
}

/** The bundle of the handler in a worker, asked over the same wire as in the program. */
function startHandler(bundle: string, data: string) {
  const worker = new Worker(new URL("parent-port.program.fixtures.ts", import.meta.url), {
    workerData: bundle,
    argv: ["--data", data, "--version", "0.1.0"],
  });
  return {
    worker,
    ask: async (path: string, body?: unknown, cookie = ""): Promise<Response> => {
      const request = new Request(`http://localhost${path}`, {
        headers: { origin: "http://localhost", "content-type": "application/json", cookie },
        ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
      });
      const { port1, port2 } = new MessageChannel();
      const answer = readAnswer(nodePort(port1));
      worker.postMessage({ message: await writeAsked(request), port: port2 }, [port2]);
      return answer;
    },
    stop: async (): Promise<unknown> => {
      const ended = once(worker, "exit");
      worker.postMessage({ message: { kind: "stop" } }, []);
      return (await ended)[0];
    },
  };
}
