import type { FieldPath } from "./finding.ts";
import type { CandidateNumber, ListNumber } from "./identifiers.ts";

const path = (text: string): FieldPath => text as FieldPath;

/** Paths of the boxes that rules name. */
export const FIELD = {
  otherReason: path("extraInvestigation.otherReason"),
  ballotsRecounted: path("extraInvestigation.ballotsRecounted"),
  stationFullyExplained: path("stationDifferences.fullyExplained"),
  differencePerList: path("stationDifferences.differencePerList"),
  corrigendum: path("report.corrigendum"),
  correctionsPage: path("report.correctionsPage"),
  unexplainedDifference: path("corrections.unexplainedDifference"),
  otherError: path("corrections.otherError"),
  ownInitiative: path("corrections.ownInitiative"),
  requestedByCsb: path("corrections.requestedByCsb"),
  eligibleVoters: path("eligibleVoters"),
  pollCards: path("admitted.pollCards"),
  proxies: path("admitted.proxies"),
  voterCards: path("admitted.voterCards"),
  admitted: path("admitted.total"),
  candidates: path("cast.candidates"),
  blank: path("cast.blank"),
  invalid: path("cast.invalid"),
  cast: path("cast.total"),
  equalBox: path("difference.boxes.equal"),
  moreBox: path("difference.boxes.more"),
  fewerBox: path("difference.boxes.fewer"),
  moreCounted: path("difference.moreCounted"),
  fewerCounted: path("difference.fewerCounted"),
  fullyExplained: path("difference.fullyExplained"),
  takenAway: path("difference.explanations.takenAway"),
  tooFewIssued: path("difference.explanations.tooFewIssued"),
  tooManyIssued: path("difference.explanations.tooManyIssued"),
  unexplained: path("difference.explanations.unexplained"),
  otherExplanation: path("difference.explanations.otherExplanation"),
} as const;

/** The two boxes of a question: `<question>.yes` and `<question>.no`. */
export function yesNoFields(question: FieldPath): readonly [yes: FieldPath, no: FieldPath] {
  return [path(`${question}.yes`), path(`${question}.no`)];
}

/** E.x: the total of list x on the front of the form. */
export function castListField(list: ListNumber): FieldPath {
  return path(`cast.list.${list}`);
}

/** The total written under the candidates of a list. */
export function listTotalField(list: ListNumber): FieldPath {
  return path(`list.${list}.total`);
}

/**
 * The votes on one candidate. A sheet has hundreds of these and a count has hundreds of sheets: each path is made
 * once, so that all sheets share one text.
 */
export function candidateField(list: ListNumber, candidate: CandidateNumber): FieldPath {
  const paths = (candidatePaths[list] ??= []);
  return (paths[candidate] ??= path(`list.${list}.candidate.${candidate}`));
}

const candidatePaths: FieldPath[][] = [];
