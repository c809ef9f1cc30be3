import { accountsRouter } from "./accounts.router.ts";
import { electionRouter } from "./election.router.ts";
import { entryRouter } from "./entry.router.ts";
import { sessionRouter } from "./session.router.ts";
import { router } from "./trpc.ts";

/** Everything that the screens of the tabulator can ask of its server. */
export const appRouter = router({
  accounts: accountsRouter,
  election: electionRouter,
  session: sessionRouter,
  entry: entryRouter,
});
