#!/usr/bin/env node
// The tabulator of a source checkout, in the browser: it builds its screens when they are not there or are older.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  process.stderr.write(
    `Stemketen heeft Node.js 24 of nieuwer nodig; dit is ${process.versions.node}. Start het met "npx -y pnpm@12.21.0 start", dan komt de juiste versie mee.\n`,
  );
  process.exitCode = 2;
} else {
  const { ensureScreens } = await import("./scripts/ensure-screens.ts");
  await ensureScreens();
  await import("./src/host/main.ts");
}
