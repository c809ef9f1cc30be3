import { stationNumber } from "@stemketen/core/election";
import type { Unit } from "@stemketen/core/tabulation";
import type { Message } from "../message.ts";

/** Splits "0668::SB121" in the municipality "0668" and the station 121. */
const STATION = /^(?:(.*)::)?SB(\d{1,9})$/u;

/**
 * Names the units of one count: a station of the municipality by its number, any other unit by the whole
 * identifier, so that two units never get the same name.
 */
export function startUnitNames(): (id: string) => Unit {
  let municipality: string | null = null;
  return (id) => {
    const [whole, of = "", digits = "0"] = STATION.exec(id) ?? [];
    const number = Number(digits);
    if (whole === undefined || number === 0) return id;
    municipality ??= of;
    return of === municipality ? stationNumber(number) : id;
  };
}

/** What a unit is called in a sentence. */
export function unitName(unit: Unit): Message {
  return typeof unit === "number"
    ? { nl: `stembureau ${unit}`, en: `polling station ${unit}` }
    : { nl: unit, en: unit };
}
