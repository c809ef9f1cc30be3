import { impossible, must, pick, type RandomSource } from "@stemketen/core/basics";
import type { FieldPath, FieldValue, SheetField } from "@stemketen/core/election";
import type { Paper } from "./paper.ts";

/** The slips people make when they copy numbers from paper. */
export type MistakeKind = "swapped-digits" | "wrong-digit" | "wrong-box" | "shifted-rows" | "skipped-total";

/** A slip, and the boxes in which something else came to stand than the paper says. */
export interface Slip {
  readonly kind: MistakeKind;
  readonly fields: readonly FieldPath[];
}

/** What a typist made of some boxes. Absent counts were left blank. */
export interface Typing {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly slips: readonly Slip[];
}

/** Chances are drawn in millionths, so that a rate of 0.01 is exact. */
const MILLION = 1_000_000;

/** Places of digits that differ from the one before them. */
function swappablePlaces(value: number): number[] {
  const digits = String(value);
  return Array.from({ length: digits.length - 1 }, (_, at) => at + 1).filter(
    (at) => digits[at] !== digits[at - 1],
  );
}

function swapDigits(random: RandomSource, value: number): number {
  const digits = String(value).split("");
  const at = pick(random, swappablePlaces(value));
  const [left = "", right = ""] = digits.slice(at - 1);
  digits.splice(at - 1, 2, right, left);
  return Number(digits.join(""));
}

function misreadDigit(random: RandomSource, value: number): number {
  const digits = String(value).split("");
  const at = random.below(digits.length);
  digits[at] = String((Number(digits[at]) + 1 + random.below(9)) % 10);
  return Number(digits.join(""));
}

const isTotal = ({ block, candidate, letter }: SheetField): boolean =>
  block === "lists" ? candidate === null : letter === "D" || letter === "E" || letter === "H";

/** Types the boxes of one step of a form from its paper, slipping now and then. */
class Step {
  readonly values: Record<string, FieldValue> = {};
  readonly slips: Slip[] = [];
  readonly #random: RandomSource;
  readonly #fields: readonly SheetField[];
  readonly #onPaper: readonly FieldValue[];

  constructor(random: RandomSource, fields: readonly SheetField[], paper: Paper) {
    this.#random = random;
    this.#fields = fields;
    this.#onPaper = fields.map(({ path }) => paper.valueOf(path));
  }

  typeAll(ratePerMillion: number): Typing {
    for (let at = 0; at < this.#fields.length; ) {
      at = this.#random.below(MILLION) < ratePerMillion ? this.#slip(at) : this.#copy(at);
    }
    return { values: this.values, slips: this.slips };
  }

  #fieldAt(at: number): SheetField {
    return must(this.#fields[at], "a box of this step");
  }

  /** Zeros are left blank, as fast typists do: finalising asks them to confirm that. */
  #write(at: number, value: FieldValue): void {
    if (value !== 0) this.values[this.#fieldAt(at).path] = value;
  }

  #copy(at: number): number {
    this.#write(at, must(this.#onPaper[at], "the paper has this box"));
    return at + 1;
  }

  #slip(at: number): number {
    const onPaper = must(this.#onPaper[at], "the paper has this box");
    if (typeof onPaper === "boolean") return this.#leave(at, "wrong-box", [!onPaper]);
    const kinds = this.#possibleSlips(at, onPaper);
    if (kinds.length === 0) return this.#copy(at);
    const kind = pick(this.#random, kinds);
    switch (kind) {
      case "swapped-digits":
        return this.#leave(at, kind, [swapDigits(this.#random, onPaper)]);
      case "wrong-digit":
        return this.#leave(at, kind, [misreadDigit(this.#random, onPaper)]);
      case "wrong-box":
        return this.#leave(at, kind, [must(this.#neighbour(at), "another number stands beside it")]);
      case "skipped-total":
        return this.#leave(at, kind, [0]);
      case "shifted-rows":
        return this.#shiftRows(at);
      default:
        return impossible(kind);
    }
  }

  /** Slips that leave something else than the paper says; the likelier stand there more often. */
  #possibleSlips(at: number, onPaper: number): readonly MistakeKind[] {
    const neighbour = this.#neighbour(at);
    // Nobody misreads an empty box: there only a number from beside it can land.
    const kinds: MistakeKind[] = onPaper === 0 ? [] : ["wrong-digit"];
    if (neighbour !== null && neighbour !== onPaper) kinds.push("wrong-box");
    if (swappablePlaces(onPaper).length > 0) kinds.push("swapped-digits", "swapped-digits", "swapped-digits");
    if (this.#numbersBelow(at).length > 0) kinds.push("shifted-rows");
    if (onPaper !== 0 && isTotal(this.#fieldAt(at)))
      kinds.push("skipped-total", "skipped-total", "skipped-total");
    return kinds;
  }

  /** The number in the box above, or below the first; null where none stands. */
  #neighbour(at: number): number | null {
    const value = this.#onPaper[at === 0 ? 1 : at - 1];
    return typeof value === "number" ? value : null;
  }

  /** Rows of candidates further down the same list in which the paper has a number, from a candidate's row. */
  #numbersBelow(from: number): number[] {
    const rows: number[] = [];
    for (let at = from; this.#isCandidate(at); at++) {
      if (at > from && this.#onPaper[at] !== 0) rows.push(at);
    }
    return rows;
  }

  #isCandidate(at: number): boolean {
    const field = this.#fields[at];
    return field !== undefined && field.candidate !== null;
  }

  /**
   * A row is skipped on the screen: the next numbers stand one row too low, until the typist looks up a few
   * numbers later and goes on where the paper is. The number that has no row left is lost.
   */
  #shiftRows(from: number): number {
    const below = this.#numbersBelow(from);
    const numbers = 2 + this.#random.below(4);
    const last = must(below[numbers - 1] ?? below.at(-1), "rows shift only where numbers follow");
    return this.#leave(from, "shifted-rows", [0, ...this.#onPaper.slice(from, last)]);
  }

  /** Leaves values in boxes from here on that are not all those of the paper, and notes the slip. */
  #leave(from: number, kind: MistakeKind, values: readonly FieldValue[]): number {
    const wrong: FieldPath[] = [];
    for (const [offset, value] of values.entries()) {
      this.#write(from + offset, value);
      if (value !== this.#onPaper[from + offset]) wrong.push(this.#fieldAt(from + offset).path);
    }
    this.slips.push({ kind, fields: wrong });
    return from + values.length;
  }
}

/**
 * Types the boxes of one step of a form from its paper.
 * @param fields boxes that stand below one another; at least one box is typed wrong in every slip
 * @param errorRate share of boxes at which a slip begins, 0–1
 */
export function typeFromPaper(
  random: RandomSource,
  fields: readonly SheetField[],
  paper: Paper,
  errorRate: number,
): Typing {
  return new Step(random, fields, paper).typeAll(Math.round(errorRate * MILLION));
}
