import type { Outputs } from "../../app/api.ts";

/** What the report of the session has room for. */
export type SessionDetails = Outputs["session"]["details"]["details"];
/** Somebody of the committee who was there. */
export type Member = SessionDetails["members"][number];
/** An objection that was made, with the answer of the committee. */
export type Objection = SessionDetails["objections"][number];
/** Something that happened. */
export type Particular = SessionDetails["particulars"][number];
/** Why a station was looked at again. */
export type Investigation = SessionDetails["investigations"][number];
