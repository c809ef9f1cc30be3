import type { inferRouterInputs } from "@trpc/server";
import { accountsRouter } from "./accounts.router.ts";
import { auditRouter } from "./audit.router.ts";
import { electionRouter } from "./election.router.ts";
import { entryRouter } from "./entry.router.ts";
import { lanRouter } from "./lan.router.ts";
import { papersRouter } from "./papers.router.ts";
import { resultsRouter } from "./results.router.ts";
import { safetyRouter } from "./safety.router.ts";
import { sessionRouter } from "./session.router.ts";
import { stationsRouter } from "./stations.router.ts";
import { router } from "./trpc.ts";

/** Everything that the screens of the tabulator can ask of its server. */
export const appRouter = router({
  accounts: accountsRouter,
  safety: safetyRouter,
  lan: lanRouter,
  election: electionRouter,
  stations: stationsRouter,
  session: sessionRouter,
  papers: papersRouter,
  entry: entryRouter,
  results: resultsRouter,
  audit: auditRouter,
});

/** The shape of it, which the screens are checked against; nothing else of the server reaches them. */
export type AppRouter = typeof appRouter;

/** What each procedure takes, for programs that call it. */
export type RouterInputs = inferRouterInputs<AppRouter>;
