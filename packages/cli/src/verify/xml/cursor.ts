import type { Buffer } from "node:buffer";
import type { Message } from "../../message.ts";
import { resolveReferences } from "./characters.ts";
import { type Place, placeOf, XmlFault } from "./fault.ts";
import { XML_REASONS, XML_REASONS_NAMING } from "./reasons.ts";

/** Limits of what is read; real files stay far below them. Depth in elements, the others in bytes. */
export const XML_LIMITS = {
  file: 512 * 1024 * 1024,
  depth: 32,
  name: 256,
  text: 64 * 1024,
  attribute: 4 * 1024,
  attributes: 64,
} as const;

/** The bytes that mean something in XML. */
export const MARK = {
  less: 0x3c,
  greater: 0x3e,
  slash: 0x2f,
  equals: 0x3d,
  question: 0x3f,
  bang: 0x21,
  doubleQuote: 0x22,
  singleQuote: 0x27,
} as const;

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** A place in the bytes of a file that moves on as it is read. */
export class XmlCursor {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** The byte at the cursor, or so many behind it. */
  byte(behind = 0): number | undefined {
    return this.bytes[this.at + behind];
  }

  passBlanks(): void {
    while (isBlank(this.bytes[this.at])) this.at += 1;
  }

  slice(from: number, to: number): string {
    return this.bytes.toString("utf8", from, to);
  }

  /** Text with its references resolved and its line ends made one kind. @throws XmlFault on an unknown one */
  resolve(written: string, offset: number): string {
    const resolved = resolveReferences(written.replaceAll(/\r\n?/g, "\n"));
    return "text" in resolved
      ? resolved.text
      : this.fail(XML_REASONS_NAMING.reference(resolved.unknown), offset);
  }

  /** The end of the name that begins at the cursor. */
  endOfName(): number {
    let end = this.at;
    for (; end < this.bytes.length; end++) {
      const byte = this.bytes[end];
      if (isBlank(byte) || byte === MARK.greater || byte === MARK.slash || byte === MARK.equals) break;
      this.limit(end - this.at, XML_LIMITS.name, XML_REASONS.nameTooLong);
    }
    return end;
  }

  limit(size: number, limit: number, reason: Message): void {
    if (size <= limit) return;
    this.fail({ nl: `${reason.nl} (de grens is ${limit})`, en: `${reason.en} (the limit is ${limit})` });
  }

  place(): Place {
    return placeOf(this.bytes, this.at);
  }

  /** @throws XmlFault with the place, which is that of the cursor unless another is given */
  fail(reason: Message, offset = this.at): never {
    throw new XmlFault(reason, placeOf(this.bytes, offset));
  }
}
