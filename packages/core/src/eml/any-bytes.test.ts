import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { joinBytes, utf8 } from "../basics/index.ts";
import { FIXTURE_NAMES, fixture, read } from "./eml.fixtures.ts";
import { describeEmlError } from "./errors.ts";

const FILES = FIXTURE_NAMES.map((name) => utf8(fixture(name)));

/** Pieces of XML that a random byte would seldom make. */
const FRAGMENTS = [
  "<",
  ">",
  "/>",
  "</",
  "&",
  "&amp;",
  "&#x41;",
  "&#0;",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x",
  "<?x?y?>",
  "?>",
  "--",
  ' a="1"',
  ' a:b="1"',
  "<!DOCTYPE x [",
  '"',
  "'",
  "=",
  "\r\n",
  "\r",
  "\0",
  "é",
  "😀",
  "xmlns=''",
  ' xmlns:kr="urn:x"',
  "<Cast>1</Cast>",
  "<Selection>",
  "</Selection>",
  "9999999999",
].map(utf8);

const anyBytes = fc.oneof(
  fc.constantFrom(...FRAGMENTS),
  fc.uint8Array({ minLength: 1, maxLength: 4 }),
  fc.constant(new Uint8Array()),
);

/** A place in a file, as a fraction of its length. */
const anywhere = fc.noBias(fc.nat({ max: 999_999 })).map((millionths) => millionths / 1_000_000);

/** A stretch of a file replaced by other bytes, or by a stretch from elsewhere in it. */
const change = fc.record({
  at: anywhere,
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  by: fc.oneof(anyBytes, anywhere),
});

/** A real message with some changes. */
const damaged = fc
  .record({ file: fc.constantFrom(...FILES), changes: fc.array(change, { maxLength: 4 }) })
  .map(({ file, changes }) =>
    changes.reduce((bytes, { at, length, by }) => {
      const start = Math.floor(at * bytes.length);
      const from = typeof by === "number" ? Math.floor(by * bytes.length) : 0;
      const put = typeof by === "number" ? bytes.slice(from, from + length) : by;
      return joinBytes(bytes.subarray(0, start), put, bytes.subarray(start + length));
    }, file),
  );

/** A real message with one piece put in somewhere: now and then that does no harm. */
const slightlyDamaged = fc
  .record({ file: fc.constantFrom(...FILES), at: anywhere, by: fc.constantFrom(...FRAGMENTS) })
  .map(({ file, at, by }) => {
    const start = Math.floor(at * file.length);
    return joinBytes(file.subarray(0, start), by, file.subarray(start));
  });

/** What libxml2 finds wrong with a file. It also minds odd namespace names, which XML itself does not. */
function whyMalformed(file: Uint8Array): string | null {
  try {
    XmlDocument.fromBuffer(file).dispose();
    return null;
  } catch (error) {
    const message = String(error);
    return message.includes("is not a valid URI") ? null : message;
  }
}

const utf16 = damaged.map((bytes) => {
  const text = new TextDecoder().decode(bytes).replace('encoding="UTF-8"', 'encoding="UTF-16"');
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
});

const anyFile = fc.oneof(
  { weight: 6, arbitrary: damaged },
  { weight: 2, arbitrary: utf16 },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  { weight: 1, arbitrary: fc.array(anyBytes, { maxLength: 40 }).map((parts) => joinBytes(...parts)) },
);

const pieces = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 });

describe("whatever the bytes", () => {
  it("reading never throws, and an error has a place and a sentence", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const result = read(file);
        if (result.ok) return;
        const { position } = result.error;
        if (result.error.kind !== "empty") {
          expect(position?.line).toBeGreaterThanOrEqual(1);
          expect(position?.column).toBeGreaterThanOrEqual(1);
        }
        const lineEnds = file.filter((byte) => byte === 0x0a || byte === 0x0d).length;
        expect(position?.line ?? 1).toBeLessThanOrEqual(lineEnds + 1);
        const { nl, en } = describeEmlError(result.error);
        expect(nl + en).not.toMatch(/undefined|null|NaN|\n/u);
      }),
      { numRuns: 1500 },
    );
  });

  it("what we read is well-formed for another parser too", () => {
    fc.assert(
      fc.property(slightlyDamaged, (file) => {
        if (read(file).ok) expect(whyMalformed(file)).toBeNull();
      }),
      { numRuns: 1500 },
    );
  });

  it("the answer does not depend on the pieces a file comes in", () => {
    fc.assert(
      fc.property(anyFile, pieces, (file, lengths) => {
        expect(read(file, {}, lengths)).toEqual(read(file));
      }),
      { numRuns: 600 },
    );
  });

  it("nor for a file larger than one block", () => {
    const filling = fc.constantFrom("<!-- é😀\r\n -->", "<?x y?>", " \r\n", "\r", "<!-- & -->");
    fc.assert(
      fc.property(damaged, filling, fc.nat(70_000), pieces, (file, comment, size, lengths) => {
        const text = new TextDecoder().decode(file);
        const at = Math.max(0, text.indexOf("<ElectionIdentifier"));
        const padding = comment.repeat(Math.ceil(size / comment.length));
        const large = utf8(text.slice(0, at) + padding + text.slice(at));
        expect(
          read(
            large,
            {},
            lengths.map((length) => length * 13),
          ),
        ).toEqual(read(large));
      }),
      { numRuns: 150 },
    );
  });
});
