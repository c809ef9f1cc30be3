#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";

// Says in plain words which Node.js is needed, before anything is loaded that an older one cannot read.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  process.stderr.write(
    `Stemketen heeft Node.js 24 of nieuwer nodig; dit is ${process.versions.node}. Start het programma met "npx -y pnpm@12.21.0 stemketen", dan komt de juiste versie mee.\n`,
  );
  process.exitCode = 2;
} else {
  // Large files pass through in pieces: growing the young generation for them would only hold on to memory.
  setFlagsFromString("--semi-space-growth-factor=1");
  // The computers in a counting room are small: collect garbage before there is several times what is in use.
  setFlagsFromString("--heap-growing-percent=15");
  // A reader that stops early, as in "stemketen … | head", is nobody's mistake.
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const { main } = await import("./src/main.ts");
  process.exitCode = await main(process.argv.slice(2));
}
