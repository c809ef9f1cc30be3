import type { Message } from "../../message.ts";
import { type Check, remark, unchecked } from "../report.ts";
import { describeLot } from "./check-lots.ts";
import type { LotProblem } from "./lots.ts";
import { lawfulRules, listsOfCount, type OutcomeSources } from "./outcome-sources.ts";
import { type Outcome, recalculate } from "./recalculate.ts";

/** An outcome without a zetelverdeling.json, or why there is none. */
interface DerivedOutcome {
  readonly check: Check;
  readonly outcome: Outcome | null;
}

/**
 * Calculates the outcome of a count that was published without zetelverdeling.json, as far as that can be done:
 * the seats from the definition, or else as many as the result names people; no deceased, no lots.
 */
export function deriveOutcome(sources: OutcomeSources): DerivedOutcome | null {
  const { count } = sources;
  const seats = seatsOf(sources);
  if (count === null || seats === null) return null;
  const lists = listsOfCount(count.content);
  const rules = lawfulRules(count.content.election.category, seats);
  if (lists === null || rules === null || seats === 0) {
    return without(count.path, {
      nl: "de zetels van deze verkiezing kan deze controle niet narekenen",
      en: "this check cannot calculate the seats of this election",
    });
  }
  const living = lists.map((list) => ({ ...list, deceased: [] }));
  const outcome = recalculate({ seats, lists: living, rules, lots: [] });
  if (!outcome.ok) return without(count.path, withoutLot(outcome.error));
  return {
    outcome: outcome.value,
    check: remark("seats", count.path, {
      nl: `${seats} zetels nagerekend uit de telling (${origin(sources).nl}); er is geen zetelverdeling.json, dus alsof geen kandidaat is overleden`,
      en: `${seats} seats calculated from the count (${origin(sources).en}); there is no zetelverdeling.json, so as if no candidate died`,
    }),
  };
}

/** Null when no file says how many seats there are. */
function seatsOf({ definition, result }: OutcomeSources): number | null {
  if (definition !== null) return definition.content.seats;
  return result === null ? null : result.content.lists.reduce((sum, { elected }) => sum + elected.length, 0);
}

function withoutLot(problem: LotProblem): Message {
  const lot = problem.kind === "lot-unneeded" ? { nl: "loting", en: "lot" } : describeLot(problem.needed);
  return {
    nl: `zetels niet na te rekenen: nodig is een ${lot.nl}, en er is geen zetelverdeling.json die zegt wie er is getrokken`,
    en: `seats cannot be calculated: needed is a ${lot.en}, and no zetelverdeling.json says who was drawn`,
  };
}

function origin({ definition }: OutcomeSources): Message {
  return definition === null
    ? { nl: "zoveel als er gekozenen zijn", en: "as many as people were elected" }
    : { nl: `het aantal uit ${definition.path}`, en: `the number from ${definition.path}` };
}

function without(path: string, why: Message): DerivedOutcome {
  return { check: unchecked("seats", path, why), outcome: null };
}
