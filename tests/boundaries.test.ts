import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
let copy: string;

beforeEach(() => {
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
});

afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

function checkBoundaries(): { readonly passed: boolean; readonly output: string } {
  const outcome = spawnSync(
    join(root, "node_modules", ".bin", "depcruise"),
    ["--config", ".dependency-cruiser.cjs", "packages"],
    { cwd: copy, encoding: "utf8" },
  );
  return { passed: outcome.status === 0, output: outcome.stdout + outcome.stderr };
}

function plant(file: string, line: string): void {
  mkdirSync(join(copy, file, ".."), { recursive: true });
  writeFileSync(join(copy, file), `${line}\n`);
}

describe("the boundaries between the layers are checked by a machine", () => {
  it("finds nothing in the sources as they are, and does look at them", () => {
    const { passed, output } = checkBoundaries();
    expect(output).toMatch(/no dependency violations found \(\d{2,} modules/);
    expect(passed).toBe(true);
  });

  it.each([
    [
      "only-the-shell-knows-electron",
      "packages/osv-desktop/src/server/planted.ts",
      'export { app } from "electron";',
    ],
    [
      "osv-desktop-features-stand-alone",
      "packages/osv-desktop/src/ui/features/typing/planted.ts",
      'export { OVERVIEW_ROUTES } from "../overview/routes.ts";',
    ],
    [
      "osv-desktop-screens-know-the-server-by-its-types",
      "packages/osv-desktop/src/ui/app/planted.ts",
      'export { appRouter } from "../../server/routers/app-router.ts";',
    ],
    [
      "core-is-pure",
      "packages/core/src/basics/planted.ts",
      'import { readFileSync } from "node:fs"; export const x = readFileSync;',
    ],
    [
      "ui-runs-in-a-browser",
      "packages/ui/src/planted.ts",
      'import { readFileSync } from "node:fs"; export const x = readFileSync;',
    ],
    [
      "ui-knows-only-core",
      "packages/ui/src/planted.ts",
      'import { openDatabase } from "../../server-kit/src/database/index.ts"; export const x = openDatabase;',
    ],
    [
      "osv-desktop-server-knows-no-screen",
      "packages/osv-desktop/src/server/planted.ts",
      'import { Button } from "../../../ui/src/index.ts"; export const x = Button;',
    ],
    [
      "server-kit-modules-are-entered-by-their-index",
      "packages/server-kit/src/accounts/planted.ts",
      'import { inTransaction } from "../database/transaction.ts"; export const x = inTransaction;',
    ],
    [
      "core-basics-imports-downward",
      "packages/core/src/basics/planted.ts",
      'import { ok } from "../election/index.ts"; export const x = ok;',
    ],
    [
      "core-eml-is-entered-by-its-index",
      "packages/cli/src/planted.ts",
      'import { EML_LIMITS } from "../../core/src/eml/limits.ts"; export const x = EML_LIMITS;',
    ],
    [
      "verify-is-independent",
      "packages/cli/src/verify/planted.ts",
      'import { apportion } from "../../../core/src/apportionment/index.ts"; export const x = apportion;',
    ],
    [
      "core-knows-no-shell",
      "packages/core/src/basics/planted.ts",
      'import { main } from "../../../cli/src/main.ts"; export const x = main;',
    ],
  ])("finds a planted violation of %s", (rule, file, line) => {
    plant(file, line);
    const { passed, output } = checkBoundaries();
    expect(output).toContain(rule);
    expect(passed).toBe(false);
  });
});
