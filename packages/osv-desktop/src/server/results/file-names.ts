import type { CountingMethod, Election, Instant } from "@stemketen/core/election";
import { fileTimeOf } from "./dutch-time.ts";

/** "west-maas-en-waal": small letters without accents, hyphens between. */
function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** "definitieve-documenten_gr2026_lindewaard_gemeente_lindewaard-20260319-142834.zip", in Dutch time. */
export function packageName(election: Election, municipality: string, madeAt: Instant): string {
  const place = `gemeente_${slugOf(municipality)}`;
  return `definitieve-documenten_${election.id.toLowerCase()}_${place}-${fileTimeOf(madeAt)}.zip`;
}

/** "Telling_GR2026_Lindewaard.zip": the zip with the 510b alone. */
export function countZipName(election: Election): string {
  return `Telling_${election.id}.zip`;
}

/** "osv4-3_telling_gr2026_lindewaard.csv", as municipalities publish it. */
export function osv43Name(election: Election): string {
  return `osv4-3_telling_${election.id.toLowerCase()}.csv`;
}

/** "stemmen_gr2026_lindewaard.csv": the tidy table. */
export function tidyName(election: Election): string {
  return `stemmen_${election.id.toLowerCase()}.csv`;
}

/** "Model_Na31-2.pdf" for CSO, "Model_Na31-1.pdf" for DSO. */
export function reportName(method: CountingMethod): string {
  return method === "CSO" ? "Model_Na31-2.pdf" : "Model_Na31-1.pdf";
}
