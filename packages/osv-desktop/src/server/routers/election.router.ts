import * as z from "zod/mini";
import { readElection, readStations } from "../election-setup/election.store.ts";
import {
  importFile,
  importStations,
  restartCheck,
  setUpElection,
  typeHash,
} from "../election-setup/election-setup.ts";
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

  /** Takes the stations of a kept 110b. */
  importStations: forRoles("administrator", "coordinator")
    .input(z.strictObject({ sha256: SHA256 }))
    .mutation(({ ctx, input }) => importStations(ctx.office, ctx.loggedIn.user, input.sha256)),
});
