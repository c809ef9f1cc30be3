import {
  type Election,
  formOfCounts,
  type StationNumber,
  sheetOfCounts,
  stationNumber,
  type VoteCounts,
  valuesOfSheet,
} from "@stemketen/core/election";
import { type ReportingUnit, voteCountsOf } from "@stemketen/core/eml";

/** What somebody reads from a paper, box for box. */
export type PaperValues = Readonly<Record<string, number | boolean>>;

/** What a count says of a station. */
export interface StationPaper {
  readonly number: StationNumber;
  readonly counts: VoteCounts;
  /** The same in the boxes of its paper. */
  readonly paper: PaperValues;
}

/** Reads a station of a count (EML 510b). @param election as the count itself names it */
export function paperOfUnit({ id, group, investigations }: ReportingUnit, election: Election): StationPaper {
  const number = stationNumber(Number(/SB(\d+)$/u.exec(id)?.[1]));
  const counts = voteCountsOf(group, investigations);
  return { number, counts, paper: paperOfCounts(counts, election) };
}

/** What somebody reads when these counts stand on a paper of their election. */
export function paperOfCounts(counts: VoteCounts, { category }: Election): PaperValues {
  return { ...valuesOfSheet(sheetOfCounts(counts, formOfCounts(counts, category))) };
}
