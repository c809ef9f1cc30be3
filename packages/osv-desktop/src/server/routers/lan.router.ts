import { err, ok } from "@stemketen/core/basics";
import * as z from "zod/mini";
import { allDesks, readDecision } from "../closed-lan/closed-lan.store.ts";
import { admitDesk, drawDeskCode, removeDesk } from "../closed-lan/desks.ts";
import { giveUpStandingAlone, standAloneAgain } from "../closed-lan/lan-decision.ts";
import type { Office } from "../office.ts";
import { forEveryone, forRoles, forRolesAlways, router } from "./trpc.ts";

const NAME = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
const REASON = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

/** Whether other desks may come in, where they find this computer, and which were let in. */
function lanState({ db, installation }: Office) {
  return { decision: readDecision(db), entrance: installation.host.entrance(), desks: allDesks(db) };
}

/** Several desks in one room without internet: off until an administrator decides it, with a reason. */
export const lanRouter = router({
  /** The decision, the entrance and the desks; null where it is not decided or not open. */
  state: forRoles("administrator", "coordinator").query(({ ctx }) => lanState(ctx.office)),

  /** Which desk asks: this computer itself, one that was let in, or a stranger. */
  thisDesk: forEveryone.query(({ ctx: { isHere, desk } }) => {
    if (isHere) return { kind: "this-computer" } as const;
    return desk === null ? ({ kind: "stranger" } as const) : ({ kind: "desk", name: desk.name } as const);
  }),

  /** Decides that the computer no longer stands alone, and opens the entrance. */
  giveUpStandingAlone: forRoles("administrator")
    .input(z.strictObject({ reason: REASON }))
    .mutation(async ({ ctx, input }) => {
      const decided = giveUpStandingAlone(ctx.office, ctx.loggedIn.user, input.reason);
      return decided.ok ? ctx.office.installation.host.openToDesks() : decided;
    }),

  /** Opens the entrance once more, as after plugging in the cable that was missing. */
  openEntrance: forRoles("administrator").mutation(async ({ ctx: { office } }) => {
    if (readDecision(office.db) === null) return err({ kind: "stands-alone" as const });
    return office.installation.host.openToDesks();
  }),

  /** The computer stands alone again: the entrance closes, and no desk may take part. */
  standAloneAgain: forRolesAlways("administrator").mutation(async ({ ctx }) => {
    const ended = standAloneAgain(ctx.office, ctx.loggedIn.user);
    if (ended.ok) await ctx.office.installation.host.closeToDesks();
    return ended;
  }),

  /** Draws the code of eight digits that lets a desk in; it works once, for a quarter of an hour. */
  drawDeskCode: forRoles("administrator", "coordinator")
    .input(z.strictObject({ desk: NAME }))
    .mutation(({ ctx, input }) => drawDeskCode(ctx.office, ctx.loggedIn.user, input.desk)),

  /** Lets in the desk that asks, with the code that was typed there. Wrong codes are slowed. */
  admit: forEveryone
    .input(z.strictObject({ code: z.string().check(z.maxLength(40)) }))
    .mutation(({ ctx, input }) => {
      const admitted = admitDesk(ctx.office, input.code, ctx.address);
      if (!admitted.ok) return admitted;
      ctx.keepDesk(admitted.value.token);
      return ok({ desk: admitted.value.desk });
    }),

  /** Sends a desk away. */
  removeDesk: forRolesAlways("administrator", "coordinator")
    .input(z.strictObject({ desk: NAME }))
    .mutation(({ ctx, input }) => removeDesk(ctx.office, ctx.loggedIn.user, input.desk)),
});
