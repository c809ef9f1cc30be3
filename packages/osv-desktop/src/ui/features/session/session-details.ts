import type { StationNumber } from "@stemketen/core/election";
import type { Outputs } from "../../app/api.ts";

/** What the report of the session has room for. */
export type SessionDetails = Outputs["session"]["details"]["details"];
/** Somebody of the committee who was there. */
export type Member = SessionDetails["members"][number];
/** An objection that was made, with the answer of the committee. */
export type Objection = SessionDetails["objections"][number];
/** Something that happened. */
export type Particular = SessionDetails["particulars"][number];
/** Why a station was looked at again; null: nobody said yet which one. */
export interface Investigation {
  readonly station: StationNumber | null;
  readonly text: string;
}
/** The same while somebody types it. */
export interface TypedDetails extends Omit<SessionDetails, "investigations"> {
  readonly investigations: readonly Investigation[];
}
