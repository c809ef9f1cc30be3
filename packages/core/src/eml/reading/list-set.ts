import type { CandidateNumber, ListNumber } from "../../election/index.ts";
import type { CountedList, VoteGroup } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";

/**
 * The lists and candidates of a total, against which each unit is held while it is read. Answers false where
 * the unit differs.
 */
export interface ListSet {
  /** The list of the total that the unit is at. */
  readonly list: CountedList | null;
  /** The unit begins this list. */
  startList(number: ListNumber): boolean;
  /** The unit names this candidate. */
  takeCandidate(number: CandidateNumber | null, shortCode: string | null): boolean;
  /** The unit has no more candidates on this list. */
  endList(): boolean;
  /** Whether the unit had every list; sets back for the next unit. */
  isComplete(): boolean;
}

/** The lists of a total; where kieskringen differ in candidates, a unit need not have all of them. */
export function listSetOf(total: VoteGroup): ListSet {
  const numbered = total.lists.every((list) => list.candidates.every(({ number }) => number !== null));
  return numbered ? new SameLists(total.lists) : new SomeOfLists(total.lists);
}

/** Every unit has exactly the lists and candidates of the total, in the same order. */
class SameLists implements ListSet {
  list: CountedList | null = null;
  private readonly lists: readonly CountedList[];
  private next = 0;
  private nextCandidate = 0;

  constructor(lists: readonly CountedList[]) {
    this.lists = lists;
  }

  startList(number: ListNumber): boolean {
    this.list = this.lists[this.next] ?? null;
    this.next++;
    this.nextCandidate = 0;
    return this.list?.number === number;
  }

  takeCandidate(number: CandidateNumber | null, shortCode: string | null): boolean {
    const candidate = this.list?.candidates[this.nextCandidate];
    this.nextCandidate++;
    if (candidate === undefined || candidate.number !== number) return false;
    return shortCode === null || candidate.shortCode === null || candidate.shortCode === shortCode;
  }

  endList(): boolean {
    return this.nextCandidate === this.list?.candidates.length;
  }

  isComplete(): boolean {
    const complete = this.next === this.lists.length;
    this.next = 0;
    this.list = null;
    return complete;
  }
}

/**
 * A total over kieskringen knows its candidates by short code, since their numbers differ between
 * kieskringen. A unit has some of its lists, in order, and on them some of its candidates; one that it gives
 * by number only cannot be compared.
 */
class SomeOfLists implements ListSet {
  list: CountedList | null = null;
  private readonly lists: ReadonlyMap<ListNumber, CountedList>;
  private readonly shortCodes: ReadonlyMap<ListNumber, ReadonlySet<string>>;
  private lastList = 0;
  private lastCandidate = 0;
  private readonly taken = new Set<string>();

  constructor(lists: readonly CountedList[]) {
    this.lists = new Map(lists.map((list) => [list.number, list]));
    this.shortCodes = new Map(
      lists.map((list) => [
        list.number,
        new Set(list.candidates.flatMap(({ shortCode }) => shortCode ?? [])),
      ]),
    );
  }

  startList(number: ListNumber): boolean {
    this.list = this.lists.get(number) ?? null;
    this.taken.clear();
    this.lastCandidate = 0;
    const ascends = number > this.lastList;
    this.lastList = number;
    return ascends && this.list !== null;
  }

  takeCandidate(number: CandidateNumber | null, shortCode: string | null): boolean {
    const ascends =
      number === null || (number > this.lastCandidate && number <= EML_LIMITS.candidatesPerList);
    this.lastCandidate = number ?? this.lastCandidate;
    if (shortCode === null) return ascends && number !== null;
    if (!ascends || this.list === null || this.taken.has(shortCode)) return false;
    this.taken.add(shortCode);
    return this.shortCodes.get(this.list.number)?.has(shortCode) ?? false;
  }

  endList(): boolean {
    return true;
  }

  isComplete(): boolean {
    this.lastList = 0;
    this.list = null;
    return true;
  }
}
