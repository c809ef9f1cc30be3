import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type Outputs, useTRPC } from "../../app/api.ts";

/** The decision about the room, its entrance and its desks. */
type Room = Outputs["lan"]["state"];
export type Decision = NonNullable<Room["decision"]>;
export type Entrance = NonNullable<Room["entrance"]>;
export type Desk = Room["desks"][number];

/** How often is asked which desks came in, in milliseconds: somebody waits for it across the room. */
const ASK_EVERY = 3000;

/** The room as it is now. */
export function useRoom() {
  return useQuery(useTRPC().lan.state.queryOptions(undefined, { refetchInterval: ASK_EVERY }));
}

/** Asks anew how the room is, after it was changed here. */
export function useRefreshRoom(): () => Promise<void> {
  const queries = useQueryClient();
  const filter = useTRPC().lan.state.queryFilter();
  return () => queries.invalidateQueries(filter);
}
