import type { ApportionmentError, ApportionmentInput } from "@stemketen/core/apportionment";
import { impossible } from "@stemketen/core/basics";
import type { Message } from "../message.ts";
import { at, whyWrong } from "./place.ts";

/** Why the calculation refused a document that has the right form, with the place. */
export function whyRefused(input: ApportionmentInput, error: ApportionmentError): Message {
  switch (error.kind) {
    case "duplicate-list":
      return at(["lists", input.lists.findLastIndex((list) => list.number === error.list), "number"], {
        nl: `lijst ${error.list} staat er twee keer.`,
        en: `list ${error.list} is there twice.`,
      });
    case "duplicate-candidate":
      return at(["lists", input.lists.findIndex((list) => list.number === error.list), "candidateNumbers"], {
        nl: `kandidaat ${error.candidate} staat twee keer op lijst ${error.list}.`,
        en: `candidate ${error.candidate} is on list ${error.list} twice.`,
      });
    case "unknown-deceased":
      return at(["deceased"], {
        nl: `kandidaat ${error.candidate} staat niet op lijst ${error.list}.`,
        en: `candidate ${error.candidate} is not on list ${error.list}.`,
      });
    case "lot-does-not-fit":
      return at(["lots", error.index], whyLotDoesNotFit(error));
    case "seats-out-of-range":
      return whyWrong(["seats"], error.seats);
    case "percentage-out-of-range":
      return whyWrong(["rules"], error.percent);
    default:
      return impossible(error);
  }
}

function whyLotDoesNotFit({
  lot,
  required,
}: Extract<ApportionmentError, { kind: "lot-does-not-fit" }>): Message {
  const shown =
    lot.kind === "list"
      ? { nl: `lijst ${lot.list}`, en: `list ${lot.list}` }
      : {
          nl: `kandidaat ${lot.candidate} van lijst ${lot.list}`,
          en: `candidate ${lot.candidate} of list ${lot.list}`,
        };
  if (required === null) {
    return {
      nl: `het lot op ${shown.nl} is er een te veel: er is hier geen loting nodig.`,
      en: `the lot on ${shown.en} is one too many: no lot is needed here.`,
    };
  }
  const options = required.options.join(", ");
  return required.kind === "candidate"
    ? {
        nl: `het lot op ${shown.nl} past niet. Er moet worden geloot tussen kandidaten van lijst ${required.list}: ${options}.`,
        en: `the lot on ${shown.en} does not fit. The lot is among candidates of list ${required.list}: ${options}.`,
      }
    : {
        nl: `het lot op ${shown.nl} past niet. Er moet worden geloot tussen lijsten: ${options}.`,
        en: `the lot on ${shown.en} does not fit. The lot is among lists: ${options}.`,
      };
}
