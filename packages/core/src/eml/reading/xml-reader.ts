import { must } from "../../basics/index.ts";
import type { EmlErrorKind, Position } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";
import {
  declareNamespaces,
  type NamespaceScope,
  NO_NAMESPACES,
  resolveName,
  shownName,
} from "./namespaces.ts";
import { printable, Refusal } from "./refusal.ts";
import { type Attributes, SaxParser } from "./sax-parser.ts";
import { Span } from "./span.ts";
import type { TextEncoding, TextSink } from "./text-blocks.ts";

/** What the rules see of the place where the parser stands. */
export interface Cursor {
  /** Where the current element begins. */
  readonly position: Position;
  /** An attribute of the element that just opened, or null. */
  attribute(name: string): string | null;
  /** Stops reading because of the current element. */
  refuse(kind: EmlErrorKind, detail: string): never;
}

/** What receives the elements of a file; names are resolved (see namespaces.ts). */
export interface ElementSink {
  open(name: string, at: Cursor): void;
  text(text: string, at: Cursor): void;
  close(at: Cursor): void;
}

/** Chooses what receives the elements of a file, by its root. */
export type RootReader = (name: string, at: Cursor) => ElementSink;

/** The name of an element as the file has it, and resolved. */
interface ResolvedTag {
  readonly tagName: string;
  readonly scope: NamespaceScope;
  readonly name: string;
}

/**
 * An element that is open. What stood here before is kept: mostly the next element at a depth has the name of
 * the last one or of the one before that, and need not be looked up.
 */
interface OpenElement {
  tag: ResolvedTag;
  previousTag: ResolvedTag;
  line: number;
  column: number;
}

const NO_TAG: ResolvedTag = { tagName: "", scope: NO_NAMESPACES, name: "" };
const NO_ATTRIBUTES: Attributes = {};
const NO_ELEMENTS: ElementSink = { open: () => {}, text: () => {}, close: () => {} };
const INSTRUCTION = /^\s*<\?[^\s?]+(?:\s|\?>)/u;

/**
 * Well-formed XML with namespaces, within our limits: no document type, no entities of its own, and nothing
 * between two events that is longer than one text may be, so that the memory stays flat.
 */
export class XmlReader implements Cursor, TextSink {
  private readonly parser: SaxParser;
  private readonly span: Span;
  private readonly readRoot: RootReader;
  private readonly encoding: () => TextEncoding | null;
  private elements = NO_ELEMENTS;
  private rootSeen = false;
  private readonly open: OpenElement[] = [];
  private depth = 0;
  private scope: NamespaceScope = NO_NAMESPACES;
  private attributes = NO_ATTRIBUTES;
  private attributeCount = 0;
  private declares = false;
  private prefixed = false;
  /** The last character was a carriage return, which the parser keeps back until it sees the next. */
  private heldBack = false;

  constructor(readRoot: RootReader, encoding: () => TextEncoding | null) {
    this.readRoot = readRoot;
    this.encoding = encoding;
    this.parser = new SaxParser({
      error: (error) => this.onError(error.message),
      declaration: (declaration) => this.onDeclaration(declaration.encoding),
      doctype: () => this.refuseAt("doctype", "DOCTYPE", this.span.inspect(this.span.read()).at),
      processingInstruction: () => this.onInstruction(),
      // This event comes before the last character of the comment.
      comment: () => this.endSpan(1),
      cdata: (text) => {
        this.endSpan(0);
        this.elements.text(text, this);
      },
      text: (text) => {
        // This event comes when the "<" behind the text has been read.
        this.endSpan(-1);
        if (this.depth > 0) this.elements.text(text, this);
      },
      attribute: ({ name, value }) => this.onAttribute(name, value),
      open: ({ name, attributes }) => this.onOpen(name, attributes),
      close: () => this.onClose(),
    });
    this.span = new Span(this.parser);
  }

  get position(): Position {
    const element = this.open[this.depth - 1];
    return element === undefined ? this.here() : { line: element.line, column: element.column };
  }

  attribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  refuse(kind: EmlErrorKind, detail: string): never {
    return this.refuseAt(kind, detail, this.position);
  }

  refuseHere(kind: EmlErrorKind, detail: string): never {
    return this.refuseAt(kind, detail, this.here());
  }

  feed(text: string): void {
    this.span.beginBlock(text);
    this.parser.write(text);
    this.heldBack = text.endsWith("\r") || (text === "" && this.heldBack);
    this.span.endBlock();
    if (this.span.isTooLongUnfinished()) this.refuseSpan(this.span.unfinished());
  }

  /** Ends the file. */
  finish(): void {
    if (this.depth > 0 || !this.rootSeen) {
      const { kind, detail, at } = this.span.inspect(this.span.unfinished());
      if (kind === "doctype" || kind === "entity") this.refuseAt(kind, detail, at);
      if (this.span.isBlankSoFar()) this.refuseAt("empty", "", null);
      this.refuseHere("truncated", "");
    }
    this.parser.close();
  }

  private endSpan(ahead: number): void {
    if (this.span.isTooLong()) this.refuseSpan(this.span.read());
    this.span.end(ahead);
  }

  private onAttribute(name: string, value: string): void {
    this.attributeCount++;
    if (this.attributeCount > EML_LIMITS.attributes) {
      this.refuseTag("too-many-attributes", String(EML_LIMITS.attributes));
    }
    if (value.length > EML_LIMITS.attributeLength || name.length > EML_LIMITS.attributeLength) {
      this.refuseTag("attribute-too-long", name);
    }
    if (name === "xmlns" || name.startsWith("xmlns:")) this.declares = true;
    else if (name.includes(":")) this.prefixed = true;
  }

  private onOpen(tagName: string, attributes: Attributes): void {
    const { span } = this;
    const element = this.open[this.depth] ?? this.deeper();
    element.line = span.line;
    element.column = span.column;
    // Before the root there may be blanks without an event of their own.
    if (!this.rootSeen) Object.assign(element, span.inspect(span.read()).at);
    this.depth++;
    this.attributes = attributes;
    this.attributeCount = 0;
    if (this.declares || this.prefixed) this.resolveAttributes(attributes);
    if (!this.isTag(element.tag, tagName)) this.changeTag(element, tagName);
    this.endSpan(0);
    if (!this.rootSeen) {
      this.rootSeen = true;
      this.elements = this.readRoot(element.tag.name, this);
    }
    this.elements.open(element.tag.name, this);
  }

  /** Room for an element deeper than any before. */
  private deeper(): OpenElement {
    if (this.depth === EML_LIMITS.depth) this.refuseTag("too-deep", String(EML_LIMITS.depth));
    const element = { tag: NO_TAG, previousTag: NO_TAG, line: 0, column: 0 };
    this.open.push(element);
    return element;
  }

  private isTag(tag: ResolvedTag, tagName: string): boolean {
    return tag.tagName === tagName && tag.scope === this.scope;
  }

  private changeTag(element: OpenElement, tagName: string): void {
    const { tag, previousTag } = element;
    element.previousTag = tag;
    if (this.isTag(previousTag, tagName)) {
      element.tag = previousTag;
      return;
    }
    const name = resolveName(this.scope, tagName);
    element.tag = { tagName, scope: this.scope, name: name ?? tagName };
    if (name === null) this.refuse("malformed", "namespace");
  }

  private resolveAttributes(attributes: Attributes): void {
    if (this.declares) {
      const scope = declareNamespaces(this.scope, this.depth, attributes);
      if (scope === null) this.refuse("malformed", "namespace");
      this.scope = scope;
    }
    if (this.prefixed) {
      for (const name of Object.keys(attributes)) {
        const prefixed = name.includes(":") && !name.startsWith("xmlns:");
        if (prefixed && resolveName(this.scope, name) === null) this.refuse("malformed", "namespace");
      }
    }
    this.declares = false;
    this.prefixed = false;
  }

  private onClose(): void {
    this.elements.close(this);
    if (this.scope.depth === this.depth)
      this.scope = must(this.scope.outer, "a declared scope has an outer one");
    this.depth--;
    this.span.end(0);
  }

  private onDeclaration(declared: string | undefined): void {
    const encoding = this.encoding() ?? "utf-8";
    const names = encoding === "utf-8" ? ["utf-8", "us-ascii"] : ["utf-16", encoding];
    if (declared !== undefined && !names.includes(declared.toLowerCase())) {
      this.refuseAt("encoding", declared, { line: this.span.line, column: this.span.column });
    }
    this.span.end(0);
  }

  private onInstruction(): void {
    // The parser takes "<?x?y?>" for an instruction to "x".
    if (!INSTRUCTION.test(this.span.read())) this.refuseHere("malformed", "syntax");
    this.endSpan(0);
  }

  /** Gives an error of the parser our own words; it stops at the first. */
  private onError(message: string): never {
    const read = this.span.read();
    const { kind, detail, at } = this.span.inspect(read);
    if (kind === "doctype") return this.refuseAt("doctype", detail, at);
    const outside = message.startsWith("text data outside");
    if (!this.rootSeen && (kind === "text" || kind === "entity" || outside)) {
      return this.refuseAt("not-eml", "", { line: 1, column: 1 });
    }
    if (message.includes("entity")) {
      if (kind === "entity") return this.refuseAt("entity", detail, at);
      // A reference that looks right, to a character that XML does not have.
      const reference = read.lastIndexOf("&");
      return this.refuseAt("entity", read.slice(reference), this.span.placeIn(read, reference));
    }
    if (/unexpected end|unclosed/.test(message)) return this.refuseHere("truncated", "");
    const { line, column } = this.parser;
    return this.refuseAt("malformed", faultOf(message), { line, column: Math.max(1, column) });
  }

  /** The place that the parser has come to. */
  private here(): Position {
    const { line, column } = this.parser;
    return this.heldBack ? { line: line + 1, column: 1 } : { line, column: column + 1 };
  }

  /** Stops because of a tag that is not complete. */
  private refuseTag(kind: EmlErrorKind, detail: string): never {
    return this.refuseAt(kind, detail, this.span.inspect(this.span.read()).at);
  }

  /** Stops because of something that is too long. */
  private refuseSpan(piece: string): never {
    const { kind, detail, at } = this.span.inspect(piece);
    if (kind === "doctype" || kind === "entity") return this.refuseAt(kind, detail, at);
    return this.refuseAt(kind === "tag" ? "attribute-too-long" : "text-too-long", "", at);
  }

  private refuseAt(kind: EmlErrorKind, detail: string, position: Position | null): never {
    const path = this.open.slice(0, this.depth).map(({ tag }) => printable(shownName(tag.name)));
    throw new Refusal({
      kind,
      position,
      element: path.length === 0 ? null : path.join("/"),
      detail: printable(detail),
    });
  }
}

/** What is wrong with the XML, in one of our own words (see errors.ts). */
function faultOf(message: string): string {
  if (/close tag|closing tag/.test(message)) return "close-tag";
  if (/duplicate attribute/.test(message)) return "duplicate-attribute";
  if (/attribute|unquoted/.test(message)) return "attribute";
  if (/outside of root|only one root/.test(message)) return "after-end";
  if (message.endsWith("disallowed character.")) return "character";
  return "syntax";
}
