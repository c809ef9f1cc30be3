import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Context, MiddlewareHandler } from "hono";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/** How the build names a file after what is in it: only in this folder, and with a hash of eight signs. */
const HASHED_NAME = /^assets\/(?:.*[-.])[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;
const FOR_EVER = "public, max-age=31536000, immutable";

interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  readonly isHashed: boolean;
}

/**
 * Serves the files of a folder as they are now: they are read once, so that no request ever names a path on
 * the disk, and what was checked at the start is what is given out. Links and files of an unknown kind are not
 * served. A page that a browser navigates to and that is no file, gets index.html: the screens have paths of
 * their own.
 * @param folder the built user interface
 * @param under the path it hangs under, beginning and ending with a slash
 * @throws the system's error when the folder cannot be read
 */
export function serveStaticFiles(folder: string, under = "/"): MiddlewareHandler {
  const files = readFolder(folder, "");
  const index = files.get("index.html");
  return async (context, next) => {
    const { method, url } = context.req;
    const { pathname } = new URL(url);
    if ((method !== "GET" && method !== "HEAD") || !pathname.startsWith(under)) return next();
    const name = decodePath(pathname.slice(under.length));
    if (name === null) return context.json({ kind: "malformed" }, 400);
    const file = files.get(name === "" ? "index.html" : name);
    if (file !== undefined) return answer(context, file);
    if (index === undefined || name.includes(".") || !isNavigation(context)) return next();
    return answer(context, index);
  };
}

function readFolder(folder: string, prefix: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    const absolute = join(folder, entry.name);
    const type = TYPES[extname(entry.name)];
    if (entry.isDirectory()) {
      for (const [inner, file] of readFolder(absolute, `${path}/`)) files.set(inner, file);
    } else if (entry.isFile() && type !== undefined) {
      const bytes = new Uint8Array(readFileSync(absolute));
      const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
      files.set(path, { bytes, type, etag, isHashed: HASHED_NAME.test(path) });
    }
  }
  return files;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Whether a person goes to a page, and not a script to data. Older browsers say it by what they accept. */
function isNavigation(context: Context): boolean {
  const mode = context.req.header("sec-fetch-mode");
  if (mode !== undefined) return mode === "navigate";
  return context.req.header("accept")?.includes("text/html") ?? false;
}

function answer(context: Context, { bytes, type, etag, isHashed }: StaticFile): Response {
  context.header("ETag", etag);
  if (isHashed) context.header("Cache-Control", FOR_EVER);
  const known = context.req.header("if-none-match")?.split(",") ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, "") === etag)) return context.body(null, 304);
  context.header("Content-Type", type);
  return context.body(bytes);
}
