import type {
  FieldPath,
  FieldValues,
  Finding,
  Instant,
  ListNumbers,
  ResultSheet,
  SheetForm,
  UserId,
} from "../election/index.ts";

/** A person at work, copied and not referenced: the record outlives the account. */
export interface Actor {
  readonly id: UserId;
  readonly name: string;
}

/** Which of the two entries of a sheet. */
export type EntrySide = "first" | "second";

/** Typing that is not finished: blank counts are absent, which is not 0. */
export interface Draft {
  readonly values: FieldValues;
  /** Keys of findings that the typist compared with the paper and ticked (findingKey); gone when their boxes change. */
  readonly ticked: readonly string[];
  readonly savedAt: Instant;
}

/** A finished entry, with everyone who typed in it: none of them may touch the other entry. */
export interface FinishedEntry {
  readonly sheet: ResultSheet;
  readonly contributors: readonly Actor[];
  readonly finishedAt: Instant;
}

/** An error that really stands on the paper, accepted by the coordinator. */
export interface AcceptedError {
  readonly finding: Finding;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
}

/** What a coordinator wrote to a warning; an explanation may be left out ("gezien, geen toelichting"). */
export interface HandledWarning {
  readonly finding: Finding;
  readonly explanation: string | null;
  readonly by: Actor;
  readonly at: Instant;
}

/** Which entry agrees with the paper in one field. */
export type Ruling = "first" | "second" | "neither";

/** The part of a correction that one person re-types: only the fields of that entry that are wrong. */
export interface CorrectionTask {
  readonly fields: readonly FieldPath[];
  /** Who may re-type; null: anyone who did not make the other entry. */
  readonly assignedTo: Actor | null;
  /** Who took it up. */
  readonly typist: Actor | null;
  readonly draft: Draft | null;
  readonly done: boolean;
}

/** The state of the entry of one result sheet (docs/state-machines/data-entry.md). */
export type DataEntryState =
  | { readonly kind: "empty" }
  | {
      readonly kind: "first-entry";
      readonly contributors: readonly Actor[];
      readonly typist: Actor;
      readonly draft: Draft;
      readonly returned: boolean;
    }
  | {
      readonly kind: "first-entry-errors";
      readonly first: FinishedEntry;
      readonly accepted: readonly AcceptedError[];
    }
  | {
      readonly kind: "first-entry-done";
      readonly first: FinishedEntry;
      readonly accepted: readonly AcceptedError[];
    }
  | {
      readonly kind: "second-entry";
      readonly first: FinishedEntry;
      readonly accepted: readonly AcceptedError[];
      readonly contributors: readonly Actor[];
      readonly typist: Actor;
      readonly draft: Draft;
    }
  | {
      readonly kind: "differences";
      readonly first: FinishedEntry;
      readonly second: FinishedEntry;
      readonly accepted: readonly AcceptedError[];
      readonly fields: readonly FieldPath[];
      readonly rulings: Readonly<Record<string, Ruling>>;
    }
  | {
      readonly kind: "correction";
      readonly first: FinishedEntry;
      readonly second: FinishedEntry;
      readonly accepted: readonly AcceptedError[];
      readonly tasks: { readonly first: CorrectionTask | null; readonly second: CorrectionTask | null };
    }
  /** Both entries say the same, and it holds an error that nobody has accepted yet. */
  | {
      readonly kind: "errors-on-paper";
      readonly first: FinishedEntry;
      readonly second: FinishedEntry;
      readonly accepted: readonly AcceptedError[];
    }
  | {
      readonly kind: "definitive";
      readonly sheet: ResultSheet;
      readonly first: readonly Actor[];
      readonly second: readonly Actor[];
      readonly finishedAt: Instant;
      readonly accepted: readonly AcceptedError[];
      readonly warnings: readonly Finding[];
      readonly handled: readonly HandledWarning[];
    };

/** What a transition needs to know of the election; never changes during a session. */
export interface EntryContext {
  readonly form: SheetForm;
  readonly lists: readonly ListNumbers[];
}

/** What a person asks of the machine. `at` is given by the caller: the core has no clock. */
export type DataEntryCommand = { readonly by: Actor; readonly at: Instant } & (
  | { readonly kind: "claim" }
  | { readonly kind: "save"; readonly draft: Omit<Draft, "savedAt"> }
  /** `blanksConfirmed` names every count that is still blank and becomes 0. */
  | { readonly kind: "finalise"; readonly blanksConfirmed: readonly FieldPath[] }
  | { readonly kind: "discard"; readonly reason: string }
  /** Coordinator: gives an unfinished entry or correction to someone else, who keeps the draft. */
  | { readonly kind: "hand-over"; readonly side: EntrySide; readonly to: Actor; readonly reason: string }
  | { readonly kind: "return-first"; readonly reason: string }
  | { readonly kind: "discard-first"; readonly reason: string }
  | { readonly kind: "accept-error"; readonly finding: string; readonly reason: string }
  | { readonly kind: "withdraw-acceptance"; readonly finding: string; readonly reason: string }
  | { readonly kind: "rule"; readonly field: FieldPath; readonly ruling: Ruling }
  | { readonly kind: "start-correction" }
  | { readonly kind: "claim-correction"; readonly side: EntrySide }
  | { readonly kind: "save-correction"; readonly side: EntrySide; readonly draft: Omit<Draft, "savedAt"> }
  | {
      readonly kind: "finalise-correction";
      readonly side: EntrySide;
      readonly blanksConfirmed: readonly FieldPath[];
    }
  | { readonly kind: "explain-warning"; readonly finding: string; readonly explanation: string | null }
  | { readonly kind: "reset"; readonly reason: string }
);

/** Why a command is refused. Nothing changes then. */
export type DataEntryRefusal =
  | {
      readonly kind: "not-in-this-state";
      readonly state: DataEntryState["kind"];
      readonly command: DataEntryCommand["kind"];
    }
  | { readonly kind: "claimed-by-other"; readonly typist: Actor }
  | { readonly kind: "same-person"; readonly other: EntrySide }
  | { readonly kind: "not-assigned-to-you"; readonly assignedTo: Actor }
  | { readonly kind: "blanks-not-confirmed"; readonly fields: readonly FieldPath[] }
  | { readonly kind: "findings-not-ticked"; readonly findings: readonly Finding[] }
  | { readonly kind: "invalid-value"; readonly fields: readonly FieldPath[] }
  | { readonly kind: "unknown-field"; readonly fields: readonly string[] }
  | { readonly kind: "not-yours-to-correct"; readonly fields: readonly FieldPath[] }
  | { readonly kind: "nothing-to-correct"; readonly side: EntrySide }
  | { readonly kind: "rulings-missing"; readonly fields: readonly FieldPath[] }
  | { readonly kind: "unknown-finding"; readonly finding: string }
  | { readonly kind: "reason-required" };
