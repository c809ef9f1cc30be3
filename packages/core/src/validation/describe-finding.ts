import { must } from "../basics/index.ts";
import type { Finding, Severity } from "../election/index.ts";
import { ruleOf } from "./registry.ts";
import type { Audience, Language, Text } from "./rule.ts";

/** What a coordinator does with it: the same for every error, and for every warning. */
export const NEXT_STEP: Readonly<Record<Severity, Text>> = {
  error: {
    nl: "Verkeerd overgenomen? Geef de invoer terug. Staat het zo op papier? Laat het papier herstellen, of accepteer de fout met een reden.",
    en: "Copied wrongly? Return the entry. Does the paper say so? Have the paper corrected, or accept the error with a reason.",
  },
  warning: {
    nl: "Verkeerd overgenomen? Geef de invoer terug. Staat het zo op papier? Schrijf op hoe dat komt.",
    en: "Copied wrongly? Return the entry. Does the paper say so? Write down why.",
  },
};

/**
 * What to say of a finding: to a typist what to look at, to a coordinator what is wrong and what to do, to a reader
 * of a published count what is wrong.
 * @throws Error when the code is unknown, or a number that the text mentions is missing
 */
export function describeFinding(finding: Finding, audience: Audience, language: Language): string {
  const { texts } = ruleOf(finding.code);
  const template = texts[audience === "typist" ? "typist" : "coordinator"][language];
  const text = fillIn(template, finding, COUNTS[language]);
  return audience === "coordinator" ? `${text} ${NEXT_STEP[finding.severity][language]}` : text;
}

/** Counts as people write them: "1.321" in Dutch, "1,321" in English. */
const COUNTS: Readonly<Record<Language, Intl.NumberFormat>> = {
  nl: new Intl.NumberFormat("nl-NL"),
  en: new Intl.NumberFormat("en-GB"),
};

/** Numbers that name something: station 1200 has no thousands. */
const NAMES: ReadonlySet<string> = new Set(["list", "station", "candidate", "other"]);

function fillIn(template: string, { code, list, numbers }: Finding, counts: Intl.NumberFormat): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = must(name === "list" ? list : numbers[name], `finding ${code} has the number "${name}"`);
    return NAMES.has(name) ? String(value) : counts.format(value);
  });
}
