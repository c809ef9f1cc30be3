import { stationNumber } from "@stemketen/core/election";
import * as z from "zod/mini";
import { importStationTable } from "../polling-stations/import-stations.ts";
import { netChanges } from "../polling-stations/station-changes.ts";
import { readStationChanges, readStoredStations } from "../polling-stations/stations.store.ts";
import { createStation, editStation, removeStation } from "../polling-stations/stations.ts";
import { forRoles, router } from "./trpc.ts";

// Longer texts than a station may have come as far as the check that says so, field by field.
const TEXT = z.string().check(z.maxLength(2000));
const DRAFT = z.strictObject({
  number: z.number(),
  name: TEXT,
  kind: z.nullable(z.enum(["fixed", "special", "mobile"])),
  address: z.nullable(TEXT),
  postalCode: z.nullable(TEXT),
  locality: z.nullable(TEXT),
  eligibleVoters: z.nullable(z.number()),
});
const SHOWN = z.strictObject({
  number: z.pipe(z.int().check(z.gte(1), z.lte(999_999_999)), z.transform(stationNumber)),
  version: z.int().check(z.gte(1)),
});
const REASON = z.nullable(TEXT);
// A table of all stations of a municipality is a few hundred kilobytes.
const BASE64 = z.string().check(z.maxLength(4 * 1024 * 1024), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** The polling stations of the municipality. A reason is asked for once the session has begun. */
export const stationsRouter = router({
  /** All stations with their versions, by number. GET stations/110b and stations/csv give them as files. */
  list: forRoles("administrator", "coordinator", "observer", "auditor").query(({ ctx }) =>
    readStoredStations(ctx.office.db),
  ),

  /** Makes a station; every wrong field comes back as `{kind: "wrong-fields", problems}`. */
  create: forRoles("administrator", "coordinator")
    .input(z.strictObject({ draft: DRAFT, reason: REASON }))
    .mutation(({ ctx, input }) => createStation(ctx.office, ctx.loggedIn.user, input.draft, input.reason)),

  /** Changes a station as the screen shows it; a newer version is refused as stale. */
  edit: forRoles("administrator", "coordinator")
    .input(z.strictObject({ station: SHOWN, draft: DRAFT, reason: REASON }))
    .mutation(({ ctx, input: { station, draft, reason } }) =>
      editStation(ctx.office, ctx.loggedIn.user, station, draft, reason),
    ),

  /** Removes a station of which nothing was typed. */
  delete: forRoles("administrator", "coordinator")
    .input(z.strictObject({ station: SHOWN, reason: REASON }))
    .mutation(({ ctx, input }) => removeStation(ctx.office, ctx.loggedIn.user, input.station, input.reason)),

  /** Takes the stations of a table in place of those that are there; every wrong cell is named. */
  importTable: forRoles("administrator", "coordinator")
    .input(z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(300)), base64: BASE64 }))
    .mutation(({ ctx, input: { name, base64 } }) =>
      importStationTable(ctx.office, ctx.loggedIn.user, { name, bytes: Buffer.from(base64, "base64") }),
    ),

  /** What became of the list since it was imported: it stands in the proces-verbaal. */
  changesSinceImport: forRoles("administrator", "coordinator", "observer", "auditor").query(({ ctx }) =>
    netChanges(readStationChanges(ctx.office.db)),
  ),
});
