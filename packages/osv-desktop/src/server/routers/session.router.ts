import * as z from "zod/mini";
import { readCommitteeSession } from "../committee-session/committee-session.store.ts";
import {
  readSessionDetails,
  saveSessionDetails,
  takeSessionStep,
} from "../committee-session/committee-session.ts";
import { finishObstacles, finishSession, reopenSession } from "../committee-session/finish-session.ts";
import { SESSION_DETAILS } from "../committee-session/session-details.ts";
import { forRoles, router } from "./trpc.ts";

/** The session of the gemeentelijk stembureau: only while it is open can anything be typed. */
export const sessionRouter = router({
  /** Where the session stands. */
  get: forRoles("administrator", "coordinator", "typist", "observer", "auditor").query(({ ctx }) =>
    readCommitteeSession(ctx.office.db),
  ),

  /** What the report has room for, as far as it is filled in, with its version. */
  details: forRoles("administrator", "coordinator", "auditor").query(({ ctx }) =>
    readSessionDetails(ctx.office),
  ),

  /** Saves the details at the version that the screen shows; a newer one is refused as stale. */
  saveDetails: forRoles("coordinator")
    .input(z.strictObject({ version: z.int().check(z.gte(0)), details: SESSION_DETAILS }))
    .mutation(({ ctx, input }) => saveSessionDetails(ctx.office, ctx.loggedIn.user, input)),

  /** Starts the session at the place, date and time of its details: as saved, or this moment when nobody saved any. */
  start: forRoles("coordinator").mutation(({ ctx }) =>
    takeSessionStep(ctx.office, ctx.loggedIn.user, "start"),
  ),
  /** Pauses an open session: nothing is typed until it goes on. */
  pause: forRoles("coordinator").mutation(({ ctx }) =>
    takeSessionStep(ctx.office, ctx.loggedIn.user, "pause"),
  ),
  /** Goes on with a paused session. */
  resume: forRoles("coordinator").mutation(({ ctx }) =>
    takeSessionStep(ctx.office, ctx.loggedIn.user, "resume"),
  ),

  /** Everything that stands in the way of finishing; empty: it can be finished. */
  obstacles: forRoles("coordinator").query(({ ctx }) => finishObstacles(ctx.office)),

  /** Finishes the session, or says what is missing. */
  finish: forRoles("coordinator").mutation(({ ctx }) => finishSession(ctx.office, ctx.loggedIn.user)),

  /** Opens a finished session again; what was made of it lapses. */
  reopen: forRoles("coordinator")
    .input(z.strictObject({ reason: z.string().check(z.maxLength(2000)) }))
    .mutation(({ ctx, input }) => reopenSession(ctx.office, ctx.loggedIn.user, input.reason)),
});
