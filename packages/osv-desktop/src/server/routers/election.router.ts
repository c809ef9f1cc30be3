import * as z from "zod/mini";
import { contextOf } from "../data-entry/entry-desk.ts";
import { readElection } from "../election-setup/election.store.ts";
import {
  importFile,
  restartCheck,
  setUpElection,
  setVoters,
  typeHash,
  withdrawElection,
} from "../election-setup/election-setup.ts";
import { previewFile } from "../election-setup/file-preview.ts";
import { setupState } from "../election-setup/set-up-state.ts";
import { importStations } from "../polling-stations/import-stations.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import { forRoles, router } from "./trpc.ts";

const NAME = z.string().check(z.minLength(1), z.maxLength(300));
const SHA256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const FILE = { sha256: SHA256, name: NAME };
const MESSAGE = z.enum(["110a", "230b", "110b"]);
const GROUP = z.string().check(z.maxLength(20));
// Bytes come as base64: JSON has none of its own. Four characters for three bytes, up to 16 MB of file.
const BASE64 = z.string().check(z.maxLength(24 * 1024 * 1024), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** Setting the election up from its files, each compared with paper by its hash. */
export const electionRouter = router({
  /** The election that is counted, with its stations; null before it is set up. */
  get: forRoles("administrator", "coordinator", "observer", "auditor").query(({ ctx }) => {
    const election = readElection(ctx.office.db);
    return election === null ? null : { ...election, stations: readStations(ctx.office.db) };
  }),

  /** What a sheet looks like: its form, and the lists with their candidates; null before the set-up. */
  paper: forRoles("administrator", "coordinator", "typist", "observer", "auditor").query(({ ctx }) => {
    const found = readElection(ctx.office.db);
    if (found === null) return null;
    const { election, municipality, method, lists } = found;
    return { election, municipality, method, lists, form: contextOf(found).form };
  }),

  /** Where the set-up stands and what comes next: a restart shows the same step again. */
  setupState: forRoles("administrator", "coordinator").query(({ ctx }) => setupState(ctx.office.db)),

  /** What stands in a kept file, to see whether it is the right one; null: there is none with that hash. */
  preview: forRoles("administrator", "coordinator")
    .input(z.strictObject({ message: MESSAGE, sha256: SHA256 }))
    .query(({ ctx, input }) => previewFile(ctx.office.db, input.message, input.sha256)),

  /** Reads and keeps a 110a, 230b or 110b; answers with its hash, two groups hidden. */
  importFile: forRoles("administrator", "coordinator")
    .input(z.strictObject({ message: MESSAGE, name: NAME, base64: BASE64 }))
    .mutation(({ ctx, input }) => {
      const bytes = Buffer.from(input.base64, "base64");
      return importFile(ctx.office, ctx.loggedIn.user, input.message, { name: input.name, bytes });
    }),

  /** Compares the two hidden groups as typed from paper. */
  typeHash: forRoles("administrator", "coordinator")
    .input(z.strictObject({ ...FILE, typed: z.tuple([GROUP, GROUP]) }))
    .mutation(({ ctx, input }) => typeHash(ctx.office, ctx.loggedIn.user, input, input.typed)),

  /** Starts a check again that was missed three times. */
  restartCheck: forRoles("coordinator")
    .input(z.strictObject({ ...FILE, reason: NAME }))
    .mutation(({ ctx, input }) => restartCheck(ctx.office, ctx.loggedIn.user, input, input.reason)),

  /** Sets the election up from a checked definition and checked lists. */
  setUp: forRoles("administrator", "coordinator")
    .input(
      z.strictObject({
        definitionSha256: SHA256,
        listsSha256: SHA256,
        method: z.enum(["CSO", "DSO"]),
        municipality: z.strictObject({ id: z.string().check(z.regex(/^\d{4}$/)), name: NAME }),
      }),
    )
    .mutation(({ ctx, input }) => setUpElection(ctx.office, ctx.loggedIn.user, input)),

  /** Takes the set-up back before the session begins; the stations go with it, the files stay. */
  withdraw: forRoles("administrator", "coordinator")
    .input(z.strictObject({ reason: z.string().check(z.maxLength(2000)) }))
    .mutation(({ ctx, input }) => withdrawElection(ctx.office, ctx.loggedIn.user, input.reason)),

  /** Says how many voters the municipality has (Z), before the session begins. */
  setVoters: forRoles("administrator", "coordinator")
    .input(z.strictObject({ voters: z.int().check(z.gte(0), z.lte(999_999_999)) }))
    .mutation(({ ctx, input }) => setVoters(ctx.office, ctx.loggedIn.user, input.voters)),

  /**
   * Takes the stations of a kept 110b. `confirmed`: what does not fit and is taken all the same; the errors
   * "other-election" and "hash-not-checked" ask for it.
   */
  importStations: forRoles("administrator", "coordinator")
    .input(
      z.strictObject({
        sha256: SHA256,
        confirmed: z.prefault(z.array(z.enum(["other-election", "no-hash-on-paper"])), []),
      }),
    )
    .mutation(({ ctx, input }) => {
      return importStations(ctx.office, ctx.loggedIn.user, input.sha256, [...new Set(input.confirmed)]);
    }),
});
