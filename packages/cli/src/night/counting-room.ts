import { must, type RandomSource } from "@stemketen/core/basics";
import {
  type Actor,
  type CommandKind,
  type CommandOf,
  type DataEntryCommand,
  type DataEntryRefusal,
  type DataEntryState,
  EMPTY,
  type EntryContext,
  stationStatus,
  transition,
} from "@stemketen/core/data-entry";
import {
  type FieldPath,
  type FieldValues,
  type Finding,
  type Instant,
  instant,
  type ResultSheet,
  type SheetField,
  type StationNumber,
  valuesOfSheet,
} from "@stemketen/core/election";
import { validateSheet } from "@stemketen/core/validation";
import { MistakeLog } from "./mistake-log.ts";

/** The paper of one station on its way through the room. */
export interface Desk {
  readonly station: StationNumber;
  /** What the signed paper says, box for box. */
  readonly paper: FieldValues;
  state: DataEntryState;
  /** Boxes that the coordinator sent back to be read again; empty when nothing was sent back. */
  sentBack: readonly FieldPath[];
  /** Steps of the form typed in the entry at hand. */
  stepsDone: number;
}

/** Something that happened in the room, for the audit log and for whoever watches. */
export interface RoomEvent {
  readonly station: StationNumber;
  readonly command: DataEntryCommand;
  readonly before: DataEntryState;
  readonly after: DataEntryState;
}

export interface RoomSettings {
  readonly context: EntryContext;
  readonly papers: ReadonlyMap<StationNumber, ResultSheet>;
  readonly typists: readonly Actor[];
  readonly coordinator: Actor;
  readonly random: RandomSource;
  /** Share of boxes at which a slip begins, 0–1. */
  readonly errorRate: number;
  readonly startsAt: Instant;
  readonly onEvent: (event: RoomEvent) => void;
}

type WithoutWho<C> = C extends unknown ? Omit<C, "by" | "at"> : never;
type Ask = WithoutWho<CommandOf<CommandKind>>;

/** The room in which papers are typed: every change goes through the state machine of core/data-entry. */
export class CountingRoom {
  readonly settings: RoomSettings;
  readonly desks: readonly Desk[];
  readonly mistakes = new MistakeLog();
  /** Steps of the form as typed: one per block, and one per list. */
  readonly steps: readonly (readonly SheetField[])[];
  /** Seconds since the room opened. */
  seconds = 0;
  readonly #startsAt: number;

  constructor(settings: RoomSettings) {
    this.settings = settings;
    this.#startsAt = Date.parse(settings.startsAt);
    this.desks = [...settings.papers].map(([station, sheet]) => ({
      station,
      paper: valuesOfSheet(sheet),
      state: EMPTY,
      sentBack: [],
      stepsDone: 0,
    }));
    const steps = new Map<string, SheetField[]>();
    for (const field of settings.context.fields) {
      const key = field.block === "lists" ? `list ${field.list}` : field.block;
      const step = steps.get(key);
      if (step === undefined) steps.set(key, [field]);
      else step.push(field);
    }
    this.steps = [...steps.values()];
  }

  get now(): Instant {
    return instant(new Date(this.#startsAt + this.seconds * 1000).toISOString());
  }

  /** Asks the state machine; a refusal changes nothing. */
  ask(desk: Desk, by: Actor, ask: Ask): DataEntryRefusal | null {
    const command = { ...ask, by, at: this.now } as DataEntryCommand;
    const before = desk.state;
    const outcome = transition(this.settings.context, before, command);
    if (!outcome.ok) return outcome.error;
    desk.state = outcome.value;
    this.settings.onEvent({ station: desk.station, command, before, after: outcome.value });
    return null;
  }

  /** Asks for what must be possible here. @throws Error when the machine refuses */
  do(desk: Desk, by: Actor, ask: Ask): void {
    const refusal = this.ask(desk, by, ask);
    if (refusal !== null) {
      throw new Error(`Station ${desk.station}: ${ask.kind} refused, ${JSON.stringify(refusal)}`);
    }
  }

  field(path: FieldPath): SheetField {
    return must(this.settings.context.byPath.get(path), "the form has this box");
  }

  /** Whether every sheet is definitive and every warning is dealt with. */
  isSettled(): boolean {
    return this.desks.every(({ state }) => stationStatus(state) === "done");
  }

  /** What is to be checked on a sheet. */
  findingsOf(sheet: ResultSheet): readonly Finding[] {
    return validateSheet(sheet);
  }

  /** Boxes to read again for a finding: those it names, and the whole list it is about. */
  boxesOf(finding: { readonly fields: readonly FieldPath[]; readonly list: number | null }): FieldPath[] {
    const list = this.settings.context.fields.filter(
      (field) => field.block === "lists" && finding.list !== null && field.list === finding.list,
    );
    return [...new Set([...finding.fields, ...list.map(({ path }) => path)])];
  }
}
