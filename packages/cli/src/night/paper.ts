import { must } from "@stemketen/core/basics";
import { type FieldPath, type FieldValue, type ResultSheet, valuesOfSheet } from "@stemketen/core/election";

/** Which place each box of a form has in its papers: the names of the boxes are kept once for all of them. */
export type BoxPlaces = ReadonlyMap<FieldPath, number>;

/** Numbers the boxes of a form, in the order of the paper. */
export function placesOf(fields: readonly { readonly path: FieldPath }[]): BoxPlaces {
  return new Map(fields.map(({ path }, place) => [path, place]));
}

/** What the signed paper of one station says, box for box. It never changes: everything is held against it. */
export class Paper {
  readonly #places: BoxPlaces;
  readonly #values: readonly FieldValue[];

  /** @throws Error when the sheet lacks a box of the form */
  constructor(places: BoxPlaces, sheet: ResultSheet) {
    const values = valuesOfSheet(sheet);
    this.#places = places;
    this.#values = [...places.keys()].map((path) => must(values[path], `the paper has the box ${path}`));
  }

  /** What stands in a box. @throws Error when the form has no such box */
  valueOf(path: FieldPath): FieldValue {
    return must(
      this.#values[must(this.#places.get(path), `the form has the box ${path}`)],
      "a box has a value",
    );
  }
}
