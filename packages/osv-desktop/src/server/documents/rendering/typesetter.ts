import {
  initSync,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from "@myriaddreamin/typst-ts-web-compiler";
import { assert, err, ok, type Result } from "@stemketen/core/basics";
import * as z from "zod/mini";
import type { Paper } from "../paper/paper.ts";
import type { TypesetterAssets } from "./assets.ts";
import { type Coverage, coverageOf, printableText } from "./printable-text.ts";

/** Turns a written-out document into a PDF. */
export interface Typesetter {
  /** @returns the bytes of the PDF, or what the typesetter said of its templates */
  typeset(paper: Paper): Result<Uint8Array, string>;
  /** Memory of the typesetter in bytes: it grows and never shrinks. */
  memoryBytes(): number;
}

const FONT_INFO = z.object({ info: z.array(z.object({ coverage: z.array(z.number()) })) });
const ANSWER = z.object({
  result: z.optional(z.instanceof(Uint8Array)),
  diagnostics: z.optional(z.unknown()),
});

/** Diagnostics with their place in the templates. */
const WITH_PLACE = 2;

/** Starts a typesetter with local fonts only: without a loader of fonts or packages it has no way to fetch. */
export async function startTypesetter(assets: TypesetterAssets): Promise<Typesetter> {
  const { memory } = initSync({ module: assets.compiler });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of assets.fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const { name, source } of assets.templates) compiler.add_source(`/${name}`, source);
  const has = bodyFontOf(assets);
  return {
    typeset(paper) {
      // Data is a file of its own that the templates read: nothing in it is ever read as a template.
      compiler.map_shadow("/paper.json", new TextEncoder().encode(printableJson(paper, has)));
      const answer = z.parse(ANSWER, compiler.compile("/main.typ", null, "pdf", WITH_PLACE));
      return answer.result === undefined ? err(JSON.stringify(answer.diagnostics)) : ok(answer.result);
    },
    memoryBytes: () => memory.buffer.byteLength,
  };
}

function bodyFontOf({ fonts }: TypesetterAssets): Coverage {
  const [regular] = fonts;
  assert(regular !== undefined, "the typesetter has a font");
  const [info] = z.parse(FONT_INFO, new TypstFontResolverBuilder().get_font_info(regular)).info;
  assert(info !== undefined, "a font file holds a font");
  return coverageOf(info.coverage);
}

function printableJson(paper: Paper, has: Coverage): string {
  return JSON.stringify(paper, (_, value: unknown) =>
    typeof value === "string" ? printableText(value, has) : value,
  );
}
