import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";

/** How far the municipality is. */
export type HallView = NonNullable<Outputs["entry"]["beamer"]>;

/** What the screen in the hall shows, and whether it is still true. */
export interface HallProgress {
  /** Null before an election is set up; undefined until the first answer. */
  readonly view: HallView | null | undefined;
  /** The server has been silent for a while. */
  readonly isStale: boolean;
}

/** How often the progress is asked for, in milliseconds. */
const ASK_EVERY = 5000;
/** How long without an answer until the screen says that it is behind, in milliseconds. */
const STALE_AFTER = 15_000;

/** The progress for who is logged in. */
export function useOwnProgress(): HallProgress {
  const asked = useQuery(useTRPC().entry.beamer.queryOptions(undefined, { refetchInterval: ASK_EVERY }));
  return { view: asked.data, isStale: useIsSilent(asked.dataUpdatedAt) };
}

type WithCode = Outputs["entry"]["beamerWithCode"];

/** The progress for a screen that has the code; null asks nothing. Why the code is refused, as the server says it. */
export function useProgressWithCode(
  code: string | null,
): HallProgress & { readonly answer: WithCode | undefined } {
  const options = useTRPC().entry.beamerWithCode.queryOptions(
    { code: code ?? "" },
    // A refused code is not tried again by itself: every miss makes the next wait longer.
    {
      enabled: code !== null,
      refetchInterval: ({ state }) => (state.data?.ok === false ? false : ASK_EVERY),
    },
  );
  const asked = useQuery(options);
  const view = asked.data?.ok === true ? asked.data.value : undefined;
  return { view, answer: asked.data, isStale: useIsSilent(asked.dataUpdatedAt) };
}

/** Whether it has been long since anything was answered. */
function useIsSilent(answeredAt: number): boolean {
  const [silentSince, setSilent] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSilent(answeredAt), STALE_AFTER);
    return () => clearTimeout(timer);
  }, [answeredAt]);
  return silentSince === answeredAt;
}
