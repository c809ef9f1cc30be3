import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** What the typesetter works with: all from this computer, nothing is ever fetched. */
export interface TypesetterAssets {
  readonly compiler: WebAssembly.Module;
  readonly fonts: readonly Uint8Array[];
  readonly templates: readonly { readonly name: string; readonly source: string }[];
}

// Node's types name the module, but not the global that compiles it.
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<WebAssembly.Module> };

const WASM = "@myriaddreamin/typst-ts-web-compiler/wasm";
const FONTS = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"] as const;
const TEMPLATES = new URL("../templates/", import.meta.url);
const installed = createRequire(import.meta.url);

/** Reads the typesetter, its fonts and the templates from disk. Done once: workers share what was compiled. */
export async function readAssets(): Promise<TypesetterAssets> {
  const names = (await readdir(TEMPLATES)).filter((name) => name.endsWith(".typ")).toSorted();
  return {
    compiler: await WebAssembly.compile(await readFile(installed.resolve(WASM))),
    fonts: await Promise.all(
      FONTS.map((style) =>
        readFile(installed.resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`)),
      ),
    ),
    templates: await Promise.all(
      names.map(async (name) => ({ name, source: await readFile(new URL(name, TEMPLATES), "utf8") })),
    ),
  };
}
