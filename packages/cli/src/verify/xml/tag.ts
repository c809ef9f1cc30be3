import { MARK, XML_LIMITS, type XmlCursor } from "./cursor.ts";
import { XML_REASONS, XML_REASONS_NAMING } from "./reasons.ts";

/** An opening tag as it is written, before its names are looked up. */
interface WrittenTag {
  /** Where the name stands in the file. */
  readonly from: number;
  readonly to: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** `<x/>`: begins and ends at once. */
  readonly selfClosed: boolean;
}

/** Reads the opening tag that begins at the cursor and leaves the cursor behind it. @throws XmlFault */
export function readTag(cursor: XmlCursor): WrittenTag {
  cursor.at += 1;
  const from = cursor.at;
  const to = cursor.endOfName();
  if (to === from) cursor.fail(XML_REASONS_NAMING.badElementName(""), from - 1);
  cursor.at = to;
  const attributes = readAttributes(cursor);
  const selfClosed = cursor.byte() === MARK.slash;
  if (selfClosed) cursor.at += 1;
  if (cursor.byte() !== MARK.greater) cursor.fail(XML_REASONS.tagNotClosed);
  cursor.at += 1;
  return { from, to, attributes, selfClosed };
}

function readAttributes(cursor: XmlCursor): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (;;) {
    const before = cursor.at;
    cursor.passBlanks();
    const byte = cursor.byte();
    if (byte === undefined) cursor.fail(XML_REASONS.tagNotClosed);
    if (byte === MARK.greater || byte === MARK.slash) return attributes;
    if (cursor.at === before) cursor.fail(XML_REASONS.noBlank);
    const end = cursor.endOfName();
    const name = cursor.slice(cursor.at, end);
    if (attributes.has(name)) cursor.fail(XML_REASONS_NAMING.badAttribute(name));
    cursor.at = end;
    attributes.set(name, readValue(cursor));
    cursor.limit(attributes.size, XML_LIMITS.attributes, XML_REASONS.tooManyAttributes);
  }
}

function readValue(cursor: XmlCursor): string {
  cursor.passBlanks();
  if (cursor.byte() !== MARK.equals) cursor.fail(XML_REASONS.noValue);
  cursor.at += 1;
  cursor.passBlanks();
  const quote = cursor.byte();
  if (quote !== MARK.doubleQuote && quote !== MARK.singleQuote) cursor.fail(XML_REASONS.noValue);
  const from = cursor.at + 1;
  const end = cursor.bytes.indexOf(quote, from);
  if (end === -1) cursor.fail(XML_REASONS.noValue);
  cursor.limit(end - from, XML_LIMITS.attribute, XML_REASONS.attributeTooLong);
  const written = cursor.slice(from, end);
  if (written.includes("<")) cursor.fail(XML_REASONS.lessThanInAttribute);
  cursor.at = end + 1;
  // Blanks of every kind count as a space in an attribute (XML 1.0, 3.3.3).
  return cursor.resolve(written.replaceAll(/\r\n|[\r\n\t]/g, " "), from);
}
