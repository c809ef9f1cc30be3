/** A place in a text, both counted from 1; columns in UTF-16 units, as editors count. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a text stops being JSON: JSON.parse does not always tell.
 * @param text that JSON.parse refused
 * @returns the first character that cannot stand there; null when the text ends too early
 */
export function placeOfJsonFault(text: string): TextPlace | null {
  const at = offsetOfFault(text);
  if (at >= text.length) return null;
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: at - lineStart + 1 };
}

/** What may come next; "end" stands for what follows a complete value. */
type Wanted = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "end";

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;

function offsetOfFault(text: string): number {
  const open: ("[" | "{")[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at);
    const character = text[at];
    if (character === undefined) return at;
    if (wanted === "end" && open.length === 0) return at;
    if (isClosing(character, open.at(-1), wanted)) {
      open.pop();
      wanted = "end";
      at += 1;
    } else if (wanted === "end") {
      if (character !== ",") return at;
      wanted = open.at(-1) === "{" ? "key" : "value";
      at += 1;
    } else if (wanted === "colon") {
      if (character !== ":") return at;
      wanted = "value";
      at += 1;
    } else if (wanted === "key" || wanted === "key-or-close") {
      if (character !== '"') return at;
      const end = endOfString(text, at);
      if (end.fault) return end.at;
      wanted = "colon";
      at = end.at;
    } else if (character === "[" || character === "{") {
      open.push(character);
      wanted = character === "[" ? "value-or-close" : "key-or-close";
      at += 1;
    } else {
      const end = endOfScalar(text, at);
      if (end.fault) return end.at;
      wanted = "end";
      at = end.at;
    }
  }
}

function isClosing(character: string, opened: "[" | "{" | undefined, wanted: Wanted): boolean {
  if (character === "]") return opened === "[" && (wanted === "end" || wanted === "value-or-close");
  return character === "}" && opened === "{" && (wanted === "end" || wanted === "key-or-close");
}

interface End {
  readonly at: number;
  readonly fault: boolean;
}

function endOfScalar(text: string, at: number): End {
  if (text[at] === '"') return endOfString(text, at);
  const end = endOf(SCALAR, text, at);
  return { at: end, fault: end === at };
}

function endOfString(text: string, start: number): End {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === '"') return { at: at + 1, fault: false };
    if (character < " ") return { at, fault: true };
    if (character !== "\\") continue;
    const escape = endOf(/["\\/bfnrt]|u[0-9a-fA-F]{4}/y, text, at + 1);
    if (escape === at + 1) return { at: Math.min(at + 1, text.length), fault: true };
    at = escape - 1;
  }
  return { at: text.length, fault: true };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
