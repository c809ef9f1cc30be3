import { impossible } from "../basics/index.ts";
import type { CommitteeSession, CountingMethod } from "./committee.ts";
import { type ElectionCategory, hasVoterCards } from "./election.ts";
import type { CalendarDate } from "./identifiers.ts";

/**
 * Which paper lies before the typist.
 * - cso-first: Na 31-2 bijlage 1, a station counted by the municipality
 * - dso-first: N 10-1, a station that counted everything itself
 * - cso-next, dso-next: Na 14-2 bijlage 1 and Na 14-1 version 2, the correction of a later session
 * - csb-entry: the totals of the gemeentelijk stembureau, entered by the centraal stembureau (Na 31-1, Na 31-2)
 */
export type SheetKind = "cso-first" | "cso-next" | "dso-first" | "dso-next" | "csb-entry";

/** 2022: explains a difference with five counts. 2026: asks whether it is fully explained. */
export type FormVersion = "2022" | "2026";

/**
 * The forms in use on the day of an election: published counts up to 2025 have the rows of the forms of 2022, those
 * of March 2026 the rows of 2026 (EML_NL 510, UncountedVotes).
 */
export function formVersionOn(date: CalendarDate): FormVersion {
  return date < "2026-01-01" ? "2022" : "2026";
}

/** The form of a result sheet: decides which blocks and rows it has. */
export interface SheetForm {
  readonly kind: SheetKind;
  readonly version: FormVersion;
  /** Whether row C (geldige kiezerspassen) is printed. */
  readonly voterCards: boolean;
}

/** The blocks of a form, in the order of the paper. */
export type SheetBlock =
  | "extra-investigation"
  | "station-differences"
  | "report"
  | "corrections"
  | "eligible-voters"
  | "voters-and-votes"
  | "difference"
  | "lists";

/** The form of a station's sheet. Forms of 2022 have row C for every election, later ones not for councils. */
export function stationForm(
  method: CountingMethod,
  session: CommitteeSession,
  category: ElectionCategory,
  version: FormVersion = "2026",
): SheetForm {
  const kind: SheetKind =
    method === "CSO"
      ? session === "first"
        ? "cso-first"
        : "cso-next"
      : session === "first"
        ? "dso-first"
        : "dso-next";
  return { kind, version, voterCards: version === "2022" || hasVoterCards(category) };
}

/** The form on which the centraal stembureau enters the totals of a municipality. */
export function municipalityForm(category: ElectionCategory, version: FormVersion = "2026"): SheetForm {
  return { kind: "csb-entry", version, voterCards: version === "2022" || hasVoterCards(category) };
}

/** The blocks a form has, in the order of the paper (tabulation: results data model per station). */
export function blocksOf(form: SheetForm): readonly SheetBlock[] {
  switch (form.kind) {
    case "cso-first":
      return ["extra-investigation", "station-differences", "voters-and-votes", "difference", "lists"];
    case "dso-first":
      return ["report", "corrections", "voters-and-votes", "difference", "lists"];
    case "cso-next":
    case "dso-next":
      return ["voters-and-votes", "difference", "lists"];
    case "csb-entry":
      return ["eligible-voters", "voters-and-votes", "difference", "lists"];
    default:
      return impossible(form.kind);
  }
}

/** Whether the form asks "wordt het verschil volledig verklaard?" (F.310). */
export function asksWhetherExplained(form: SheetForm): boolean {
  return form.kind !== "csb-entry" && form.version === "2026";
}

/** Whether the form explains a difference with the five counts of 2022. */
export function hasExplanationCounts(form: SheetForm): boolean {
  return form.version === "2022";
}

/** Whether the form has the three boxes D = H, H > D and H < D. */
export function hasDifferenceBoxes(form: SheetForm): boolean {
  return form.kind !== "csb-entry";
}
