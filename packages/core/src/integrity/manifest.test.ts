import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinBytes, must, ok, sha256Hex, utf8 } from "../basics/index.ts";
import { type Manifest, parseManifest, writeManifest } from "./manifest.ts";
import { isListed, isManifestPath, keyIdOfSignatureName, manifestSignatureName } from "./manifest-path.ts";

const A = sha256Hex(utf8("a"));
const B = sha256Hex(utf8("b"));

const manifest: Manifest = {
  domain: "stemketen/publication/1",
  headers: { election: "GR2026_Ons Dorp", "made-at": "2026-03-19T10:00:00.000Z" },
  files: [
    { path: "csv/osv4-3.csv", sha256: A },
    { path: "eml/Telling_Súdwest.eml.xml", sha256: B },
  ],
};

const TEXT = `# stemketen/publication/1
# election GR2026_Ons Dorp
# made-at 2026-03-19T10:00:00.000Z
${A}  csv/osv4-3.csv
${B}  eml/Telling_Súdwest.eml.xml
`;

const path = fc
  .array(fc.stringMatching(/^[A-Za-z0-9_.é\u{1F5F3} -]{1,6}$/u), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join("/"))
  .filter((joined) => isManifestPath(joined) && isListed(joined));
const files = fc.uniqueArray(fc.record({ path, sha256: fc.constantFrom(A, B) }), {
  selector: (file) => file.path,
  maxLength: 8,
});

describe("the manifest of a folder", () => {
  it("is written with its domain first, then its headers, then the lines of sha256sum", () => {
    expect(writeManifest(manifest)).toBe(TEXT);
    expect(parseManifest(TEXT)).toEqual(ok(manifest));
  });

  it("sorts its files by the bytes of the path, not by an alphabet", () => {
    const sorted = ["B", "a", "a/b", "a0", "é", "\u{FF5E}", "\u{1F5F3}"];
    const text = writeManifest({
      ...manifest,
      files: sorted.toReversed().map((name) => ({ path: name, sha256: A })),
    });
    const read = parseManifest(text);
    expect(read.ok && read.value.files.map((file) => file.path)).toEqual(sorted);
  });

  it("may be without headers, and without files", () => {
    const empty: Manifest = { domain: "stemketen/release-manifest/1", headers: {}, files: [] };
    expect(writeManifest(empty)).toBe("# stemketen/release-manifest/1\n");
    expect(parseManifest("# stemketen/release-manifest/1\n")).toEqual(ok(empty));
  });

  it("whatever is written is read back, in any order of the files", () => {
    fc.assert(
      fc.property(files, (some) => {
        const text = writeManifest({ ...manifest, files: some });
        const read = parseManifest(text);
        expect(read.ok && writeManifest(read.value)).toBe(text);
        expect(read.ok && new Set(read.value.files)).toEqual(new Set(some));
      }),
    );
  });

  it("whatever is read is written back to the same bytes, or was refused", () => {
    const bytes = utf8(TEXT);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const text = Buffer.from(bytes.with(at, byte)).toString("utf8");
        const read = parseManifest(text);
        if (read.ok) expect(writeManifest(read.value)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  const lines = TEXT.split("\n");
  const withLine = (number: number, line: string): string => lines.with(number - 1, line).join("\n");
  it.each([
    ["unknown-domain", 1, withLine(1, "# stemketen/publication/2")],
    ["unknown-domain", 1, withLine(1, "# stemketen/audit-head/1")],
    ["unknown-domain", 1, withLine(1, "# stemketen/station-count/1")],
    ["unknown-domain", 1, withLine(1, "stemketen/publication/1")],
    ["unknown-domain", 1, withLine(1, "# stemketen/publication/1\r")],
    ["unknown-domain", 1, `\uFEFF${TEXT}`],
    ["unknown-domain", 1, "\n"],
    ["bad-header", 2, withLine(2, "# election")],
    ["bad-header", 2, withLine(2, "# election ")],
    ["bad-header", 2, withLine(2, "# election  x")],
    ["bad-header", 2, withLine(2, "# election x ")],
    ["bad-header", 2, withLine(2, "# Election x")],
    ["bad-header", 2, withLine(2, "# -a x")],
    ["bad-header", 2, withLine(2, "#  election x")],
    ["bad-header", 2, withLine(2, "# election a\rb")],
    ["bad-header", 2, withLine(2, "# election a\u0085b")],
    ["bad-header", 2, withLine(2, "# election \ud800")],
    ["duplicate-header", 3, withLine(3, "# election x")],
    ["bad-line", 2, withLine(2, "#election x")],
    ["bad-line", 4, withLine(4, "")],
    ["bad-line", 4, withLine(4, `${A} *csv/osv4-3.csv`)],
    ["bad-line", 4, withLine(4, `${A} csv/osv4-3.csv`)],
    ["bad-line", 4, withLine(4, `${A}  `)],
    ["bad-line", 4, withLine(4, `${A.toUpperCase()}  csv/osv4-3.csv`)],
    ["bad-line", 4, withLine(4, `${A.slice(1)}  csv/osv4-3.csv`)],
    ["bad-line", 4, withLine(4, `\\${A}  csv/osv4-3.csv`)],
    ["bad-line", 5, withLine(5, "# late header")],
    ["bad-path", 4, withLine(4, `${A}  /csv/osv4-3.csv`)],
    ["bad-path", 4, withLine(4, `${A}  csv/../../etc/passwd`)],
    ["bad-path", 4, withLine(4, `${A}  csv\\osv4-3.csv`)],
    ["bad-path", 4, withLine(4, `${A}  MANIFEST.sha256`)],
    ["bad-path", 4, withLine(4, `${A}  MANIFEST.sha256.gsb.sig`)],
    ["bad-path", 4, TEXT.replaceAll("\n", "\r\n").replaceAll(/^(#.*)\r$/gm, "$1")],
    ["duplicate-path", 5, withLine(5, `${B}  csv/osv4-3.csv`)],
    ["not-sorted", 5, withLine(5, `${B}  csv/a.csv`)],
    ["no-final-newline", 5, TEXT.trimEnd()],
    ["unknown-domain", 1, ""],
  ] as const)("refuses %s on line %i (%#)", (kind, line, text) => {
    expect(parseManifest(text)).toEqual({ ok: false, error: { kind, line } });
  });

  it("is read from its bytes, of which none is passed over", () => {
    expect(parseManifest(utf8(TEXT))).toEqual(ok(manifest));
    expect(parseManifest(joinBytes(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(TEXT)))).toMatchObject({
      error: { kind: "unknown-domain" },
    });
    expect(parseManifest(joinBytes(utf8(TEXT), Uint8Array.of(0xff)))).toEqual({
      ok: false,
      error: { kind: "not-utf8", line: 1 },
    });
  });

  it("writes nothing that it would not read", () => {
    const [file] = manifest.files;
    const some = must(file, "a file");
    expect(() => writeManifest({ ...manifest, headers: { election: "a\nb" } })).toThrow("read back");
    expect(() => writeManifest({ ...manifest, headers: { Election: "a" } })).toThrow("read back");
    expect(() => writeManifest({ ...manifest, files: [{ ...some, path: "../x" }] })).toThrow("read back");
    expect(() => writeManifest({ ...manifest, files: [{ ...some, sha256: "0" }] })).toThrow("read back");
    expect(() => writeManifest({ ...manifest, files: [some, some] })).toThrow("read back");
  });
});

describe("paths in a manifest", () => {
  it.each(["a", "a/b", "...", ".a", "a..b/c", "-rf", "a b", "é/x", "Telling_GR2026.eml.xml"])(
    "%j is fine",
    (good) => {
      expect(isManifestPath(good)).toBe(true);
    },
  );

  it.each([
    "",
    "/a",
    "a/",
    "a//b",
    ".",
    "./a",
    "a/.",
    "..",
    "a/..",
    "../a",
    "a\\b",
    "C:/a",
    "c:a",
    "a\u0000",
    "a\n",
    "a\u007f",
    "a\u009b",
    "a\u2028",
    "\udc00",
  ])("%j is refused", (bad) => {
    expect(isManifestPath(bad)).toBe(false);
  });

  it("a manifest does not list itself or its signatures", () => {
    expect(manifestSignatureName("gsb-1")).toBe("MANIFEST.sha256.gsb-1.sig");
    expect(keyIdOfSignatureName("MANIFEST.sha256.gsb-1.sig")).toBe("gsb-1");
    for (const own of ["MANIFEST.sha256", "MANIFEST.sha256.gsb-1.sig"]) expect(isListed(own)).toBe(false);
    for (const listed of [
      "manifest.sha256",
      "sub/MANIFEST.sha256",
      "MANIFEST.sha256.sig",
      "MANIFEST.sha256.a.b.sig",
      "MANIFEST.sha256.x",
      "MANIFEST.sha256.a/b.sig",
      "sub/MANIFEST.sha256.a.sig",
    ]) {
      expect([listed, isListed(listed)]).toEqual([listed, true]);
    }
  });
});
