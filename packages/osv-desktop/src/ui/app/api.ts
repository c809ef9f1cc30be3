import { createTRPCClient, httpLink } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "../../server/routers/app-router.ts";

/** What each procedure takes and gives, for the screens' own types. */
export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** `useTRPC()` gives the options of a query or mutation: `useQuery(useTRPC().entry.overview.queryOptions())`. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** Not logged in any more; not allowed; nothing may be typed for now. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 412]);

/**
 * The server, wherever the page came from: no request goes anywhere else.
 * @param onRefused somebody's request was refused: whoever is logged in, or the state of the computer, has changed
 */
export function connect(onRefused: () => void) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: new URL("./api", location.href).href,
        fetch: async (url, { signal, ...request } = {}) => {
          const response = await fetch(url, { ...request, signal: signal ?? null });
          if (REFUSALS.has(response.status)) onRefused();
          return response;
        },
      }),
    ],
  });
}
