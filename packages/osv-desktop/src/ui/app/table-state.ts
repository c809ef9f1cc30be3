import type { TableState } from "@stemketen/ui";

/** What a table needs to know of the question that its rows come from. */
interface Asked {
  readonly data: unknown;
  readonly isError: boolean;
  readonly refetch: () => unknown;
}

/**
 * Where a table stands: what was there once stays in sight, also when the program does not answer any more.
 * @param reason what a person reads when nothing could be had
 */
export function tableStateOf({ data, isError, refetch }: Asked, reason: string): TableState {
  if (data !== undefined) return { kind: "ready" };
  return isError ? { kind: "failed", reason, onRetry: () => void refetch() } : { kind: "loading" };
}
