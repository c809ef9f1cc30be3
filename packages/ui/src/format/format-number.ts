import { assert } from "@stemketen/core/basics";
import type { Language } from "../i18n/texts.ts";

const locales = { nl: "nl-NL", en: "en-GB" } as const;

const numbers = {
  nl: new Intl.NumberFormat(locales.nl),
  en: new Intl.NumberFormat(locales.en),
} as const;

/** A whole number with its thousands apart: "1.321" in Dutch, "1,321" in English. */
export function formatNumber(value: number, language: Language): string {
  assert(Number.isSafeInteger(value), "only whole numbers are shown as counts");
  return numbers[language].format(value);
}

/**
 * `part` of `whole` (counts) as a percentage with one decimal, halves upward: "3,4 %" in Dutch with a space
 * that does not break, "3.4%" in English. A dash when there is no whole to be a part of.
 */
export function formatPercent(part: number, whole: number, language: Language): string {
  if (whole === 0) return "–";
  assert(part >= 0 && whole > 0, "a percentage is of counts");
  // Whole numbers all the way: a percentage never depends on how a machine rounds.
  const thousandths = Number((BigInt(part) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n));
  const before = formatNumber(Math.floor(thousandths / 10), language);
  const after = thousandths % 10;
  return language === "nl" ? `${before},${after}\u00a0%` : `${before}.${after}%`;
}
