import { type SaxesOptions, SaxesParser } from "saxes";

/** The attributes of an element by their names. */
export type Attributes = Readonly<Record<string, string>>;

/** What we use of saxes besides its events. */
interface Saxes {
  /** Characters read so far; only right while an event is handled. */
  readonly position: number;
  /** Line of the next character, from 1. */
  readonly line: number;
  /** Column of the next character in characters, from 0. */
  readonly column: number;
  write(text: string): unknown;
  close(): unknown;
}

const Saxes: new (options: SaxesOptions) => Saxes = SaxesParser;

/** What is told while a text is parsed. After an error nothing more may be written. */
export interface SaxEvents {
  readonly error: (error: Error) => never;
  readonly declaration: (declaration: { readonly encoding?: string }) => void;
  readonly doctype: () => void;
  readonly processingInstruction: () => void;
  readonly comment: () => void;
  readonly text: (text: string) => void;
  readonly cdata: (text: string) => void;
  readonly attribute: (attribute: { readonly name: string; readonly value: string }) => void;
  readonly open: (tag: { readonly name: string; readonly attributes: Attributes }) => void;
  readonly close: () => void;
}

/**
 * The parser of saxes with its handlers put in place by name. Its own `on` puts them under a computed key,
 * and after seven of those V8 turns the parser into a dictionary: it would be seven times slower.
 */
export class SaxParser extends Saxes {
  protected readonly errorHandler: SaxEvents["error"];
  protected readonly xmldeclHandler: SaxEvents["declaration"];
  protected readonly doctypeHandler: SaxEvents["doctype"];
  protected readonly piHandler: SaxEvents["processingInstruction"];
  protected readonly commentHandler: SaxEvents["comment"];
  protected readonly textHandler: SaxEvents["text"];
  protected readonly cdataHandler: SaxEvents["cdata"];
  protected readonly attributeHandler: SaxEvents["attribute"];
  protected readonly openTagHandler: SaxEvents["open"];
  protected readonly closeTagHandler: SaxEvents["close"];

  constructor(events: SaxEvents) {
    super({ xmlns: false, position: false });
    this.errorHandler = events.error;
    this.xmldeclHandler = events.declaration;
    this.doctypeHandler = events.doctype;
    this.piHandler = events.processingInstruction;
    this.commentHandler = events.comment;
    this.textHandler = events.text;
    this.cdataHandler = events.cdata;
    this.attributeHandler = events.attribute;
    this.openTagHandler = events.open;
    this.closeTagHandler = events.close;
  }
}
