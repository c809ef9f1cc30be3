import { partsOfCell } from "../eml/cells.ts";
import type { CountFile } from "../eml/count-file.ts";
import type { DefinitionFile } from "../eml/definition-file.ts";
import type { ListsFile } from "../eml/lists-file.ts";
import type { ResultFile } from "../eml/result-file.ts";
import type { Found } from "../found.ts";
import type { SeatRules } from "./give-seats.ts";
import type { PublishedOutcome } from "./published-outcome.ts";
import { councilRules, type Recalculation } from "./recalculate.ts";

/** The files of a publication that bear on seats and people; null where the folder does not have one. */
export interface OutcomeSources {
  readonly definition: Found<DefinitionFile> | null;
  readonly lists: Found<ListsFile> | null;
  readonly count: Found<CountFile> | null;
  readonly outcome: Found<PublishedOutcome> | null;
  readonly result: Found<ResultFile> | null;
}

/** A list with its candidates as they were counted. */
export type CountedList = Pick<Recalculation["lists"][number], "number" | "candidates">;

/** The lists of a count in order of number; null when it names candidates by short code. */
export function listsOfCount(count: CountFile): readonly CountedList[] | null {
  const lists = new Map<number, { number: number; votes: number }[]>();
  for (const [cell, votes] of count.total) {
    const parts = partsOfCell(cell);
    if (parts === null) continue;
    const candidates = lists.get(parts.list) ?? [];
    lists.set(parts.list, candidates);
    if (parts.candidate === null) continue;
    const number = Number(parts.candidate);
    if (!Number.isInteger(number)) return null;
    candidates.push({ number, votes });
  }
  return [...lists]
    .map(([number, candidates]) => ({ number, candidates }))
    .toSorted((a, b) => a.number - b.number);
}

const BY_SIZE: ReadonlySet<string> = new Set(["GR", "PS", "AB", "ER", "BC", "GC", "KC"]);

/**
 * The thresholds of the law for an election: by number of seats for councils, states and water boards; for the
 * Tweede Kamer and the European Parliament only lists that reach the quota share in the residual seats.
 * @returns null for an election whose seats this check cannot calculate
 */
export function lawfulRules(category: string, seats: number): SeatRules | null {
  if (BY_SIZE.has(category)) return councilRules(seats);
  if (category !== "TK" && category !== "EP") return null;
  return {
    residual: "largest-averages",
    remainderThresholdPercent: 75,
    preferencePercent: category === "TK" ? 25 : 10,
    electoralThresholdPercent: 100,
  };
}
