/** A cell that needs no quotes in RFC 4180. */
const PLAIN = /^[^";,\r\n]*$/u;

/** A cell in quotes, with the quotes in it doubled (RFC 4180 § 2.7). */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A cell in quotes only where it needs them. */
export function quotedWhereNeeded(text: string): string {
  return PLAIN.test(text) ? text : quoted(text);
}

/**
 * What a spreadsheet would take for a formula: it may then run what a station or a candidate is called.
 * The wide forms count too, some spreadsheets read them as the narrow ones.
 */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Whether a spreadsheet may take a cell for a formula. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** Whether a cell would break the table for a reader that knows no quotes. */
export function breaksRow(text: string): boolean {
  return ["\n", "\r", "\0"].some((character) => text.includes(character));
}

/** A cell that no spreadsheet computes: a quote in front makes it text. */
export function guarded(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
