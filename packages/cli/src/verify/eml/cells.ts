import type { Message } from "../../message.ts";

/**
 * The numbers of one unit (a station, a municipality) by cell. A cell is "3" (votes on list 3), "3/12" (on its
 * candidate 12), CAST, COUNTED, "rejected/<reason>" or "uncounted/<reason>": one flat table, so that adding,
 * comparing with a total and comparing with a CSV are all the same walk over cells.
 */
export interface Cells extends Iterable<readonly [cell: string, votes: number]> {
  readonly size: number;
  get(cell: string): number | undefined;
  has(cell: string): boolean;
  keys(): Iterable<string>;
}

/** Kiesgerechtigden (EML Cast). */
export const CAST = "cast";
/** Votes on candidates (EML TotalCounted). */
export const COUNTED = "counted";

export function listCell(list: number): string {
  return String(list);
}

/** `candidate` is the number on the list, or the short code where a file gives no number. */
export function candidateCell(list: number, candidate: string): string {
  return `${list}/${candidate}`;
}

export function rejectedCell(reason: string): string {
  return `rejected/${reason}`;
}

export function uncountedCell(reason: string): string {
  return `uncounted/${reason}`;
}

/** Takes a list or candidate cell apart; null for the other cells. `candidate` is null for a list's own total. */
export function partsOfCell(
  cell: string,
): { readonly list: number; readonly candidate: string | null } | null {
  const parts = /^(\d+)(?:\/(.+))?$/.exec(cell);
  return parts === null ? null : { list: Number(parts[1]), candidate: parts[2] ?? null };
}

/** A cell in words. */
export function describeCell(cell: string): Message {
  const parts = partsOfCell(cell);
  if (parts !== null) {
    return parts.candidate === null
      ? { nl: `lijst ${parts.list}`, en: `list ${parts.list}` }
      : {
          nl: `lijst ${parts.list}, kandidaat ${parts.candidate}`,
          en: `list ${parts.list}, candidate ${parts.candidate}`,
        };
  }
  if (cell === CAST) return { nl: "kiesgerechtigden", en: "eligible voters" };
  if (cell === COUNTED) return { nl: "stemmen op kandidaten", en: "votes on candidates" };
  const reason = cell.slice(cell.indexOf("/") + 1);
  return { nl: `"${reason}"`, en: `"${reason}"` };
}
