import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
let copy: string;

/** A line in a file that the rule of that name forbids. */
const VIOLATIONS = [
  ["only-the-shell-knows-electron", "packages/osv-desktop/src/server", 'export { app } from "electron";'],
  [
    "osv-desktop-features-stand-alone",
    "packages/osv-desktop/src/ui/features/typing",
    'export { OVERVIEW_ROUTES } from "../overview/routes.ts";',
  ],
  [
    "osv-desktop-screens-know-the-server-by-its-types",
    "packages/osv-desktop/src/ui/app",
    'export { appRouter } from "../../server/routers/app-router.ts";',
  ],
  [
    "core-is-pure",
    "packages/core/src/basics",
    'import { readFileSync } from "node:fs"; export const x = readFileSync;',
  ],
  [
    "ui-runs-in-a-browser",
    "packages/ui/src",
    'import { readFileSync } from "node:fs"; export const x = readFileSync;',
  ],
  [
    "ui-knows-only-core",
    "packages/ui/src",
    'import { openDatabase } from "../../server-kit/src/database/index.ts"; export const x = openDatabase;',
  ],
  [
    "osv-desktop-server-knows-no-screen",
    "packages/osv-desktop/src/server",
    'import { Button } from "../../../ui/src/index.ts"; export const x = Button;',
  ],
  [
    "server-kit-modules-are-entered-by-their-index",
    "packages/server-kit/src/accounts",
    'import { inTransaction } from "../database/transaction.ts"; export const x = inTransaction;',
  ],
  [
    "core-basics-imports-downward",
    "packages/core/src/basics",
    'import { ok } from "../election/index.ts"; export const x = ok;',
  ],
  [
    "core-eml-is-entered-by-its-index",
    "packages/cli/src",
    'import { EML_LIMITS } from "../../core/src/eml/limits.ts"; export const x = EML_LIMITS;',
  ],
  [
    "verify-is-independent",
    "packages/cli/src/verify",
    'import { apportion } from "../../../core/src/apportionment/index.ts"; export const x = apportion;',
  ],
  [
    "core-knows-no-shell",
    "packages/core/src/basics",
    'import { main } from "../../../cli/src/main.ts"; export const x = main;',
  ],
] as const;

/** What the check said of the sources as they are, and of the same with every violation planted in them. */
let asTheyAre: Outcome;
let planted: Outcome;

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

beforeAll(() => {
  // A copy of the sources, so that a planted violation never stands in the checkout itself.
  copy = mkdtempSync(join(tmpdir(), "boundaries-"));
  for (const part of [
    "packages/core",
    "packages/cli",
    "packages/server-kit",
    "packages/ui",
    "packages/osv-desktop",
  ]) {
    mkdirSync(join(copy, part), { recursive: true });
    const inside = ["src", "scripts", "bench", "tests", "gallery", "package.json"].filter((name) =>
      existsSync(join(root, part, name)),
    );
    for (const name of inside) cpSync(join(root, part, name), join(copy, part, name), { recursive: true });
    symlinkSync(join(root, part, "node_modules"), join(copy, part, "node_modules"));
  }
  for (const file of [".dependency-cruiser.cjs", "tsconfig.base.json", "package.json"])
    cpSync(join(root, file), join(copy, file));
  for (const folder of ["node_modules", "scripts"]) symlinkSync(join(root, folder), join(copy, folder));
  asTheyAre = checkBoundaries();
  for (const [rule, folder, line] of VIOLATIONS)
    writeFileSync(join(copy, plantedIn(folder, rule)), `${line}\n`);
  planted = checkBoundaries();
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function plantedIn(folder: string, rule: string): string {
  return `${folder}/planted-${rule}.ts`;
}

function checkBoundaries(): Outcome {
  const outcome = spawnSync(
    join(root, "node_modules", ".bin", "depcruise"),
    ["--config", ".dependency-cruiser.cjs", "packages"],
    { cwd: copy, encoding: "utf8" },
  );
  return { passed: outcome.status === 0, output: outcome.stdout + outcome.stderr };
}

describe("the boundaries between the layers are checked by a machine", () => {
  it("finds nothing in the sources as they are, and does look at them", () => {
    expect(asTheyAre.output).toMatch(/no dependency violations found \(\d{2,} modules/);
    expect(asTheyAre.passed).toBe(true);
  });

  it.each(VIOLATIONS)("finds a planted violation of %s", (rule, folder) => {
    expect(planted.output).toContain(`error ${rule}: ${plantedIn(folder, rule)}`);
    expect(planted.passed).toBe(false);
  });
});
