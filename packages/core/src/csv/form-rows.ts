import type { VoteCounts } from "../election/index.ts";

/** A number of the form that is not about one list. */
export interface FormRow {
  /** What osv4-3 calls it. */
  readonly title: string;
  /** What it is called in the tidy table: the words of EML and of the paper. */
  readonly kind: string;
  /** The number, or null when the form does not have the row. */
  readonly of: (counts: VoteCounts) => number | null;
}

/** H, the ballots that were found: E + F + G. */
function ballotsFound(counts: VoteCounts): number {
  return counts.candidateVotes + counts.blank + counts.invalid;
}

/** The rows above the lists in the order of osv4-3. */
export const FORM_ROWS: readonly FormRow[] = [
  { title: "opgeroepenen", kind: "kiesgerechtigden", of: (counts) => counts.eligibleVoters },
  { title: "geldige stempas", kind: "geldige stempassen", of: ({ admitted }) => admitted.pollCards },
  {
    title: "geldig volmachtbewijs",
    kind: "geldige volmachtbewijzen",
    of: ({ admitted }) => admitted.proxies,
  },
  { title: "geldige kiezerspas", kind: "geldige kiezerspassen", of: ({ admitted }) => admitted.voterCards },
  { title: "toegelaten kiezers", kind: "toegelaten kiezers", of: ({ admitted }) => admitted.total },
  { title: "geldige stembiljetten", kind: "stemmen op kandidaten", of: (counts) => counts.candidateVotes },
  { title: "blanco stembiljetten", kind: "blanco stemmen", of: (counts) => counts.blank },
  { title: "ongeldige stembiljetten", kind: "ongeldige stemmen", of: (counts) => counts.invalid },
  { title: "aangetroffen stembiljetten", kind: "aangetroffen stembiljetten", of: ballotsFound },
  {
    title: "meer stembiljetten dan toegelaten kiezers",
    kind: "meer getelde stembiljetten",
    of: (counts) => counts.moreCounted,
  },
  {
    title: "minder stembiljetten dan toegelaten kiezers",
    kind: "minder getelde stembiljetten",
    of: (counts) => counts.fewerCounted,
  },
  {
    title: "kiezers met stembiljet hebben niet gestemd",
    kind: "meegenomen stembiljetten",
    of: ({ explanations }) => explanations?.takenAway ?? null,
  },
  {
    title: "er zijn te weinig stembiljetten uitgereikt",
    kind: "te weinig uitgereikte stembiljetten",
    of: ({ explanations }) => explanations?.tooFewIssued ?? null,
  },
  {
    title: "er zijn te veel stembiljetten uitgereikt",
    kind: "te veel uitgereikte stembiljetten",
    of: ({ explanations }) => explanations?.tooManyIssued ?? null,
  },
  {
    title: "geen verklaring",
    kind: "geen verklaring",
    of: ({ explanations }) => explanations?.unexplained ?? null,
  },
  {
    title: "andere verklaring",
    kind: "andere verklaring",
    of: ({ explanations }) => explanations?.otherExplanation ?? null,
  },
];
