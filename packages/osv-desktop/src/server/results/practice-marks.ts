import { type Election, electionId } from "@stemketen/core/election";
import type { Office } from "../office.ts";

type Mode = Office["mode"];

/**
 * In practice the identifier of the election ends in "_OEFENING" and its name begins with it. Programmes that know
 * the real election by its 110a refuse such a file, and the names of EML and CSV files show it by themselves.
 */
export function markedElection(election: Election, mode: Mode): Election {
  if (mode === "live") return election;
  return { ...election, id: electionId(`${election.id}_OEFENING`), name: `OEFENING ${election.name}` };
}

/** The name of a file that does not hold the identifier of the election. */
export function markedName(name: string, mode: Mode): string {
  return mode === "live" ? name : `OEFENING_${name}`;
}
