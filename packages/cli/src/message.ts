/** A sentence for the person at the terminal, in both languages. Dutch comes first. */
export interface Message {
  readonly nl: string;
  readonly en: string;
}

export type Language = keyof Message;
