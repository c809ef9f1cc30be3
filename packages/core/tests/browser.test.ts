import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { type BuildResult, build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { must } from "../src/basics/index.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const PACKAGE = z.object({ exports: z.record(z.string(), z.string()) });
const { exports } = PACKAGE.parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
const entries = Object.entries(exports);

/** Bundles a script for a browser, as one classic script that leaves its result in `stemketen`. */
async function bundle(source: string): Promise<BuildResult<{ metafile: true; write: false }>> {
  return build({
    stdin: { contents: source, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "stemketen",
    target: "es2024",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
}

const scriptOf = ({ outputFiles }: BuildResult<{ write: false }>): string =>
  must(outputFiles[0], "one file").text;

/**
 * Runs a bundle where there is nothing but the language and the two globals that the core leans on: no
 * process, no Buffer, no window, no crypto, no timers.
 */
function runBare(script: string): unknown {
  const context = createContext(Object.assign(Object.create(null), { TextEncoder, TextDecoder }), {
    codeGeneration: { strings: false, wasm: false },
  });
  // V8 puts these two into every context; they are not part of the language.
  runInContext("delete globalThis.console; delete globalThis.WebAssembly", context);
  return runInContext(`${script};JSON.stringify(stemketen.answer)`, context);
}

describe("the core runs unchanged in a browser", () => {
  it("there is something to test", () => {
    expect(entries.map(([name]) => name)).toEqual(
      expect.arrayContaining(["./basics", "./election", "./integrity", "./audit"]),
    );
  });

  it.each(entries)(
    "%s bundles without anything of Node.js, and starts with nothing but the language",
    async (_, path) => {
      const source = `import * as module from "./${path}"; export const answer = Object.keys(module).length;`;
      const bundled = await bundle(source);
      const imports = Object.values(bundled.metafile.outputs).flatMap((output) => output.imports);
      expect(imports.map((each) => each.path)).toEqual([]);
      expect(Object.keys(bundled.metafile.inputs).filter((input) => input.includes("node:"))).toEqual([]);
      const script = scriptOf(bundled);
      expect(script).not.toMatch(/["']node:/);
      expect(Number(runBare(script))).toBeGreaterThan(0);
    },
  );

  it("hashes, signs, verifies, keeps a log and reads XML there", async () => {
    const script = scriptOf(
      await bundle(`
        import { formatHash, sha256Hex, utf8 } from "./src/basics/index.ts";
        import { appendEvent, verifyAuditLog, writeAuditHead } from "./src/audit/index.ts";
        import { startEmlReader } from "./src/eml/index.ts";
        import * as integrity from "./src/integrity/index.ts";

        const key = integrity.signingKeyFromSeed("k", new Uint8Array(32).fill(9));
        const trusted = [{ keyId: "k", publicKey: key.publicKey, roles: ["tabulator"] }];
        const at = "2026-03-18T21:00:00.000Z";
        const { line, head } = appendEvent(null, { event: "program.stopped", payload: {} }, { at, actor: null });
        const message = { domain: "stemketen/audit-head/1", role: "tabulator", payload: utf8(writeAuditHead(head)) };
        const file = integrity.writeSignedMessage(integrity.signMessage(message, key));
        const read = integrity.parseSignedMessage(file);
        const reader = startEmlReader();
        const refused = reader.write(utf8("<!DOCTYPE EML><EML/>")) ?? reader.end().error;
        export const answer = {
          refused: refused.kind,
          hash: formatHash(sha256Hex(utf8("é"))),
          signed: integrity.verifyMessage(read.value, trusted).ok,
          whole: verifyAuditLog(line, head).ok,
          broken: verifyAuditLog(line.replace("21:00", "21:01"), head).ok,
          digits: integrity.checkDigits("REF1", 1, 1321),
        };
      `),
    );
    expect(JSON.parse(String(runBare(script)))).toEqual({
      refused: "doctype",
      hash: "4a99 557e 4033 c353 9de2 eb65 4720 17ca d5f9 557f 7a06 25a0 9f1c 3f6e 2ba6 9c4c",
      signed: true,
      whole: true,
      broken: false,
      digits: "95",
    });
  });

  it("the test would see what does not belong: Node.js, and what only a page has", async () => {
    await expect(
      bundle(`import { readFileSync } from "node:fs"; export const answer = readFileSync;`),
    ).rejects.toThrow("node:fs");
    for (const global of [
      "process",
      "Buffer",
      "crypto",
      "window",
      "setTimeout",
      "console",
      "performance",
      "URL",
      "WebAssembly",
    ]) {
      const script = scriptOf(await bundle(`export const answer = typeof globalThis["${global}"];`));
      expect([global, runBare(script)]).toEqual([global, '"undefined"']);
    }
    const evaluated = scriptOf(await bundle(`export const answer = new Function("return 1")();`));
    expect(() => runBare(evaluated)).toThrow("Code generation from strings");
  });
});
