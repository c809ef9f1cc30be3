import type { SavedState } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Outputs, useTRPC } from "./api.ts";

/** What every screen must know first: practice or real, whole or not, standing alone or not. */
export type Safety = Outputs["safety"]["state"];

/** The safety of the computer and what is on it; undefined while that is being asked. */
export function useSafety(): Safety | undefined {
  return useSafetyQuery().data;
}

/** How often the clock on the screen goes on, in milliseconds. */
const TICK = 5_000;

/**
 * The time of the server, counted on from its last answer: the clock of a desk may be wrong. In milliseconds since
 * 1970; NaN before the first answer.
 */
export function useServerClock(): number {
  const { data, dataUpdatedAt } = useSafetyQuery();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return Date.parse(data?.now ?? "") + Math.max(0, now - dataUpdatedAt);
}

function useSafetyQuery() {
  const options = useTRPC().safety.state.queryOptions(undefined, {
    refetchInterval: ({ state }) => pauseAfter(state.data),
    refetchIntervalInBackground: true,
  });
  return useQuery(options);
}

/** What passes by itself is asked for often, so that nobody waits longer than needed; in milliseconds. */
function pauseAfter(safety: Safety | undefined): number {
  if (safety === undefined || safety.integrity.kind === "checking") return 1_000;
  return safety.standAlone.kind === "stopped" ? 5_000 : 30_000;
}

/** Whether nothing of what is typed waits to be saved. */
export function isAllSaved(saved: SavedState | null): boolean {
  return saved === null || saved.kind === "saved";
}
