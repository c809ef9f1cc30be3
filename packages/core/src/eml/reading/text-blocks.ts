import type { EmlErrorKind } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";

/** The encodings we read: UTF-8 with or without a byte order mark, UTF-16 with one. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** What receives the text of a file, block by block. */
export interface TextSink {
  /** Takes the next piece of the file's text. */
  feed(text: string): void;
  /** Stops reading at the place reached so far. */
  refuseHere(kind: EmlErrorKind, detail: string): never;
}

const BLOCK = 64 * 1024;

/**
 * Turns the bytes of a file into text, in blocks of a fixed size whatever chunks they came in: so the same
 * file gives the same answer, and every limit falls at the same place, however it is cut up on the way.
 */
export class TextBlocks {
  /** The encoding that the first bytes tell; null before the first block. */
  encoding: TextEncoding | null = null;
  /** Bytes that the file may have; lowered when it turns out to be a kind that is small. */
  limit: number = EML_LIMITS.fileBytes;
  private readonly sink: TextSink;
  private readonly block = new Uint8Array(BLOCK);
  private filled = 0;
  private total = 0;
  private decoder: TextDecoder | null = null;

  constructor(sink: TextSink) {
    this.sink = sink;
  }

  /** Takes the next bytes; hands over every block that becomes full. */
  write(chunk: Uint8Array): void {
    let taken = 0;
    while (taken < chunk.length) {
      const part = chunk.subarray(taken, taken + BLOCK - this.filled);
      this.block.set(part, this.filled);
      this.filled += part.length;
      taken += part.length;
      if (this.filled === BLOCK) this.handOver(false);
    }
  }

  /** Hands over what is left. */
  end(): void {
    this.handOver(true);
  }

  private handOver(last: boolean): void {
    let start = 0;
    if (this.encoding === null) {
      const { encoding, length } = byteOrderMark(this.block.subarray(0, this.filled));
      this.encoding = encoding;
      // "<" in UTF-16 without a mark: text has no such zero, so this is not UTF-8.
      if (length === 0 && this.filled > 1 && (this.block[0] === 0 || this.block[1] === 0)) {
        this.sink.refuseHere("encoding", "UTF-8");
      }
      this.decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      start = length;
    }
    const cut = last ? this.filled : wholeCharacters(this.block, this.filled, this.encoding);
    this.total += cut;
    if (this.total > this.limit) this.sink.refuseHere("too-large", String(this.limit));
    this.decode(this.block.subarray(start, cut), this.encoding);
    this.block.copyWithin(0, cut, this.filled);
    this.filled -= cut;
  }

  private decode(bytes: Uint8Array, encoding: TextEncoding): void {
    let text: string | undefined;
    try {
      text = this.decoder?.decode(bytes);
    } catch {
      // Not text in this encoding: what goes before the fault is read first, which also finds its place.
    }
    if (text === undefined) {
      this.sink.feed(validBeginning(bytes, encoding));
      this.sink.refuseHere("encoding", encoding.slice(0, 6).toUpperCase());
    } else {
      this.sink.feed(text);
    }
  }
}

function byteOrderMark(bytes: Uint8Array): { encoding: TextEncoding; length: number } {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", length: 2 };
  return { encoding: "utf-8", length: 0 };
}

/** How many of the first `end` bytes are whole characters; the rest waits for the next block. */
function wholeCharacters(bytes: Uint8Array, end: number, encoding: TextEncoding): number {
  if (encoding !== "utf-8") {
    const even = end - (end % 2);
    const high = bytes[encoding === "utf-16le" ? even - 1 : even - 2] ?? 0;
    return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
  }
  let start = end - 1;
  while (start > end - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start + utf8Length(bytes[start] ?? 0) > end ? start : end;
}

function utf8Length(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

/** The text before the first byte that does not belong to a character of the encoding. */
function validBeginning(bytes: Uint8Array, encoding: TextEncoding): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  // A decoder that forgives puts U+FFFD for a fault; the file may also hold that character itself.
  let read = 0;
  let offset = 0;
  for (;;) {
    const fault = text.indexOf("\ufffd", read);
    offset += byteLength(text.slice(read, fault), encoding);
    if (!isReplacementCharacter(bytes, offset, encoding)) return text.slice(0, fault);
    read = fault + 1;
    offset += byteLength("\ufffd", encoding);
  }
}

function byteLength(text: string, encoding: TextEncoding): number {
  return encoding === "utf-8" ? new TextEncoder().encode(text).length : text.length * 2;
}

function isReplacementCharacter(bytes: Uint8Array, at: number, encoding: TextEncoding): boolean {
  const [first, second, third] = bytes.subarray(at, at + 3);
  if (encoding === "utf-8") return first === 0xef && second === 0xbf && third === 0xbd;
  return encoding === "utf-16le" ? first === 0xfd && second === 0xff : first === 0xff && second === 0xfd;
}
