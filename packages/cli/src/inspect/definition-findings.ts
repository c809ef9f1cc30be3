import { LARGE_COUNCIL_SEATS } from "@stemketen/core/election";
import type { ElectionDefinitionDocument } from "@stemketen/core/eml";
import type { UnplacedFinding } from "./file-finding.ts";

/** Sizes that a municipal council can have (Gemeentewet, article 8). */
const COUNCIL_SIZES: ReadonlySet<number> = new Set([
  9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 45,
]);

/** Preference thresholds in percent of the quota (Kieswet P 15). */
const THRESHOLD = { small: 50, large: 25 } as const;

/**
 * What contradicts itself in an election definition: seats, subcategory and preference threshold go together
 * (fewer than 19 seats, GR1, 50 %; or 19 and more, GR2, 25 %; likewise for a water board).
 */
export function findingsOfDefinition(document: ElectionDefinitionDocument): readonly UnplacedFinding[] {
  const { seats, preferenceThresholdPercent: percent } = document;
  const { category, subcategory, date, nominationDate } = document.election;
  const findings: UnplacedFinding[] = [];
  const add = (code: string, element: string, nl: string, en: string): void => {
    findings.push({ code, severity: "error", element, message: { nl, en } });
  };
  const hasSizes = category === "GR" || category === "AB";
  const size = seats < LARGE_COUNCIL_SEATS ? "small" : "large";
  const expected = `${category}${size === "small" ? 1 : 2}`;
  if (hasSizes && subcategory !== null && subcategory !== expected) {
    add(
      "seats-subcategory",
      "ElectionSubcategory",
      `bij ${seats} zetels hoort ${expected}, er staat ${subcategory}.`,
      `${seats} seats belong to ${expected}, the file says ${subcategory}.`,
    );
  }
  if (hasSizes && percent !== THRESHOLD[size]) {
    add(
      "seats-threshold",
      "PreferenceThreshold",
      `bij ${seats} zetels hoort een voorkeursdrempel van ${THRESHOLD[size]} procent, er staat ${percent}.`,
      `${seats} seats go with a preference threshold of ${THRESHOLD[size]} percent, the file says ${percent}.`,
    );
  }
  if (category === "GR" && !COUNCIL_SIZES.has(seats)) {
    add(
      "council-size",
      "NumberOfSeats",
      `een gemeenteraad met ${seats} zetels bestaat niet (Gemeentewet, artikel 8).`,
      `no municipal council has ${seats} seats (Gemeentewet, article 8).`,
    );
  }
  if (nominationDate !== null && nominationDate >= date) {
    add(
      "nomination-date",
      "NominationDate",
      `de kandidaatstelling (${nominationDate}) moet vóór de dag van de stemming (${date}) zijn.`,
      `the nomination (${nominationDate}) must come before polling day (${date}).`,
    );
  }
  return findings;
}
