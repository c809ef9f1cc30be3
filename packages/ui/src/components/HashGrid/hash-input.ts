import { HASH_GROUP_LENGTH } from "@stemketen/core/basics";

/** What stands in the fields after something was typed or pasted. */
export interface TypedGroups {
  readonly groups: readonly string[];
  /** The field to go on in. */
  readonly focus: number;
  /** Something was left out that cannot be in a code: only 0–9 and a–f can. */
  readonly refused: boolean;
}

/**
 * Puts what was typed or pasted in a field: lower case, blanks and hyphens gone; what does not fit goes on in
 * the next field. A full field leads to the next one.
 * @param groups what stands in the fields now
 * @param at place of the field, 0 for the first
 */
export function typeInGroup(groups: readonly string[], at: number, typed: string): TypedGroups {
  const meant = typed.toLowerCase().replace(/[\s-]/g, "");
  const digits = meant.replace(/[^0-9a-f]/g, "");
  const filled = groups.map((group, index) => {
    const start = (index - at) * HASH_GROUP_LENGTH;
    const part = start < 0 ? "" : digits.slice(start, start + HASH_GROUP_LENGTH);
    return index === at || part !== "" ? part : group;
  });
  const full = Math.floor(digits.length / HASH_GROUP_LENGTH);
  return {
    groups: filled,
    focus: Math.min(at + full, groups.length - 1),
    refused: digits.length < meant.length,
  };
}

/** Whether every field holds a whole group. */
export function areComplete(groups: readonly string[]): boolean {
  return groups.every((group) => group.length === HASH_GROUP_LENGTH);
}
