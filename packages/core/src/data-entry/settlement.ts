import type { Instant } from "../election/index.ts";
import { reviewAcceptances } from "./accepted-errors.ts";
import { compareEntries } from "./compare-entries.ts";
import type { EntryContext } from "./context.ts";
import type { AcceptedError, AgreedEntries, DataEntryState, EntryMakers, FinishedEntry } from "./states.ts";
import { warningsOn } from "./warnings.ts";

const makersOf = ({ contributors, finishedBy, finishedAt }: FinishedEntry): EntryMakers => ({
  contributors,
  finishedBy,
  finishedAt,
});

/**
 * Compares two finished entries, which happens nowhere else: differences for the coordinator, or one sheet on
 * which both agree. An acceptance belongs to the values of the first entry and lapses with them.
 */
export function settle(
  context: EntryContext,
  entries: Readonly<Record<"first" | "second", FinishedEntry>>,
  accepted: readonly AcceptedError[],
  at: Instant,
): DataEntryState {
  const { first, second } = entries;
  const { sheet } = first;
  const fields = compareEntries(context, sheet, second.sheet);
  if (fields.length > 0) {
    return {
      kind: "differences",
      first,
      second,
      accepted: reviewAcceptances(sheet, accepted).kept,
      fields,
      rulings: {},
    };
  }
  return agree({ sheet, first: makersOf(first), second: makersOf(second) }, accepted, at);
}

/** Two entries that say the same: definitive, unless they hold an error that nobody accepted. */
export function agree(
  { sheet, first, second }: AgreedEntries,
  accepted: readonly AcceptedError[],
  at: Instant,
): DataEntryState {
  const { kept, settled } = reviewAcceptances(sheet, accepted);
  const agreed = { sheet, first, second, accepted: kept };
  if (!settled) return { kind: "errors-on-paper", ...agreed };
  return { kind: "definitive", ...agreed, finishedAt: at, warnings: warningsOn(sheet), handled: [] };
}

/** A finished first entry: ready for the second, unless it holds an error that nobody accepted. */
export function judgeFirst(first: FinishedEntry, accepted: readonly AcceptedError[]): DataEntryState {
  const { kept, settled } = reviewAcceptances(first.sheet, accepted);
  return { kind: settled ? "first-entry-done" : "first-entry-errors", first, accepted: kept };
}
