import { must } from "../basics/index.ts";
import { BOX_RULES } from "./box-rules.ts";
import { DIFFERENCE_RULES } from "./difference-rules.ts";
import { EXPLANATION_RULES } from "./explanation-rules.ts";
import { LIST_RULES } from "./list-rules.ts";
import { QUESTION_RULES } from "./question-rules.ts";
import { REPORT_RULES } from "./report-rules.ts";
import type { Rule } from "./rule.ts";
import { STATION_RULES } from "./station-rules.ts";
import { TOTAL_RULES } from "./total-rules.ts";
import { WARNING_RULES } from "./warning-rules.ts";

/** Every rule the programme knows, in the order of their codes (docs/validation-rules.md). */
export const RULES: readonly Rule[] = [
  ...QUESTION_RULES,
  ...REPORT_RULES,
  ...TOTAL_RULES,
  ...BOX_RULES,
  ...DIFFERENCE_RULES,
  ...EXPLANATION_RULES,
  ...LIST_RULES,
  ...WARNING_RULES,
  ...STATION_RULES,
];

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

/**
 * The rule of a code.
 * @throws Error when there is no such rule
 */
export function ruleOf(code: string): Rule {
  return must(BY_CODE.get(code), `there is a rule ${code}`);
}
