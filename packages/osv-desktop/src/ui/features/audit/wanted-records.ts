import { instantAt } from "@stemketen/ui";
import type { Inputs } from "../../app/api.ts";

/** What somebody wants to see of the log; an empty text: whatever. */
export interface Wanted {
  readonly search: string;
  /** Id of an account. */
  readonly person: string;
  /** Days as "2026-03-18" and times as "21:00", as a clock in the Netherlands shows them. */
  readonly fromDay: string;
  readonly fromTime: string;
  readonly untilDay: string;
  readonly untilTime: string;
  /** All, or only what went wrong or was refused. */
  readonly shown: "all" | "attention";
}

/** The whole log. */
export const EVERYTHING: Wanted = {
  search: "",
  person: "",
  fromDay: "",
  fromTime: "",
  untilDay: "",
  untilTime: "",
  shown: "all",
};

/** The same as the server is asked for it. A day without a time is a whole day. */
export function filterOf(wanted: Wanted): Omit<Inputs["audit"]["page"], "before" | "limit"> {
  const { search, person, fromDay, fromTime, untilDay, untilTime, shown } = wanted;
  const until = untilTime === "" ? dayAfter(untilDay) : untilDay;
  return {
    levels: shown === "all" ? [] : ["warning", "error"],
    ...(search.trim() !== "" && { text: search.trim() }),
    ...(person !== "" && { actor: person }),
    ...(fromDay !== "" && { from: instantAt(fromDay, fromTime || MIDNIGHT) }),
    ...(untilDay !== "" && { until: instantAt(until, untilTime || MIDNIGHT) }),
  };
}

const MIDNIGHT = "00:00";

function dayAfter(day: string): string {
  if (day === "") return "";
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
