import type { Cells } from "./cells.ts";

/** What the cells of one file are called: every unit has nearly the same ones, so their names are kept once. */
export class CellNames {
  readonly #places = new Map<string, number>();
  readonly names: string[] = [];

  find(cell: string): number | undefined {
    return this.#places.get(cell);
  }

  findOrAdd(cell: string): number {
    const known = this.#places.get(cell);
    if (known !== undefined) return known;
    this.#places.set(cell, this.names.length);
    return this.names.push(cell) - 1;
  }
}

const ABSENT = -1;

/** The numbers of one unit: a count of a thousand stations has a million of them. */
export class UnitCells implements Cells {
  readonly #names: CellNames;
  /** By the place of the name; counts have nine digits at most. */
  #votes: Int32Array;
  size = 0;

  constructor(names: CellNames) {
    this.#names = names;
    this.#votes = new Int32Array(names.names.length).fill(ABSENT);
  }

  /** Puts a number in a cell. @returns false when the cell has one already */
  put(cell: string, votes: number): boolean {
    if (this.has(cell)) return false;
    const place = this.#names.findOrAdd(cell);
    if (place >= this.#votes.length) {
      const more = new Int32Array(place + 100).fill(ABSENT);
      more.set(this.#votes);
      this.#votes = more;
    }
    this.#votes[place] = votes;
    this.size += 1;
    return true;
  }

  get(cell: string): number | undefined {
    const place = this.#names.find(cell);
    const votes = place === undefined ? undefined : this.#votes[place];
    return votes === ABSENT ? undefined : votes;
  }

  has(cell: string): boolean {
    return this.get(cell) !== undefined;
  }

  *keys(): Generator<string> {
    for (const [cell] of this) yield cell;
  }

  *[Symbol.iterator](): Generator<[cell: string, votes: number]> {
    for (const [place, cell] of this.#names.names.entries()) {
      const votes = this.#votes[place];
      if (votes !== undefined && votes !== ABSENT) yield [cell, votes];
    }
  }
}
