// Measures the tabulator of a large municipality over HTTP, and prints it as a table. Takes about ten minutes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureBlankForms } from "./blank-forms.ts";
import { type LargeOffice, openLargeOffice } from "./large-office.ts";
import type { Measurement } from "./measurement.ts";
import { measureOverview } from "./overview.ts";
import { measureResult } from "./result.ts";
import { measureFirstScreen, measureStartAfterFall } from "./start.ts";
import { measureTyping } from "./typing.ts";

/** Larger than any municipality: 600 stations, 40 lists of 50 candidates, 50 people typing. */
const LARGE = { stations: 600, lists: 40, candidates: 50 };
/** For the blank forms, which are the heaviest. */
const FORMS = { stations: 100, lists: 20, candidates: 40 };

const measurements: Measurement[] = [...(await measureFirstScreen())];
measurements.push(
  ...(await inOffice(LARGE, 50, async ({ office, folder }) => {
    // The coordinator looks while everybody types.
    return (await Promise.all([measureTyping(office, folder), measureOverview(office)])).flat();
  })),
  ...(await inOffice(LARGE, 2, async ({ office, folder }) => {
    const measured = await measureResult(office);
    office.close();
    return [...measured, ...(await measureStartAfterFall(folder))];
  })),
  ...(await inOffice(FORMS, 1, ({ office }) => measureBlankForms(office))),
);

process.stdout.write("| what | measured | wanted | |\n| --- | --- | --- | --- |\n");
for (const { what, measured, wanted, good } of measurements) {
  process.stdout.write(`| ${what} | ${measured} | ${wanted} | ${good ? "✓" : "✗"} |\n`);
}
process.exitCode = measurements.every(({ good }) => good) ? 0 : 1;

interface OfficeInFolder {
  readonly office: LargeOffice;
  /** Where its data stands. */
  readonly folder: string;
}

async function inOffice(
  size: typeof LARGE,
  typists: number,
  measure: (place: OfficeInFolder) => Promise<Measurement[]>,
): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const office = await openLargeOffice(folder, size, typists);
  try {
    return await measure({ office, folder });
  } finally {
    office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
