import type { Position } from "@stemketen/core/eml";

/**
 * Where the first element of a name begins in a file, whatever its prefix; null when there is none. Comments
 * and CDATA sections are skipped. For files that were read as EML already: nothing is checked here.
 * @param bytes the file, in UTF-8 or in UTF-16 with a byte order mark
 * @param localName without prefix: "NumberOfSeats"
 */
export function elementPosition(bytes: Uint8Array, localName: string): Position | null {
  const text = textOf(bytes);
  const pattern = new RegExp(
    `<!--[^]*?-->|<!\\[CDATA\\[[^]*?\\]\\]>|<(?:[\\w.-]+:)?(${localName})(?=[\\s/>])`,
    "gu",
  );
  for (const match of text.matchAll(pattern)) {
    if (match[1] === undefined) continue;
    const lines = text.slice(0, match.index).split(/\r\n|\r|\n/u);
    return { line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 };
  }
  return null;
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}
