/** Languages of the screens; Dutch comes first. */
export type Language = "nl" | "en";

/** A text, or a text with something in it. */
type Phrase = string | ((...parts: never[]) => string);

/** The same phrases in another language: every key, with the same parts. */
type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : string;
};

/** Texts of a screen or component in both languages. */
export type Catalogue<Texts> = Readonly<Record<Language, Translated<Texts>>>;

/** Puts the texts of a screen together: a text that one language lacks does not pass the type check. */
export function catalogue<const Texts extends Readonly<Record<string, Phrase>>>(
  nl: Texts & Translated<NoInfer<Texts>>,
  en: Translated<NoInfer<Texts>>,
): Catalogue<Texts> {
  return { nl, en };
}
