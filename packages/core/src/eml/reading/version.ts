import type { EmlVersion } from "../documents.ts";

/** What a file shows of its release of EML_NL. */
export interface VersionSigns {
  /** kr:Schema Version, which only drafts have so far. */
  schemaVersion: string | null;
  /** Something of the 1.3 drafts stands in it: kr:CountingMethod, kr:Phase, kr:Initial…, sb:Location … */
  draft: boolean;
  /** kr:ReportingUnitInvestigations, new in 1.2.2. */
  investigations: boolean;
}

/** Versions that kr:Schema may name. */
export const SCHEMA_VERSION = /^1\.(2\.[12]|3(\.\d+)?)$/u;

/**
 * Tells the release of EML_NL by what stands in the file: the files themselves do not say it before 1.3, and
 * older files follow 1.2.1 as well.
 */
export function emlVersionOf({ schemaVersion, draft, investigations }: VersionSigns): EmlVersion {
  if (draft || schemaVersion?.startsWith("1.3")) return { number: "1.3", draft: true };
  if (schemaVersion === "1.2.2" || investigations) return { number: "1.2.2", draft: false };
  return { number: "1.2.1", draft: false };
}
