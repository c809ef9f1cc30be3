import { assert, compareByteOrder, err, ok, type Result, textOfUtf8 } from "../basics/index.ts";
import { isListed, isManifestPath } from "./manifest-path.ts";
import type { SigningDomain } from "./signer-roles.ts";

const MANIFEST_DOMAINS = [
  "stemketen/publication/1",
  "stemketen/release-manifest/1",
] as const satisfies readonly SigningDomain[];

/** The kinds of signed things that are manifests. */
export type ManifestDomain = (typeof MANIFEST_DOMAINS)[number];

/** A file and its SHA-256, 64 lower-case hexadecimal digits. */
export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
}

/** What a folder must hold, byte for byte. */
export interface Manifest {
  readonly domain: ManifestDomain;
  /** `# key value` lines in their order; keys like "election" or "made-at". */
  readonly headers: Readonly<Record<string, string>>;
  /** In byte order of the path. */
  readonly files: readonly HashedFile[];
}

/** Why a text is not a manifest, with the line (from 1) where it goes wrong. */
export interface ManifestError {
  readonly kind:
    | "not-utf8"
    | "unknown-domain"
    | "bad-header"
    | "duplicate-header"
    | "bad-line"
    | "bad-path"
    | "duplicate-path"
    | "not-sorted"
    | "no-final-newline";
  readonly line: number;
}

const HEADER_KEY = /^[a-z][a-z0-9-]*$/;
// oxlint-disable-next-line no-control-regex
const HEADER_VALUE = /^(?! )[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+(?<! )$/u;
const HASH_LINE = /^([0-9a-f]{64}) {2}(.+)$/su;

/**
 * Writes a manifest: `# ` and the domain, `# key value` lines, then lines as of sha256sum in byte order of the
 * path, so that `sha256sum --check --strict` reads it. The text is UTF-8 when stored.
 * @throws Error on a header or path that parseManifest would refuse
 */
export function writeManifest(manifest: Manifest): string {
  const headers = Object.entries(manifest.headers).map(([key, value]) => `# ${key} ${value}\n`);
  const files = manifest.files
    .toSorted((a, b) => compareByteOrder(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  const text = `# ${manifest.domain}\n${headers.join("")}${files.join("")}`;
  const read = parseManifest(text);
  assert(read.ok, `a manifest can be read back: ${JSON.stringify(read)}`);
  return text;
}

/**
 * Reads a manifest strictly: what it accepts, writeManifest writes back to the same bytes.
 * @param source its text, or better its bytes: a decoder may drop a byte order mark, and every byte counts
 */
export function parseManifest(source: string | Uint8Array): Result<Manifest, ManifestError> {
  const text = typeof source === "string" ? source : textOfUtf8(source);
  if (text === null) return err({ kind: "not-utf8", line: 1 });
  const lines = text.split("\n");
  const fail = (kind: ManifestError["kind"], line: number): Result<never, ManifestError> =>
    err({ kind, line });
  if (lines.pop() !== "") return fail("no-final-newline", lines.length + 1);
  const domain = lines[0]?.startsWith("# ") === true ? lines[0].slice(2) : "";
  if (!isManifestDomain(domain)) return fail("unknown-domain", 1);

  const headers = new Map<string, string>();
  const files: HashedFile[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const problem =
      line.startsWith("# ") && files.length === 0 ? takeHeader(line, headers) : takeFile(line, files);
    if (problem !== null) return fail(problem, index + 1);
  }
  return ok({ domain, headers: Object.fromEntries(headers), files });
}

function isManifestDomain(text: string): text is ManifestDomain {
  return MANIFEST_DOMAINS.some((domain) => domain === text);
}

function takeHeader(line: string, headers: Map<string, string>): ManifestError["kind"] | null {
  const blank = line.indexOf(" ", 2);
  const key = blank < 0 ? "" : line.slice(2, blank);
  const value = line.slice(blank + 1);
  if (!HEADER_KEY.test(key) || !HEADER_VALUE.test(value) || !value.isWellFormed()) return "bad-header";
  if (headers.has(key)) return "duplicate-header";
  headers.set(key, value);
  return null;
}

function takeFile(line: string, files: HashedFile[]): ManifestError["kind"] | null {
  const [, sha256, path] = HASH_LINE.exec(line) ?? [];
  if (sha256 === undefined || path === undefined) return "bad-line";
  if (!isManifestPath(path) || !isListed(path)) return "bad-path";
  const before = files.at(-1);
  if (before !== undefined) {
    if (before.path === path) return "duplicate-path";
    if (compareByteOrder(before.path, path) > 0) return "not-sorted";
  }
  files.push({ path, sha256 });
  return null;
}
