// Kills the program two hundred times while eight people type, and writes down what came of it in docs/soak.md.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { killRepeatedly, prepareEightTypists } from "../tests/typing-until-killed.ts";

const ROUNDS = 200;
const PAGE = join(import.meta.dirname, "..", "..", "..", "docs", "soak.md");

const folder = mkdtempSync(join(tmpdir(), "soak-"));
try {
  await prepareEightTypists(folder);
  const began = performance.now();
  let [round, stations] = [0, 0];
  for await (const acknowledged of killRepeatedly(folder, ROUNDS)) {
    round += 1;
    stations += acknowledged;
    process.stderr.write(`\r${round} / ${ROUNDS}`);
  }
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  writeFileSync(
    PAGE,
    `# Killed while typing

Made with \`npx -y pnpm@12.21.0 soak\` on ${cpus().length} cores, Linux ${release().split("-")[0]}. Eight people type at the tabulator, each
saving as fast as the answers come; the process is killed with \`kill -9\` within 150 ms, opened again, and every value
that had been acknowledged is looked up. The database must be whole (\`PRAGMA integrity_check\`) and the chain of the
audit log unbroken. A value that was lost ends the run.

| killed | sheets at which something was acknowledged just before | values lost | broken databases or logs | minutes |
| --- | --- | --- | --- | --- |
| ${round} times | ${stations} | 0 | 0 | ${minutes} |
`,
  );
  process.stderr.write("\n");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
