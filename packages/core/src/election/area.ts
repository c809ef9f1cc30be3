/** Kinds of areas in the election tree of a 110a. */
export type RegionCategory =
  | "STAAT"
  | "KIESKRING"
  | "PROVINCIE"
  | "GEMEENTE"
  | "STEMBUREAU"
  | "WATERSCHAP"
  | "DEELGEMEENTE"
  | (string & {});

/** CSB centraal stembureau, HSB hoofdstembureau, PROV_SB provinciaal, PSB gemeentelijk stembureau. */
export type CommitteeCategory = "CSB" | "HSB" | "PROV_SB" | "PSB" | (string & {});

/** An electoral committee seated in a region (kr:Committee). */
export interface RegionCommittee {
  readonly category: CommitteeCategory;
  readonly name: string | null;
  readonly acceptsCentralSubmissions: boolean | null;
}

/** A node of the election tree (kr:Region). `number` is null for the state as a whole. */
export interface Region {
  readonly number: string | null;
  readonly category: RegionCategory;
  readonly superior: { readonly number: string | null; readonly category: RegionCategory } | null;
  readonly romanNumerals: boolean | null;
  readonly frisianExportAllowed: boolean | null;
  readonly name: string;
  readonly committees: readonly RegionCommittee[];
}
