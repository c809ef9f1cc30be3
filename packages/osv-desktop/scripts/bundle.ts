import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { build as buildWithVite } from "vite";
import * as z from "zod/mini";
import type { Target } from "../src/server/stand-alone/targets.ts";

const PACKAGE = join(import.meta.dirname, "..");
const SERVER_KIT = join(PACKAGE, "..", "server-kit");
const installed = createRequire(join(PACKAGE, "package.json"));
const installedForServer = createRequire(join(SERVER_KIT, "package.json"));

/** A computer that the program is built for. */
export interface BuildTarget {
  readonly platform: "linux" | "win32";
  readonly arch: "x64";
}

export interface ServerOptions {
  readonly target: BuildTarget;
  /** JSON file with what the stand-alone guard asks for an answer; null: it asks nobody. */
  readonly guardTargets: string | null;
}

const COMMON: BuildOptions = {
  bundle: true,
  platform: "node",
  legalComments: "inline",
  logLevel: "warning",
  charset: "utf8",
  external: ["electron"],
};

/** The files that the server reads from packages, with the folder of each package. */
const READ_FROM_PACKAGES: readonly (readonly [name: string, files: readonly string[]])[] = [
  ["@myriaddreamin/typst-ts-web-compiler", ["package.json", "pkg/typst_ts_web_compiler_bg.wasm"]],
  [
    "@expo-google-fonts/source-sans-3",
    [
      "package.json",
      "LICENSE_FONT",
      ...["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"].map(
        (style) => `${style}/SourceSans3_${style}.ttf`,
      ),
    ],
  ],
];

/** The main process as one file, `main.cjs`, that an Electron with Node.js 18 understands too, and its windows' icon. */
export async function bundleMain(folder: string, guardTargets: string | null = null): Promise<void> {
  await build({
    ...COMMON,
    format: "cjs",
    target: "node18",
    entryPoints: [join(PACKAGE, "src", "main", "main.ts")],
    outfile: join(folder, "main.cjs"),
    plugins: [compiledTargets(guardTargets)],
  });
  cpSync(join(PACKAGE, "installer", "icon.png"), join(folder, "icon.png"));
}

/** The server as `handler.cjs`, for a process of Electron, and beside it every file that it reads. */
export async function bundleHandler(folder: string, options: ServerOptions): Promise<void> {
  await bundleProgram(folder, options, {
    format: "cjs",
    entryPoints: [join(PACKAGE, "src", "main", "handler", "handler.ts")],
    outfile: join(folder, "handler.cjs"),
    banner: { js: UNPACKED_ADDRESS },
    define: { "import.meta.url": "ownAddress", "import.meta.dirname": "__dirname" },
  });
}

/** The program for a browser as `server.mjs`, for Node.js 24, and beside it every file that it reads. */
export async function bundleServer(folder: string, options: ServerOptions): Promise<void> {
  await bundleProgram(folder, options, {
    format: "esm",
    entryPoints: [join(PACKAGE, "src", "host", "main.ts")],
    outfile: join(folder, "server.mjs"),
    // Some packages still ask for others in the older way.
    banner: {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    },
  });
}

/**
 * A program that holds the server, its workers (for documents and for passwords), and beside them the one native
 * file of this target, the list of common passwords, the templates, and in `modules` the typesetter and its fonts.
 */
async function bundleProgram(
  folder: string,
  { target: { platform, arch }, guardTargets }: ServerOptions,
  own: BuildOptions,
): Promise<void> {
  const source = join(PACKAGE, "src", "server", "documents");
  await build({
    ...COMMON,
    target: "node24",
    // Its own entry looks for a native file when it runs; this one names it.
    alias: { "better-sqlite3": installedForServer.resolve(`better-sqlite3/${platform}-${arch}`) },
    loader: { ".node": "copy" },
    assetNames: "[name]",
    // The first that takes a file has it.
    plugins: [compiledTargets(guardTargets), filesBesideBundle],
    ...own,
  });
  await build({
    ...COMMON,
    format: "esm",
    target: "node24",
    entryPoints: [
      join(source, "rendering", "render-worker.ts"),
      join(SERVER_KIT, "src", "accounts", "argon2-worker.ts"),
    ],
    entryNames: "[name]",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
  });
  cpSync(join(source, "templates"), join(folder, "templates"), { recursive: true });
  cpSync(join(SERVER_KIT, "src", "accounts", "common-passwords.txt"), join(folder, "common-passwords.txt"));
  for (const [name, files] of READ_FROM_PACKAGES) {
    const from = dirname(installed.resolve(`${name}/package.json`));
    for (const file of files) cpSync(join(from, file), join(folder, "modules", name, file));
  }
}

/** The screens, in the folder `ui`. */
export async function buildScreens(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // Vite asks the environment whether this is for a release, and a test or a developer may have said otherwise.
  const { NODE_ENV } = process.env;
  process.env["NODE_ENV"] = "production";
  await buildWithVite({
    configFile: join(PACKAGE, "src", "ui", "vite.config.ts"),
    logLevel: "error",
    build: { outDir: join(folder, "ui"), emptyOutDir: true },
  });
  if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
  else process.env["NODE_ENV"] = NODE_ENV;
}

/** Where a bundle looks for the files beside it: what is read as a file stands outside the archive. */
const UNPACKED_ADDRESS =
  'const ownAddress = require("node:url").pathToFileURL(__filename.replace(/app\\.asar(?=[\\\\/])/, "app.asar.unpacked")).href;';

/** Sources name files beside themselves; in a bundle these stand beside the bundle, and a worker is bundled too. */
const filesBesideBundle: Plugin = {
  name: "files-beside-bundle",
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]packages[\\/][^\\/]+[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replaceAll(
        /new URL\("(?:\.{1,2}\/)*([^"/]+?)(\.ts)?(\/?)", import\.meta\.url\)/g,
        (_, name: string, isProgram: string | undefined, slash: string) =>
          `new URL("./${name}${isProgram === undefined ? "" : ".mjs"}${slash}", import.meta.url)`,
      ),
    }));
  },
};

const PORT = z.int().check(z.minimum(1), z.maximum(65_535));
const TARGETS = z.array(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("tcp"), host: z.union([z.ipv4(), z.ipv6()]), port: PORT }),
    z.strictObject({
      kind: z.literal("dns"),
      server: z.union([z.ipv4(), z.ipv6()]),
      port: PORT,
      name: z.string(),
    }),
  ]),
);

/** A list that is wrong would make a guard that sees nothing: the build stops. */
function readTargets(file: string): readonly Target[] {
  return TARGETS.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** A release asks its own targets, in the place of the list of the sources, which is empty. */
function compiledTargets(file: string | null): Plugin {
  return {
    name: "compiled-targets",
    setup: (bundler) => {
      if (file === null) return;
      bundler.onLoad({ filter: /[\\/]stand-alone[\\/]compiled-targets\.ts$/ }, () => ({
        contents: `export const COMPILED_TARGETS = ${JSON.stringify(readTargets(file))};`,
      }));
    },
  };
}
