import type { FieldValue, StationNumber } from "@stemketen/core/election";
import type { Message } from "../message.ts";
import { fieldName } from "../totals/field-name.ts";
import type { Mistake } from "./mistake-log.ts";
import type { PaperDifference } from "./paper-differences.ts";

const NOTHING: Message = { nl: "niets", en: "nothing" };
const TICKED: Message = { nl: "aangekruist", en: "ticked" };
const OPEN: Message = { nl: "niet aangekruist", en: "not ticked" };

function valueText(value: FieldValue | null): Message {
  if (value === null) return NOTHING;
  if (typeof value === "boolean") return value ? TICKED : OPEN;
  return { nl: String(value), en: String(value) };
}

function placeText(station: StationNumber | null): Message {
  return station === null
    ? { nl: "totaal", en: "total" }
    : { nl: `stembureau ${station}`, en: `polling station ${station}` };
}

/** "stembureau 3, lijst 2, kandidaat 4: op papier 17, in de uitslag 71". */
export function describeDifference({ station, field, paper, result }: PaperDifference): Message {
  const [place, box, there, here] = [
    placeText(station),
    fieldName(field),
    valueText(paper),
    valueText(result),
  ];
  return {
    nl: `${place.nl}, ${box.nl}: op papier ${there.nl}, in de uitslag ${here.nl}`,
    en: `${place.en}, ${box.en}: ${there.en} on paper, ${here.en} in the result`,
  };
}

/** "stembureau 3, eerste invoer van Els van Beek: lijst 2, kandidaat 4 (op papier 17, getypt 71)". */
export function describeMistake({ station, side, typist, fields }: Mistake): Message {
  const place = placeText(station);
  const boxes = fields.map(({ field, paper, typed }) => {
    const [box, there, here] = [fieldName(field), valueText(paper), valueText(typed)];
    return {
      nl: `${box.nl} (op papier ${there.nl}, getypt ${here.nl})`,
      en: `${box.en} (${there.en} on paper, ${here.en} typed)`,
    };
  });
  const entry = side === "first" ? { nl: "eerste", en: "first" } : { nl: "tweede", en: "second" };
  return {
    nl: `${place.nl}, ${entry.nl} invoer van ${typist}: ${boxes.map(({ nl }) => nl).join(", ")}`,
    en: `${place.en}, ${entry.en} entry by ${typist}: ${boxes.map(({ en }) => en).join(", ")}`,
  };
}
