import { stationNumber } from "@stemketen/core/election";
import * as z from "zod/mini";
import { PAPER_PLACES } from "../papers/papers.store.ts";
import { findPaper, listPapers, movePaper } from "../papers/papers.ts";
import { forRoles, router } from "./trpc.ts";

const STATION = z.pipe(z.int().check(z.gte(1), z.lte(999_999_999)), z.transform(stationNumber));
const PLACE = z.enum(PAPER_PLACES);

/** Where the paper of each station is. People say so by typing the number; the programme does not guess. */
export const papersRouter = router({
  /** The papers in these places, by station; every paper when none is named. */
  list: forRoles("coordinator", "typist", "observer", "auditor")
    .input(z.strictObject({ places: z.array(PLACE).check(z.maxLength(PAPER_PLACES.length)) }))
    .query(({ ctx, input }) => listPapers(ctx.office.db, input.places)),

  /** The paper of a number, to see by its name that it is the right one; null: no such station. */
  find: forRoles("coordinator", "typist", "observer", "auditor")
    .input(z.strictObject({ station: STATION }))
    .query(({ ctx, input }) => findPaper(ctx.office.db, input.station)),

  /** Puts a paper elsewhere. `from`: where the screen shows it; another place is refused as stale. */
  move: forRoles("coordinator", "typist")
    .input(z.strictObject({ station: STATION, from: PLACE, to: PLACE }))
    .mutation(({ ctx, input }) => movePaper(ctx.office, ctx.loggedIn.user, input)),
});
