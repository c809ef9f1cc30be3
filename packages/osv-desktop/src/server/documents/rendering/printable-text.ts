/** Whether the body font has a glyph for a character. */
export type Coverage = (codePoint: number) => boolean;

/** What stands for a character that cannot be printed. */
const REPLACEMENT = "\uFFFD";
const NEW_LINE = 0x0a;
/** A place where a word may be broken, without a mark: a word without end would run off the page. */
const MAY_BREAK = "\u200B";
const ENDLESS_WORD = /[^\s-]{32}(?=[^\s-])/gu;

/**
 * The characters of a font, from the lengths of its runs: so many it lacks, so many it has, and so on.
 * @param runs as the typesetter tells of a font
 */
export function coverageOf(runs: readonly number[]): Coverage {
  const known = new Set<number>();
  let next = 0;
  for (const [index, length] of runs.entries()) {
    if (index % 2 === 1) for (let at = next; at < next + length; at += 1) known.add(at);
    next += length;
  }
  return (codePoint) => known.has(codePoint);
}

function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (one) => one.codePointAt(0) ?? 0);
}

function printableCharacter(character: string, has: Coverage): string {
  if (codePointsOf(character).every((one) => one === NEW_LINE || has(one))) return character;
  const apart = character.normalize("NFD");
  return apart !== character && codePointsOf(apart).every(has) ? apart : REPLACEMENT;
}

/**
 * Text as the font can print it: a letter that it lacks is put together from its parts, and what cannot be
 * printed at all becomes U+FFFD, so that nothing disappears without a trace.
 */
export function printableText(text: string, has: Coverage): string {
  const composed = text.replaceAll(/\r\n?/gu, "\n").normalize("NFC");
  let printable = "";
  for (const character of composed) printable += printableCharacter(character, has);
  return printable.replaceAll(ENDLESS_WORD, `$&${MAY_BREAK}`);
}
