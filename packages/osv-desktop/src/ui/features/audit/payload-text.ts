import type { JsonValue } from "@stemketen/core/basics";
import { formatDate, formatNumber, formatTimeToTheSecond, type Language } from "@stemketen/ui";
import { codedValueTexts } from "./coded-values.texts.ts";
import { payloadWords } from "./payload-words.texts.ts";

/** Under these names the program writes codes of its own; anywhere else a text is what somebody typed. */
const CODED: ReadonlySet<string> = new Set(
  "committee confirmed countingMethod form from kind mode outcome reason role ruling session side to".split(
    " ",
  ),
);

/** Numbers that name something: version 1200 has no thousands. */
const NAMES: ReadonlySet<string> = new Set(
  "candidate changedSheets line list lists options seed station version versions".split(" "),
);

const YES_NO = { nl: { yes: "ja", no: "nee" }, en: { yes: "yes", no: "no" } } as const;

/** What is called `name` in the payload of an event, in the words of a person. */
export function payloadWord(name: string, language: Language): string {
  return wordIn(payloadWords[language], name);
}

/**
 * A value of a payload as a person reads it: codes in words, counts with their thousands apart, moments in Dutch time,
 * a person by name, and whatever has parts as "name: value".
 */
export function payloadText(name: string, value: JsonValue, language: Language): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return YES_NO[language][value ? "yes" : "no"];
  if (typeof value === "number") return NAMES.has(name) ? String(value) : formatNumber(value, language);
  if (typeof value === "string") return textOf(name, value, language);
  if (Array.isArray(value)) return value.map((part) => payloadText(name, part, language)).join(", ");
  if ("id" in value && typeof value["name"] === "string") return value["name"];
  const parts = Object.entries(value).map(
    ([part, of]) => `${payloadWord(part, language).toLowerCase()}: ${payloadText(part, of, language)}`,
  );
  return parts.join(" · ");
}

function textOf(name: string, value: string, language: Language): string {
  if (CODED.has(name)) return wordIn(codedValueTexts[language], value);
  if (name !== "brokenSince") return value;
  return `${formatDate(value, language)}, ${formatTimeToTheSecond(value)}`;
}

/** The word for a key; the key itself when a newer version of the program wrote it. */
function wordIn(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
