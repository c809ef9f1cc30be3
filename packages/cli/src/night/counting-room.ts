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
  type Finding,
  type Instant,
  instant,
  type ListNumber,
  type ResultSheet,
  type SheetField,
  type StationNumber,
} from "@stemketen/core/election";
import { MistakeLog } from "./mistake-log.ts";
import { Paper, placesOf } from "./paper.ts";

/** The paper of one station on its way through the room. */
export interface Desk {
  readonly station: StationNumber;
  readonly paper: Paper;
  state: DataEntryState;
  /** Boxes that the coordinator sent back to be read again; empty when nothing was sent back. */
  sentBack: readonly FieldPath[];
  /** Steps of the form typed in the entry at hand. */
  stepsDone: number;
  /** A correction that cannot be handed in, whatever is re-typed: the coordinator has it all typed anew. */
  stuck: boolean;
}

/** Something that happened in the room, for the audit log and for whoever watches. */
export interface RoomEvent {
  readonly station: StationNumber;
  readonly command: DataEntryCommand;
  readonly before: DataEntryState;
  readonly after: DataEntryState;
}

/** Who works in the room, on what, and how well. */
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
  readonly #unsettled: Set<Desk>;
  /** The rows of each list, with its total. */
  readonly #rowsOf = new Map<ListNumber, FieldPath[]>();

  constructor(settings: RoomSettings) {
    const { context, papers, startsAt } = settings;
    this.settings = settings;
    this.#startsAt = Date.parse(startsAt);
    const places = placesOf(context.fields);
    this.desks = [...papers].map(([station, sheet]) => ({
      station,
      paper: new Paper(places, sheet),
      state: EMPTY,
      sentBack: [],
      stepsDone: 0,
      stuck: false,
    }));
    this.#unsettled = new Set(this.desks);
    this.steps = [
      ...Map.groupBy(context.fields, ({ block, list }) =>
        block === "lists" ? `list ${list}` : block,
      ).values(),
    ];
    for (const { block, list, path } of context.fields) {
      if (block !== "lists" || list === null) continue;
      const rows = this.#rowsOf.get(list);
      if (rows === undefined) this.#rowsOf.set(list, [path]);
      else rows.push(path);
    }
  }

  get now(): Instant {
    return instant(new Date(this.#startsAt + this.seconds * 1000).toISOString());
  }

  /** Asks the state machine; a refusal changes nothing. */
  ask(desk: Desk, by: Actor, ask: Ask): DataEntryRefusal | null {
    const command: DataEntryCommand = { ...ask, by, at: this.now };
    const before = desk.state;
    const outcome = transition(this.settings.context, before, command);
    if (!outcome.ok) return outcome.error;
    desk.state = outcome.value;
    if (stationStatus(desk.state) === "done") this.#unsettled.delete(desk);
    else this.#unsettled.add(desk);
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

  /** A box of the form. @throws Error when it has none of that name */
  field(path: FieldPath): SheetField {
    return must(this.settings.context.byPath.get(path), `the form has the box ${path}`);
  }

  /** Desks at which something is left to do: a sheet that is not definitive, or a warning nobody dealt with. */
  get unsettled(): Iterable<Desk> {
    return this.#unsettled;
  }

  /** Whether every sheet is definitive and every warning is dealt with. */
  isSettled(): boolean {
    return this.#unsettled.size === 0;
  }

  /** Boxes to read again for a finding: those it names, and all rows of the list it is about. */
  boxesOf({ fields, list }: Pick<Finding, "fields" | "list">): FieldPath[] {
    const rows = list === null ? [] : (this.#rowsOf.get(list) ?? []);
    return [...new Set([...fields, ...rows])];
  }
}
