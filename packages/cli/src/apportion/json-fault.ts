/** Where a text stops being JSON. */
export interface JsonFault {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units as editors count. */
  readonly column: number;
  /** The text is right as far as it goes, and ends too early. */
  readonly early: boolean;
}

/**
 * Finds where a text stops being JSON: JSON.parse does not always tell.
 * @param text that JSON.parse refused
 * @returns the first character that cannot stand there, or the end of a text that ends too early
 */
export function findJsonFault(text: string): JsonFault {
  const at = offsetOfFault(text);
  const before = text.slice(0, at);
  return {
    line: before.split("\n").length,
    column: at - before.lastIndexOf("\n"),
    early: at >= text.length,
  };
}

/** What may come next: "item" and "member" are the first of an array or object, which may also be closed. */
type State = "value" | "item" | "key" | "member" | "colon" | "after-item" | "after-member" | "end";
type Token = "[" | "]" | "{" | "}" | "," | ":" | "string" | "other";
type Move = State | "open-array" | "open-object" | "close" | "value-done";

const VALUE: Partial<Record<Token, Move>> = {
  "[": "open-array",
  "{": "open-object",
  string: "value-done",
  other: "value-done",
};

const GRAMMAR: Readonly<Record<State, Partial<Record<Token, Move>>>> = {
  value: VALUE,
  item: { ...VALUE, "]": "close" },
  key: { string: "colon" },
  member: { string: "colon", "}": "close" },
  colon: { ":": "value" },
  "after-item": { ",": "value", "]": "close" },
  "after-member": { ",": "key", "}": "close" },
  end: {},
};

function offsetOfFault(text: string): number {
  const open: ("after-item" | "after-member")[] = [];
  let state: State = "value";
  for (let at = endOf(SPACE, text, 0); at < text.length; ) {
    const { token, end, fault } = tokenAt(text, at);
    const move: Move | undefined = GRAMMAR[state][token];
    if (move === undefined) return at;
    if (fault) return end;
    if (move === "open-array" || move === "open-object") {
      open.push(move === "open-array" ? "after-item" : "after-member");
      state = move === "open-array" ? "item" : "member";
    } else if (move === "close" || move === "value-done") {
      if (move === "close") open.pop();
      state = open.at(-1) ?? "end";
    } else {
      state = move;
    }
    at = endOf(SPACE, text, end);
  }
  return text.length;
}

interface ReadToken {
  readonly token: Token;
  /** Behind the token, or where it breaks. */
  readonly end: number;
  readonly fault: boolean;
}

const SPACE = /[ \t\n\r]*/y;
const OTHER = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

function tokenAt(text: string, at: number): ReadToken {
  const character = text.charAt(at);
  switch (character) {
    case "[":
    case "]":
    case "{":
    case "}":
    case ",":
    case ":":
      return { token: character, end: at + 1, fault: false };
    case '"':
      return stringAt(text, at);
    default: {
      const end = endOf(OTHER, text, at);
      return { token: "other", end, fault: end === at };
    }
  }
}

function stringAt(text: string, start: number): ReadToken {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') return { token: "string", end: at + 1, fault: false };
    if (character < " ") return { token: "string", end: at, fault: true };
    if (character !== "\\") continue;
    const end = endOf(ESCAPE, text, at + 1);
    if (end === at + 1) return { token: "string", end, fault: true };
    at = end - 1;
  }
  return { token: "string", end: text.length, fault: true };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
