import { COMPILED_TARGETS } from "../server/stand-alone/compiled-targets.ts";
import { answeringTargets } from "../server/stand-alone/probe.ts";
import { readDefaultRoutes } from "../server/stand-alone/read-routes.ts";

/** Ways out of this computer, as one process found them. */
export interface FoundWaysOut {
  readonly routes: readonly string[];
  /** Targets outside that answered. */
  readonly answered: readonly string[];
}

/** One look for a way out, from the process that calls it: a firewall may treat one otherwise than another. */
export async function lookOutside(): Promise<FoundWaysOut> {
  const [routes, answered] = await Promise.all([readDefaultRoutes(), answeringTargets(COMPILED_TARGETS)]);
  return { routes, answered };
}
