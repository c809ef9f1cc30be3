import type { Finding, ResultSheet } from "../election/index.ts";
import { RULES, ruleOf } from "./registry.ts";
import { applies } from "./rule.ts";

/**
 * Everything to check on the paper of one sheet: errors and warnings of the rules that apply to its form,
 * sorted by code and then by list number. Findings that say nothing new beside a graver one are left out
 * (Rule.suppresses). Numbers never make it fail; see checkSheetData for data that no form can hold.
 * @throws Error when the sheet lacks a block that its form has
 */
export function validateSheet(sheet: ResultSheet): readonly Finding[] {
  const findings = RULES.filter((rule) => applies(rule, sheet.form)).flatMap((rule) =>
    (rule.check?.(sheet) ?? [])
      .map((parts): Finding => ({ code: rule.code, severity: rule.severity, ...parts }))
      .toSorted((a, b) => (a.list ?? 0) - (b.list ?? 0)),
  );
  return findings.filter((finding) => !findings.some((other) => isSuppressed(finding, other)));
}

function isSuppressed(finding: Finding, by: Finding): boolean {
  return finding.list === by.list && ruleOf(by.code).suppresses.includes(finding.code);
}
