import { type ApportionmentRules, rulesForElection } from "@stemketen/core/apportionment";
import { err, ok, type Result } from "@stemketen/core/basics";
import type { Election } from "@stemketen/core/election";
import { nameOf } from "../files.ts";
import type { Message } from "../message.ts";

/**
 * The rules by which the seats of an election are assigned.
 * @param path the file that says which election it is
 * @returns a sentence where the law has other rules (Eerste Kamer) or no seats at all (referendum)
 */
export function lawfulRules(
  { category }: Election,
  seats: number,
  path: string,
): Result<ApportionmentRules, Message> {
  const rules = rulesForElection(category, seats);
  if (rules !== null) return ok(rules);
  return err({
    nl: `${nameOf(path)}: Stemketen kan bij deze soort verkiezing (${category}) geen zetels verdelen.`,
    en: `${nameOf(path)}: Stemketen cannot assign seats in this kind of election (${category}).`,
  });
}
