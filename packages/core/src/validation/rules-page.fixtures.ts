import { impossible } from "../basics/index.ts";
import type { Severity, SheetKind } from "../election/index.ts";
import { NEXT_STEP } from "./describe-finding.ts";
import { RULES } from "./registry.ts";
import type { Rule, RuleScope, RuleSource } from "./rule.ts";

const HEAD = `# Validation rules

Made from \`packages/core/src/validation\`; a test fails when this page is behind. To write it anew:
\`pnpm --filter @stemketen/core exec vitest run src/validation/registry.test.ts --update\`

F is an error: the paper contradicts itself. W is a warning: unusual, but possible. Neither ever stops anyone from
saving, for the paper leads; an error has to be corrected on paper or accepted with a reason before the numbers
count. Letters are those of the paper: A poll cards, B proxies, C voter cards, D admitted voters, E.x votes on list
x, E votes on candidates, F blank, G invalid, H votes cast, I more counted, J fewer counted, Z eligible voters.

W.001 is found by comparing two entries, W.301–W.304 by comparing the stations of a municipality; all other rules
look at one sheet. Numbers are whole, and shares are compared as products: nothing is rounded. F.313 and W.301–W.304
are our own; the others bear the codes of the Kiesraad's list of validation rules and plausibility checks.
`;

const KINDS: Readonly<Record<SheetKind, string>> = {
  "cso-first": "CSO",
  "cso-next": "CSO, correction",
  "dso-first": "DSO",
  "dso-next": "DSO, correction",
  "csb-entry": "CSB",
};

function describeScope({ kinds, versions, block }: RuleScope): string {
  const station = Object.keys(KINDS).length - 1;
  const names = kinds.length > station ? "all" : kinds.map((kind) => KINDS[kind]).join("; ");
  const forms = kinds.length === station && !kinds.includes("csb-entry") ? "all stations" : names;
  return [forms, ...(versions.length === 1 ? [`from ${versions.join()}`] : []), block ?? "whole sheet"].join(
    "<br>",
  );
}

function describeSource({ kind, reference }: RuleSource): string {
  switch (kind) {
    case "law":
      return `Kieswet ${reference}`;
    case "form":
      return `model ${reference}`;
    case "kiesraad":
      return "Kiesraad";
    case "own":
      return "own analysis";
    default:
      return impossible(kind);
  }
}

function row(rule: Rule): string {
  const { typist, coordinator } = rule.texts;
  return [
    rule.code,
    rule.severity,
    describeScope(rule.scope),
    rule.when.en,
    `${typist.nl}<br>— ${coordinator.nl}`,
    rule.source.map(describeSource).join("; "),
    rule.suppresses.join(", ") || "–",
  ].join(" | ");
}

function otherRow({ code, when, texts: { typist, coordinator } }: Rule): string {
  return [code, when.nl, `${typist.en}<br>— ${coordinator.en}`].join(" | ");
}

/** docs/validation-rules.md: the registry as two tables. */
export function rulesPage(): string {
  const severities: readonly Severity[] = ["error", "warning"];
  return `${HEAD}
## Texts

The first line is for the typist, who is told what to look at and never what to expect there. The second is for the
coordinator and for readers of a published count; \`{name}\` stands for a number of the finding. To a coordinator the
programme adds what to do:

${severities.map((severity) => `- ${severity}: ${NEXT_STEP[severity].nl} (${NEXT_STEP[severity].en})`).join("\n")}

## Rules

| Code | Severity | Applies to | Fires when | Dutch text | Source | Suppresses |
| --- | --- | --- | --- | --- | --- | --- |
${RULES.map((rule) => `| ${row(rule)} |`).join("\n")}

## The other language

| Code | Wanneer | English text |
| --- | --- | --- |
${RULES.map((rule) => `| ${otherRow(rule)} |`).join("\n")}
`;
}
