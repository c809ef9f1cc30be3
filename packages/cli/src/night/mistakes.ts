import type { RandomSource } from "@stemketen/core/basics";
import type { FieldPath, FieldValue, SheetField } from "@stemketen/core/election";

/** The slips people make when they copy numbers from paper. */
export type MistakeKind = "swapped-digits" | "wrong-digit" | "wrong-box" | "shifted-rows" | "skipped-total";

/** What a typist made of some boxes, and whether that was a slip. Absent counts were left blank. */
export interface Typing {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly slips: readonly { readonly kind: MistakeKind; readonly fields: readonly FieldPath[] }[];
}

/** Chances are drawn in millionths, so that a rate of 0.01 is exact. */
const MILLION = 1_000_000;

function swapDigits(random: RandomSource, value: number): number {
  const digits = [...String(value)];
  const places = digits.flatMap((digit, at) => (at > 0 && digit !== digits[at - 1] ? [at] : []));
  const at = places[random.below(Math.max(places.length, 1))];
  if (at === undefined) return value;
  const [left = "", right = ""] = [digits[at - 1], digits[at]];
  digits[at - 1] = right;
  digits[at] = left;
  return Number(digits.join(""));
}

function misreadDigit(random: RandomSource, value: number): number {
  const digits = [...String(value)];
  const at = random.below(digits.length);
  digits[at] = String((Number(digits[at]) + 1 + random.below(9)) % 10);
  return Number(digits.join(""));
}

const isTotal = (field: SheetField): boolean =>
  field.kind === "count" &&
  (field.block === "lists" ? field.candidate === null : /^[DEH]$/.test(field.letter ?? ""));

function kindsFor(fields: readonly SheetField[], at: number, value: FieldValue): MistakeKind[] {
  const field = fields[at];
  if (field?.kind === "tick") return ["wrong-box"];
  const kinds: MistakeKind[] = ["wrong-digit", "wrong-box"];
  if (typeof value === "number" && /(.)(?!\1)./.test(String(value)))
    kinds.push("swapped-digits", "swapped-digits");
  if (field?.candidate != null && fields[at + 2]?.candidate != null) kinds.push("shifted-rows");
  if (field !== undefined && isTotal(field)) kinds.push("skipped-total", "skipped-total");
  return kinds;
}

/** Types boxes of one step from the paper, slipping now and then. */
class Step {
  readonly values: Record<string, FieldValue> = {};
  readonly slips: { kind: MistakeKind; fields: FieldPath[] }[] = [];
  readonly #random: RandomSource;
  readonly #fields: readonly SheetField[];
  readonly #paper: Readonly<Record<string, FieldValue>>;

  constructor(
    random: RandomSource,
    fields: readonly SheetField[],
    paper: Readonly<Record<string, FieldValue>>,
  ) {
    this.#random = random;
    this.#fields = fields;
    this.#paper = paper;
  }

  #onPaper(at: number): FieldValue {
    const field = this.#fields[at];
    return field === undefined ? 0 : (this.#paper[field.path] ?? (field.kind === "count" ? 0 : false));
  }

  /** Zeros are left blank, as fast typists do: finalising asks them to confirm that. */
  #write(at: number, value: FieldValue): void {
    const field = this.#fields[at];
    if (field !== undefined && value !== 0) this.values[field.path] = value;
  }

  typeAll(ratePerMillion: number): Typing {
    for (let at = 0; at < this.#fields.length; ) {
      const slip = this.#random.below(MILLION) < ratePerMillion;
      at = slip ? this.#slip(at) : this.#copy(at);
    }
    return { values: this.values, slips: this.slips };
  }

  #copy(at: number): number {
    this.#write(at, this.#onPaper(at));
    return at + 1;
  }

  #slip(at: number): number {
    const kinds = kindsFor(this.#fields, at, this.#onPaper(at));
    const kind = kinds[this.#random.below(kinds.length)] ?? "wrong-digit";
    if (kind === "shifted-rows") return this.#shiftRows(at);
    const typed = this.#slippedValue(kind, at);
    const field = this.#fields[at];
    if (field === undefined || typed === this.#onPaper(at)) return this.#copy(at);
    this.#write(at, typed);
    this.slips.push({ kind, fields: [field.path] });
    return at + 1;
  }

  #slippedValue(kind: Exclude<MistakeKind, "shifted-rows">, at: number): FieldValue {
    const value = this.#onPaper(at);
    if (typeof value === "boolean") return !value;
    switch (kind) {
      case "swapped-digits":
        return swapDigits(this.#random, value);
      case "wrong-digit":
        return misreadDigit(this.#random, value);
      case "skipped-total":
        return 0;
      case "wrong-box": {
        const neighbour = this.#onPaper(at === 0 ? 1 : at - 1);
        return typeof neighbour === "number" ? neighbour : value;
      }
    }
  }

  /**
   * A row is skipped on the screen: the next numbers stand one row too low, until the typist looks up a few
   * numbers later and goes on where the paper is. The number that has no row left is lost.
   */
  #shiftRows(from: number): number {
    const end = this.#endOfShift(from);
    if (end === null) return this.#copy(from);
    const wrong: FieldPath[] = [];
    for (let at = from; at <= end; at++) {
      const typed = at === from ? 0 : this.#onPaper(at - 1);
      this.#write(at, typed);
      const field = this.#fields[at];
      if (field !== undefined && typed !== this.#onPaper(at)) wrong.push(field.path);
    }
    this.slips.push({ kind: "shifted-rows", fields: wrong });
    return end + 1;
  }

  /** The row of the second to fifth number from here on the same list; null when the list has fewer. */
  #endOfShift(from: number): number | null {
    let numbers = 2 + this.#random.below(4);
    let end: number | null = null;
    for (let at = from + 1; this.#fields[at]?.candidate != null && numbers > 0; at++) {
      if (this.#onPaper(at) === 0) continue;
      end = at;
      numbers -= 1;
    }
    return end;
  }
}

/**
 * Types the boxes of one step of a form from its paper.
 * @param errorRate share of boxes at which a slip begins, 0–1
 */
export function typeFromPaper(
  random: RandomSource,
  fields: readonly SheetField[],
  paper: Readonly<Record<string, FieldValue>>,
  errorRate: number,
): Typing {
  return new Step(random, fields, paper).typeAll(Math.round(errorRate * MILLION));
}
