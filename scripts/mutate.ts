// Runs the mutation tests of the arithmetic, one module after the other, and writes docs/mutation-score.md.
// `pnpm mutate validation` runs that module alone and keeps the others' lines.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const core = join(root, "packages", "core");
const page = join(root, "docs", "mutation-score.md");
const modules = ["apportionment", "validation", "data-entry", "tabulation"] as const;

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** One line of the table: killed and timed out are noticed, survived and without coverage are not. */
function lineOf(module: string, commit: string, day: string): string {
  const report: Report = JSON.parse(readFileSync(join(core, ".reports", "mutation.json"), "utf8"));
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const number = (...wanted: readonly string[]): number =>
    statuses.filter((status) => wanted.includes(status)).length;
  const noticed = number("Killed", "Timeout");
  const missed = number("Survived", "NoCoverage");
  const score = ((noticed * 100) / (noticed + missed)).toFixed(1);
  return `| ${module} | ${score} % | ${noticed} | ${missed} | ${commit} | ${day} |`;
}

function run(module: string): string {
  const outcome = spawnSync(join(core, "node_modules", ".bin", "stryker"), ["run"], {
    cwd: core,
    stdio: "inherit",
    env: { ...process.env, MODULE: module },
  });
  if (outcome.status !== 0) throw new Error(`the mutation tests of ${module} did not run`);
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: root,
    encoding: "utf8",
  }).trim();
  return lineOf(module, commit, new Date().toISOString().slice(0, 10));
}

const earlier = new Map(
  (existsSync(page) ? readFileSync(page, "utf8") : "")
    .split("\n")
    .flatMap((line) =>
      modules.filter((module) => line.startsWith(`| ${module} |`)).map((module) => [module, line]),
    ),
);
const asked = process.argv.slice(2);
for (const module of modules) {
  if (asked.length > 0 && !asked.includes(module)) continue;
  earlier.set(module, run(module));
  const lines = modules.flatMap((name) => earlier.get(name) ?? []);
  writeFileSync(
    page,
    `# Mutation score

Stryker changes the meaning of the code in one place at a time and runs the tests of that module: a change that
no test notices has survived. The goal is 90 % for the arithmetic. Made by \`pnpm mutate\`, outside the ordinary
tests because it takes long. In validation the tables that load once, with their sentences, are left out: every test
would have to run again for each change, and docs/validation-rules.md is held against them.

| module | score | noticed | survived | commit | day |
| --- | --- | --- | --- | --- | --- |
${lines.join("\n")}
`,
  );
}
