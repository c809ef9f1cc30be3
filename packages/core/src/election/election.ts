import type { CalendarDate, ElectionId } from "./identifiers.ts";

/** Categories of EML_NL. GR is supported in full, the others can be represented. */
export const ELECTION_CATEGORIES = [
  "GR", // gemeenteraad
  "PS", // provinciale staten
  "AB", // algemeen bestuur van een waterschap
  "TK", // Tweede Kamer
  "EK", // Eerste Kamer
  "EP", // Europees Parlement
  "ER", // eilandsraad
  "BC", // bestuurscommissie
  "GC", // gebiedscommissie
  "KC", // kiescollege
  "NR", // nationaal referendum
  "PR", // provinciaal referendum
  "LR", // lokaal referendum
  "IR", // referendum op een eiland
] as const;
export type ElectionCategory = (typeof ELECTION_CATEGORIES)[number];

/** From this number of seats on, P 7 applies, the preference threshold is 25 % and the EML subcategory ends in 2. */
export const LARGE_COUNCIL_SEATS = 19;

/** The area whose council is elected: a municipality, province, water board … (EML kr:ElectionDomain). */
export interface ElectionDomain {
  /** CBS code of four digits for a municipality, one or two digits otherwise; empty where EML gives none. */
  readonly id: string;
  readonly name: string;
}

/** What identifies an election in every message (EML ElectionIdentifier). */
export interface Election {
  readonly id: ElectionId;
  readonly name: string;
  readonly category: ElectionCategory;
  /** "GR1", "GR2", "PS1" …; null where a message leaves it out. */
  readonly subcategory: string | null;
  readonly domain: ElectionDomain | null;
  readonly date: CalendarDate;
  /** Day of nomination (kandidaatstelling): in 110a and 230b. */
  readonly nominationDate: CalendarDate | null;
}

/** A referendum has options instead of lists: they count as lists without candidates. */
export function isReferendum(category: ElectionCategory): boolean {
  return category === "NR" || category === "PR" || category === "LR" || category === "IR";
}

/**
 * Whether the paper has the row C "geldige kiezerspassen": voter cards let one vote elsewhere in the area,
 * which has no meaning within one municipality or island (Kieswet K 1).
 */
export function hasVoterCards(category: ElectionCategory): boolean {
  return category !== "GR" && category !== "ER" && category !== "BC" && category !== "GC";
}
