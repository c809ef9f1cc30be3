import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";

/** After a step of the control protocol: the result and the session are asked for again. */
export function useAskAgain(): () => Promise<void> {
  const api = useTRPC();
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: api.results.pathKey() });
    await queries.invalidateQueries({ queryKey: api.session.pathKey() });
  };
}
