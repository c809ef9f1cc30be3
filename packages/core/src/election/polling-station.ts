import type { Count, StationNumber } from "./identifiers.ts";

/** Fixed location, special location (bijzonder) or mobile. */
export type StationKind = "fixed" | "special" | "mobile";

/** A polling station of a municipality (stembureau). */
export interface PollingStation {
  readonly number: StationNumber;
  /** Name without the word "Stembureau" in front. */
  readonly name: string;
  /** "6626 AC", or null for a station without an address of its own. */
  readonly postalCode: string | null;
  /** Voters on the roll of this station; null where unknown, 0 where it has no roll of its own. */
  readonly eligibleVoters: Count | null;
  readonly kind: StationKind | null;
  readonly address: string | null;
  readonly locality: string | null;
}

/** How a station is written in a count: "Stembureau De Hucht (postcode: 6626 AC)". */
export function stationTitle(station: Pick<PollingStation, "name" | "postalCode">): string {
  const postalCode = station.postalCode === null ? "" : ` (postcode: ${station.postalCode})`;
  return `Stembureau ${station.name}${postalCode}`;
}

/** Takes a title apart again; a title in another form is kept whole as the name. */
export function parseStationTitle(title: string): Pick<PollingStation, "name" | "postalCode"> {
  const [, name = title, postalCode = null] =
    /^(?:Stembureau )?(.*?)(?: \(postcode: ([^)]*)\))?$/su.exec(title) ?? [];
  return { name, postalCode };
}
