import type { Position } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";
import { classifyPending, type Pending, positionAfter } from "./pending.ts";
import type { SaxParser } from "./sax-parser.ts";

// Room for the marks around a text: "<![CDATA[" and the like.
const MARKS = 16;

/**
 * What stands between the last event of the parser and the place it has come to: a text, a tag, a comment.
 * Keeping an eye on it bounds the memory and gives every error its place.
 */
export class Span {
  /** Where the last event ended: line and column from 1. */
  line = 1;
  column = 1;
  private readonly parser: SaxParser;
  /** The same as an index in the text of the file. */
  private start = 0;
  /** The block being read, how many characters went before it, and what of them belongs to the span. */
  private block = "";
  private blockStart = 0;
  private before = "";

  constructor(parser: SaxParser) {
    this.parser = parser;
  }

  /** Takes the next block, before the parser does. */
  beginBlock(block: string): void {
    this.blockStart += this.block.length;
    this.block = block;
  }

  /** The parser has read the block: what follows the last event is kept. */
  endBlock(): void {
    this.before = this.unfinished();
  }

  /** An event ends, `ahead` characters from where the parser stands. */
  end(ahead: number): void {
    const { parser } = this;
    this.start = parser.position + ahead;
    this.line = parser.line;
    this.column = parser.column + 1 + ahead;
  }

  /** Whether the text, comment or tag that now ends was too long. */
  isTooLong(): boolean {
    return this.parser.position - this.start > EML_LIMITS.textLength + MARKS;
  }

  /** Whether what was not finished in this block is too long already. */
  isTooLongUnfinished(): boolean {
    return this.blockStart + this.block.length - this.start > EML_LIMITS.textLength + MARKS;
  }

  /** Whether nothing has been read but blanks. */
  isBlankSoFar(): boolean {
    return this.start === 0 && this.unfinished().trim() === "";
  }

  /** Everything since the last event up to the end of this block. */
  unfinished(): string {
    const { start, block, blockStart } = this;
    return start >= blockStart ? block.slice(start - blockStart) : this.before + block;
  }

  /** The part of it that the parser has read. */
  read(): string {
    return this.unfinished().slice(0, Math.max(0, this.parser.position - this.start));
  }

  /** What a piece that begins with the span is, and where what is wrong with it stands. */
  inspect(piece: string): { kind: Pending["kind"]; detail: string; at: Position } {
    const { kind, detail, offset } = classifyPending(piece);
    return { kind, detail, at: this.placeIn(piece, offset) };
  }

  /** Where a character of a piece stands that begins with the span. */
  placeIn(piece: string, offset: number): Position {
    return positionAfter({ line: this.line, column: this.column }, piece.slice(0, offset));
  }
}
