import type { AuditActor, AuditEvent } from "../audit/index.ts";
import { canonicalJson, impossible, type JsonValue, sha256Hex, utf8 } from "../basics/index.ts";
import {
  type Actor,
  COMMAND_ROLES,
  type CommandKind,
  type CommandOf,
  type DataEntryCommand,
  type DataEntryState,
  type EntryContext,
  type EntrySide,
  valuesAt,
} from "../data-entry/index.ts";
import {
  type FieldPath,
  type FieldValues,
  type Finding,
  findingKey,
  type ResultSheet,
  type StationNumber,
} from "../election/index.ts";
import { validateSheet } from "../validation/index.ts";

/** A person as the log names them, in the role in which they gave this command; null for the programme itself. */
export function actorOf(person: Actor, command: CommandKind): AuditActor | null {
  const role = COMMAND_ROLES[command];
  return role === "program" ? null : { id: person.id, name: person.name, role };
}

/** Which sheet something happened to. */
export interface SheetAddress {
  readonly session: "first" | "next";
  /** null: the sheet of a whole municipality, entered by the centraal stembureau. */
  readonly station: StationNumber | null;
}

/** A command that the state machine of data-entry accepted, with the states around it. */
export interface EntryStep {
  readonly about: SheetAddress;
  readonly command: DataEntryCommand;
  readonly before: DataEntryState;
  readonly after: DataEntryState;
}

/**
 * What the audit log says of a step in the entry of a sheet: the act, and what came of it. Values stand in it only
 * where they are settled or corrected; an entry itself is named by the SHA-256 of its canonical JSON.
 */
export function auditEventsOf(context: EntryContext, step: EntryStep): readonly AuditEvent[] {
  return [...actOf([step.command.kind, step.command], { ...step, context }), ...outcomeOf(step)];
}

interface Scene extends EntryStep {
  readonly context: EntryContext;
}

/** A sheet in plain JSON has one canonical text: its hash names exactly what was typed. */
function hashOf(sheet: ResultSheet): string {
  const plain: JsonValue = JSON.parse(JSON.stringify(sheet));
  return sha256Hex(utf8(canonicalJson(plain)));
}

const keysOf = (findings: readonly Finding[], severity: Finding["severity"]): string[] =>
  findings.filter((finding) => finding.severity === severity).map(findingKey);

function sheetOn(state: DataEntryState, side: EntrySide): ResultSheet | null {
  switch (state.kind) {
    case "first-entry-errors":
    case "first-entry-done":
    case "second-entry":
      return state.first.sheet;
    case "differences":
    case "correction":
      return state[side].sheet;
    case "errors-on-paper":
    case "definitive":
      return state.sheet;
    case "empty":
    case "first-entry":
      return null;
    default:
      return impossible(state);
  }
}

/** What an entry has in these boxes; nothing while it is not finished. */
function valuesOn(
  state: DataEntryState,
  side: EntrySide,
  fields: readonly FieldPath[],
  { context }: Scene,
): FieldValues {
  const sheet = sheetOn(state, side);
  return sheet === null ? {} : valuesAt(context, sheet, fields);
}

const sideOf = (state: DataEntryState): EntrySide =>
  state.kind === "empty" || state.kind === "first-entry" ? "first" : "second";

type Act<C extends CommandKind> = (command: CommandOf<C>, scene: Scene) => AuditEvent[];

const ACTS: { readonly [C in CommandKind]: Act<C> } = {
  claim: (_, { about, before }) => [{ event: "entry.claimed", payload: { ...about, side: sideOf(before) } }],
  save: ({ draft }, { about, before, context }) => {
    const filled = Object.keys(draft.values).length;
    const payload = { ...about, side: sideOf(before), filled, of: context.fields.length };
    return [{ event: "entry.saved", payload }];
  },
  finalise: ({ blanksConfirmed }, { about, before, after }) => {
    const side = sideOf(before);
    const sheet = sheetOn(after, side);
    if (sheet === null) return [];
    const findings = validateSheet(sheet);
    const [errors, warnings] = [keysOf(findings, "error"), keysOf(findings, "warning")];
    const payload = { ...about, side, sheet: hashOf(sheet), errors, warnings, blanksConfirmed };
    return [{ event: "entry.finalised", payload }];
  },
  discard: ({ reason }, { about, before }) => [
    { event: "entry.discarded", payload: { ...about, side: sideOf(before), reason } },
  ],
  "discard-first": ({ reason }, { about }) => [
    { event: "entry.discarded", payload: { ...about, side: "first", reason } },
  ],
  "return-first": ({ reason }, { about }) => [
    { event: "entry.returned", payload: { ...about, side: "first", reason } },
  ],
  "hand-over": ({ side, to, reason }, { about }) => [
    { event: "entry.handed-over", payload: { ...about, side, to: { id: to.id, name: to.name }, reason } },
  ],
  "accept-error": ({ finding, reason }, { about }) => [
    { event: "entry.error-accepted", payload: { ...about, finding, reason } },
  ],
  "withdraw-acceptance": ({ finding, reason }, { about }) => [
    { event: "entry.acceptance-withdrawn", payload: { ...about, finding, reason } },
  ],
  rule: ({ fields, ruling }, scene) => {
    const { about, before } = scene;
    const first = valuesOn(before, "first", fields, scene);
    const second = valuesOn(before, "second", fields, scene);
    return fields.map((field) => {
      const values = { first: first[field] ?? null, second: second[field] ?? null };
      return { event: "entry.difference-ruled", payload: { ...about, field, ruling, ...values } };
    });
  },
  "start-correction": (_, { about, after }) => {
    const tasks = after.kind === "correction" ? after.tasks : { first: null, second: null };
    const payload = { ...about, first: tasks.first?.fields ?? [], second: tasks.second?.fields ?? [] };
    return [{ event: "correction.started", payload }];
  },
  "claim-correction": ({ side }, { about }) => [{ event: "correction.claimed", payload: { ...about, side } }],
  "save-correction": ({ side, values }, { about, before }) => {
    const of = before.kind === "correction" ? (before.tasks[side]?.fields.length ?? 0) : 0;
    return [
      { event: "correction.saved", payload: { ...about, side, filled: Object.keys(values).length, of } },
    ];
  },
  "finalise-correction": ({ side, blanksConfirmed }, scene) => {
    const { about, before, after } = scene;
    const fields = before.kind === "correction" ? (before.tasks[side]?.fields ?? []) : [];
    const old = valuesOn(before, side, fields, scene);
    const now = valuesOn(after, side, fields, scene);
    const changes = fields
      .filter((field) => old[field] !== now[field])
      .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
    return [{ event: "correction.finalised", payload: { ...about, side, changes, blanksConfirmed } }];
  },
  "discard-correction": ({ side, reason }, { about }) => [
    { event: "correction.discarded", payload: { ...about, side, reason } },
  ],
  "note-warnings": ({ warnings }, { about }) => [
    { event: "entry.warnings-noted", payload: { ...about, warnings: warnings.map(findingKey) } },
  ],
  "explain-warning": ({ finding, explanation }, { about }) => [
    { event: "entry.warning-handled", payload: { ...about, finding, explanation } },
  ],
  reopen: ({ fields, reason }, { about }) => [
    { event: "entry.reopened", payload: { ...about, fields, reason } },
  ],
  reset: ({ reason }, { about }) => [{ event: "entry.reset", payload: { ...about, reason } }],
};

function actOf<C extends CommandKind>(
  [kind, command]: readonly [kind: C, command: CommandOf<C>],
  scene: Scene,
): AuditEvent[] {
  const act: Act<C> = ACTS[kind];
  return act(command, scene);
}

/** What a finished entry turned out to be: different from the other, equal with an error, or definitive. */
function outcomeOf({ about, before, after }: EntryStep): AuditEvent[] {
  if (before.kind === after.kind) return [];
  if (after.kind === "differences") {
    return [{ event: "entry.differences-found", payload: { ...about, fields: after.fields } }];
  }
  if (after.kind === "errors-on-paper") {
    const errors = keysOf(validateSheet(after.sheet), "error");
    return [{ event: "entry.errors-on-paper", payload: { ...about, errors } }];
  }
  if (after.kind === "definitive") {
    const acceptedErrors = after.accepted.map(({ finding }) => findingKey(finding));
    const warnings = keysOf(after.warnings, "warning");
    return [
      {
        event: "entry.definitive",
        payload: { ...about, sheet: hashOf(after.sheet), acceptedErrors, warnings },
      },
    ];
  }
  return [];
}
