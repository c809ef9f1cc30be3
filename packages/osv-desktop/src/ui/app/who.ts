import { type Query, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Outputs, useTRPC } from "./api.ts";

/** Somebody who is logged in, with the session and until when it lasts. */
export type Who = NonNullable<Outputs["accounts"]["whoAmI"]>;

/** How often is asked whether the session still lasts, in milliseconds; asking does not make it last longer. */
const ASK_AGAIN = 30_000;

/** Who is logged in at this screen: null for nobody, undefined while that is being asked. */
export function useWho(): Who | null | undefined {
  return useQuery(useTRPC().accounts.whoAmI.queryOptions()).data;
}

/** As useWho, for the frame: asked again all the time, and whether the server still answers. */
export function useWatchedWho(): { readonly who: Who | null | undefined; readonly isAnswering: boolean } {
  const query = useQuery(
    useTRPC().accounts.whoAmI.queryOptions(undefined, {
      refetchInterval: ASK_AGAIN,
      refetchIntervalInBackground: true,
    }),
  );
  return { who: query.data, isAnswering: !query.isError };
}

/** Lets the frame know who is logged in from now on, as the server said when it let them in; null: nobody. */
export function useSetWho(): (who: Who | null) => void {
  const queries = useQueryClient();
  const key = useTRPC().accounts.whoAmI.queryKey();
  return (who) => {
    queries.setQueryData(key, who);
  };
}

/** Somebody logged in at a desk that was nobody's: what others asked there before is not kept for them. */
export function useWelcome(): (who: Who) => void {
  const queries = useQueryClient();
  const setWho = useSetWho();
  return (who) => {
    queries.removeQueries({ predicate: isOfSomebody });
    setWho(who);
  };
}

/** What is asked for everybody: who is logged in, the state of the computer, and whether this desk was let in. */
const OF_EVERYBODY: ReadonlySet<string> = new Set(["accounts.whoAmI", "safety.state", "lan.thisDesk"]);

/** Whether an answer is for one person. */
export function isOfSomebody({ queryKey: [path] }: Query): boolean {
  return !OF_EVERYBODY.has(Array.isArray(path) ? path.join(".") : "");
}
