import type { Buffer } from "node:buffer";
import type { Message } from "../../message.ts";
import { firstForbiddenCharacter, readDeclaration } from "./characters.ts";
import { MARK, XML_LIMITS, XmlCursor } from "./cursor.ts";
import { firstBadUtf8, type Place } from "./fault.ts";
import {
  attributeName,
  declaredPrefix,
  elementName,
  innerScope,
  type NameScope,
  OUTERMOST_SCOPE,
} from "./names.ts";
import { XML_REASONS, XML_REASONS_NAMING } from "./reasons.ts";
import { readTag } from "./tag.ts";

/** Attributes of an element by name. */
export type Attributes = ReadonlyMap<string, string>;

/** An element that is open: where its name stands in the file, and the namespaces inside it. */
interface OpenElement {
  readonly from: number;
  readonly to: number;
  readonly scope: NameScope;
}

/**
 * Reads XML on demand, straight from the bytes of a file in UTF-8: the caller walks down into the elements it
 * knows and the rest is passed over, though checked to be well-formed. DOCTYPE is refused, and with it every
 * entity but the five predefined and numeric ones; so are CDATA sections, which EML_NL never uses.
 * Every method throws XmlFault on the first thing that is wrong.
 */
export class XmlReader {
  readonly #cursor: XmlCursor;
  readonly #open: OpenElement[] = [];
  #selfClosed = false;
  #name = "";
  #attributes: Attributes = new Map();
  #text: { readonly from: number; readonly to: number; readonly plain: boolean } = {
    from: 0,
    to: 0,
    plain: true,
  };

  constructor(bytes: Buffer) {
    this.#cursor = new XmlCursor(bytes);
  }

  /** Reads the document: `take` gets the root element and reads in it what it wants. */
  document<T>(take: (name: string, attributes: Attributes) => T): T {
    this.#begin();
    if (this.#next() !== "open") this.fail(XML_REASONS.noElement);
    const taken = take(this.#name, this.#attributes);
    this.#leave(0);
    if (this.#next() !== "end") this.fail(XML_REASONS.afterRoot);
    return taken;
  }

  /** Reads the elements inside the present one, in order; what `take` leaves unread is passed over. */
  children(take: (name: string, attributes: Attributes) => void): void {
    const depth = this.#open.length;
    for (let token = this.#next(); token !== "close"; token = this.#next()) {
      if (token === "open") {
        take(this.#name, this.#attributes);
        this.#leave(depth);
      } else if (this.#readText().trim() !== "") {
        this.#cursor.fail(XML_REASONS.textBetween, this.#text.from);
      }
    }
  }

  /** Reads the present element, which holds text only, and returns the text as it stands. */
  text(): string {
    let text = "";
    for (let token = this.#next(); token !== "close"; token = this.#next()) {
      if (token === "open") this.fail(XML_REASONS_NAMING.elementInText(this.#innermost()));
      text += this.#readText();
      this.#cursor.limit(text.length, XML_LIMITS.text, XML_REASONS.textTooLong);
    }
    return text;
  }

  /** Where the reader is, for messages. */
  place(): Place {
    return this.#cursor.place();
  }

  /** Stops here. @throws XmlFault with the place */
  fail(reason: Message): never {
    this.#cursor.fail(reason);
  }

  #begin(): void {
    const { bytes } = this.#cursor;
    this.#cursor.limit(bytes.length, XML_LIMITS.file, XML_REASONS.fileTooBig);
    if (bytes.length === 0) this.fail(XML_REASONS.empty);
    const declaration = readDeclaration(bytes);
    if ("refused" in declaration) this.fail(declaration.refused);
    const badUtf8 = firstBadUtf8(bytes);
    if (badUtf8 !== null) this.#cursor.fail(XML_REASONS.badUtf8, badUtf8);
    const forbidden = firstForbiddenCharacter(bytes);
    if (forbidden !== null) this.#cursor.fail(XML_REASONS.forbiddenCharacter, forbidden);
    this.#cursor.at = declaration.end;
  }

  /** Passes over everything until only `depth` elements are open. */
  #leave(depth: number): void {
    while (this.#open.length > depth) this.#next();
  }

  #next(): "open" | "close" | "text" | "end" {
    if (this.#selfClosed) {
      this.#selfClosed = false;
      this.#open.pop();
      return "close";
    }
    const cursor: XmlCursor = this.#cursor;
    for (let byte = cursor.byte(); byte !== undefined; byte = cursor.byte()) {
      const second = cursor.byte(1);
      if (byte !== MARK.less) {
        this.#findText();
        if (this.#open.length > 0) return "text";
        if (this.#readText().trim() !== "") cursor.fail(XML_REASONS.textOutside, this.#text.from);
      } else if (second === MARK.slash) {
        return this.#readClose();
      } else if (second === MARK.question) {
        this.#passInstruction();
      } else if (second === MARK.bang) {
        this.#passComment();
      } else {
        return this.#readOpen();
      }
    }
    if (this.#open.length > 0) this.fail(XML_REASONS_NAMING.notClosed(this.#innermost()));
    return "end";
  }

  /** The name of the innermost open element as it is written. */
  #innermost(): string {
    const open = this.#open.at(-1);
    return open === undefined ? "" : this.#cursor.slice(open.from, open.to);
  }

  /** Finds where the text that begins here ends; it is read only when somebody asks for it. */
  #findText(): void {
    const { bytes, at: from } = this.#cursor;
    const next = bytes.indexOf(MARK.less, from);
    const to = next === -1 ? bytes.length : next;
    this.#cursor.limit(to - from, XML_LIMITS.text, XML_REASONS.textTooLong);
    const plain = isPlain(bytes, from, to);
    if (!plain) this.#refuseSectionEnd(from, to);
    this.#cursor.at = to;
    this.#text = { from, to, plain };
    // A reference that is not allowed makes the file bad XML, also where nobody asks for the text.
    if (!plain) this.#readText();
  }

  #refuseSectionEnd(from: number, to: number): void {
    // Looking no further than this text: a file with many of them would be gone through over and over.
    const end = this.#cursor.bytes.subarray(from, to).indexOf("]]>");
    if (end !== -1) this.#cursor.fail(XML_REASONS.sectionEnd, from + end);
  }

  #readText(): string {
    const { from, to, plain } = this.#text;
    const written = this.#cursor.slice(from, to);
    return plain ? written : this.#cursor.resolve(written, from);
  }

  #passInstruction(): void {
    const { bytes, at } = this.#cursor;
    if (/^<\?xml[\s?]/i.test(bytes.toString("latin1", at, at + 6))) this.fail(XML_REASONS.declaration);
    const end = bytes.indexOf("?>", at + 2);
    if (end === -1) this.fail(XML_REASONS.instruction);
    this.#cursor.at = end + 2;
  }

  #passComment(): void {
    const { bytes, at } = this.#cursor;
    const beginning = bytes.toString("latin1", at, at + 9);
    if (beginning === "<!DOCTYPE") this.fail(XML_REASONS.doctype);
    if (!beginning.startsWith("<!--")) this.fail(XML_REASONS.notComment);
    const end = bytes.indexOf("--", at + 4);
    if (end === -1 || bytes[end + 2] !== MARK.greater) this.fail(XML_REASONS.comment);
    this.#cursor.at = end + 3;
  }

  #readClose(): "close" {
    const cursor: XmlCursor = this.#cursor;
    const start = cursor.at;
    const open = this.#open.pop();
    if (open === undefined) cursor.fail(XML_REASONS.afterRoot);
    const from = start + 2;
    const to = from + open.to - open.from;
    const matches =
      to <= cursor.bytes.length && cursor.bytes.compare(cursor.bytes, open.from, open.to, from, to) === 0;
    cursor.at = to;
    cursor.passBlanks();
    if (!matches || cursor.byte() !== MARK.greater) {
      cursor.fail(XML_REASONS_NAMING.wrongClose(cursor.slice(open.from, open.to)), start);
    }
    cursor.at += 1;
    return "close";
  }

  #readOpen(): "open" {
    const cursor: XmlCursor = this.#cursor;
    const start = cursor.at;
    cursor.limit(this.#open.length + 1, XML_LIMITS.depth, XML_REASONS.tooDeep);
    const { from, to, attributes, selfClosed } = readTag(cursor);
    const scope = this.#scopeWith(attributes);
    const written = cursor.slice(from, to);
    const name = elementName(scope, written);
    if (name === null) cursor.fail(XML_REASONS_NAMING.badElementName(written), start);
    this.#name = name;
    this.#attributes = attributes.size === 0 ? attributes : this.#nameAttributes(attributes, scope);
    this.#selfClosed = selfClosed;
    this.#open.push({ from, to, scope });
    return "open";
  }

  #scopeWith(attributes: ReadonlyMap<string, string>): NameScope {
    const outer = this.#open.at(-1)?.scope ?? OUTERMOST_SCOPE;
    if (attributes.size === 0) return outer;
    const declared = new Map<string, string>();
    for (const [name, value] of attributes) {
      const prefix = declaredPrefix(name);
      if (prefix === null) continue;
      const reserved = prefix === "xml" || prefix === "xmlns" || name === "xmlns:";
      if (reserved || (prefix !== "" && value === "")) this.fail(XML_REASONS_NAMING.badAttribute(name));
      declared.set(prefix, value);
    }
    return innerScope(outer, declared);
  }

  #nameAttributes(attributes: ReadonlyMap<string, string>, scope: NameScope): Attributes {
    const named = new Map<string, string>();
    for (const [written, value] of attributes) {
      if (declaredPrefix(written) !== null) continue;
      const name = attributeName(scope, written);
      if (name === null || named.has(name)) this.fail(XML_REASONS_NAMING.badAttribute(written));
      named.set(name, value);
    }
    return named;
  }
}

/** Whether a text stands in the file as it reads: no reference, no line end to convert, nothing to refuse. */
function isPlain(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === 0x26 || byte === 0x0d || byte === 0x3e) return false;
  }
  return true;
}
