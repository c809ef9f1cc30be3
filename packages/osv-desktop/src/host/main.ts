// The tabulator on one computer, in the browser: node main.ts [--data DIR] [--port N] [--host 127.0.0.1] [--practice]
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** better-sqlite3 ends older versions without a word. */
const OLDEST_NODE = 24;
const MINUTE = 60_000;

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  process.stderr.write(
    `Dit programma heeft Node.js ${OLDEST_NODE} nodig. / This program needs Node.js ${OLDEST_NODE}.\n`,
  );
  process.exit(2);
}

// Only now: what these import would fail on an older version before the sentence above was written.
const { runHost } = await import("./run-host.ts");
const { DESK_PORT, roomAddresses } = await import("./closed-lan/room-addresses.ts");
const { COMPILED_TARGETS } = await import("../server/stand-alone/compiled-targets.ts");

await runHost({
  args: process.argv.slice(2),
  programFolder: import.meta.dirname,
  version: sourceVersion(),
  sourceScreens: join(import.meta.dirname, "..", "..", "dist", "ui"),
  desks: { addresses: roomAddresses, port: DESK_PORT },
  targets: COMPILED_TARGETS,
  guardEvery: MINUTE / 2,
  backupEvery: 5 * MINUTE,
});

/** The version that a source checkout says it is; a release has its own in its manifest. */
function sourceVersion(): string {
  try {
    const text = readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8");
    const about: unknown = JSON.parse(text);
    const isAbout = typeof about === "object" && about !== null && "version" in about;
    return isAbout && typeof about.version === "string" ? about.version : "0.0.0";
  } catch {
    return "0.0.0";
  }
}
