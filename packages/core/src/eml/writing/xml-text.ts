import { assert } from "../../basics/index.ts";
import { type Count, isCount } from "../../election/index.ts";

/** What XML 1.0 can hold (production Char): no control characters but tab, line feed and return, no half pairs. */
const XML_TEXT = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;

const IN_TEXT: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;" };
const IN_ATTRIBUTE: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

function escapeWith(names: Readonly<Record<string, string>>, characters: RegExp, text: string): string {
  assert(XML_TEXT.test(text), `${JSON.stringify(text)} can be written in XML`);
  return text.replace(characters, (character) => names[character] ?? character);
}

/** An attribute that is null is left out. */
export type Attributes = Readonly<Record<string, string | null>>;

/**
 * An element in the form of Canonical XML 1.0 (§ 2.3): attributes in the order of their names, an end tag
 * even for an empty element.
 * @param content XML, already escaped
 */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${startTag(name, attributes)}${content}</${name}>`;
}

/** The start tag of an element whose content comes in pieces. */
export function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([attribute, value]) =>
      value === null ? "" : ` ${attribute}="${escapeWith(IN_ATTRIBUTE, /[&<"\t\n\r]/gu, value)}"`,
    );
  return `<${name}${written.join("")}>`;
}

/**
 * An element with text.
 * @throws Error on text that XML cannot hold: readers and forms let none of it in
 */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeWith(IN_TEXT, /[&<>\r]/gu, text));
}

/** A text element, or nothing when there is no text to write. */
export function optionalElement(name: string, text: string | null, attributes: Attributes = {}): string {
  return text === null ? "" : textElement(name, text, attributes);
}

/** @throws Error when it is not a count: a wrong number must never reach a file */
export function countElement(name: string, count: Count, attributes: Attributes = {}): string {
  assert(isCount(count), `${count} can be a number of votes`);
  return element(name, attributes, String(count));
}
