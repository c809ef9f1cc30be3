import { readCommitteeSession } from "../committee-session/committee-session.store.ts";
import { takeSessionStep } from "../committee-session/committee-session.ts";
import { forRoles, router } from "./trpc.ts";

/** The session of the gemeentelijk stembureau: only while it is open can anything be typed. */
export const sessionRouter = router({
  get: forRoles("administrator", "coordinator", "typist", "observer", "auditor").query(({ ctx }) =>
    readCommitteeSession(ctx.office.db),
  ),
  start: forRoles("coordinator").mutation(({ ctx }) =>
    takeSessionStep(ctx.office, ctx.loggedIn.user, "start"),
  ),
  pause: forRoles("coordinator").mutation(({ ctx }) =>
    takeSessionStep(ctx.office, ctx.loggedIn.user, "pause"),
  ),
  resume: forRoles("coordinator").mutation(({ ctx }) =>
    takeSessionStep(ctx.office, ctx.loggedIn.user, "resume"),
  ),
});
