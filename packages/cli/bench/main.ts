// Measures what the project promises about speed and memory, and prints it as a table.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { measureApportionment } from "./apportionment.ts";
import { measureMemory, measureSpeed } from "./eml-reading.ts";
import type { Measurement } from "./measure.ts";
import { measureBuiltInNight, measureLargeNight } from "./night.ts";

const shared = process.env["STEMKETEN_SHARED"] ?? "";
const leeuwarden = join(shared, "data", "gr2022", "Telling_GR2022_Leeuwarden.eml.xml");
const councils = join(shared, "data", "vectors", "gr2022.json");

const measurements: Measurement[] = [];
if (existsSync(leeuwarden)) {
  measurements.push(
    ...measureSpeed(leeuwarden),
    ...measureMemory(leeuwarden),
    ...measureApportionment(councils),
  );
} else {
  process.stderr.write(
    "The real election files are not there (STEMKETEN_SHARED): only the nights are measured.\n",
  );
}
measurements.push(...measureBuiltInNight(), ...measureLargeNight());

process.stdout.write("| what | measured | wanted | |\n| --- | --- | --- | --- |\n");
for (const { what, measured, wanted, good } of measurements) {
  process.stdout.write(`| ${what} | ${measured} | ${wanted} | ${good ? "✓" : "✗"} |\n`);
}
process.exitCode = measurements.every(({ good }) => good) ? 0 : 1;
