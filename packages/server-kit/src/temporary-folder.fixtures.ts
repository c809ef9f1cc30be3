import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of its own for the test that asks for it; gone when that test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "stemketen-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
