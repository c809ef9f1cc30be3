import { must } from "../../basics/index.ts";
import type { EmlErrorKind, Position } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";
import { declareNamespaces, type NamespaceScope, NO_NAMESPACES, resolveName } from "./namespaces.ts";
import { classifyPending, type Pending, positionAfter } from "./pending.ts";
import { printable, Refusal } from "./refusal.ts";
import { type Attributes, SaxParser } from "./sax-parser.ts";
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
// Room for the marks around a text: "<![CDATA[" and the like.
const MARKS = 16;
const INSTRUCTION = /^\s*<\?[^\s?]+(?:\s|\?>)/u;

/**
 * Well-formed XML with namespaces, within our limits: no document type, no entities of its own, and no span
 * without an event that is longer than one text may be, so that the memory stays flat.
 */
export class XmlReader implements Cursor, TextSink {
  private readonly parser: SaxParser;
  private readonly sink: ElementSink;
  private readonly encoding: () => TextEncoding | null;
  private readonly open: OpenElement[] = [];
  private depth = 0;
  private rootSeen = false;
  private scope: NamespaceScope = NO_NAMESPACES;
  private attributes = NO_ATTRIBUTES;
  private attributeCount = 0;
  private declares = false;
  private prefixed = false;
  /** The block being read, how many characters went before it, and how many were read up to its end. */
  private block = "";
  private blockStart = 0;
  private fed = 0;
  /** Where the last event ended: as an index in the text, and as line and column. */
  private eventAt = 0;
  private eventLine = 1;
  private eventColumn = 1;
  /** What followed the last event in the blocks before this one. */
  private pendingBefore = "";
  /** The last character was a carriage return, which the parser keeps back until it sees the next. */
  private heldBack = false;

  constructor(sink: ElementSink, encoding: () => TextEncoding | null) {
    this.sink = sink;
    this.encoding = encoding;
    this.parser = new SaxParser({
      error: (error) => this.malformed(error.message),
      declaration: ({ encoding: declared }) => {
        this.checkDeclaration(declared);
        this.mark(0);
      },
      doctype: () => {
        const { detail, at } = this.inspect(this.pendingRead());
        this.refuseAt("doctype", detail, at);
      },
      processingInstruction: () => {
        // The parser takes "<?x?y?>" for an instruction to "x".
        if (!INSTRUCTION.test(this.pendingRead())) this.refuseHere("malformed", "syntax");
        this.markSpan(0);
      },
      comment: () => this.markSpan(1),
      cdata: (text) => {
        this.markSpan(0);
        this.sink.text(text, this);
      },
      text: (text) => {
        this.markSpan(-1);
        if (this.depth > 0) this.sink.text(text, this);
      },
      tagStart: () => this.onTagStart(),
      attribute: ({ name, value }) => this.onAttribute(name, value),
      open: ({ name, attributes }) => this.onOpen(name, attributes),
      close: () => this.onClose(),
    });
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
    this.blockStart = this.fed;
    this.block = text;
    this.fed += text.length;
    this.parser.write(text);
    this.heldBack = text.endsWith("\r") || (text === "" && this.heldBack);
    this.pendingBefore = this.pending();
    if (this.fed - this.eventAt > EML_LIMITS.textLength + MARKS) this.refusePending();
  }

  /** Ends the file. */
  finish(): void {
    if (this.depth > 0 || !this.rootSeen) {
      const { kind, detail, at } = this.inspect(this.pending());
      if (kind === "doctype" || kind === "entity") this.refuseAt(kind, detail, at);
      if (this.eventAt === 0 && this.block.trim() === "") this.refuseAt("empty", "", null);
      this.refuseHere("truncated", "");
    }
    this.parser.close();
  }

  private here(): Position {
    const { line, column } = this.parser;
    return this.heldBack ? { line: line + 1, column: 1 } : { line, column: column + 1 };
  }

  /** Where the tag begins that is being read. */
  private tagPosition(): Position {
    const { line, column } = must(this.open[this.depth], "a tag that is read has started");
    return { line, column };
  }

  private eventPosition(): Position {
    return { line: this.eventLine, column: this.eventColumn };
  }

  /** Remembers where an event ended, `ahead` characters from where the parser stands. */
  private mark(ahead: number): void {
    const { parser } = this;
    this.eventAt = parser.position + ahead;
    this.eventLine = parser.line;
    this.eventColumn = parser.column + 1 + ahead;
  }

  private markSpan(ahead: number): void {
    if (this.parser.position + ahead - this.eventAt > EML_LIMITS.textLength + MARKS) this.refusePending();
    this.mark(ahead);
  }

  private onTagStart(): void {
    const { depth } = this;
    let element = this.open[depth];
    if (element === undefined) {
      element = { tag: NO_TAG, previousTag: NO_TAG, line: 0, column: 0 };
      this.open.push(element);
    }
    // Before the root there may be blanks without an event.
    const start = this.rootSeen ? null : this.inspect(this.pendingRead()).at;
    element.line = start?.line ?? this.eventLine;
    element.column = start?.column ?? this.eventColumn;
    this.rootSeen = true;
    if (depth === EML_LIMITS.depth) this.refuseAt("too-deep", String(EML_LIMITS.depth), this.tagPosition());
  }

  private onAttribute(name: string, value: string): void {
    this.attributeCount++;
    if (this.attributeCount > EML_LIMITS.attributes) {
      this.refuseAt("too-many-attributes", String(EML_LIMITS.attributes), this.tagPosition());
    }
    if (value.length > EML_LIMITS.attributeLength || name.length > EML_LIMITS.attributeLength) {
      this.refuseAt("attribute-too-long", name, this.tagPosition());
    }
    if (name === "xmlns" || name.startsWith("xmlns:")) this.declares = true;
    else if (name.includes(":")) this.prefixed = true;
    this.mark(0);
  }

  private onOpen(tagName: string, attributes: Attributes): void {
    const element = must(this.open[this.depth], "an element that opens has started");
    this.depth++;
    this.attributes = attributes;
    this.attributeCount = 0;
    if (this.declares || this.prefixed) this.resolveAttributes(attributes);
    if (!this.isTag(element.tag, tagName)) this.changeTag(element, tagName);
    this.mark(0);
    this.sink.open(element.tag.name, this);
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
    this.sink.close(this);
    if (this.scope.depth === this.depth) this.scope = this.scope.outer ?? NO_NAMESPACES;
    this.depth--;
    this.mark(0);
  }

  private checkDeclaration(declared: string | undefined): void {
    if (declared === undefined) return;
    const name = declared.toLowerCase();
    const encoding = this.encoding() ?? "utf-8";
    const family = encoding === "utf-8" ? ["utf-8", "us-ascii"] : ["utf-16", encoding];
    if (!family.includes(name)) this.refuseAt("encoding", declared, this.eventPosition());
  }

  /** What followed the last event, up to the end of this block. */
  private pending(): string {
    return this.eventAt >= this.blockStart
      ? this.block.slice(this.eventAt - this.blockStart)
      : this.pendingBefore + this.block;
  }

  /** The part of it that the parser has read. */
  private pendingRead(): string {
    return this.pending().slice(0, Math.max(0, this.parser.position - this.eventAt));
  }

  /** What a piece of text that began at the last event is, and where what is wrong with it stands. */
  private inspect(piece: string): { kind: Pending["kind"]; detail: string; at: Position } {
    const { kind, detail, offset } = classifyPending(piece);
    return { kind, detail, at: positionAfter(this.eventPosition(), piece.slice(0, offset)) };
  }

  private refusePending(): never {
    const { kind, detail, at } = this.inspect(this.pending());
    if (kind === "doctype" || kind === "entity") return this.refuseAt(kind, detail, at);
    if (this.attributeCount > 0) return this.refuseAt("attribute-too-long", "", this.tagPosition());
    return this.refuseAt(kind === "tag" ? "attribute-too-long" : "text-too-long", "", at);
  }

  /** Gives an error of the parser our own words; it stops at the first. */
  private malformed(message: string): never {
    const read = this.pendingRead();
    const { kind, detail, at } = this.inspect(read);
    if (kind === "doctype") return this.refuseAt("doctype", detail, at);
    if (!this.rootSeen && (kind === "text" || kind === "entity" || message.startsWith("text data outside"))) {
      return this.refuseAt("not-eml", "", { line: 1, column: 1 });
    }
    if (message.includes("entity")) {
      if (kind === "entity") return this.refuseAt("entity", detail, at);
      // A reference that looks right, to a character that XML does not have.
      const reference = read.lastIndexOf("&");
      const place = positionAfter(this.eventPosition(), read.slice(0, reference));
      return this.refuseAt("entity", read.slice(reference), place);
    }
    if (/unexpected end|unclosed/.test(message)) return this.refuseHere("truncated", "");
    return this.refuseAt("malformed", faultOf(message), this.lastRead());
  }

  /** Where the character stands that was read last. */
  private lastRead(): Position {
    return { line: this.parser.line, column: Math.max(1, this.parser.column) };
  }

  private refuseAt(kind: EmlErrorKind, detail: string, position: Position | null): never {
    const path = this.open.slice(0, this.depth).map(({ tag }) => printable(tag.name));
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
