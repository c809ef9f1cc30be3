import type { ApportionmentRules } from "@stemketen/core/apportionment";
import type { RandomSource } from "@stemketen/core/basics";
import type { Actor } from "@stemketen/core/data-entry";
import type {
  CandidateList,
  Election,
  Finding,
  Instant,
  PollingStation,
  ResultSheet,
  SheetForm,
  StationNumber,
  VoteCounts,
} from "@stemketen/core/election";
import type { Totals } from "@stemketen/core/tabulation";
import type { SeatAssignment } from "../publication/seat-assignment.ts";
import type { CountingRoom, RoomEvent } from "./counting-room.ts";
import type { Journal } from "./journal.ts";
import type { Mistake } from "./mistake-log.ts";
import type { PaperDifference } from "./paper-differences.ts";

/** The election that is played, with the papers that must come out of it. */
export interface NightElection {
  readonly election: Election;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly seats: number;
  readonly rules: ApportionmentRules;
  readonly lists: readonly CandidateList[];
  readonly stations: readonly PollingStation[];
  readonly form: SheetForm;
  readonly papers: ReadonlyMap<StationNumber, ResultSheet>;
  /** The total that must come out; null when only the papers say so. */
  readonly officialTotal: VoteCounts | null;
  /** Why an error that stands on a paper is accepted. */
  readonly reasonFor: (station: StationNumber, finding: Finding) => string;
}

/** How the night is played. */
export interface NightSettings {
  readonly typists: number;
  /** Share of boxes at which a slip begins, 0–1. */
  readonly errorRate: number;
  /** Stands in the audit log; `random` is what counts. */
  readonly seed: number;
  readonly random: RandomSource;
  readonly startsAt: Instant;
  /** Told of everything that somebody does at a paper. */
  readonly onEvent?: (event: RoomEvent) => void;
}

/** How the night ended. */
export interface NightOutcome {
  readonly room: CountingRoom;
  readonly journal: Journal;
  readonly totals: Totals<StationNumber>;
  readonly stationCounts: ReadonlyMap<StationNumber, VoteCounts>;
  readonly mistakes: readonly Mistake[];
  readonly differencesFromPaper: readonly PaperDifference[];
  readonly assignment: SeatAssignment;
  readonly typists: readonly Actor[];
  readonly endedAt: Instant;
}
