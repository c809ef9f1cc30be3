import { impossible, must } from "@stemketen/core/basics";
import type { StationNumber } from "@stemketen/core/election";
import type { Pile } from "../pages/osv-desktop/typing-page.ts";

/** A paper in the hand of a typist. */
export interface PaperInHand {
  readonly station: StationNumber;
  readonly work: "first" | "second" | "correction";
}

interface OnSecondPile {
  readonly station: StationNumber;
  readonly firstBy: string;
}

/** The papers of the evening: each lies on one pile, or is in the hand of one person, and goes where a screen says. */
export class Papers {
  readonly #first: StationNumber[];
  #second: OnSecondPile[] = [];
  #coordinator: StationNumber[] = [];
  #corrections: { readonly station: StationNumber; readonly typist: string }[] = [];
  readonly #typedBy = new Map<StationNumber, string[]>();
  readonly #done = new Set<StationNumber>();
  readonly #count: number;
  #changed = Promise.withResolvers<null>();

  constructor(stations: readonly StationNumber[]) {
    this.#first = stations.toSorted((a, b) => a - b);
    this.#count = stations.length;
  }

  /** The next paper for a typist, by number; waits for one. @returns null when all papers are done */
  async takeForTypist(typist: string): Promise<PaperInHand | null> {
    return this.#wait(() => this.#correctionFor(typist) ?? this.#secondFor(typist) ?? this.#firstFor(typist));
  }

  /** The next paper that somebody brought to the coordinator. @returns null when all papers are done */
  async takeForCoordinator(): Promise<StationNumber | null> {
    return this.#wait(() => this.#coordinator.shift());
  }

  /** Lays a paper where the screen said. */
  lay(station: StationNumber, pile: Pile): void {
    switch (pile) {
      case "second-entry":
        this.#second.push({ station, firstBy: must(this.typistsOf(station)[0], "somebody typed it first") });
        break;
      case "coordinator":
        this.#coordinator.push(station);
        break;
      case "done":
        this.#done.add(station);
        break;
      default:
        impossible(pile);
    }
    this.#changed.resolve(null);
    this.#changed = Promise.withResolvers<null>();
  }

  /** Gives a paper to the typist who types some boxes of it again. */
  giveForCorrection(station: StationNumber, typist: string): void {
    this.#corrections.push({ station, typist });
    this.#changed.resolve(null);
    this.#changed = Promise.withResolvers<null>();
  }

  /** Somebody goes home: the papers that they were to correct go back to the coordinator. */
  leaveCorrectionsOf(typist: string): void {
    const left = this.#corrections.filter((one) => one.typist === typist);
    this.#corrections = this.#corrections.filter((one) => one.typist !== typist);
    for (const { station } of left) this.lay(station, "coordinator");
  }

  /** Who typed the entries of a paper, the first one first. */
  typistsOf(station: StationNumber): readonly string[] {
    return this.#typedBy.get(station) ?? [];
  }

  #correctionFor(typist: string): PaperInHand | undefined {
    const found = this.#corrections.find((one) => one.typist === typist);
    if (found === undefined) return undefined;
    this.#corrections = this.#corrections.filter((one) => one !== found);
    return { station: found.station, work: "correction" };
  }

  #secondFor(typist: string): PaperInHand | undefined {
    const [found] = this.#second
      .filter(({ firstBy }) => firstBy !== typist)
      .toSorted((a, b) => a.station - b.station);
    if (found === undefined) return undefined;
    this.#second = this.#second.filter((one) => one !== found);
    return this.#typing(found.station, typist, "second");
  }

  #firstFor(typist: string): PaperInHand | undefined {
    const station = this.#first.shift();
    return station === undefined ? undefined : this.#typing(station, typist, "first");
  }

  #typing(station: StationNumber, typist: string, work: PaperInHand["work"]): PaperInHand {
    this.#typedBy.set(station, [...this.typistsOf(station), typist]);
    return { station, work };
  }

  async #wait<Found>(find: () => Found | undefined): Promise<Found | null> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (this.#done.size === this.#count) return null;
      await this.#changed.promise;
    }
  }
}
