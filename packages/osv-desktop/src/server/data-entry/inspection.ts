import {
  type Actor,
  type DataEntryState,
  type EntryContext,
  type EntryMakers,
  type StationStatus,
  stationStatus,
} from "@stemketen/core/data-entry";
import type {
  FieldValue,
  Finding,
  Instant,
  ResultSheet,
  SheetField,
  StationNumber,
} from "@stemketen/core/election";
import { valuesOfSheet } from "@stemketen/core/election";
import type { Database } from "@stemketen/server-kit/database";
import { actorOfUser, allUsers } from "../accounts/users.store.ts";
import { lastMove, type PaperPlace } from "../papers/papers.store.ts";
import { findStation } from "../polling-stations/stations.store.ts";
import { type CoordinatorView, coordinatorView } from "./coordinator-view.ts";
import { readEntry } from "./entries.store.ts";
import { summaryOf, type TypingNow } from "./entry-summary.ts";
import { type RowsExpected, rowsExpected } from "./note-comparisons.ts";

/** A finding with the boxes that it is about, and what was typed in them. */
export interface FindingOnSheet {
  readonly finding: Finding;
  readonly boxes: readonly { readonly field: SheetField; readonly value: FieldValue }[];
}

/** Everything that settling one station needs. */
export interface Inspection {
  readonly station: StationNumber;
  readonly name: string;
  readonly status: StationStatus;
  readonly version: number;
  /** When this status began; null while nobody has begun. */
  readonly since: Instant | null;
  readonly paper: PaperPlace;
  readonly view: CoordinatorView;
  /** The findings of the sheet as it stands, in the order of the rules; none while two entries differ. */
  readonly findings: readonly FindingOnSheet[];
  /** Rows that look shifted or swapped, beside what was to be expected; by list. */
  readonly rowsExpected: readonly RowsExpected[];
  readonly first: EntryMakers | null;
  readonly second: EntryMakers | null;
  /** Who types now, and when it was last saved. */
  readonly typing: readonly TypingNow[];
  /** To whom work can be handed over: every typist; the state machine refuses who made the other entry. */
  readonly typists: readonly Actor[];
}

/** Everything about one sheet, for who settles it; null for a station that does not exist. */
export function inspect(db: Database, context: EntryContext, station: StationNumber): Inspection | null {
  const found = findStation(db, station);
  if (found === null) return null;
  const { state, version, since } = readEntry(db, station);
  const view = coordinatorView(context, state);
  return {
    station,
    name: found.station.name,
    status: stationStatus(state),
    version,
    since,
    paper: lastMove(db, station)?.place ?? "expected",
    view,
    findings: findingsOf(context, view),
    rowsExpected: view.kind === "definitive" ? rowsExpected(db, station, view.warnings) : [],
    ...makersOf(state),
    typing: summaryOf(context, state).typing,
    typists: allUsers(db)
      .filter(({ role }) => role === "typist")
      .map(actorOfUser),
  };
}

/** The findings of a sheet that the coordinator sees, with what was typed in their boxes. */
export function findingsOf(context: EntryContext, view: CoordinatorView): readonly FindingOnSheet[] {
  if (view.kind === "first-entry-errors" || view.kind === "errors-on-paper") {
    return view.errors.map(({ finding }) => onSheet(context, view.sheet, finding));
  }
  if (view.kind !== "definitive") return [];
  const accepted = view.accepted.map(({ finding }) => finding);
  return [...accepted, ...view.warnings].map((finding) => onSheet(context, view.sheet, finding));
}

function onSheet({ byPath }: EntryContext, sheet: ResultSheet, finding: Finding): FindingOnSheet {
  const values = valuesOfSheet(sheet);
  const boxes = finding.fields.flatMap((path) => {
    const [field, value] = [byPath.get(path), values[path]];
    return field === undefined || value === undefined ? [] : [{ field, value }];
  });
  return { finding, boxes };
}

function makersOf(state: DataEntryState): Pick<Inspection, "first" | "second"> {
  const [first, second] = ["first" in state ? state.first : null, "second" in state ? state.second : null];
  return { first: makerOf(first), second: makerOf(second) };
}

/** Who made an entry, without the sheet: what was typed is not for every view. */
function makerOf(entry: EntryMakers | null): EntryMakers | null {
  if (entry === null) return null;
  const { contributors, finishedBy, finishedAt } = entry;
  return { contributors, finishedBy, finishedAt };
}
