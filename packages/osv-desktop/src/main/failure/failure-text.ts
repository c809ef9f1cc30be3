/** Where a page about a failure leads to. */
export interface FailureLink {
  readonly text: string;
  /** An address of this program. */
  readonly to: string;
}

/** What the page about a failure says, from top to bottom. */
export interface FailureWords {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  /** The button. */
  readonly again: FailureLink;
  readonly otherwise: string;
  /** What can be done in its place; null: nothing. */
  readonly instead: FailureLink | null;
}
