import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { must, utf8 } from "../src/basics/index.ts";
import type { EmlDocument } from "../src/eml/documents.ts";
import { parseEml, writeEml } from "../src/eml/index.ts";
import { emlDocument } from "./eml-arbitraries.ts";
import { canonicalXml, canonicalXmlWithoutBlanks } from "./libxml.ts";

function written(document: EmlDocument): string {
  return [...writeEml(document)].join("");
}

function read(bytes: Uint8Array): EmlDocument {
  const document = parseEml(bytes);
  if (!document.ok) throw new Error(`cannot be read: ${JSON.stringify(document.error)}`);
  return document.value;
}

/** A document without the places in the file it was read from. */
function withoutPositions(document: EmlDocument): EmlDocument {
  if (!("units" in document)) return document;
  return { ...document, units: document.units.map((unit) => ({ ...unit, position: null })) };
}

describe("any document", () => {
  it("is the same when it is written and read again", () => {
    fc.assert(
      fc.property(emlDocument, (document) => {
        expect(withoutPositions(read(utf8(written(document))))).toEqual(document);
      }),
      { numRuns: 400 },
    );
  });

  it("is written in canonical form", () => {
    fc.assert(
      fc.property(emlDocument, (document) => {
        const xml = written(document);
        expect(canonicalXml(utf8(xml))).toBe(xml);
      }),
      { numRuns: 400 },
    );
  });
});

const SHARED = process.env["STEMKETEN_SHARED"];

function filesIn(folder: string): readonly string[] {
  if (SHARED === undefined) return [];
  const path = join(SHARED, "data", folder);
  return readdirSync(path)
    .filter((name) => name.endsWith(".xml"))
    .map((name) => join(path, name));
}

describe.skipIf(SHARED === undefined)("real files (skipped without STEMKETEN_SHARED)", () => {
  const canonical = [...filesIn("gr2022"), ...filesIn("gr2026")];
  const indented = [...filesIn("definitions"), ...filesIn("synthetic")];

  it("are there", () => {
    expect(canonical.length).toBeGreaterThanOrEqual(20);
    expect(indented.length).toBeGreaterThanOrEqual(8);
  });

  it.each(canonical)("%s: read and written, byte for byte", (path) => {
    const bytes = readFileSync(path);
    expect(written(read(bytes)) === must(bytes.toString("utf8"), path)).toBe(true);
  });

  // These are stored with indents and a declaration: what is written is their canonical form without blanks.
  it.each(indented)("%s: read and written, the same after canonicalization", (path) => {
    const bytes = readFileSync(path);
    expect(written(read(bytes))).toBe(canonicalXmlWithoutBlanks(bytes));
  });
});
