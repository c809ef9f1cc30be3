import { err, ok, type Result } from "@stemketen/core/basics";
import { typistView } from "@stemketen/core/data-entry";
import { type FieldPath, stationNumber, userId } from "@stemketen/core/election";
import * as z from "zod/mini";
import { actorOfUser, findUser } from "../accounts/users.store.ts";
import { coordinatorView } from "../data-entry/coordinator-view.ts";
import { readEntry } from "../data-entry/entries.store.ts";
import { type AskedCommand, contextOf, doAtSheet, type EntryError } from "../data-entry/entry-desk.ts";
import { overviewOf } from "../data-entry/overview.ts";
import { hasStation, readElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { forRoles, router } from "./trpc.ts";

const STATION = z.pipe(z.int().check(z.gte(1), z.lte(999_999_999)), z.transform(stationNumber));
const VERSION = z.nullable(z.int().check(z.gte(0)));
const REASON = z.string().check(z.maxLength(2000));
const SIDE = z.enum(["first", "second"]);
// Which boxes there are is for the state machine to say: it refuses others by name.
const FIELD = z.pipe(
  z.string().check(z.maxLength(100)),
  z.transform((text) => text as FieldPath),
);
const FIELDS = z.array(FIELD).check(z.maxLength(20_000));
const VALUES = z.record(z.string().check(z.maxLength(100)), z.union([z.boolean(), z.int()]));
const KEYS = z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(1000));

const TYPED = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("claim") }),
  z.strictObject({ kind: z.literal("save"), draft: z.strictObject({ values: VALUES, ticked: KEYS }) }),
  z.strictObject({ kind: z.literal("finalise"), blanksConfirmed: FIELDS }),
  z.strictObject({ kind: z.literal("discard"), reason: REASON }),
  z.strictObject({ kind: z.literal("claim-correction"), side: SIDE }),
  z.strictObject({ kind: z.literal("save-correction"), side: SIDE, values: VALUES }),
  z.strictObject({ kind: z.literal("finalise-correction"), side: SIDE, blanksConfirmed: FIELDS }),
  z.strictObject({ kind: z.literal("discard-correction"), side: SIDE, reason: REASON }),
]);

const SETTLED = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("return-first"), reason: REASON }),
  z.strictObject({ kind: z.literal("discard-first"), reason: REASON }),
  z.strictObject({ kind: z.literal("accept-error"), finding: z.string(), reason: REASON }),
  z.strictObject({ kind: z.literal("withdraw-acceptance"), finding: z.string(), reason: REASON }),
  z.strictObject({
    kind: z.literal("rule"),
    fields: FIELDS,
    ruling: z.enum(["first", "second", "neither"]),
  }),
  z.strictObject({ kind: z.literal("start-correction") }),
  z.strictObject({
    kind: z.literal("explain-warning"),
    finding: z.string(),
    explanation: z.nullable(REASON),
  }),
  z.strictObject({ kind: z.literal("reopen"), fields: FIELDS, reason: REASON }),
  z.strictObject({ kind: z.literal("reset"), reason: REASON }),
  z.strictObject({
    kind: z.literal("hand-over"),
    side: SIDE,
    to: z.pipe(z.string().check(z.minLength(1), z.maxLength(100)), z.transform(userId)),
    reason: REASON,
  }),
]);

function refuseUnknown({ db }: Office, station: ReturnType<typeof stationNumber>): EntryError | null {
  return hasStation(db, station) ? null : { kind: "no-such-station", station };
}

/** The command with the person it names: work is handed to a typist and to nobody else. */
function askedBy(
  { db }: Office,
  command: z.output<typeof SETTLED>,
): Result<AskedCommand, { readonly kind: "no-such-typist" }> {
  if (command.kind !== "hand-over") return ok(command);
  const to = findUser(db, command.to);
  return to?.role === "typist" ? ok({ ...command, to: actorOfUser(to) }) : err({ kind: "no-such-typist" });
}

/** The typing of result sheets, and what the coordinator settles. */
export const entryRouter = router({
  /** What a typist may see of a station: the own unfinished work, and nothing of the other entry. */
  open: forRoles("typist")
    .input(z.strictObject({ station: STATION }))
    .query(({ ctx, input: { station } }) => {
      const refusal = refuseUnknown(ctx.office, station);
      if (refusal !== null) return err(refusal);
      const { state } = readEntry(ctx.office.db, station);
      return ok(typistView(state, actorOfUser(ctx.loggedIn.user)));
    }),

  /** A command of a typist; answers with what the typist sees afterwards. */
  type: forRoles("typist")
    .input(z.strictObject({ station: STATION, command: TYPED }))
    .mutation(({ ctx, input: { station, command } }) => {
      const { user } = ctx.loggedIn;
      const done = doAtSheet(ctx.office, user, { station, version: null, asked: command });
      return done.ok ? ok(typistView(done.value.state, actorOfUser(user))) : done;
    }),

  /** Everything about one sheet, for who settles it: what waits for the coordinator. */
  inspect: forRoles("coordinator")
    .input(z.strictObject({ station: STATION }))
    .query(({ ctx, input: { station } }) => {
      const election = readElection(ctx.office.db);
      const refusal = refuseUnknown(ctx.office, station);
      if (election === null || refusal !== null) return null;
      const { state, version } = readEntry(ctx.office.db, station);
      return { version, view: coordinatorView(contextOf(election), state) };
    }),

  /** A command of the coordinator, at the version that the screen shows; a newer one is refused as stale. */
  settle: forRoles("coordinator")
    .input(z.strictObject({ station: STATION, version: VERSION, command: SETTLED }))
    .mutation(({ ctx, input: { station, version, command } }) => {
      const asked = askedBy(ctx.office, command);
      if (!asked.ok) return asked;
      const { user } = ctx.loggedIn;
      const done = doAtSheet(ctx.office, user, { station, version, asked: asked.value });
      return done.ok ? ok({ version: done.value.version }) : done;
    }),

  /** Every station with where its entry stands; no votes. */
  overview: forRoles("coordinator", "observer", "auditor").query(({ ctx }) => overviewOf(ctx.office.db)),
});
