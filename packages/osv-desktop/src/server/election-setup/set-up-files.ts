import type { ElectionDefinitionDocument, EmlDocument } from "@stemketen/core/eml";
import type { SetupMessage } from "./election.store.ts";

/** A file as the browser sends it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A municipality as the election knows it: the CBS code of four digits, and its name. */
export interface Municipality {
  readonly id: string;
  readonly name: string;
}

/** In which respect two files are not of the same election. */
export interface ElectionMismatch {
  readonly part: "id" | "category" | "domain" | "date";
  readonly expected: string;
  readonly found: string;
}

/** A CBS code in four digits: files leave the zeros in front out. */
export function municipalityCode(id: string): string {
  return id.padStart(4, "0");
}

/** The municipalities in which this election is held, as the definition names them (kr:Region). */
export function municipalitiesOf({ regions }: ElectionDefinitionDocument): readonly Municipality[] {
  return regions.flatMap(({ category, number, name }) =>
    category === "GEMEENTE" && number !== null ? [{ id: municipalityCode(number), name }] : [],
  );
}

/** The first respect in which a file is of another election than the definition; null when it fits. */
export function mismatchOf(
  { election: expected }: ElectionDefinitionDocument,
  { election: found }: Extract<EmlDocument, { readonly message: SetupMessage }>,
): ElectionMismatch | null {
  const parts: readonly ElectionMismatch[] = [
    { part: "id", expected: expected.id, found: found.id },
    { part: "category", expected: expected.category, found: found.category },
    { part: "domain", expected: expected.domain?.name ?? "", found: found.domain?.name ?? "" },
    { part: "date", expected: expected.date, found: found.date },
  ];
  return parts.find((part) => part.expected !== part.found) ?? null;
}
