import { err, ok, type Result } from "@stemketen/core/basics";
import { typistView } from "@stemketen/core/data-entry";
import { type FieldPath, type StationNumber, stationNumber, userId } from "@stemketen/core/election";
import * as z from "zod/mini";
import { actorOfUser, findUser, type User } from "../accounts/users.store.ts";
import {
  beamerCodeStatus,
  makeBeamerCode,
  revokeBeamerCode,
  viewWithCode,
} from "../data-entry/beamer-code.ts";
import { readEntry } from "../data-entry/entries.store.ts";
import { type AskedCommand, contextOf, doAtSheet, type EntryError } from "../data-entry/entry-desk.ts";
import { inspect } from "../data-entry/inspection.ts";
import { overviewOf } from "../data-entry/overview.ts";
import { beamerView, progressOf } from "../data-entry/progress.ts";
import { typistHome } from "../data-entry/typist-home.ts";
import { readElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { findStation } from "../polling-stations/stations.store.ts";
import { hallTotals } from "../results/hall-totals.ts";
import { forEveryone, forRoles, router } from "./trpc.ts";

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
// What a screen saves by itself every few seconds is no step: it is kept, and not written in the log.
const STEP = z.prefault(z.boolean(), true);

const TYPED = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("claim") }),
  z.strictObject({
    kind: z.literal("save"),
    draft: z.strictObject({ values: VALUES, ticked: KEYS }),
    step: STEP,
  }),
  z.strictObject({ kind: z.literal("finalise"), blanksConfirmed: FIELDS }),
  z.strictObject({ kind: z.literal("discard"), reason: REASON }),
  z.strictObject({ kind: z.literal("claim-correction"), side: SIDE }),
  z.strictObject({ kind: z.literal("save-correction"), side: SIDE, values: VALUES, step: STEP }),
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

/** The command with the person it names: work is handed to a typist and to nobody else. */
function askedBy(
  { db }: Office,
  command: z.output<typeof SETTLED>,
): Result<AskedCommand, { readonly kind: "no-such-typist" }> {
  if (command.kind !== "hand-over") return ok(command);
  const to = findUser(db, command.to);
  return to?.role === "typist" ? ok({ ...command, to: actorOfUser(to) }) : err({ kind: "no-such-typist" });
}

/** What a typist sees of a station: never anything of the other entry. `version` goes along with what is typed next. */
function openSheet({ db }: Office, user: User, station: StationNumber) {
  const found = findStation(db, station);
  if (found === null) return err<EntryError>({ kind: "no-such-station", station });
  const { state, version } = readEntry(db, station);
  return ok({ ...typistView(state, actorOfUser(user)), name: found.station.name, version });
}

/** The typing of result sheets, and what the coordinator settles. */
export const entryRouter = router({
  /** Where a typist begins: own unfinished work, and the stations that wait; nothing of results. */
  home: forRoles("typist").query(({ ctx }) => {
    const election = readElection(ctx.office.db);
    return election === null ? null : typistHome(ctx.office.db, contextOf(election), ctx.loggedIn.user);
  }),

  /** What a typist may see of a station: the own unfinished work, and nothing of the other entry. */
  open: forRoles("typist")
    .input(z.strictObject({ station: STATION }))
    .query(({ ctx, input: { station } }) => openSheet(ctx.office, ctx.loggedIn.user, station)),

  /**
   * A command of a typist; answers with what the typist sees afterwards. With the version that the screen shows, a
   * screen that is behind (the same sheet in another tab) is refused as stale; null: whatever the version is.
   */
  type: forRoles("typist")
    .input(z.strictObject({ station: STATION, version: z.prefault(VERSION, null), command: TYPED }))
    .mutation(({ ctx, input: { station, version, command } }) => {
      const { user } = ctx.loggedIn;
      const isStep = "step" in command ? command.step : true;
      const done = doAtSheet(ctx.office, user, { station, version, asked: command, isStep });
      return done.ok ? openSheet(ctx.office, user, station) : done;
    }),

  /** Everything about one sheet, for who settles it: what waits for the coordinator. */
  inspect: forRoles("coordinator")
    .input(z.strictObject({ station: STATION }))
    .query(({ ctx, input: { station } }) => {
      const election = readElection(ctx.office.db);
      return election === null ? null : inspect(ctx.office.db, contextOf(election), station);
    }),

  /** A command of the coordinator, at the version that the screen shows; a newer one is refused as stale. */
  settle: forRoles("coordinator")
    .input(z.strictObject({ station: STATION, version: VERSION, command: SETTLED }))
    .mutation(({ ctx, input: { station, version, command } }) => {
      const asked = askedBy(ctx.office, command);
      if (!asked.ok) return asked;
      const { user } = ctx.loggedIn;
      const done = doAtSheet(ctx.office, user, { station, version, asked: asked.value, isStep: true });
      return done.ok ? ok({ version: done.value.version }) : done;
    }),

  /** Every station with where its entry and its paper stand; no votes. GET overview-events sends the changes. */
  overview: forRoles("coordinator", "observer", "auditor").query(({ ctx }) => overviewOf(ctx.office.db)),

  /** How many stations are in each status, and how fast the typing goes. */
  progress: forRoles("coordinator", "auditor").query(({ ctx }) => progressOf(ctx.office)),

  /**
   * What the screen in the hall shows; null before an election is set up. `totals` is null until the session is
   * finished: no result is seen before that.
   */
  beamer: forRoles("coordinator", "observer", "auditor").query(async ({ ctx: { office } }) => {
    const view = beamerView(office);
    return view === null ? null : { ...view, totals: await hallTotals(office.db) };
  }),

  /** The same for who has the code of the screen in the hall. Wrong codes are slowed: `{kind: "wait", seconds}`. */
  beamerWithCode: forEveryone
    .input(z.strictObject({ code: z.string().check(z.maxLength(100)) }))
    .query(async ({ ctx: { office, address }, input }) => {
      const view = viewWithCode(office, input.code, address);
      return view.ok ? ok({ ...view.value, totals: await hallTotals(office.db) }) : view;
    }),

  /** Whether a code works, and since when; null: none. The code itself is shown when it is made, and never again. */
  beamerCode: forRoles("coordinator").query(({ ctx }) => beamerCodeStatus(ctx.office.db)),

  /** Makes a code; the one before no longer works. */
  makeBeamerCode: forRoles("coordinator").mutation(({ ctx }) => {
    return { code: makeBeamerCode(ctx.office, ctx.loggedIn.user) };
  }),

  /** Takes the code back. */
  revokeBeamerCode: forRoles("coordinator").mutation(({ ctx }) => {
    revokeBeamerCode(ctx.office, ctx.loggedIn.user);
  }),
});
