import type { CountingMethod } from "./committee.ts";
import type { ElectionCategory } from "./election.ts";
import type { Count } from "./identifiers.ts";
import type { Difference, ResultSheet, YesNo } from "./result-sheet.ts";
import {
  asksWhetherExplained,
  hasDifferenceBoxes,
  hasExplanationCounts,
  type SheetForm,
  stationForm,
} from "./sheet-form.ts";
import type { DifferenceExplanations, Investigations, VoteCounts } from "./vote-counts.ts";

/** What a sheet adds to the count. `eligibleVoters` comes from the roll where the form does not ask for Z. */
export function countsOfSheet(sheet: ResultSheet, eligibleVoters: Count): VoteCounts {
  return {
    lists: sheet.lists,
    eligibleVoters: sheet.eligibleVoters ?? eligibleVoters,
    admitted: sheet.admitted,
    candidateVotes: sheet.cast.candidates,
    blank: sheet.cast.blank,
    invalid: sheet.cast.invalid,
    moreCounted: sheet.difference.moreCounted,
    fewerCounted: sheet.difference.fewerCounted,
    explanations: sheet.difference.explanations,
    investigations: investigationsOf(sheet),
  };
}

/**
 * Why the municipality looked at the station again, as the 510b of 2026 says it. The voters were determined
 * again when a difference stayed unexplained or the lists differ (model Na 31-2, 1.2.1).
 */
export function investigationsOf(sheet: ResultSheet): Investigations | null {
  if (sheet.form.version === "2022") return null;
  if (sheet.extraInvestigation !== null && sheet.stationDifferences !== null) {
    return {
      method: "CSO",
      admittedRedetermined:
        sheet.stationDifferences.fullyExplained.no ||
        sheet.stationDifferences.differencePerList.yes ||
        sheet.difference.fullyExplained?.no === true,
      otherReason: sheet.extraInvestigation.otherReason.yes,
      partlyRecounted: sheet.extraInvestigation.ballotsRecounted.yes,
    };
  }
  if (sheet.form.kind === "dso-first") {
    return {
      method: "DSO",
      unexplainedDifference: sheet.corrections?.unexplainedDifference ?? false,
      otherError: sheet.corrections?.otherError ?? false,
      corrected: sheet.corrections?.ownInitiative.yes ?? false,
    };
  }
  return null;
}

/** The form on which a published count was made: it shows in the rows that its file has. */
export function formOfCounts(counts: VoteCounts, category: ElectionCategory): SheetForm {
  const method: CountingMethod = counts.investigations?.method ?? "CSO";
  const form = stationForm(method, "first", category, counts.explanations === null ? "2026" : "2022");
  return { ...form, voterCards: counts.admitted.voterCards !== null };
}

const answer = (yes: boolean): YesNo => ({ yes, no: !yes });
const UNANSWERED: YesNo = { yes: false, no: false };
const NO_EXPLANATIONS: DifferenceExplanations = {
  takenAway: 0,
  tooFewIssued: 0,
  tooManyIssued: 0,
  unexplained: 0,
  otherExplanation: 0,
};

/** The questions in front of a form, as far as it has them. */
type Questions = Pick<ResultSheet, "extraInvestigation" | "stationDifferences" | "report" | "corrections">;

const NO_QUESTIONS: Questions = {
  extraInvestigation: null,
  stationDifferences: null,
  report: null,
  corrections: null,
};

function csoQuestions(investigations: Investigations | null): Questions {
  const cso = investigations?.method === "CSO" ? investigations : null;
  return {
    ...NO_QUESTIONS,
    extraInvestigation: {
      otherReason: answer(cso?.otherReason ?? false),
      ballotsRecounted: answer(cso?.partlyRecounted ?? false),
    },
    stationDifferences: {
      fullyExplained: answer(!(cso?.admittedRedetermined ?? false)),
      differencePerList: answer(false),
    },
  };
}

function dsoQuestions(investigations: Investigations | null): Questions {
  const dso = investigations?.method === "DSO" ? investigations : null;
  const corrected = dso?.corrected ?? false;
  const unexplainedDifference = dso?.unexplainedDifference ?? false;
  const otherError = dso?.otherError ?? false;
  const investigated = unexplainedDifference || otherError || corrected;
  return {
    ...NO_QUESTIONS,
    report: { corrigendum: answer(corrected), correctionsPage: answer(investigated) },
    corrections: {
      unexplainedDifference,
      otherError,
      ownInitiative: investigated ? answer(corrected) : UNANSWERED,
      requestedByCsb: UNANSWERED,
    },
  };
}

function questionsOf(form: SheetForm, investigations: Investigations | null): Questions {
  if (form.kind === "cso-first") return csoQuestions(investigations);
  return form.kind === "dso-first" ? dsoQuestions(investigations) : NO_QUESTIONS;
}

function differenceOf(counts: VoteCounts, form: SheetForm, admitted: Count, cast: Count): Difference {
  return {
    boxes: hasDifferenceBoxes(form)
      ? { equal: cast === admitted, more: cast > admitted, fewer: cast < admitted }
      : null,
    moreCounted: counts.moreCounted,
    fewerCounted: counts.fewerCounted,
    fullyExplained: asksWhetherExplained(form) ? (cast === admitted ? UNANSWERED : answer(true)) : null,
    explanations: hasExplanationCounts(form) ? (counts.explanations ?? NO_EXPLANATIONS) : null,
  };
}

/**
 * The paper that a published count was taken from, box for box: what the file says, and the answers that a
 * station without a particular remark gives to the questions that a count does not publish.
 */
export function sheetOfCounts(counts: VoteCounts, form: SheetForm): ResultSheet {
  const { admitted, candidateVotes, blank, invalid, lists } = counts;
  const cast = candidateVotes + blank + invalid;
  return {
    form,
    ...questionsOf(form, counts.investigations),
    eligibleVoters: form.kind === "csb-entry" ? counts.eligibleVoters : null,
    admitted: { ...admitted, voterCards: form.voterCards ? (admitted.voterCards ?? 0) : null },
    cast: {
      lists: lists.map(({ number, total }) => ({ number, votes: total })),
      candidates: candidateVotes,
      blank,
      invalid,
      total: cast,
    },
    difference: differenceOf(counts, form, admitted.total, cast),
    lists,
  };
}
