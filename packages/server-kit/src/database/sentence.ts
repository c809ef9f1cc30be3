/** A sentence for the person at the screen, in both languages. Dutch comes first. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}
