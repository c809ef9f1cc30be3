import { impossible } from "@stemketen/core/basics";
import { nameOf } from "../files.ts";
import type { Message } from "../message.ts";
import type { CountCheckError } from "./count-check.ts";
import { fieldName } from "./field-name.ts";
import { unitName } from "./unit-names.ts";

/** Says which file cannot be added up, where, and why. */
export function whyNotAddedUp(path: string, error: CountCheckError): Message {
  const { nl, en } = whatIsWrong(error);
  return { nl: `${nameOf(path)}: ${nl}`, en: `${nameOf(path)}: ${en}` };
}

function whatIsWrong(error: CountCheckError): Message {
  switch (error.kind) {
    case "duplicate-unit": {
      const unit = unitName(error.unit);
      return { nl: `${unit.nl} staat er twee keer in.`, en: `${unit.en} stands there twice.` };
    }
    case "lists-differ": {
      const unit = unitName(error.unit);
      const what =
        error.candidate === null
          ? { nl: `lijst ${error.list}`, en: `list ${error.list}` }
          : {
              nl: `lijst ${error.list}, kandidaat ${error.candidate}`,
              en: `list ${error.list}, candidate ${error.candidate}`,
            };
      return {
        nl: `${unit.nl} heeft andere lijsten of kandidaten dan de rest. Kijk bij ${what.nl}.`,
        en: `${unit.en} has other lists or candidates than the rest. Look at ${what.en}.`,
      };
    }
    case "rows-differ": {
      const [unit, field] = [unitName(error.unit), fieldName(error.field)];
      return {
        nl: `${unit.nl} heeft andere regels dan de rest. Kijk bij ${field.nl}.`,
        en: `${unit.en} has other rows than the rest. Look at ${field.en}.`,
      };
    }
    case "nothing-to-add":
      return { nl: "er is niets om op te tellen.", en: "there is nothing to add up." };
    case "sum-too-large": {
      const field = fieldName(error.field);
      return {
        nl: `de som van ${field.nl} heeft meer dan negen cijfers: ${error.sum}.`,
        en: `the sum of ${field.en} has more than nine digits: ${error.sum}.`,
      };
    }
    case "no-candidate-number": {
      const unit = error.unit === null ? { nl: "het totaal", en: "the total" } : unitName(error.unit);
      return {
        nl: `bij ${unit.nl} heeft een kandidaat van lijst ${error.list} geen nummer. Dit kan een telling van meer kieskringen zijn. Kies de telling van één gemeente (510b).`,
        en: `at ${unit.en} a candidate of list ${error.list} has no number. This may be a count of several electoral districts. Choose the count of one municipality (510b).`,
      };
    }
    default:
      return impossible(error);
  }
}
