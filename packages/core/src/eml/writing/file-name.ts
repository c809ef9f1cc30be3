import { impossible } from "../../basics/index.ts";
import type { ElectionId } from "../../election/index.ts";
import type { MessageId } from "../documents.ts";

/** Messages whose files have a name of their own. */
export type NamedMessage = Exclude<MessageId, "510a" | "510c" | "510q" | "510r" | "510s">;

function titleOf(message: NamedMessage): string {
  switch (message) {
    case "110a":
      return "Verkiezingsdefinitie";
    case "110b":
      return "Stembureaus";
    case "230b":
      return "Kandidatenlijsten";
    case "510b":
      return "Telling";
    case "510d":
      return "Totaaltelling";
    case "520":
      return "Resultaat";
    default:
      return impossible(message);
  }
}

/**
 * The name of a file, "Telling_GR2022_Heumen.eml.xml". Safe on every system: an election identifier holds
 * letters, digits, "_" and "-" only.
 */
export function emlFileName(message: NamedMessage, election: ElectionId): string {
  return `${titleOf(message)}_${election}.eml.xml`;
}
