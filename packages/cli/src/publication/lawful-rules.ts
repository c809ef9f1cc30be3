import { type ApportionmentRules, rulesForElection } from "@stemketen/core/apportionment";
import { err, ok, type Result } from "@stemketen/core/basics";
import type { Election, ElectionCategory } from "@stemketen/core/election";
import { nameOf } from "../files.ts";
import type { Message } from "../message.ts";

/** Elections in an area of several municipalities: the count of one of them decides nothing on its own. */
const OVER_MUNICIPALITIES: ReadonlySet<ElectionCategory> = new Set(["PS", "AB", "TK", "EP"]);

/**
 * The rules by which the seats of an election are assigned from the count of one municipality.
 * @param path the file that says which election it is
 * @returns a sentence where the seats follow from several municipalities together (Kieswet P 5), where the law has
 * other rules (Eerste Kamer), or where there are no seats at all (referendum)
 */
export function lawfulRules(
  { category }: Election,
  seats: number,
  path: string,
): Result<ApportionmentRules, Message> {
  if (OVER_MUNICIPALITIES.has(category)) {
    return err({
      nl: `${nameOf(path)}: dit is de telling van één gemeente, en bij deze verkiezing (${category}) volgen de zetels uit de tellingen van alle gemeenten samen. Tel die eerst op en gebruik dan "apportion".`,
      en: `${nameOf(path)}: this is the count of one municipality, and in this election (${category}) the seats follow from the counts of all municipalities together. Add those up first, then use "apportion".`,
    });
  }
  const rules = rulesForElection(category, seats);
  if (rules !== null) return ok(rules);
  return err({
    nl: `${nameOf(path)}: Stemketen kan bij deze soort verkiezing (${category}) geen zetels verdelen.`,
    en: `${nameOf(path)}: Stemketen cannot assign seats in this kind of election (${category}).`,
  });
}
