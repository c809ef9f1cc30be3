import { must } from "../basics/index.ts";
import type { Finding, Severity } from "../election/index.ts";
import { ruleOf } from "./registry.ts";
import type { Audience, Language, Text } from "./rule.ts";

/** What a coordinator does with it: the same for every error, and for every warning. */
const NEXT_STEP: Readonly<Record<Severity, Text>> = {
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
 * What to say of a finding. A typist is told what to look at on the paper, without a hint of what is expected
 * there; a coordinator is told what is wrong with the numbers, and what to do.
 * @throws Error when the code is unknown, or a number that the text mentions is missing
 */
export function describeFinding(finding: Finding, audience: Audience, language: Language): string {
  const text = fillIn(ruleOf(finding.code).texts[audience][language], finding);
  return audience === "typist" ? text : `${text} ${NEXT_STEP[finding.severity][language]}`;
}

function fillIn(template: string, finding: Finding): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === "list" ? finding.list : finding.numbers[name];
    return String(must(value, `finding ${finding.code} has the number "${name}"`));
  });
}
