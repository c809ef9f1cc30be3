import { AUDIT_EVENTS, type AuditEventId } from "@stemketen/core/audit";
import { instant, stationNumber, userId } from "@stemketen/core/election";
import { readAuditActors } from "@stemketen/server-kit/audit-store";
import * as z from "zod/mini";
import { readLogPage, verifyLog } from "../audit-log/audit-query.ts";
import { forRolesAlways, router } from "./trpc.ts";

const TEXT = z.string().check(z.maxLength(300));
const EVENT = z.custom<AuditEventId>(
  (value) => typeof value === "string" && Object.hasOwn(AUDIT_EVENTS, value),
);
const MOMENT = z.pipe(z.iso.datetime({ precision: 3 }), z.transform(instant));
const LEVEL = z.enum(["info", "success", "warning", "error"]);
const MAX_RECORDS = 500;

/** The log of everything that was done, for who looks after the computer, leads the count or checks. */
export const auditRouter = router({
  /** A page of the log, newest first; give `olderBefore` as `before` for the next one. */
  page: forRolesAlways("administrator", "coordinator", "auditor")
    .input(
      z.strictObject({
        event: z.optional(EVENT),
        actor: z.optional(z.pipe(TEXT.check(z.minLength(1)), z.transform(userId))),
        station: z.optional(z.pipe(z.int().check(z.gte(1), z.lte(999_999_999)), z.transform(stationNumber))),
        text: z.optional(TEXT),
        from: z.optional(MOMENT),
        until: z.optional(MOMENT),
        levels: z.array(LEVEL),
        before: z.nullable(z.int().check(z.gte(1))),
        limit: z.int().check(z.gte(1), z.lte(MAX_RECORDS)),
      }),
    )
    .query(({ ctx, input: { before, limit, ...filter } }) =>
      readLogPage(ctx.office.db, filter, { before, limit }),
    ),

  /** Everybody who stands in the log, by name: to show what one of them did. */
  people: forRolesAlways("administrator", "coordinator", "auditor").query(({ ctx }) =>
    readAuditActors(ctx.office.db),
  ),

  /** Recomputes the whole log: how many records there are, or the first line that is wrong. */
  verify: forRolesAlways("administrator", "coordinator", "auditor").mutation(({ ctx }) =>
    verifyLog(ctx.office, ctx.loggedIn.user),
  ),
});
