import type { FieldPath, FieldValues, Finding, Instant, ResultSheet, UserId } from "../election/index.ts";

/** A person at work, copied and not referenced: the record outlives the account. */
export interface Actor {
  readonly id: UserId;
  readonly name: string;
}

/** Which of the two entries of a sheet. */
export type EntrySide = "first" | "second";

/** What has been typed and is not finished: a count that is absent is still blank, which is not 0. */
export interface Typing {
  readonly values: FieldValues;
  readonly savedAt: Instant;
}

/** The typing of a whole sheet. */
export interface Draft extends Typing {
  /**
   * Fingerprints (fingerprintOf) of the findings that the typist compared with the paper. A fingerprint holds
   * the boxes with their values, so a tick lapses by itself when one of them changes.
   */
  readonly ticked: readonly string[];
}

/** Who made an entry. None of the contributors may touch the other entry. */
export interface EntryMakers {
  /** Everyone who typed in it, in the order in which they began. */
  readonly contributors: readonly Actor[];
  readonly finishedBy: Actor;
  readonly finishedAt: Instant;
}

/** A finished entry. */
export interface FinishedEntry extends EntryMakers {
  readonly sheet: ResultSheet;
}

/** Two finished entries that say the same. */
export interface AgreedEntries {
  readonly sheet: ResultSheet;
  readonly first: EntryMakers;
  readonly second: EntryMakers;
}

/** An error that really stands on the paper, accepted by the coordinator. */
export interface AcceptedError {
  readonly finding: Finding;
  /** What was accepted: these boxes with these values (fingerprintOf). With other values it lapses. */
  readonly fingerprint: string;
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
export type CorrectionTask =
  | {
      readonly kind: "open";
      readonly fields: readonly FieldPath[];
      /** Who may take it up; null: anyone who did not make the other entry. */
      readonly assignedTo: Actor | null;
    }
  | {
      readonly kind: "taken";
      readonly fields: readonly FieldPath[];
      readonly typist: Actor;
      readonly typing: Typing;
    }
  | { readonly kind: "done"; readonly fields: readonly FieldPath[]; readonly typist: Actor };

/** The state of the entry of one result sheet (docs/state-machines/data-entry.md). Plain data: JSON keeps it. */
export type DataEntryState =
  | { readonly kind: "empty" }
  | {
      readonly kind: "first-entry";
      readonly contributors: readonly Actor[];
      readonly typist: Actor;
      readonly draft: Draft;
      /** Sent back by the coordinator because of errors; the draft then starts with what was typed before. */
      readonly returned: boolean;
      readonly accepted: readonly AcceptedError[];
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
      /** Where the entries differ, in the order of the paper. */
      readonly fields: readonly FieldPath[];
      readonly rulings: Readonly<Record<string, Ruling>>;
    }
  | {
      readonly kind: "correction";
      readonly first: FinishedEntry;
      readonly second: FinishedEntry;
      readonly accepted: readonly AcceptedError[];
      /** null: nothing is wrong in that entry. */
      readonly tasks: Readonly<Record<EntrySide, CorrectionTask | null>>;
    }
  /** Both entries say the same, and it holds an error that nobody has accepted. */
  | (AgreedEntries & { readonly kind: "errors-on-paper"; readonly accepted: readonly AcceptedError[] })
  | (AgreedEntries & {
      readonly kind: "definitive";
      readonly finishedAt: Instant;
      readonly accepted: readonly AcceptedError[];
      /** The sheet's own warnings, then those from comparing it with the other sheets (note-warnings). */
      readonly warnings: readonly Finding[];
      readonly handled: readonly HandledWarning[];
    });

/** The name of a state. */
export type StateKind = DataEntryState["kind"];

type States = { readonly [S in DataEntryState as S["kind"]]: S };

/** The state of that name. */
export type StateOf<K extends StateKind> = States[K];

/** Before anybody typed, and after a reset. */
export const EMPTY: DataEntryState = { kind: "empty" };
