import { type Count, type ListNumber, listTitle } from "@stemketen/core/election";
import type { Database } from "@stemketen/server-kit/database";
import { readCommitteeSession } from "../committee-session/committee-session.store.ts";
import { checkedCountOf } from "./count-check.ts";

/** What everybody in the hall may know once the session is finished. */
export interface HallTotals {
  readonly lists: readonly { readonly number: ListNumber; readonly name: string; readonly votes: Count }[];
  readonly blank: Count;
  readonly invalid: Count;
}

/** The totals for the hall; null as long as the session is not finished, and when two ways of adding do not agree. */
export async function hallTotals(db: Database): Promise<HallTotals | null> {
  if (!isFinished(db)) return null;
  const checked = await checkedCountOf(db);
  // Somebody may have reopened it meanwhile.
  if (!checked.ok || !isFinished(db)) return null;
  const { election, totals } = checked.value;
  const names = new Map(election.lists.map((list) => [list.number, listTitle(list)]));
  const { lists, blank, invalid } = totals.counts;
  return {
    lists: lists.map(({ number, total }) => ({ number, name: names.get(number) ?? "", votes: total })),
    blank,
    invalid,
  };
}

function isFinished(db: Database): boolean {
  return readCommitteeSession(db).status === "finished";
}
