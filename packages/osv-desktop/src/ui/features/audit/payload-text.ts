import type { JsonValue } from "@stemketen/core/basics";
import { formatDate, formatDay, formatNumber, formatTimeToTheSecond, type Language } from "@stemketen/ui";
import { changedFieldTexts } from "./changed-fields.texts.ts";
import { codedValueTexts } from "./coded-values.texts.ts";
import { findingWords, type LogWords } from "./log-words.ts";
import { payloadWords } from "./payload-words.texts.ts";

const namesIn = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Under these names the program writes codes of its own; anywhere else a text is what somebody typed. */
const CODED = namesIn(
  "committee confirmed countingMethod form from kind mode outcome reason role ruling session side to",
);

/** Boxes of the paper. */
const BOXES = namesIn("blanksConfirmed field fields first second");

/** Findings, by the code of their rule. */
const FINDINGS = namesIn("acceptedErrors errors finding warnings");

/** Details of the session in rows: the log holds them as JSON. */
const ROWS = namesIn("investigations members objections particulars");

/** Numbers that name something: version 1200 has no thousands. */
const NAMES = namesIn(
  "candidate changedSheets compared line list lists notDefinitive number options seed station unknownStations version versions",
);

const YES_NO = { nl: { yes: "ja", no: "nee" }, en: { yes: "yes", no: "no" } } as const;
const CHANGE = { nl: { before: "was", after: "werd" }, en: { before: "was", after: "became" } } as const;
const NOTHING = "–";
const NONE = { nl: "geen", en: "none" } as const;

type Parts = Readonly<Record<string, JsonValue>>;

/** What is called `name` in the payload of an event, in the words of a person. */
export function payloadWord(name: string, language: Language): string {
  return wordIn(payloadWords[language], name);
}

/**
 * A value of a payload as a person reads it: codes, boxes and findings in words, counts with their thousands apart,
 * moments in Dutch time, a person by name, a change as what it was and became, and whatever else has parts as
 * "name: value".
 */
export function payloadText(name: string, value: JsonValue, words: LogWords): string {
  const { language } = words;
  if (value === null) return NOTHING;
  if (typeof value === "boolean") return YES_NO[language][value ? "yes" : "no"];
  if (typeof value === "number") return NAMES.has(name) ? String(value) : formatNumber(value, language);
  if (typeof value === "string") return textOf(name, value, words);
  if (isList(value)) return listText(name, value, words);
  return partsText(value, words);
}

// The library's own check does not know that a list may be readonly.
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function textOf(name: string, value: string, { language, boxOf }: LogWords): string {
  if (CODED.has(name)) return wordIn(codedValueTexts[language], value);
  if (BOXES.has(name)) return boxOf(value) ?? wordIn(changedFieldTexts[language], value);
  if (FINDINGS.has(name)) return findingWords(value, language);
  if (name === "date") return formatDay(value, language);
  if (name !== "brokenSince") return value;
  return `${formatDate(value, language)}, ${formatTimeToTheSecond(value)}`;
}

function listText(name: string, values: readonly JsonValue[], words: LogWords): string {
  if (values.length === 0) return NONE[words.language];
  const texts = values.map((value) => payloadText(name, value, words));
  return texts.join(texts.some((text) => text.includes(",")) ? "; " : ", ");
}

function partsText(parts: Parts, words: LogWords): string {
  const { id, name, field, before, after } = parts;
  if (id !== undefined && typeof name === "string") return name;
  if (typeof field === "string" && before !== undefined && after !== undefined) {
    const was = CHANGE[words.language];
    const [old, now] = [changedValue(field, before, words), changedValue(field, after, words)];
    return `${textOf("field", field, words)}: ${was.before} ${old}, ${was.after} ${now}`;
  }
  const texts = Object.entries(parts).map(
    ([part, value]) =>
      `${payloadWord(part, words.language).toLowerCase()}: ${payloadText(part, value, words)}`,
  );
  return texts.join(" · ");
}

/** One side of a change; rows as their parts, without what was left empty. */
function changedValue(field: string, value: JsonValue, words: LogWords): string {
  if (value === "") return NOTHING;
  if (!ROWS.has(field) || typeof value !== "string") return payloadText(field, value, words);
  const rows: readonly Parts[] = JSON.parse(value);
  const texts = rows.map((row) =>
    Object.entries(row)
      .filter(([, of]) => of !== "")
      .map(([part, of]) => {
        const word = wordIn(changedFieldTexts[words.language], part).toLowerCase();
        return `${word}: ${payloadText(part, of, words)}`;
      })
      .join(" · "),
  );
  return texts.length === 0 ? NONE[words.language] : texts.join("; ");
}

/** The word for a key; the key itself when a newer version of the program wrote it. */
function wordIn(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
