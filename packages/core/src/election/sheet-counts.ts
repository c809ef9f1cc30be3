import type { CountingMethod } from "./committee.ts";
import type { ElectionCategory } from "./election.ts";
import type { Count } from "./identifiers.ts";
import type { ResultSheet, YesNo } from "./result-sheet.ts";
import { type SheetForm, stationForm } from "./sheet-form.ts";
import type { Investigations, VoteCounts } from "./vote-counts.ts";

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
 * again when a difference stayed unexplained or the lists differ (Kieswet Na 31 and N 12a).
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

const answer = (yes: boolean): YesNo => ({ yes, no: !yes });
const UNANSWERED: YesNo = { yes: false, no: false };

/** The form on which a published count was made: it shows in the rows that its file has. */
export function formOfCounts(counts: VoteCounts, category: ElectionCategory): SheetForm {
  const method: CountingMethod = counts.investigations?.method ?? "CSO";
  const form = stationForm(method, "first", category, counts.explanations === null ? "2026" : "2022");
  return { ...form, voterCards: counts.admitted.voterCards !== null };
}

/**
 * The paper that a published count was taken from, box for box: what the file says, and the answers that a
 * station without a particular remark gives to the questions that a count does not publish.
 */
export function sheetOfCounts(counts: VoteCounts, form: SheetForm): ResultSheet {
  const cast = counts.candidateVotes + counts.blank + counts.invalid;
  const differs = cast !== counts.admitted.total;
  const cso = counts.investigations?.method === "CSO" ? counts.investigations : null;
  const dso = counts.investigations?.method === "DSO" ? counts.investigations : null;
  const looked = dso !== null && (dso.unexplainedDifference || dso.otherError || dso.corrected);
  const first = form.kind === "cso-first";
  return {
    form,
    extraInvestigation: first
      ? {
          otherReason: answer(cso?.otherReason ?? false),
          ballotsRecounted: answer(cso?.partlyRecounted ?? false),
        }
      : null,
    stationDifferences: first
      ? { fullyExplained: answer(!(cso?.admittedRedetermined ?? false)), differencePerList: answer(false) }
      : null,
    report:
      form.kind === "dso-first"
        ? { corrigendum: answer(dso?.corrected ?? false), correctionsPage: answer(looked) }
        : null,
    corrections:
      form.kind === "dso-first"
        ? {
            unexplainedDifference: dso?.unexplainedDifference ?? false,
            otherError: dso?.otherError ?? false,
            ownInitiative: looked ? answer(dso?.corrected ?? false) : UNANSWERED,
            requestedByCsb: UNANSWERED,
          }
        : null,
    eligibleVoters: form.kind === "csb-entry" ? counts.eligibleVoters : null,
    admitted: { ...counts.admitted, voterCards: form.voterCards ? (counts.admitted.voterCards ?? 0) : null },
    cast: {
      lists: counts.lists.map(({ number, total }) => ({ number, votes: total })),
      candidates: counts.candidateVotes,
      blank: counts.blank,
      invalid: counts.invalid,
      total: cast,
    },
    difference: {
      boxes:
        form.kind === "csb-entry"
          ? null
          : { equal: !differs, more: cast > counts.admitted.total, fewer: cast < counts.admitted.total },
      moreCounted: counts.moreCounted,
      fewerCounted: counts.fewerCounted,
      fullyExplained:
        form.kind === "csb-entry" || form.version === "2022" ? null : differs ? answer(true) : UNANSWERED,
      explanations: form.version === "2022" ? (counts.explanations ?? NO_EXPLANATIONS) : null,
    },
    lists: counts.lists,
  };
}

const NO_EXPLANATIONS = {
  takenAway: 0,
  tooFewIssued: 0,
  tooManyIssued: 0,
  unexplained: 0,
  otherExplanation: 0,
};
