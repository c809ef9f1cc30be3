import type { CandidateNumber, Count, ListNumber } from "./identifiers.ts";

/** Votes on one candidate. */
export interface CandidateVotes {
  readonly number: CandidateNumber;
  readonly votes: Count;
}

/** Votes on one list: its total as written (E.x), and those on each candidate in list order. */
export interface ListVotes {
  readonly number: ListNumber;
  readonly total: Count;
  readonly candidates: readonly CandidateVotes[];
}

/** A, B, C and D. C is null on forms without that row. */
export interface AdmittedVoters {
  /** A, geldige stempassen. */
  readonly pollCards: Count;
  /** B, geldige volmachtbewijzen. */
  readonly proxies: Count;
  /** C, geldige kiezerspassen. */
  readonly voterCards: Count | null;
  /** D, toegelaten kiezers. */
  readonly total: Count;
}

/** The five counts by which forms up to 2022 explain a difference between voters and ballots. */
export interface DifferenceExplanations {
  /** meegenomen stembiljetten: voters who left with their ballot. */
  readonly takenAway: Count;
  /** te weinig uitgereikte stembiljetten. */
  readonly tooFewIssued: Count;
  /** te veel uitgereikte stembiljetten. */
  readonly tooManyIssued: Count;
  /** geen verklaring. */
  readonly unexplained: Count;
  /** andere verklaring. */
  readonly otherExplanation: Count;
}

/** Why the municipality looked at a station again (kr:ReportingUnitInvestigations, EML_NL 1.2.2). */
export type Investigations =
  | {
      readonly method: "CSO";
      readonly admittedRedetermined: boolean;
      readonly otherReason: boolean;
      readonly partlyRecounted: boolean;
    }
  | {
      readonly method: "DSO";
      readonly unexplainedDifference: boolean;
      readonly otherError: boolean;
      readonly corrected: boolean;
    };

/**
 * What a count says of one unit (a station, or a whole municipality): the numbers of the paper, whatever
 * form or file they came from. H, the ballots found, is E + F + G and has no place of its own in EML.
 */
export interface VoteCounts {
  readonly lists: readonly ListVotes[];
  /** Z, kiesgerechtigden (EML Cast); 0 for a station without a roll of its own. */
  readonly eligibleVoters: Count;
  readonly admitted: AdmittedVoters;
  /** E, votes on candidates (EML TotalCounted). */
  readonly candidateVotes: Count;
  /** F, blanco. */
  readonly blank: Count;
  /** G, ongeldig. */
  readonly invalid: Count;
  /** I, meer getelde stembiljetten. */
  readonly moreCounted: Count;
  /** J, minder getelde stembiljetten. */
  readonly fewerCounted: Count;
  readonly explanations: DifferenceExplanations | null;
  readonly investigations: Investigations | null;
}
