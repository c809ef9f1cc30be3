import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Files, replaced, reportOn, statuses } from "./fixtures/published-set.fixtures.ts";

// What the Kiesraad published of real elections; the files stand outside this project.
const shared = process.env["STEMKETEN_SHARED"];

function official(folder: string, ...names: readonly string[]): Files {
  const path = join(shared ?? "", "data", folder);
  return new Map(names.map((name) => [name, readFileSync(join(path, name), "utf8")]));
}

describe.skipIf(shared === undefined)("official files (needs STEMKETEN_SHARED)", () => {
  it("West Maas en Waal 2022: count, lists, table and result agree, seats and people are those calculated", () => {
    const [counts, lists, result, table] = [
      "Telling",
      "Kandidatenlijsten",
      "Resultaat",
      "osv4-3_telling",
    ].map((name) =>
      name.startsWith("osv") ? `${name}_gr2022_westmaasenwaal.csv` : `${name}_GR2022_WestMaasenWaal.eml.xml`,
    );
    const files = new Map([
      ...official("gr2022", counts ?? "", lists ?? "", result ?? ""),
      ...official("csv", table ?? ""),
    ]);
    const report = reportOn(files);
    expect(report.problems).toEqual([]);
    for (const id of ["sums-within", "sums-of-units", "lists", "table", "result"] as const) {
      expect([id, ...statuses(report, id)]).toEqual([id, "right"]);
    }
    const forged = replaced(files, table ?? "", '"581";"0";"3"', '"581";"3";"0"');
    expect(reportOn(forged).problems.map(({ path }) => path)).toEqual([table, table]);
  });

  it("Rozendaal 2026: with investigations, and without voter cards", () => {
    const names = ["Telling", "Kandidatenlijsten", "Resultaat"].map(
      (name) => `${name}_GR2026_Rozendaal.eml.xml`,
    );
    const report = reportOn(official("gr2026", ...names));
    expect(report.problems).toEqual([]);
    expect(statuses(report, "result")).toEqual(["right"]);
  });

  it.each(["Heumen", "Leeuwarden", "Lelystad", "ReuselDeMierden", "Rozendaal", "Schiermonnikoog"])(
    "%s 2022: sums, and people in order",
    (name) => {
      const report = reportOn(
        official("gr2022", `Telling_GR2022_${name}.eml.xml`, `Resultaat_GR2022_${name}.eml.xml`),
      );
      expect(report.problems).toEqual([]);
      expect(statuses(report, "result")).toEqual(["right"]);
    },
  );

  it("Altena 2022: equal preference votes, so nobody can calculate the people without the lot", () => {
    const report = reportOn(
      official("gr2022", "Telling_GR2022_Altena.eml.xml", "Resultaat_GR2022_Altena.eml.xml"),
    );
    expect(report.problems).toEqual([]);
    expect(statuses(report, "result")).toEqual(["unchecked"]);
  });
});
