import type { Outputs } from "../../app/api.ts";

/** The paper of a station and where it is. */
export type Paper = Outputs["papers"]["list"][number];
/** Where a paper can be; "expected": it has not come in. */
export type PaperPlace = Paper["place"];

/** The places in the order in which a paper goes along them. */
export const PLACES: readonly PaperPlace[] = [
  "expected",
  "in",
  "at-entry",
  "with-coordinator",
  "back-at-count-table",
  "stored",
];

/** How many papers are in each place. */
export function countPlaces(papers: readonly Paper[]): Readonly<Record<PaperPlace, number>> {
  const count = (place: PaperPlace) => papers.filter((paper) => paper.place === place).length;
  return {
    expected: count("expected"),
    in: count("in"),
    "at-entry": count("at-entry"),
    "with-coordinator": count("with-coordinator"),
    "back-at-count-table": count("back-at-count-table"),
    stored: count("stored"),
  };
}
