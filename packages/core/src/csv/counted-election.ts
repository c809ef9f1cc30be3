import type { CandidateList, Election, PollingStation, VoteCounts } from "../election/index.ts";

/** A station with its counts. */
export interface CountedStation extends Pick<PollingStation, "number" | "name" | "postalCode"> {
  readonly counts: VoteCounts;
}

/** What the tables are made of: the stations with the names that a count lacks. */
export interface CountedElection {
  readonly election: Pick<Election, "id" | "name" | "date">;
  /** The municipality: CBS code and name, "0668" and "West Maas en Waal". */
  readonly area: { readonly id: string; readonly name: string };
  /** In the order of the columns. */
  readonly stations: readonly CountedStation[];
  readonly total: VoteCounts;
  /** Every list and candidate that was counted, with their names. */
  readonly lists: readonly CandidateList[];
}
