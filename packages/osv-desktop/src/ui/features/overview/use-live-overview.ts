import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { applyChange, type OverviewChange } from "./overview-change.ts";
import type { OverviewRow } from "./overview-row.ts";

/** The overview as it is kept up to date. */
export interface LiveOverview {
  /** Undefined until they came for the first time. The same array means: nothing changed. */
  readonly rows: readonly OverviewRow[] | undefined;
  /** When they came or changed last, an instant in UTC. */
  readonly updatedAt: string | null;
  /** The server is silent: neither its changes nor its answers come through. */
  readonly isLost: boolean;
  readonly retry: () => void;
}

/** How often the server is asked while its changes do not come through, in milliseconds. */
const ASK_EVERY = 3000;
/** How long until the stream is opened anew after the server refused it, in milliseconds. */
const OPEN_AGAIN = 5000;

/** Every station with where it stands: changes come as they happen, and are asked for where they do not come through. */
export function useLiveOverview(): LiveOverview {
  const isStreaming = useOverviewStream();
  const overview = useQuery(
    useTRPC().entry.overview.queryOptions(undefined, { refetchInterval: isStreaming ? false : ASK_EVERY }),
  );
  return {
    rows: overview.data,
    updatedAt: overview.dataUpdatedAt === 0 ? null : new Date(overview.dataUpdatedAt).toISOString(),
    isLost: overview.isError && !isStreaming,
    retry: () => void overview.refetch(),
  };
}

/** Keeps the rows true with what the server sends; whether anything comes through. */
function useOverviewStream(): boolean {
  const api = useTRPC();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const source = new EventSource(new URL("./api-files/overview-events", location.href));
    const key = api.entry.overview.queryKey();
    let again: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener("overview", (event: MessageEvent<string>) => {
      const change: OverviewChange = JSON.parse(event.data);
      // An answer that was asked before this change may not come over it.
      void queries.cancelQueries({ queryKey: key });
      queries.setQueryData(key, (rows) => applyChange(rows ?? [], change));
      setOpen(true);
    });
    source.addEventListener("error", () => {
      setOpen(false);
      // The browser comes back by itself after a break, but not after a refusal.
      if (source.readyState === EventSource.CLOSED)
        again = setTimeout(() => setAttempt((count) => count + 1), OPEN_AGAIN);
    });
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [api, queries, attempt]);
  return isOpen;
}
