import type { FieldPath, FieldValues, Finding, Instant, Role } from "../election/index.ts";
import type { Actor, Draft, EntrySide, Ruling, StateKind } from "./states.ts";

/** What a person asks of the machine. `at` is given by the caller: the core has no clock. */
export type DataEntryCommand = { readonly by: Actor; readonly at: Instant } & (
  | { readonly kind: "claim" }
  /** Replaces the whole draft. */
  | { readonly kind: "save"; readonly draft: Omit<Draft, "savedAt"> }
  /** `blanksConfirmed` names every count that is still blank and becomes 0. */
  | { readonly kind: "finalise"; readonly blanksConfirmed: readonly FieldPath[] }
  | { readonly kind: "discard"; readonly reason: string }
  /** Gives an unfinished entry, or one side of a correction, to someone else, who keeps what was typed. */
  | { readonly kind: "hand-over"; readonly side: EntrySide; readonly to: Actor; readonly reason: string }
  | { readonly kind: "return-first"; readonly reason: string }
  | { readonly kind: "discard-first"; readonly reason: string }
  /** `finding` is a findingKey, here and below. */
  | { readonly kind: "accept-error"; readonly finding: string; readonly reason: string }
  | { readonly kind: "withdraw-acceptance"; readonly finding: string; readonly reason: string }
  | { readonly kind: "rule"; readonly fields: readonly FieldPath[]; readonly ruling: Ruling }
  | { readonly kind: "start-correction" }
  | { readonly kind: "claim-correction"; readonly side: EntrySide }
  /** Replaces all that was typed on that side of the correction. */
  | { readonly kind: "save-correction"; readonly side: EntrySide; readonly values: FieldValues }
  | {
      readonly kind: "finalise-correction";
      readonly side: EntrySide;
      readonly blanksConfirmed: readonly FieldPath[];
    }
  | { readonly kind: "discard-correction"; readonly side: EntrySide; readonly reason: string }
  /** What comparing the sheet with the other sheets gives now; takes the place of what it gave before. */
  | { readonly kind: "note-warnings"; readonly warnings: readonly Finding[] }
  /** null: "gezien, geen toelichting". */
  | { readonly kind: "explain-warning"; readonly finding: string; readonly explanation: string | null }
  /** Both entries agree, but not with the paper: both re-type these fields. */
  | { readonly kind: "reopen"; readonly fields: readonly FieldPath[]; readonly reason: string }
  | { readonly kind: "reset"; readonly reason: string }
);

/** The name of a command. */
export type CommandKind = DataEntryCommand["kind"];

type Commands = { readonly [C in DataEntryCommand as C["kind"]]: C };

/** The command of that name. */
export type CommandOf<K extends CommandKind> = Commands[K];

/**
 * To whom a command belongs. The machine sees people and not their roles: callers check this before they call
 * `transition`. "program": what the programme does by itself. A coordinator sees the values of both entries and
 * must therefore have no typist's role.
 */
export const COMMAND_ROLES: Readonly<
  Record<CommandKind, Extract<Role, "typist" | "coordinator"> | "program">
> = {
  claim: "typist",
  save: "typist",
  finalise: "typist",
  discard: "typist",
  "claim-correction": "typist",
  "save-correction": "typist",
  "finalise-correction": "typist",
  "discard-correction": "typist",
  "hand-over": "coordinator",
  "return-first": "coordinator",
  "discard-first": "coordinator",
  "accept-error": "coordinator",
  "withdraw-acceptance": "coordinator",
  rule: "coordinator",
  "start-correction": "coordinator",
  "explain-warning": "coordinator",
  reopen: "coordinator",
  reset: "coordinator",
  "note-warnings": "program",
};

/** Why a command is refused. Nothing changes then. */
export type DataEntryRefusal =
  | { readonly kind: "not-in-this-state"; readonly state: StateKind; readonly command: CommandKind }
  | { readonly kind: "claimed-by-other"; readonly typist: Actor }
  /** The person made, or is to correct, the entry named here: the other one is for somebody else. */
  | { readonly kind: "same-person"; readonly contributedTo: EntrySide }
  | { readonly kind: "not-assigned-to-you"; readonly assignedTo: Actor }
  /** Nobody has taken up this side of the correction: claim it first. */
  | { readonly kind: "not-claimed"; readonly side: EntrySide }
  /** Nothing is being typed, or to be typed, on this side. */
  | { readonly kind: "nothing-open"; readonly side: EntrySide }
  /** `fields`: every count that is blank now, in the order of the paper. */
  | { readonly kind: "blanks-not-confirmed"; readonly fields: readonly FieldPath[] }
  /** "Controles en correcties" is declared missing, and these of its boxes are ticked. */
  | { readonly kind: "page-is-missing"; readonly fields: readonly FieldPath[] }
  | { readonly kind: "findings-not-ticked"; readonly findings: readonly Finding[] }
  | { readonly kind: "invalid-value"; readonly fields: readonly FieldPath[] }
  /** The form has no such field; in `rule`: the entries do not differ there. */
  | { readonly kind: "unknown-field"; readonly fields: readonly string[] }
  | { readonly kind: "not-yours-to-correct"; readonly fields: readonly string[] }
  | { readonly kind: "fields-required" }
  | { readonly kind: "rulings-missing"; readonly fields: readonly FieldPath[] }
  | { readonly kind: "unknown-finding"; readonly finding: string }
  | { readonly kind: "reason-required" };
