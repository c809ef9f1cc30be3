import { type CandidateNumber, type Count, type ListNumber, listNumber } from "../../election/index.ts";
import type { CountedCandidate, CountedList, ReasonedCount, VoteGroup } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";
import { checkAscending } from "./identifiers.ts";
import type { ListSet } from "./list-set.ts";
import type { Cursor } from "./xml-reader.ts";

interface ListDraft extends CountedList {
  readonly candidates: CountedCandidate[];
}

/** A VoteGroup as it comes in: of the total, or of one unit, which is held against the total's lists. */
export class VoteGroupDraft {
  cast: Count = 0;
  initialCast: Count | null = null;
  totalCounted: Count = 0;
  initialTotalCounted: Count | null = null;
  readonly rejected = new ReasonDraft();
  readonly uncounted = new ReasonDraft();
  private readonly lists: ListDraft[] = [];
  /** The lists of the total; null while it is the total that is read. */
  private readonly expected: ListSet | null;
  /** Names the unit in an error: "Stembureau De Hucht (0668::SB4)". */
  private readonly unit: string;
  private list: ListDraft | null = null;
  private shortCodes: Set<string> | null = null;

  constructor(expected: ListSet | null, unit: string) {
    this.expected = expected;
    this.unit = unit;
  }

  /** Begins a list: its candidates follow. */
  addList(number: ListNumber, name: string, votes: Count, initialVotes: Count | null, at: Cursor): void {
    this.closeList(at);
    if (this.expected === null) this.checkNewList(number, at);
    else if (!this.expected.startList(number)) at.refuse("lists-differ", this.unit);
    // Every station repeats the name: one string serves them all.
    const known = this.expected?.list?.name;
    this.list = { number, name: known === name ? known : name, votes, initialVotes, candidates: [] };
    this.lists.push(this.list);
  }

  addCandidate(
    number: CandidateNumber | null,
    shortCode: string | null,
    votes: Count,
    initialVotes: Count | null,
    at: Cursor,
  ): void {
    const { list } = this;
    if (list === null) {
      if (this.expected !== null) at.refuse("lists-differ", this.unit);
      return at.refuse("missing", "AffiliationIdentifier");
    }
    if (number === null && shortCode === null) at.refuse("missing", "Id");
    if (this.expected === null) this.checkNewCandidate(list, number, shortCode, at);
    else if (!this.expected.takeCandidate(number, shortCode)) at.refuse("lists-differ", this.unit);
    list.candidates.push({ number, shortCode, votes, initialVotes });
  }

  /** A referendum has options instead of lists: numbered in the order of the file. */
  addOption(name: string, votes: Count, initialVotes: Count | null, at: Cursor): void {
    this.addList(listNumber(this.lists.length + 1), name, votes, initialVotes, at);
    if (this.expected !== null && this.expected.list?.name !== name) at.refuse("lists-differ", this.unit);
  }

  /** The finished group. Its rules have seen to it that nothing required is missing. */
  finish(at: Cursor): VoteGroup {
    this.closeList(at);
    if (this.expected !== null && !this.expected.isComplete()) at.refuse("lists-differ", this.unit);
    return {
      lists: this.lists,
      cast: this.cast,
      initialCast: this.initialCast,
      totalCounted: this.totalCounted,
      initialTotalCounted: this.initialTotalCounted,
      rejected: this.rejected.finish(at),
      uncounted: this.uncounted.finish(at),
    };
  }

  private closeList(at: Cursor): void {
    if (this.list === null) return;
    if (this.expected !== null && !this.expected.endList()) at.refuse("lists-differ", this.unit);
    this.list = null;
    this.shortCodes = null;
  }

  private checkNewList(number: ListNumber, at: Cursor): void {
    checkAscending(number, this.lists, at);
    if (this.lists.length === EML_LIMITS.lists) at.refuse("too-many", "AffiliationIdentifier");
  }

  private checkNewCandidate(
    list: ListDraft,
    number: CandidateNumber | null,
    shortCode: string | null,
    at: Cursor,
  ): void {
    if (number !== null) checkAscending(number, list.candidates, at);
    if (shortCode !== null) {
      this.shortCodes ??= new Set();
      if (this.shortCodes.has(shortCode)) at.refuse("duplicate", shortCode);
      this.shortCodes.add(shortCode);
    }
    const limit = number === null ? EML_LIMITS.candidatesByShortCode : EML_LIMITS.candidatesPerList;
    if (list.candidates.length >= limit) at.refuse("too-many", "CandidateIdentifier");
  }
}

/** RejectedVotes or UncountedVotes of a group, with the values they replaced (EML_NL 1.3, corrigendum). */
class ReasonDraft {
  private readonly counts: { reasonCode: string; count: Count; initialCount: Count | null }[] = [];
  private initial: Map<string, Count> | null = null;

  add(reasonCode: string, count: Count, at: Cursor): void {
    if (this.counts.some((known) => known.reasonCode === reasonCode)) at.refuse("duplicate", reasonCode);
    if (this.counts.length === EML_LIMITS.reasonCodes) at.refuse("too-many", "ReasonCode");
    this.counts.push({ reasonCode, count, initialCount: null });
  }

  addInitial(reasonCode: string, count: Count, at: Cursor): void {
    this.initial ??= new Map();
    if (this.initial.has(reasonCode)) at.refuse("duplicate", reasonCode);
    if (this.initial.size === EML_LIMITS.reasonCodes) at.refuse("too-many", "ReasonCode");
    this.initial.set(reasonCode, count);
  }

  has(reasonCode: string): boolean {
    return this.counts.some((known) => known.reasonCode === reasonCode);
  }

  finish(at: Cursor): readonly ReasonedCount[] {
    // The drafts put the replaced values together in front, not each before its successor.
    for (const [reasonCode, count] of this.initial ?? []) {
      const corrected = this.counts.find((known) => known.reasonCode === reasonCode);
      if (corrected === undefined) return at.refuse("missing", reasonCode);
      corrected.initialCount = count;
    }
    return this.counts;
  }
}
